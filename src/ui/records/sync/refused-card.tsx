import type { SyncStatus } from '../../../client/sync-engine.ts';
import type { Operation } from '../../../domain/operation.ts';
import type { Entry, Refusal } from '../../../domain/subject.ts';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { syncWords } from '../../shared/messages/sync.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { draftOf } from '../draft-of.ts';
import { useDraft } from '../drafts.tsx';
import { changesOf, sayOf } from '../history-words.ts';
import { useHistoryWords } from '../use-history-words.ts';
import styles from './sync-screen.module.css';

type Refused = SyncStatus['refused'][number];

/**
 * What the station could not apply: of whom, which words, why, and what can be done. It stays here until the person has
 * put it away; the station keeps it for good.
 */
export function RefusedCard({ refused }: { readonly refused: SyncStatus['refused'] }) {
  const words = useWords(syncWords);
  if (refused.length === 0) return null;
  return (
    <Card title={words.refusedTitle}>
      <p>{words.refusedHelp}</p>
      <ul className={styles.rows}>
        {refused.map((each) => (
          <RefusedLine key={each.operation.id} refused={each} />
        ))}
      </ul>
    </Card>
  );
}

function RefusedLine({ refused: { operation, refusal } }: { readonly refused: Refused }) {
  const words = useWords(conflictWords);
  const { putAway } = useWords(syncWords);
  const { history } = useWords(recordsWords);
  const { book, sync } = useSession();
  const { paths } = useNavigation();
  const why = useWhy();
  const said = useSaid();
  const reading = book.get(operation.subject);
  const name = reading?.fields.name.value ?? operation.subject;
  return (
    <li className={styles.refused}>
      {reading === undefined ? (
        <b>{name}</b>
      ) : (
        <a className={styles.name} href={paths.subject(operation.subject)}>
          {name}
        </a>
      )}
      <p>{words.refused.said(said(operation))}</p>
      <p className={styles.why}>{words.refused.why(why(operation, refusal))}</p>
      <p className={styles.small}>{history.deviceTime(formatTime(operation.deviceTime))}</p>
      {reading === undefined ? <p>{words.refused.notHere}</p> : null}
      <div className={styles.actions}>
        {reading === undefined ? null : <RedoButton operation={operation} name={name} />}
        <Button label={words.refused.putAwayOf(name)} onPress={() => void sync.forgetRefused(operation.id)}>
          {putAway}
        </Button>
      </div>
    </li>
  );
}

/** Opens the person with the same words as a draft; nothing is put away by it. */
function RedoButton({ operation, name }: { readonly operation: Operation; readonly name: string }) {
  const words = useWords(conflictWords);
  const { paths, go } = useNavigation();
  const [draft, setDraft] = useDraft(operation.subject);
  const again = draftOf(operation);
  if (again === undefined) return null;
  const press = (): void => {
    // What is being typed there already stays.
    const evidence = Object.keys(draft.values).length > 0 ? draft.evidence : again.evidence;
    setDraft({ ...again, ...draft, evidence, values: { ...again.values, ...draft.values } });
    go(paths.subject(operation.subject));
  };
  return (
    <Button icon="edit" label={words.refused.redoOf(name)} onPress={press}>
      {words.refused.redo}
    </Button>
  );
}

/** Why, in plain words: of a decision, who may decide is what matters. */
function useWhy(): (operation: Operation, refusal: Refusal) => string {
  const { refused } = useWords(conflictWords);
  const { refusals } = useWords(recordsWords);
  return ({ kind }, refusal) =>
    kind === 'settle' && refusal === 'wrong-role' ? refused.settledElsewhere : refusals[refusal];
}

/** The words themselves, as the history says them. */
function useSaid(): (operation: Operation) => string {
  const words = useHistoryWords();
  return (operation) => {
    const entry: Entry = { ...operation, seq: 0, receivedAt: '', verdict: 'refused' };
    const changes = changesOf(entry, words);
    return changes.length === 0 ? sayOf(entry, words) : changes.join('; ');
  };
}
