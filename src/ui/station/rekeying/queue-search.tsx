import type { RekeyingItem } from '../../../domain/platform-work.ts';
import { foldName } from '../../../domain/name.ts';
import type { SubjectId } from '../../../domain/operation.ts';
import { useWords } from '../../shared/language.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { rekeyingWords } from '../messages/words.ts';
import styles from './rekeying.module.css';

interface Props {
  readonly queue: readonly RekeyingItem[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (subject: SubjectId) => void;
}

const SHOWN = 6;

/** Looks in the queue and nowhere else: who is not signed for can't be chosen here. */
export function QueueSearch({ queue, typed, onType, onChoose }: Props) {
  const words = useWords(rekeyingWords);
  const found = searchQueue(queue, typed);
  const choose = (subject: SubjectId): void => {
    onType('');
    onChoose(subject);
  };
  return (
    <div className={styles.search}>
      <TextField kind="search" label={words.search} value={typed} onChange={onType} />
      {typed.trim() === '' ? null : found.length === 0 ? (
        <p role="status">{words.notFound}</p>
      ) : (
        <ul className={styles.found} aria-label={words.found}>
          {found.slice(0, SHOWN).map((item) => (
            <li key={item.subject}>
              <button type="button" onClick={() => choose(item.subject)}>
                <strong>{item.listed.name}</strong>
                <span>
                  {[item.listed.birthDate, item.listed.idNumber].filter((value) => value !== '').join(' · ')}
                </span>
              </button>
            </li>
          ))}
          {found.length > SHOWN ? <li>{words.foundMore(found.length - SHOWN)}</li> : null}
        </ul>
      )}
    </div>
  );
}

/** Every word typed is in the name (old or new, without accents) or in a number, or is the row. */
function searchQueue(queue: readonly RekeyingItem[], typed: string): readonly RekeyingItem[] {
  const words = foldName(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return queue.filter((item) => {
    const texts = [item.listed.name, item.listed.idNumber, ...item.changes.map((change) => change.to)];
    const text = foldName(texts.join(' '));
    return words.every((word) => text.includes(word) || word === String(item.row));
  });
}
