import { useMemo } from 'react';

import type { Book, Counts } from '../../client/book.ts';
import { Button } from '../shared/button.tsx';
import { Empty } from '../shared/empty.tsx';
import { useWords } from '../shared/language.tsx';
import { hamletWords } from '../shared/messages/hamlet.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { Ring } from '../shared/progress.tsx';
import { Screen } from '../shared/screen.tsx';
import { useSession } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';
import { LockButton } from '../records/home/lock-button.tsx';
import { useOpenList } from '../records/home/use-open-list.ts';
import { NeedsYou } from '../records/outcomes/needs-you.tsx';
import { SyncLine } from '../records/sync/sync-line.tsx';
import styles from './hamlet-home.module.css';
import { HamletPiles } from './hamlet-piles.tsx';
import { SearchFromHome } from './search-from-home.tsx';

/** A volunteer's first screen: what is left, what to look at first, and how things stand with the station. */
export function HamletHome() {
  const words = useWords(hamletWords);
  const { book, profile } = useSession();
  const version = useObservable(book.version);
  const openList = useOpenList();
  const counts = useMemo(() => (version >= 0 ? book.counts() : undefined), [book, version]);
  if (counts === undefined) return null;
  const goOn = counts.answered > 0 ? words.goOn : words.start;
  return (
    <Screen
      title={profile.label}
      under={profile.personName}
      tools={<LockButton />}
      foot={
        counts.total === 0 ? undefined : (
          <Button
            look="main"
            size="large"
            wide
            icon="list"
            onPress={() => openList({ text: '', filter: { kind: counts.todo > 0 ? 'todo' : 'all' } })}
          >
            {counts.todo > 0 ? goOn : words.wholeList}
          </Button>
        )
      }
    >
      <NeedsYou />
      {counts.total === 0 ? (
        <Empty icon="list" title={words.empty}>
          <p>{words.emptyHelp}</p>
        </Empty>
      ) : (
        <>
          <SearchFromHome />
          <Left counts={counts} doneToday={countToday(book, profile.actor)} />
        </>
      )}
      <SyncLine />
      <HamletPiles counts={counts} />
    </Screen>
  );
}

function Left({ counts, doneToday }: { readonly counts: Counts; readonly doneToday: number }) {
  const words = useWords(hamletWords);
  const shared = useWords(sharedWords);
  const reviewed = counts.total - counts.todo;
  return (
    <div className={styles.left}>
      <Ring share={reviewed / counts.total} number={shared.count(counts.todo)} text={words.left} />
      <div className={styles.words}>
        <p className={styles.strong}>
          {counts.todo === 0 ? words.done : words.progress(reviewed, counts.total)}
        </p>
        <p>{words.today(doneToday)}</p>
      </div>
    </div>
  );
}

/** People this person has answered for since midnight, by this device's clock. */
function countToday(book: Book, actor: string): number {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const answered = book.find({ text: '', filter: { kind: 'answered' } });
  return answered.filter(
    ({ lastStep }) => lastStep?.actor === actor && new Date(lastStep.deviceTime) >= midnight,
  ).length;
}
