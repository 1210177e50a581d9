import { read, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet } from 'xlsx';

import { err, ok, type Result } from '../domain/result.ts';
import { openArchive, storeArchive } from './archive.ts';
import { cellText } from './cell-text.ts';
import { readDelimited } from './delimited.ts';
import { fileKind } from './file-kind.ts';
import type { FileProblem } from './file-problem.ts';
import { fontHint } from './font-hint.ts';
import { LIMITS } from './limits.ts';
import type { Book, CellMark, Merge, Sheet, SheetRow } from './sheet.ts';
import { decodeText } from './text-bytes.ts';
import { streamNames } from './compound-file.ts';
import { hasTable, hasTooManySpans, isMarkup, withoutReferences } from './markup.ts';
import { quietly } from './quiet.ts';
import { tidyParts } from './workbook-parts.ts';

/**
 * Opens a file of any format as sheets of text. Every way it can fail is a `FileProblem`; what the reading library
 * throws at a broken file is one of them too.
 */
export function openBook(bytes: Uint8Array): Result<Book, FileProblem> {
  if (bytes.length === 0) return err({ kind: 'not-a-workbook' });
  if (bytes.length > LIMITS.file) return err({ kind: 'too-large' });
  switch (fileKind(bytes)) {
    case 'zip':
      return openZipped(bytes);
    case 'compound':
      return openCompound(bytes);
    case 'old-excel':
      return parseBytes(bytes);
    case 'text':
      return openText(bytes);
    default:
      return err({ kind: 'not-a-workbook' });
  }
}

function openZipped(bytes: Uint8Array): Result<Book, FileProblem> {
  const parts = openArchive(bytes);
  if (!parts.ok) return parts;
  const tidy = tidyParts(parts.value);
  if (!tidy.ok) return tidy;
  const styles = tidy.value.get('xl/styles.xml');
  return parseZipped(storeArchive(tidy.value), styles === undefined ? undefined : fontHint(styles));
}

function openCompound(bytes: Uint8Array): Result<Book, FileProblem> {
  const names = streamNames(bytes);
  if (names === undefined) return err({ kind: 'damaged' });
  if (names.some((name) => /encryptedpackage/i.test(name))) return err({ kind: 'protected' });
  // Word and PowerPoint of the same age have the same signature.
  if (!names.some((name) => /\/(?:workbook|book)$/i.test(name))) return err({ kind: 'not-a-workbook' });
  return parseBytes(bytes, fontHint(bytes));
}

function openText(bytes: Uint8Array): Result<Book, FileProblem> {
  const text = decodeText(bytes)?.replace(/^\uFEFF/, '');
  if (text === undefined) return err({ kind: 'not-a-workbook' });
  if (isMarkup(text)) {
    if (!hasTable(text)) return err({ kind: 'not-a-workbook' });
    if (hasTooManySpans(text)) return err({ kind: 'too-large' });
    return parseWith(
      () => read(withoutReferences(text), { ...OPTIONS, type: 'string', raw: true }),
      fontHint(bytes),
    );
  }
  const sheet = readDelimited(text);
  return sheet.ok ? ok({ sheets: [sheet.value], fontHint: undefined }) : sheet;
}

/** Dates stay serial numbers and are counted by us; texts stay texts; nothing is formatted that is not asked for. */
const OPTIONS: ParsingOptions = {
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
  nodim: true,
  UTC: true,
};

const parseBytes = (bytes: Uint8Array, hint?: Book['fontHint']): Result<Book, FileProblem> =>
  parseWith(() => read(bytes, { ...OPTIONS, type: 'array' }), hint);

/**
 * Empty cells are kept here (only so is a formula without a result seen), styles (hidden rows), and dates as dates:
 * in these formats a cell may be a date by its type, without a format that says so.
 */
const parseZipped = (bytes: Uint8Array, hint: Book['fontHint']): Result<Book, FileProblem> =>
  parseWith(
    () => read(bytes, { ...OPTIONS, type: 'array', sheetStubs: true, cellStyles: true, cellDates: true }),
    hint,
  );

function parseWith(parse: () => WorkBook, hint: Book['fontHint']): Result<Book, FileProblem> {
  let book: WorkBook;
  try {
    book = quietly(parse);
  } catch (error) {
    return err(problemOf(error));
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    const rows = rowsOf(sheet, date1904);
    if (!rows.ok) return rows;
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    sheets.push({ name, hidden, rows: rows.value, merges: mergesOf(sheet) });
  }
  return ok({ sheets, fontHint: hint });
}

function problemOf(error: unknown): FileProblem {
  const said = error instanceof Error ? error.message : '';
  return { kind: /password|encrypt/i.test(said) ? 'protected' : 'damaged' };
}

/** Only rows and cells that exist are walked: a sheet may say it is a million rows long and hold three. */
function rowsOf(sheet: WorkSheet, date1904: boolean): Result<readonly SheetRow[], FileProblem> {
  const data: readonly (readonly CellObject[])[] = sheet['!data'] ?? [];
  const rows: SheetRow[] = [];
  for (const key of Object.keys(data)) {
    const index = Number(key);
    const cells = data[index];
    if (cells === undefined || !Number.isInteger(index)) continue;
    const row = rowOf(cells, date1904);
    if (row === undefined) continue;
    if (rows.length >= LIMITS.rows || Object.keys(cells).length > 4 * LIMITS.columns)
      return err({ kind: 'too-large' });
    rows.push({ ...row, row: index + 1, hidden: sheet['!rows']?.[index]?.hidden === true });
  }
  return ok(rows);
}

function rowOf(
  source: readonly CellObject[],
  date1904: boolean,
): Pick<SheetRow, 'cells' | 'marks'> | undefined {
  const cells: string[] = [];
  const marks = new Map<number, CellMark>();
  for (const key of Object.keys(source)) {
    const column = Number(key);
    const cell = source[column];
    if (cell === undefined || column >= LIMITS.columns) continue;
    const { text, mark } = cellText(cell, date1904);
    if (mark !== undefined) marks.set(column, mark);
    if (text === '' && mark === undefined) continue;
    while (cells.length < column) cells.push('');
    cells.push(text);
  }
  return cells.some((text) => text.trim() !== '') ? { cells, marks } : undefined;
}

const MOST_MERGES = 20_000;

const mergesOf = (sheet: WorkSheet): readonly Merge[] =>
  (sheet['!merges'] ?? []).slice(0, MOST_MERGES).map(({ s, e }) => ({
    top: s.r + 1,
    bottom: e.r + 1,
    left: s.c,
    right: e.c,
  }));
