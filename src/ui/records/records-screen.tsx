import type { SubjectId } from '../../domain/operation.ts';
import { Empty } from '../shared/empty.tsx';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { useNavigation } from '../shared/navigation.tsx';
import { Screen } from '../shared/screen.tsx';
import { useSession } from '../shared/session-context.tsx';
import { useWide } from '../shared/use-wide.ts';
import { RecordList } from './record-list.tsx';
import styles from './records-screen.module.css';
import { SubjectScreen } from './subject-screen.tsx';
import { SyncButton } from './sync/sync-button.tsx';

/** The list, the subject, or both side by side where there is room. */
export function RecordsScreen({ id }: { readonly id: SubjectId | undefined }) {
  const words = useWords(recordsWords);
  const { profile } = useSession();
  const { paths } = useNavigation();
  const wide = useWide();
  if (id !== undefined && !wide) return <SubjectScreen id={id} fill="page" />;
  return (
    <Screen
      title={words.list.title}
      under={profile.label}
      backHref={paths.home}
      tools={<SyncButton />}
      fill="app"
      wide="edge"
    >
      {wide ? (
        <div className={styles.split}>
          <div className={styles.side}>
            <RecordList current={id} />
          </div>
          <div className={styles.pane}>
            {id === undefined ? <PickOne /> : <SubjectScreen id={id} fill="pane" />}
          </div>
        </div>
      ) : (
        <RecordList current={undefined} />
      )}
    </Screen>
  );
}

function PickOne() {
  const words = useWords(recordsWords);
  return (
    <Empty icon="person" title={words.list.pick}>
      <p>{words.list.pickHelp}</p>
    </Empty>
  );
}
