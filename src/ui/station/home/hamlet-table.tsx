import { useMemo } from 'react';

import type { Counts } from '../../../client/book.ts';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { tableWords } from '../../shared/messages/table.ts';
import { stationWords } from '../messages/words.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import styles from './home.module.css';

interface HamletRow {
  readonly code: string;
  readonly name: string;
  readonly counts: Counts;
}

const nameOf = (row: HamletRow): string => row.name;

/** How far each hamlet is, and the sums of all hamlets. */
export function HamletTable() {
  const words = useWords(stationWords);
  const { nothingFound } = useWords(tableWords);
  const { book } = useSession();
  const version = useObservable(book.version);
  const hamlets = useObservable(book.hamlets);
  const rows = useMemo(
    () => (version < 0 ? [] : hamlets.map((hamlet) => ({ ...hamlet, counts: book.counts(hamlet.code) }))),
    [book, hamlets, version],
  );
  const columns = useColumns();
  return (
    <section className={styles.hamlets}>
      <h2>{words.hamletsTitle}</h2>
      <DataTable
        label={words.hamletsTitle}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.code}
        textOf={nameOf}
        empty={nothingFound}
        holds="counts"
        totals={sumsOf(rows, words.allHamlets)}
        foot={<Sums rows={rows} columns={columns} />}
      />
    </section>
  );
}

function useColumns(): readonly Column<HamletRow>[] {
  const words = useWords(stationWords);
  const shared = useWords(sharedWords);
  const count = (
    key: 'total' | 'answered' | 'todo' | 'contested' | 'closed',
    title: string,
  ): Column<HamletRow> => ({
    key,
    title,
    look: 'number',
    cell: ({ counts }) => shared.count(counts[key]),
    sortBy: ({ counts }) => counts[key],
  });
  return [
    { key: 'name', title: words.hamlet, cell: nameOf, sortBy: nameOf },
    count('total', words.total),
    count('answered', words.answered),
    count('todo', words.left),
    count('contested', words.contested),
    count('closed', words.closed),
    {
      key: 'progress',
      title: words.progress,
      cell: ({ counts }) => <Share share={shareOf(counts)} />,
      text: ({ counts }) => percent(shareOf(counts)),
      sortBy: ({ counts }) => shareOf(counts),
    },
  ];
}

const shareOf = ({ total, todo }: Pick<Counts, 'total' | 'todo'>): number =>
  total === 0 ? 0 : (total - todo) / total;

/** Rounded down: 100 % only when nobody is left. */
const percent = (share: number): string => `${Math.floor(share * 100)} %`;

function Share({ share }: { readonly share: number }) {
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      {percent(share)}
    </span>
  );
}

const SUMMED = ['total', 'answered', 'todo', 'contested', 'closed'] as const;

type Summed = (typeof SUMMED)[number];

const sumOf = (rows: readonly HamletRow[], key: Summed): number =>
  rows.reduce((before, { counts }) => before + counts[key], 0);

const sumsOf = (rows: readonly HamletRow[], name: string): readonly string[] => [
  name,
  ...SUMMED.map((key) => String(sumOf(rows, key))),
  percent(shareOf({ total: sumOf(rows, 'total'), todo: sumOf(rows, 'todo') })),
];

interface SumsProps {
  readonly rows: readonly HamletRow[];
  readonly columns: readonly Column<HamletRow>[];
}

function Sums({ rows, columns }: SumsProps) {
  const words = useWords(stationWords);
  const shared = useWords(sharedWords);
  const sum = (key: Summed): number => sumOf(rows, key);
  return (
    <tr>
      <th scope="row">{words.allHamlets}</th>
      {SUMMED.map((key) => (
        <td key={key} data-look="number" data-label={columns.find((column) => column.key === key)?.title}>
          {shared.count(sum(key))}
        </td>
      ))}
      <td data-label={words.progress}>
        <Share share={shareOf({ total: sum('total'), todo: sum('todo') })} />
      </td>
    </tr>
  );
}
