import type { ReactNode } from 'react';

import styles from './banner.module.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

/** How something is meant; a colour never says it alone, there is always a sign and a text. */
export type Tone = 'bad' | 'wait' | 'good' | 'clash' | 'calm';

interface Props {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly icon?: IconName;
  /** Read out as soon as it appears; for what went wrong just now. */
  readonly announce?: boolean;
}

const ICONS: Readonly<Record<Tone, IconName>> = {
  bad: 'alert',
  wait: 'clock',
  good: 'check',
  clash: 'clash',
  calm: 'note',
};

/** A few words that stay on the screen: what is so, what is safe, what to do. */
export function Banner({ tone, title, children, icon, announce = false }: Props) {
  return (
    <div className={classes(styles.banner, styles[tone])} role={announce ? 'alert' : undefined}>
      <Icon name={icon ?? ICONS[tone]} />
      <div className={styles.text}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
