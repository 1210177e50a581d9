import { FIELD_OF, type Columns } from './columns.ts';
import type { SheetWarningCode } from './list-draft.ts';
import type { Doubt } from './person-values.ts';
import type { CellMark, SheetRow } from './sheet.ts';

const CODE_OF: Readonly<Record<CellMark, SheetWarningCode | undefined>> = {
  date: undefined,
  'year-as-date': 'year-as-date',
  error: 'cell-error',
  'no-value': 'formula-without-value',
  'digits-lost': 'digits-lost',
};

/** What the file makes doubtful about one row's cells, apart from what they say. */
export function rowDoubts(row: SheetRow, columns: Columns): readonly Doubt[] {
  const doubts: Doubt[] = row.hidden ? [{ field: 'name', code: 'hidden-row' }] : [];
  for (const [column, mark] of row.marks) {
    const field = FIELD_OF[columns.get(column) ?? 'ignore'];
    const code = CODE_OF[mark];
    if (field === 'ignore' || code === undefined || (code === 'year-as-date' && field !== 'birthDate'))
      continue;
    doubts.push(
      code === 'year-as-date' ? { field, code, suggestion: typedYear(row, column) } : { field, code },
    );
  }
  return doubts;
}

const DAY = 86_400_000;

/** The serial number behind the date is the year that was typed. */
function typedYear(row: SheetRow, column: number): string {
  const [day, month, year] = (row.cells[column] ?? '').split('/').map(Number);
  return String((Date.UTC(year ?? 0, (month ?? 1) - 1, day) - Date.UTC(1899, 11, 30)) / DAY);
}

/**
 * Real dates and dates as text in one column: an Excel set to American dates has made 03/04 into 4 March and left
 * 25/04 as text. A few odd ones are somebody's typing; the sign is that every text has a day above 12.
 */
export function mixedDates(rows: readonly SheetRow[], columns: Columns): boolean {
  const birth = [...columns].filter(([, role]) => role === 'birth-date').map(([column]) => column);
  return birth.some((column) => {
    const real = rows.filter((row) => row.marks.get(column) === 'date');
    const texts = rows.filter(
      (row) => row.marks.get(column) === undefined && WHOLE_DATE.test((row.cells[column] ?? '').trim()),
    );
    return real.length > 0 && texts.length > 0;
  });
}

const WHOLE_DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;
