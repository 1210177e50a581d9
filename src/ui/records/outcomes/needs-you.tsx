import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { DraftsCard } from '../home/drafts-card.tsx';
import { OutcomesCard } from './outcomes-card.tsx';
import styles from './outcomes.module.css';

/** On a first screen: what is unsaved, what was decided about one's words, and what the station could not apply. */
export function NeedsYou() {
  const { refused: words } = useWords(conflictWords);
  const { paths } = useNavigation();
  const { refused } = useObservable(useSession().sync.status);
  return (
    <>
      {refused.length === 0 ? null : (
        <a className={styles.line} href={paths.sync}>
          <Icon name="alert" />
          <span>{words.line(refused.length)}</span>
        </a>
      )}
      <DraftsCard />
      <OutcomesCard />
    </>
  );
}
