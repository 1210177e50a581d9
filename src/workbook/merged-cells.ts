import type { Sheet, SheetRow } from './sheet.ts';

const HIGHEST = 2_000;

/** The text of a cell, or of the joined block it belongs to: one hamlet written beside all of its households. */
export function fillDown(sheet: Sheet): (row: SheetRow, column: number) => string {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const texts = new Map<string, string>();
  for (const { top, bottom, left, right } of sheet.merges) {
    if (bottom === top || bottom - top > HIGHEST || right !== left) continue;
    const text = rows.get(top)?.cells[left] ?? '';
    if (text === '') continue;
    for (let row = top + 1; row <= bottom; row += 1) texts.set(`${row}:${left}`, text);
  }
  return (row, column) => {
    const own = row.cells[column] ?? '';
    return own === '' && texts.size > 0 ? (texts.get(`${row.row}:${column}`) ?? '') : own;
  };
}
