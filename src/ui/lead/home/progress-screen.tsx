import { useCallback, useMemo } from 'react';

import { LockButton } from '../../records/home/lock-button.tsx';
import { useOpenList } from '../../records/home/use-open-list.ts';
import { NeedsYou } from '../../records/outcomes/needs-you.tsx';
import { SyncLine } from '../../records/sync/sync-line.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { Figures, type Figure } from '../../shared/figures.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { SILENT_DAYS } from '../messages/reminder-text.ts';
import { leadWords } from '../messages/words.ts';
import { useHamlets, type HamletState } from '../use-hamlets.ts';
import { HamletTable } from './hamlet-table.tsx';
import { SilentPhones } from './silent-phones.tsx';

/** How far each hamlet is, who is late and who is silent; everything but the phones is known without a network. */
export function ProgressScreen() {
  const words = useWords(leadWords);
  const { desks, profile } = useSession();
  const devices = useAsked(useCallback(() => desks.lead.devices(), [desks]));
  const hamlets = useHamlets(devices.answer);
  return (
    <Screen title={words.sections.home} under={profile.communeName} wide="yes" tools={<LockButton />}>
      <SyncLine />
      <NeedsYou />
      <Figures label={words.summary} figures={useFigures(hamlets)} />
      {devices.problem === undefined ? null : <p>{words.heardUnknown}</p>}
      <HamletTable hamlets={hamlets} />
      {devices.answer === undefined ? null : <SilentPhones devices={devices.answer} />}
    </Screen>
  );
}

export const isSilent = ({ left, silentDays }: HamletState): boolean => left > 0 && silentDays >= SILENT_DAYS;

function useFigures(hamlets: readonly HamletState[]): readonly Figure[] {
  const words = useWords(leadWords);
  const shared = useWords(sharedWords);
  const { book } = useSession();
  const { paths, go } = useNavigation();
  const openList = useOpenList();
  const version = useObservable(book.version);
  const counts = useMemo(() => (version < 0 ? undefined : book.counts()), [book, version]);
  const unassigned = useMemo(
    () => (version < 0 ? 0 : book.find({ text: '', filter: { kind: 'all' }, hamlet: '' }).length),
    [book, version],
  );
  if (counts === undefined) return [];
  const late = hamlets.filter((each) => each.late).length;
  const silent = hamlets.filter(isSilent).length;
  const toneOf = (count: number, tone: 'bad' | 'wait' | 'clash'): Pick<Figure, 'tone'> =>
    count > 0 ? { tone } : {};
  const open = (kind: 'todo' | 'returned') => (): void => openList({ text: '', filter: { kind } });
  return [
    {
      key: 'left',
      text: words.left,
      count: shared.count(counts.todo),
      hint: words.leftOf(counts.total),
      onOpen: open('todo'),
    },
    {
      key: 'unassigned',
      text: words.unassigned,
      count: shared.count(unassigned),
      hint: words.unassignedHint,
      ...toneOf(unassigned, 'wait'),
      onOpen: () => go(paths.lead.assign),
    },
    {
      key: 'late',
      text: words.late,
      count: shared.count(late),
      hint: words.lateHint,
      ...toneOf(late, 'bad'),
      onOpen: () => go(paths.lead.reminders),
    },
    {
      key: 'silent',
      text: words.silent,
      count: shared.count(silent),
      hint: words.silentHint,
      ...toneOf(silent, 'wait'),
      onOpen: () => go(paths.lead.reminders),
    },
    {
      key: 'returned',
      text: words.returned,
      count: shared.count(counts.returned),
      hint: words.returnedHint,
      ...toneOf(counts.returned, 'bad'),
      onOpen: open('returned'),
    },
    {
      key: 'contested',
      text: words.contested,
      count: shared.count(counts.contested),
      hint: words.contestedHint,
      ...toneOf(counts.contested, 'clash'),
      onOpen: () => go(paths.lead.contested),
    },
  ];
}
