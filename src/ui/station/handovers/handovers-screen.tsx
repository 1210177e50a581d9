import { useCallback, useMemo, useState } from 'react';

import type { HandoverSummary } from '../../../client/handover-desk.ts';
import { dayInVietnam } from '../../../domain/calendar.ts';
import { handoverAges, type HandoverAge } from '../../../domain/handover-age.ts';
import { shortDigest } from '../../../domain/short-digest.ts';
import { Button } from '../../shared/button.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay, formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { Tag } from '../../shared/tag.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { handoversWords } from '../messages/words.ts';
import { HandoverView } from './handover-view.tsx';

interface Props {
  readonly now?: () => Date;
}

/** Letter 2262 step 3, "nhận, lưu trữ": the signed lists, their addenda, and what became of the people on them. */
export function HandoversScreen({ now = () => new Date() }: Props) {
  const words = useWords(handoversWords);
  const { desks } = useSession();
  const lists = useAsked(desks.handovers.list);
  const [open, setOpen] = useState<HandoverSummary>();
  const ages = useAges(dayInVietnam(now().toISOString()));
  const columns = useColumns(ages, setOpen);
  if (open !== undefined) {
    return (
      <HandoverView
        summary={open}
        onBack={() => {
          setOpen(undefined);
          lists.again();
        }}
      />
    );
  }
  return (
    <Screen title={words.title} wide="yes">
      <p>{words.intro}</p>
      <DeskProblemBanner problem={lists.problem} onRetry={lists.again} />
      {lists.answer === undefined ? null : (
        <DataTable
          label={words.title}
          rows={lists.answer}
          columns={columns}
          keyOf={(each) => `${each.handover}/${each.version}`}
          textOf={textOf}
          empty={words.none}
          holds="counts"
          tools={
            <Button icon="sync" busy={lists.busy} onPress={lists.again}>
              {words.reload}
            </Button>
          }
        />
      )}
    </Screen>
  );
}

const textOf = ({ handover, signedByName, madeOn, digest }: HandoverSummary): string =>
  [handover, signedByName, formatDay(madeOn), shortDigest(digest)].join(' ');

/** From this computer's book: what became of each list's people. */
function useAges(today: string): ReadonlyMap<string, HandoverAge> {
  const { book } = useSession();
  const version = useObservable(book.version);
  return useMemo(() => {
    const readings = version < 0 ? [] : book.find({ text: '', filter: { kind: 'all' } });
    return new Map(handoverAges(readings, today).map((age) => [age.handover, age]));
  }, [book, today, version]);
}

function useColumns(
  ages: ReadonlyMap<string, HandoverAge>,
  onOpen: (summary: HandoverSummary) => void,
): readonly Column<HandoverSummary>[] {
  const words = useWords(handoversWords);
  const shared = useWords(sharedWords);
  const ageText = useCallback(
    ({ handover }: HandoverSummary): string => {
      const age = ages.get(handover);
      if (age === undefined) return words.notInBook;
      return age.untouched > 0
        ? words.untouched(age.untouched, age.days)
        : words.finished(age.right, age.subjects);
    },
    [ages, words],
  );
  const received = ({ acknowledgedAt, acknowledgedByName }: HandoverSummary): string =>
    acknowledgedAt === undefined
      ? words.notAcknowledged
      : words.acknowledgedBy(acknowledgedByName ?? '', formatTime(acknowledgedAt));
  return [
    {
      key: 'handover',
      title: words.number,
      look: 'code',
      cell: (each) => each.handover,
      sortBy: (each) => each.handover,
    },
    { key: 'version', title: words.kind, cell: (each) => words.version(each.version) },
    {
      key: 'madeOn',
      title: words.madeOn,
      cell: (each) => formatDay(each.madeOn),
      sortBy: (each) => each.madeOn,
    },
    { key: 'signer', title: words.signer, cell: (each) => each.signedByName },
    {
      key: 'total',
      title: words.total,
      look: 'number',
      cell: (each) => shared.count(each.total),
      sortBy: (each) => each.total,
      text: (each) => String(each.total),
    },
    {
      key: 'received',
      title: words.acknowledged,
      text: received,
      cell: (each) =>
        each.acknowledgedAt === undefined ? (
          <Tag tone="wait" icon="clock" text={received(each)} />
        ) : (
          received(each)
        ),
    },
    { key: 'age', title: words.age, cell: ageText },
    { key: 'digest', title: words.digest, look: 'code', cell: (each) => shortDigest(each.digest) },
    {
      key: 'open',
      title: words.open,
      text: () => '',
      cell: (each) => (
        <Button
          label={words.openOf(`${each.handover}, ${words.version(each.version)}`)}
          onPress={() => onOpen(each)}
        >
          {words.open}
        </Button>
      ),
    },
  ];
}
