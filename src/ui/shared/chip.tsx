import type { ReactNode } from 'react';

import styles from './chip.module.css';

/** Chips in one row that scrolls sideways by itself; the page does not. */
export function ChipRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row} role="group" aria-label={label}>
      {children}
    </div>
  );
}

interface Props {
  readonly text: string;
  readonly count?: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

/** A filter that is on or off, with how many it leaves. */
export function Chip({ text, count, on, onPress }: Props) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={onPress}>
      <span>{text}</span>
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </button>
  );
}
