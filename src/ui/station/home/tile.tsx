import type { Tone } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import styles from './home.module.css';

interface Props {
  readonly name: string;
  readonly count: number;
  readonly href: string;
  readonly hint?: string;
  readonly tone?: Tone;
}

/** One pile of work: how many, what it is, and the way to it. A pile of nothing is shown without alarm. */
export function Tile({ name, count, href, hint, tone }: Props) {
  const shared = useWords(sharedWords);
  return (
    <li>
      <a className={styles.tile} href={href} data-tone={count > 0 ? tone : undefined}>
        <span className={styles.tileCount}>{shared.count(count)}</span>
        <span className={styles.tileName}>{name}</span>
        {hint === undefined ? null : <span className={styles.tileHint}>{hint}</span>}
      </a>
    </li>
  );
}
