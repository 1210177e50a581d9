import { decisionsAgainst, decisionsIn, type Decision } from '../../domain/decision.ts';
import type { OperationId } from '../../domain/operation.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import type { Entry } from '../../domain/subject.ts';
import { takesStep } from '../../domain/workflow.ts';
import { Button } from '../shared/button.tsx';
import { Card } from '../shared/card.tsx';
import { classes } from '../shared/classes.ts';
import { useWords } from '../shared/language.tsx';
import { conflictWords } from '../shared/messages/conflict.ts';
import { formatDay, formatTime } from '../shared/messages/format.ts';
import { useSession } from '../shared/session-context.tsx';
import { changesOf, sayOf, type HistoryWords } from './history-words.ts';
import { useHistoryWords } from './use-history-words.ts';
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
  const decisions = decisionsIn(reading.subject);
  const { actor } = useSession().profile;
  // A decision may be taken back until it is signed, whatever one has said since.
  const isOwnDecision = (entry: Entry): boolean =>
    entry.kind === 'settle' &&
    entry.actor === actor &&
    takesStep(reading.stage, 'settle') &&
    decisions.some((decision) => decision.entry.id === entry.id);
  const newestFirst = [...entries].sort(newest);
  return (
    <Card title={words.records.history.title}>
      <ol className={styles.entries}>
        {newestFirst.map((entry) => (
          <HistoryLine
            key={entry.id}
            entry={entry}
            undone={undone.has(entry.id)}
            decisions={decisions}
            words={words}
          >
            {entry.id === undoable || isOwnDecision(entry) ? (
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

/** What the station has not answered is newer than everything it has. */
function newest(left: Entry, right: Entry): number {
  const place = (entry: Entry): number => (entry.seq === 0 ? Number.MAX_SAFE_INTEGER : entry.seq);
  return place(right) - place(left) || right.deviceSeq - left.deviceSeq;
}

interface LineProps {
  readonly entry: Entry;
  readonly undone: boolean;
  readonly decisions: readonly Decision[];
  readonly words: HistoryWords;
  readonly children: React.ReactNode;
}

function HistoryLine({ entry, undone, decisions, words, children }: LineProps) {
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
      <DecisionLines entry={entry} decisions={decisions} words={words} />
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

/** Why somebody decided so, and why a word was not chosen: it stays here for good. */
function DecisionLines({ entry, decisions, words }: Pick<LineProps, 'entry' | 'decisions' | 'words'>) {
  const { history } = useWords(conflictWords);
  const against = decisionsAgainst(decisions, entry.id);
  return (
    <>
      {entry.kind === 'settle' && entry.body.reason !== '' ? (
        <span>{history.reason(entry.body.reason)}</span>
      ) : null}
      {against.map((decision) => (
        <span key={`${decision.entry.id}/${decision.field}`} className={styles.aside}>
          {decision.entry.kind === 'check'
            ? history.leftAsideByPolice(words.shared.fields[decision.field])
            : history.leftAside(words.shared.fields[decision.field], decision.reason)}
        </span>
      ))}
    </>
  );
}
