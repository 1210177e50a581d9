import { appendixPrint } from '../domain/appendix-print.ts';
import type { Report } from '../domain/report.ts';
import { writeTable, type TableColumn } from './write-table.ts';

/** In characters: order, name of the unit, three classes, sum. */
const WIDTHS = [6, 26, 16, 18, 18, 14] as const;

/** The appendix of letter 287 as .xlsx in the letter's layout: blank for zero, both sums. `day`: `yyyy-mm-dd`. */
export function writeAppendix(report: Report, day: string): Promise<Uint8Array> {
  const print = appendixPrint(report, day);
  const columns = print.headers.map((header, at): TableColumn => ({
    header,
    width: WIDTHS[at] ?? 14,
    kind: at > 1 ? 'number' : 'text',
  }));
  // The letter writes thousands with a comma; in a workbook a number is a number, and the sums can be checked.
  const numbers = (cells: readonly string[]): readonly string[] =>
    cells.map((cell, at) => (at > 1 ? cell.replaceAll(',', '') : cell));
  return writeTable({
    sheets: [
      {
        name: 'Phụ lục',
        title: [...print.title, print.asOf],
        columns,
        rows: print.rows.map(numbers),
        totals: numbers(print.total),
      },
    ],
  });
}
