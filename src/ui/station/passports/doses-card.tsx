import { useCallback, useMemo } from 'react';

import { dosesOf, doseTiming, type DoseTiming } from '../../../domain/dose.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { Card } from '../../shared/card.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { passportsWords } from '../messages/words.ts';
import { Facts } from '../parts/facts.tsx';
import styles from './passports.module.css';

const TIMINGS = ['due-today', 'overdue', 'on-time', 'late'] as const satisfies readonly DoseTiming[];

/** Today's doses as the station has them, and the incomplete ones of people in this computer's book. */
export function DosesCard({ today }: { readonly today: string }) {
  const words = useWords(passportsWords);
  const shared = useWords(sharedWords);
  const { desks } = useSession();
  const ask = useCallback(() => desks.facility.doses(today), [desks, today]);
  const { answer, problem, again } = useAsked(ask);
  return (
    <Card title={words.doses}>
      <p className={styles.hint}>{words.dosesHint}</p>
      <DeskProblemBanner problem={problem} onRetry={again} />
      {answer === undefined ? null : (
        <Facts
          facts={TIMINGS.map((timing) => [words.timings[timing], shared.count(answer.counts[timing])])}
        />
      )}
      <OpenDoses today={today} />
    </Card>
  );
}

interface OpenDose {
  readonly reading: SubjectReading;
  readonly on: string;
  readonly timing: DoseTiming;
}

function OpenDoses({ today }: { readonly today: string }) {
  const words = useWords(passportsWords);
  const { book } = useSession();
  const version = useObservable(book.version);
  const rows = useMemo(
    () => (version < 0 ? [] : openDoses(book.find({ text: '', filter: { kind: 'all' } }), today)),
    [book, today, version],
  );
  const columns = useDoseColumns();
  return (
    <section className={styles.part}>
      <h3>{words.openDoses}</h3>
      <DataTable
        label={words.openDoses}
        rows={rows}
        columns={columns}
        keyOf={({ reading, on }) => `${reading.subject.id} ${on}`}
        textOf={nameOf}
        empty={words.noDoses}
      />
    </section>
  );
}

const nameOf = ({ reading }: OpenDose): string => reading.fields.name.value;

function useDoseColumns(): readonly Column<OpenDose>[] {
  const words = useWords(passportsWords);
  const { fields } = useWords(sharedWords);
  const { paths } = useNavigation();
  return [
    {
      key: 'name',
      title: fields.name,
      cell: (dose) => <a href={paths.subject(dose.reading.subject.id)}>{nameOf(dose)}</a>,
      text: nameOf,
      sortBy: nameOf,
    },
    { key: 'on', title: words.doseDay, cell: ({ on }) => formatDay(on), sortBy: ({ on }) => on },
    { key: 'timing', title: words.timing, cell: ({ timing }) => words.timings[timing] },
  ];
}

/** Doses whose record is still not complete, the oldest first. */
const openDoses = (readings: readonly SubjectReading[], today: string): readonly OpenDose[] =>
  readings
    .flatMap((reading) =>
      dosesOf(reading)
        .filter((dose) => !dose.complete)
        .map((dose) => ({ reading, on: dose.on, timing: doseTiming(dose, today) })),
    )
    .toSorted((left, right) => (left.on < right.on ? -1 : 1));
