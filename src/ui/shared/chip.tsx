import type { ReactNode } from 'react';

import styles from './chip.module.css';

interface RowProps {
  readonly label: string;
  /** `wrap`: all of them in sight where there is room, for counts that nobody may overlook. */
  readonly layout?: 'scroll' | 'wrap';
  readonly children: ReactNode;
}

/** Chips in one row that scrolls sideways by itself; the page does not. */
export function ChipRow({ label, layout = 'scroll', children }: RowProps) {
  return (
    <div className={styles.row} data-layout={layout} role="group" aria-label={label}>
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
