import type { SyncStatus } from '../../../client/sync-engine.ts';
import { Button } from '../../shared/button.tsx';
import { Icon, type IconName } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import type { Shape } from '../../shared/messages/dictionary.ts';
import { formatTime } from '../../shared/messages/format.ts';
import { syncWords } from '../../shared/messages/sync.ts';
import type { sync } from '../../shared/messages/vi/sync.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import styles from './sync-line.module.css';

/** How things stand with the station, in one line: counted, when, and a button. Leads to the sync page. */
export function SyncLine() {
  const words = useWords(syncWords);
  const { sync } = useSession();
  const { paths } = useNavigation();
  const status = useObservable(sync.status);
  const waiting = status.waiting.length;
  const look = lookOf(status);
  const busy = status.phase === 'syncing';
  return (
    <div className={styles.line}>
      <span className={styles[look.tone]}>
        <Icon name={look.icon} size={28} />
      </span>
      <a className={styles.text} href={paths.sync}>
        <span className={styles.main}>{waiting === 0 ? words.nothingWaiting : words.waiting(waiting)}</span>
        <span className={styles.small}>{howText(status, words)}</span>
      </a>
      <Button icon="sync" busy={busy} label={words.now} onPress={() => void sync.syncNow()}>
        {words.send}
      </Button>
    </div>
  );
}

/** While it runs that is said in place of the time, not beside it: the line keeps its height, and nothing jumps. */
function howText({ phase, lastSyncAt }: SyncStatus, words: Shape<typeof sync>): string {
  if (phase === 'syncing') return words.phases.syncing;
  const last = lastSyncAt === 0 ? words.neverSynced : words.lastSync(formatTime(lastSyncAt));
  return phase === 'idle' ? last : `${words.phases[phase]} · ${last}`;
}

function lookOf(status: SyncStatus): { readonly tone: 'good' | 'wait' | 'bad'; readonly icon: IconName } {
  if (status.phase === 'failed' || status.refused.length > 0) return { tone: 'bad', icon: 'alert' };
  return status.waiting.length === 0 ? { tone: 'good', icon: 'check' } : { tone: 'wait', icon: 'upload' };
}
