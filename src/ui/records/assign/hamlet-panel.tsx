import { useMemo } from 'react';

import { useWords } from '../../shared/language.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { assignWords } from '../../shared/messages/assign.ts';
import styles from './assign.module.css';

interface Props {
  /** How many are picked. */
  readonly count: number;
  readonly busy: boolean;
  readonly onAssign: (hamlet: string) => void;
}

/** The hamlets with what they hold; pressing one gives it what is picked. */
export function HamletPanel({ count, busy, onAssign }: Props) {
  const words = useWords(assignWords);
  const { book } = useSession();
  const version = useObservable(book.version);
  const hamlets = useObservable(book.hamlets);
  const off = count === 0 || busy;
  const held = useMemo(
    () => (version < 0 ? [] : hamlets.map((hamlet) => ({ ...hamlet, ...book.counts(hamlet.code) }))),
    [book, hamlets, version],
  );
  return (
    <section className={styles.panel} aria-label={words.hamlets}>
      <h2>{words.hamlets}</h2>
      <p className={styles.hint}>
        {hamlets.length === 0 ? words.noHamlets : count === 0 ? words.pickFirst : words.selected(count)}
      </p>
      <ul className={styles.hamlets}>
        {held.map(({ code, name, total, todo }) => (
          <li key={code}>
            <button
              type="button"
              className={styles.hamlet}
              // Not `disabled`: who moves by keys must be able to read what each hamlet holds.
              aria-disabled={off}
              title={off ? words.pickFirst : words.assignTo(count, name)}
              onClick={off ? undefined : () => onAssign(code)}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.facts}>{words.holds(total, todo)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
