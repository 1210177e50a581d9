import type { Whereabouts } from '../../client/whereabouts.ts';
import { useWords } from '../shared/language.tsx';
import { clearedWords } from '../shared/messages/cleared.ts';
import { formatTime } from '../shared/messages/format.ts';
import styles from './door.module.css';

/** What one earlier device had sent, and what it still owed, as far as its last word goes. */
export function WhereaboutsText({ device }: { readonly device: Whereabouts }) {
  const words = useWords(clearedWords);
  const { lastHeardAt, lastWaiting, waitingSince, taken, missing } = device;
  if (lastHeardAt === undefined) return <p>{words.neverHeard}</p>;
  return (
    <ul className={styles.told}>
      <li>{words.heard(formatTime(lastHeardAt))}</li>
      {taken === undefined ? null : <li>{words.taken(taken.count)}</li>}
      <li>
        {lastWaiting === 0
          ? words.nothingWaited
          : words.waited(lastWaiting, waitingSince === undefined ? '' : formatTime(waitingSince))}
      </li>
      {missing === undefined ? null : <li>{words.missing(missing.count, missing.numbers)}</li>}
      <li>{words.after}</li>
    </ul>
  );
}
