import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { syncWords } from '../../shared/messages/sync.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import styles from './sync-button.module.css';

/** In the head of a screen: how many changes wait, and the way to the sync page. */
export function SyncButton() {
  const words = useWords(syncWords);
  const shared = useWords(sharedWords);
  const { paths } = useNavigation();
  const waiting = useObservable(useSession().sync.status).waiting.length;
  const text = waiting === 0 ? words.nothingWaiting : words.waiting(waiting);
  return (
    <a className={styles.link} href={paths.sync} data-waiting={waiting > 0} aria-label={text} title={text}>
      <Icon name={waiting === 0 ? 'sync' : 'upload'} />
      {waiting === 0 ? null : <span>{shared.count(waiting)}</span>}
    </a>
  );
}
