import { useCallback, useState } from 'react';

import type { HandoverReport } from '../../../client/district-desk.ts';
import { AGE_BUCKETS, ageBucket } from '../../../domain/handover-age.ts';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { Figures } from '../../shared/figures.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { districtWords } from '../messages/words.ts';
import styles from '../trend/trend.module.css';

type Handover = HandoverReport['handovers'][number];

/** How long signed lists have been lying without a result, oldest first. */
export function HandoversScreen() {
  const words = useWords(districtWords);
  const { desks } = useSession();
  const asked = useAsked(useCallback(() => desks.district.handovers(), [desks]));
  return (
    <Screen title={words.handoversTitle} wide="yes">
      <p>{words.handoversIntro}</p>
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {asked.answer === undefined ? (
        <p role="status">{asked.busy ? words.loading : ''}</p>
      ) : (
        <>
          <p className={styles.soft}>{words.handoversAsOf(formatDay(asked.answer.asOf))}</p>
          <Ages handovers={asked.answer.handovers} />
          <HandoverTable handovers={asked.answer.handovers} />
        </>
      )}
    </Screen>
  );
}

/** Persons without a result, by the age of their signature. */
function Ages({ handovers }: { readonly handovers: readonly Handover[] }) {
  const words = useWords(districtWords);
  const shared = useWords(sharedWords);
  const figures = AGE_BUCKETS.map((last, at) => {
    const first = (AGE_BUCKETS[at - 1] ?? -1) + 1;
    const count = handovers
      .filter(({ days }) => ageBucket(days) === last)
      .reduce((sum, { untouched }) => sum + untouched, 0);
    return {
      key: String(last),
      text: last === Infinity ? words.over(first - 1) : words.upTo(first, last),
      count: shared.count(count),
      ...(count > 0 && last > 14 ? ({ tone: 'bad' } as const) : {}),
    };
  });
  return (
    <section className={styles.block} aria-label={words.ageBuckets}>
      <h2>{words.ageBuckets}</h2>
      <Figures label={words.ageBuckets} figures={figures} />
    </section>
  );
}

const COUNTED = ['subjects', 'untouched', 'updated', 'right', 'returned'] as const;
type Counted = (typeof COUNTED)[number];

const sumOf = (handovers: readonly Handover[], key: Counted): string =>
  String(handovers.reduce((sum, each) => sum + each[key], 0));

function HandoverTable({ handovers }: { readonly handovers: readonly Handover[] }) {
  const words = useWords(districtWords);
  const [onlyWaiting, setOnlyWaiting] = useState(true);
  const shown = handovers.filter(({ untouched }) => !onlyWaiting || untouched > 0);
  return (
    <DataTable
      label={words.handoversTitle}
      rows={shown}
      columns={useColumns()}
      keyOf={({ commune, handover }) => `${commune} ${handover}`}
      textOf={({ communeName, handover }) => `${communeName} ${handover}`}
      empty={handovers.length === 0 ? words.noHandovers : words.noneWaiting}
      holds="counts"
      totals={[words.sums, '', '', '', ...COUNTED.map((key) => sumOf(shown, key))]}
      tools={
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={onlyWaiting}
            onChange={(event) => setOnlyWaiting(event.target.checked)}
          />
          <span>{words.onlyWaiting}</span>
        </label>
      }
    />
  );
}

function useColumns(): readonly Column<Handover>[] {
  const words = useWords(districtWords);
  const shared = useWords(sharedWords);
  const titles: Readonly<Record<Counted, string>> = {
    subjects: words.people,
    untouched: words.untouched,
    updated: words.updated,
    right: words.right,
    returned: words.returned,
  };
  return [
    {
      key: 'commune',
      title: words.unit,
      cell: ({ communeName }) => communeName,
      sortBy: ({ communeName }) => communeName,
    },
    { key: 'handover', title: words.handover, look: 'code', cell: ({ handover }) => handover },
    {
      key: 'signed',
      title: words.signed,
      cell: ({ signedOn }) => formatDay(signedOn),
      sortBy: ({ signedOn }) => signedOn,
    },
    {
      key: 'days',
      title: words.age,
      look: 'number',
      cell: ({ days }) => shared.count(days),
      sortBy: ({ days }) => days,
    },
    ...COUNTED.map((key): Column<Handover> => ({
      key,
      title: titles[key],
      look: 'number',
      cell: (each) => shared.count(each[key]),
      sortBy: (each) => each[key],
    })),
  ];
}
