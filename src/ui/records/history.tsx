import type { OperationId } from '../../domain/operation.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import type { Entry } from '../../domain/subject.ts';
import { Button } from '../shared/button.tsx';
import { Card } from '../shared/card.tsx';
import { classes } from '../shared/classes.ts';
import { useWords } from '../shared/language.tsx';
import { formatDay, formatTime } from '../shared/messages/format.ts';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useSession } from '../shared/session-context.tsx';
import { changesOf, sayOf, type HistoryWords } from './history-words.ts';
import styles from './history.module.css';

interface Props {
  readonly reading: SubjectReading;
  /** The operation that may still be taken back, if any. */
  readonly undoable: OperationId | undefined;
  readonly onUndo: (operation: OperationId) => void;
}

/** Everything that was ever said about a subject, newest first: who, both times, the station's word. */
export function History({ reading, undoable, onUndo }: Props) {
  const words = useHistoryWords();
  const { entries, listedOn } = reading.subject;
  const undone = new Set(
    entries.flatMap((entry) => (entry.kind === 'undo' && entry.verdict !== 'refused' ? [entry.body.of] : [])),
  );
  const newestFirst = [...entries].sort(newest);
  return (
    <Card title={words.records.history.title}>
      <ol className={styles.entries}>
        {newestFirst.map((entry) => (
          <HistoryLine key={entry.id} entry={entry} undone={undone.has(entry.id)} words={words}>
            {entry.id === undoable ? (
              <Button look="quiet" icon="undo" onPress={() => onUndo(entry.id)}>
                {words.records.subject.undo}
              </Button>
            ) : null}
          </HistoryLine>
        ))}
        <li className={styles.entry}>
          <span className={styles.says}>{words.records.history.listed(formatDay(listedOn))}</span>
          <span className={styles.small}>{words.records.subject.row(reading.subject.row)}</span>
        </li>
      </ol>
    </Card>
  );
}

function useHistoryWords(): HistoryWords {
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const { book } = useSession();
  const hamlets = book.hamlets.current();
  return {
    records,
    shared,
    hamletName: (code) => hamlets.find((hamlet) => hamlet.code === code)?.name ?? code,
  };
}

/** What the station has not answered is newer than everything it has. */
function newest(left: Entry, right: Entry): number {
  const place = (entry: Entry): number => (entry.seq === 0 ? Number.MAX_SAFE_INTEGER : entry.seq);
  return place(right) - place(left) || right.deviceSeq - left.deviceSeq;
}

interface LineProps {
  readonly entry: Entry;
  readonly undone: boolean;
  readonly words: HistoryWords;
  readonly children: React.ReactNode;
}

function HistoryLine({ entry, undone, words, children }: LineProps) {
  const { book, profile } = useSession();
  const { history, evidence, refusals } = words.records;
  const known = entry.kind === 'correct' || entry.kind === 'confirm' ? entry.body.evidence : undefined;
  return (
    <li className={styles.entry} data-mine={entry.actor === profile.actor}>
      <span className={classes(styles.says, undone && styles.taken)}>{sayOf(entry, words)}</span>
      {undone ? <span className={styles.small}>{history.taken}</span> : null}
      {changesOf(entry, words).map((change) => (
        <span key={change}>{change}</span>
      ))}
      <span className={styles.small}>
        {book.personName(entry.actor)} · {words.shared.roles[entry.role]}
        {known === undefined ? '' : ` · ${history.on(evidence[known])}`}
      </span>
      <span className={styles.small}>
        {history.deviceTime(formatTime(entry.deviceTime))} ·{' '}
        {entry.receivedAt === '' ? history.notSent : history.stationTime(formatTime(entry.receivedAt))}
      </span>
      {entry.verdict === 'waiting' ? null : (
        <span className={entry.verdict === 'refused' ? styles.refused : styles.small}>
          {history.verdicts[entry.verdict]}
          {entry.refusal === undefined ? '' : `: ${refusals[entry.refusal]}`}
        </span>
      )}
      {children}
    </li>
  );
}
