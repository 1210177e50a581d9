import { chooseColumns, remap, type Columns } from './columns.ts';
import { guessColumns, isDayColumn, looksLikeName, looksLikePhone, shareOf } from './contents.ts';
import { findHeader, type HeaderFound } from './header-row.ts';
import { matchHeader } from './header-text.ts';
import type { Mapping } from './list-draft.ts';
import { personRows } from './person-rows.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import type { ColumnRole } from './synonyms.ts';

/** A sheet understood as a list of persons. */
export interface ListSheet {
  /** Which of the book's sheets. */
  readonly index: number;
  /** Undefined when the columns were told by what stands in them. */
  readonly header: HeaderFound | undefined;
  readonly columns: Columns;
  readonly persons: readonly SheetRow[];
}

/**
 * The sheet that is most like a list: by its header, then by how many persons it holds. A hidden sheet is taken only
 * when no shown one is a list; a mapping made by a person is believed whatever the headers say.
 */
export function chooseSheet(sheets: readonly Sheet[], mapping: Mapping | undefined): ListSheet | undefined {
  let best: ListSheet | undefined;
  let bestScore = -1;
  for (const [index, sheet] of sheets.entries()) {
    const list = readSheet(sheet, index, mapping);
    if (list === undefined) continue;
    const score = scoreOf(list, sheet);
    if (score > bestScore) {
      best = list;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(list: ListSheet, sheet: Sheet): number {
  const score = (list.header?.score ?? 3) + Math.log2(1 + list.persons.length) * 2;
  return (list.persons.length === 0 ? score / 100 : score) / (sheet.hidden ? 10 : 1);
}

function readSheet(sheet: Sheet, index: number, mapping: Mapping | undefined): ListSheet | undefined {
  if (sheet.rows.length === 0) return undefined;
  const header = findHeader(sheet);
  const found = header === undefined ? guessColumns(sheet) : columnsOf(sheet, header);
  if (found === undefined && mapping === undefined) return undefined;
  const columns = mapping === undefined ? (found ?? new Map()) : remap(found ?? new Map(), mapping);
  return { index, header, columns, persons: personRows(sheet, header, columns) };
}

/** The roles the headers give, checked against what stands below them. */
function columnsOf(sheet: Sheet, header: HeaderFound): Columns {
  const below: Sheet = { ...sheet, rows: sheet.rows.filter((row) => row.row > header.row) };
  const roles = header.roles.map((match, column) => {
    if (match?.role === 'birth-date' && isDayColumn(below, column))
      return { ...match, role: 'birth-day' as const };
    // "DT" is a telephone in one file and the ethnic group in the next.
    const doubtful = match?.role === 'phone' && header.headers[column]?.length === 2;
    return doubtful && shareOf(below, column, looksLikePhone) < 0.3 ? undefined : match;
  });
  return withSecondNameColumn(below, header, chooseColumns(roles));
}

/** "Họ và tên" over two columns, family name and given name: the second has no header of its own. */
function withSecondNameColumn(sheet: Sheet, header: HeaderFound, columns: Columns): Columns {
  const column = [...columns].find(([, role]) => role === 'name')?.[0];
  if (column === undefined || columns.has(column + 1)) return columns;
  const own = header.headers[column + 1] ?? '';
  const isOver = own === '' || own === header.headers[column] || matchHeader(own)?.role === 'name';
  const oneWord = shareOf(sheet, column + 1, (text) => /^\p{L}[\p{L}\p{M}'’]*$/u.test(text));
  const whole = shareOf(sheet, column, looksLikeName);
  if (!isOver || oneWord < 0.9 || whole < 0.1) return columns;
  const filled = sheet.rows.slice(0, 100).filter((row) => (row.cells[column + 1] ?? '').trim() !== '').length;
  if (filled < Math.min(100, sheet.rows.length) * 0.5) return columns;
  const parts: readonly (readonly [number, ColumnRole])[] = [
    [column, 'family-name'],
    [column + 1, 'given-name'],
  ];
  return new Map([...columns, ...parts]);
}
