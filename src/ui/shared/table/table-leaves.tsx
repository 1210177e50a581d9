import type { SeenColumn, SeenTable } from '../../../client/table-file.ts';
import { ExportButton, PrintButton } from '../export-button.tsx';
import { useWords } from '../language.tsx';
import { tableWords } from '../messages/table.ts';
import { useTitleLines } from '../use-leaving.ts';
import type { Column } from './data-table.tsx';

interface Props<T> {
  readonly label: string;
  /** As they are shown: searched and sorted. */
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly holds: 'persons' | 'counts';
  readonly totals?: readonly string[];
  readonly narrowedTo?: readonly string[];
  /** What is in the search box. */
  readonly typed: string;
}

/** A table's ways out: a file of what is shown, and paper. */
export function TableLeaves<T>({ label, rows, holds, totals, narrowedTo = [], typed, ...rest }: Props<T>) {
  const columns = rest.columns.filter(({ where }) => where !== 'screen');
  const words = useWords(tableWords);
  const titleLines = useTitleLines();
  const table = (): SeenTable => ({
    name: label,
    title: titleLines(label, [...narrowedTo, ...(typed.trim() === '' ? [] : [words.searchIs(typed.trim())])]),
    columns: columns.map((column) => columnOf(column, rows)),
    rows: rows.map((row) => columns.map((column) => cellText(column, row))),
    // Sums are of all rows: under some of them they would be wrong.
    ...(totals === undefined || typed.trim() !== '' ? {} : { totals }),
  });
  return (
    <>
      <ExportButton table={table} holds={holds} disabled={rows.length === 0} />
      <PrintButton
        name={label}
        persons={holds === 'persons' ? rows.length : 0}
        disabled={rows.length === 0}
      />
    </>
  );
}

const columnOf = <T,>(column: Column<T>, rows: readonly T[]): SeenColumn => ({
  header: column.title,
  kind:
    column.look === 'number' && rows.every((row) => numberIn(column, row) !== undefined) ? 'number' : 'text',
});

/** On the screen a number has dots between its thousands; a sheet wants it plain. */
function numberIn<T>(column: Column<T>, row: T): number | undefined {
  const value = column.sortBy?.(row) ?? column.cell(row);
  return typeof value === 'number' ? value : undefined;
}

function cellText<T>(column: Column<T>, row: T): string {
  if (column.text !== undefined) return column.text(row);
  const number = column.look === 'number' ? numberIn(column, row) : undefined;
  const shown = number ?? column.cell(row);
  return typeof shown === 'string' || typeof shown === 'number' ? String(shown) : '';
}
