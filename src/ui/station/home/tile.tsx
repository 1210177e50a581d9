import type { Tone } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import styles from './home.module.css';

interface Props {
  readonly name: string;
  readonly count: number;
  readonly onOpen: () => void;
  readonly hint?: string;
  readonly tone?: Tone;
}

/** One pile of work: how many, what it is, and the way to it. A pile of nothing is shown without alarm. */
export function Tile({ name, count, onOpen, hint, tone }: Props) {
  const shared = useWords(sharedWords);
  return (
    <li>
      <button type="button" className={styles.tile} data-tone={count > 0 ? tone : undefined} onClick={onOpen}>
        <span className={styles.tileCount}>{shared.count(count)}</span>
        <span className={styles.tileName}>{name}</span>
        {hint === undefined ? null : <span className={styles.tileHint}>{hint}</span>}
      </button>
    </li>
  );
}
