import type { Tone } from './banner.tsx';
import styles from './figures.module.css';

export interface Figure {
  readonly key: string;
  readonly text: string;
  readonly count: string;
  /** How it is meant; left out for what is only a number. A word or a hint says it too. */
  readonly tone?: Tone;
  readonly hint?: string;
  readonly onOpen?: () => void;
}

/** A few numbers that matter, side by side; some open what they count. */
export function Figures({ label, figures }: { readonly label: string; readonly figures: readonly Figure[] }) {
  return (
    <ul className={styles.figures} aria-label={label}>
      {figures.map(({ key, onOpen, ...figure }) => (
        <li key={key}>
          {onOpen === undefined ? (
            <div className={styles.figure} data-tone={figure.tone}>
              <Inside {...figure} />
            </div>
          ) : (
            <button type="button" className={styles.figure} data-tone={figure.tone} onClick={onOpen}>
              <Inside {...figure} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Inside({ count, text, hint }: Pick<Figure, 'count' | 'text' | 'hint'>) {
  return (
    <>
      <span className={styles.count}>{count}</span>
      <span className={styles.text}>{text}</span>
      {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
    </>
  );
}
