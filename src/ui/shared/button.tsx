import type { ReactNode, Ref } from 'react';

import styles from './button.module.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

interface Look {
  readonly look?: 'main' | 'good' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'large';
  /** As wide as its place: the usual on phones. */
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

interface ButtonProps extends Look {
  readonly onPress?: () => void;
  readonly kind?: 'button' | 'submit';
  /** While busy it can't be pressed again; say so in `children`. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  /** The key that does the same, for `aria-keyshortcuts`. */
  readonly keys?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Something to press. At least 48 px high. */
export function Button({ onPress, kind = 'button', busy = false, disabled = false, ...rest }: ButtonProps) {
  return (
    <button
      ref={rest.ref}
      type={kind === 'submit' ? 'submit' : 'button'}
      className={classOf(rest)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-label={rest.label}
      aria-expanded={rest.expanded}
      aria-pressed={rest.pressed}
      aria-keyshortcuts={rest.keys}
      onClick={onPress}
    >
      {rest.icon === undefined ? null : <Icon name={rest.icon} />}
      <span>{rest.children}</span>
    </button>
  );
}

/** A way to another screen that looks like a button. */
export function ButtonLink({ href, ...rest }: Look & { readonly href: string }) {
  return (
    <a href={href} className={classOf(rest)}>
      {rest.icon === undefined ? null : <Icon name={rest.icon} />}
      <span>{rest.children}</span>
    </a>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, in words: the sign alone says nothing to a screen reader. */
  readonly label: string;
  readonly onPress: () => void;
}

export function IconButton({ icon, label, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.button, styles.icon)}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

const classOf = ({ look = 'plain', size = 'normal', wide = false }: Look): string =>
  classes(styles.button, styles[look], size === 'large' && styles.large, wide && styles.wide);
