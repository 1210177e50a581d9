import { useMemo } from 'react';

import type { Counts } from '../../../client/book.ts';
import { CATEGORIES } from '../../../domain/category.ts';
import { importRows, rekeyingQueue } from '../../../domain/platform-work.ts';
import { STAGES } from '../../../domain/workflow.ts';
import { LockButton } from '../../records/home/lock-button.tsx';
import { useOpenList } from '../../records/home/use-open-list.ts';
import { NeedsYou } from '../../records/outcomes/needs-you.tsx';
import { SyncLine } from '../../records/sync/sync-line.tsx';
import { ButtonLink } from '../../shared/button.tsx';
import { Empty } from '../../shared/empty.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { stationWords } from '../messages/words.ts';
import { CountBars } from './count-bars.tsx';
import { HamletTable } from './hamlet-table.tsx';
import styles from './home.module.css';
import { Tile } from './tile.tsx';

/** How the commune's cleaning stands: everything counted from the book of this computer. */
export function HomeScreen() {
  const words = useWords(stationWords);
  const { book, profile } = useSession();
  const { paths } = useNavigation();
  const version = useObservable(book.version);
  const { counts, unassigned, toDecide, platform } = useMemo(
    () => ({
      counts: book.counts(),
      unassigned: unassignedIn(book, version),
      toDecide: book.find({ text: '', filter: { kind: 'contested', by: 'station' } }).length,
      platform: platformWorkIn(book),
    }),
    [book, version],
  );
  return (
    <Screen title={words.sections.home} under={profile.communeName} wide="yes" tools={<LockButton />}>
      <SyncLine />
      <NeedsYou />
      {counts.total === 0 ? (
        <Empty icon="list" title={words.noSubjects}>
          <ButtonLink look="main" icon="download" href={paths.station.importList}>
            {words.importFirst}
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <Piles counts={counts} unassigned={unassigned} toDecide={toDecide} platform={platform} />
          <HamletTable />
          <Breakdown counts={counts} />
        </>
      )}
    </Screen>
  );
}

const unassignedIn = (book: ReturnType<typeof useSession>['book'], version: number): number =>
  version >= 0 ? book.find({ text: '', filter: { kind: 'all' }, hamlet: '' }).length : 0;

interface PlatformWork {
  readonly byHand: number;
  readonly byFile: number;
}

/** What is signed and waits for the station to put it on the Platform. */
function platformWorkIn(book: ReturnType<typeof useSession>['book']): PlatformWork {
  const signed = book.find({ text: '', filter: { kind: 'stage', stage: 'signed' } });
  return { byHand: rekeyingQueue(signed).length, byFile: importRows(signed).length };
}

interface PileProps {
  readonly counts: Counts;
  readonly unassigned: number;
  /** People with a field that the station must decide. */
  readonly toDecide: number;
  readonly platform: PlatformWork;
}

function Piles({ counts, unassigned, toDecide, platform }: PileProps) {
  const words = useWords(stationWords);
  const { paths, go } = useNavigation();
  const openList = useOpenList();
  const openFilter = (kind: 'all' | 'returned' | 'duplicate') => (): void =>
    openList({ text: '', filter: { kind } });
  const openPath = (href: string) => (): void => go(href);
  return (
    <ul className={styles.tiles}>
      <Tile name={words.total} count={counts.total} onOpen={openFilter('all')} />
      <Tile
        name={words.unassigned}
        hint={words.unassignedHint}
        count={unassigned}
        onOpen={openPath(paths.station.assign)}
        tone="wait"
      />
      <Tile
        name={words.contested}
        hint={words.contestedHint(toDecide)}
        count={counts.contested}
        onOpen={openPath(paths.station.contested)}
        tone="clash"
      />
      <Tile
        name={words.byHand}
        hint={words.byHandHint}
        count={platform.byHand}
        onOpen={openPath(paths.station.rekeying)}
        tone="wait"
      />
      <Tile
        name={words.byFile}
        hint={words.byFileHint}
        count={platform.byFile}
        onOpen={openPath(paths.station.importFile)}
        tone="wait"
      />
      <Tile
        name={words.returned}
        hint={words.returnedHint}
        count={counts.returned}
        onOpen={openFilter('returned')}
        tone="bad"
      />
      <Tile
        name={words.duplicate}
        hint={words.duplicateHint}
        count={counts.duplicate}
        onOpen={openFilter('duplicate')}
      />
    </ul>
  );
}

function Breakdown({ counts }: { readonly counts: Counts }) {
  const words = useWords(stationWords);
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const line = (key: string, name: string, count: number) => ({
    key,
    name,
    count,
    text: shared.count(count),
  });
  return (
    <div className={styles.breakdown}>
      <CountBars
        title={words.stagesTitle}
        total={counts.total}
        lines={STAGES.map((stage) => line(stage, records.stages[stage], counts.byStage[stage]))}
      />
      <CountBars
        title={words.categoriesTitle}
        total={counts.total}
        lines={CATEGORIES.map((category) =>
          line(category, records.categories[category], counts.byCategory[category]),
        )}
      />
    </div>
  );
}
