import type { Tone } from './banner.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './tag.module.css';

interface Props {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: string;
}

/** A state in one or two words, with a sign. */
export function Tag({ tone, icon, text }: Props) {
  return (
    <span className={classes(styles.tag, styles[tone])}>
      <Icon name={icon} size={16} />
      {text}
    </span>
  );
}
