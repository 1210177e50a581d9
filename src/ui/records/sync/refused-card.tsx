import type { SyncStatus } from '../../../client/sync-engine.ts';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { syncWords } from '../../shared/messages/sync.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import styles from './sync-screen.module.css';

/** What the station could not apply, and why; it stays here until somebody has read it. */
export function RefusedCard({ refused }: { readonly refused: SyncStatus['refused'] }) {
  const words = useWords(syncWords);
  const records = useWords(recordsWords);
  const { book, sync } = useSession();
  const { paths } = useNavigation();
  if (refused.length === 0) return null;
  return (
    <Card title={words.refusedTitle}>
      <p>{words.refusedHelp}</p>
      <ul className={styles.rows}>
        {refused.map(({ operation, refusal }) => (
          <li key={operation.id} className={styles.row}>
            <div>
              <a href={paths.subject(operation.subject)}>
                {book.get(operation.subject)?.fields.name.value ?? operation.subject}
              </a>
              <p>{records.refusals[refusal]}</p>
              <p className={styles.small}>{records.history.deviceTime(formatTime(operation.deviceTime))}</p>
            </div>
            <Button onPress={() => void sync.forgetRefused(operation.id)}>{words.putAway}</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
