import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { stationWords } from '../messages/words.ts';
import styles from './home.module.css';

/** As of when the numbers are, and what this computer has not sent yet; leads to the sync page. */
export function SyncLine() {
  const words = useWords(stationWords);
  const { sync } = useSession();
  const { paths } = useNavigation();
  const { lastSyncAt, waiting } = useObservable(sync.status);
  return (
    <p className={styles.sync}>
      {lastSyncAt === 0 ? words.neverSynced : words.asOf(formatTime(lastSyncAt))}
      {' · '}
      <a href={paths.sync}>{words.waitingHere(waiting.length)}</a>
    </p>
  );
}
