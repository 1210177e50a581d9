import type { Category } from './category.ts';
import type { IdentityField } from './field.ts';
import type { HandoverDocument, HandoverRow } from './handover.ts';
import type { SubjectId } from './operation.ts';
import type { HandoverResult } from './signable.ts';

/** The columns of an exported or printed handover list, in order. Their headers are the screens' words. */
export const HANDOVER_COLUMNS = [
  'row',
  'subject',
  'listed.name',
  'listed.birthDate',
  'listed.sex',
  'listed.idNumber',
  'confirmed.name',
  'confirmed.birthDate',
  'confirmed.sex',
  'confirmed.idNumber',
  'category',
  'result',
] as const;

export type HandoverColumn = (typeof HANDOVER_COLUMNS)[number];

/** How class and result are written in cells; the codes themselves when a caller has no words. */
export type CellWord = (code: Category | HandoverResult) => string;

const code: CellWord = (plain) => plain;

/** The rows of the list as cells of text, in the order of `HANDOVER_COLUMNS`; without a header. */
export const handoverCells = (
  document: HandoverDocument,
  word: CellWord = code,
): readonly (readonly string[])[] => document.rows.map((row) => cellsOf(row, word));

const cellsOf = (row: HandoverRow, word: CellWord): readonly string[] =>
  HANDOVER_COLUMNS.map((column) => {
    switch (column) {
      case 'row':
        return String(row.row);
      case 'subject':
        return row.subject;
      case 'category':
      case 'result':
        return word(row[column]);
      default:
        return valueOf(row, column);
    }
  });

type ValueColumn = `${'listed' | 'confirmed'}.${IdentityField}`;

function valueOf(row: HandoverRow, column: ValueColumn): string {
  const values = column.startsWith('listed.') ? row.listed : row.confirmed;
  const field = FIELD_OF[column];
  return values[field];
}

const FIELD_OF: Readonly<Record<ValueColumn, IdentityField>> = {
  'listed.name': 'name',
  'listed.birthDate': 'birthDate',
  'listed.sex': 'sex',
  'listed.idNumber': 'idNumber',
  'confirmed.name': 'name',
  'confirmed.birthDate': 'birthDate',
  'confirmed.sex': 'sex',
  'confirmed.idNumber': 'idNumber',
};

/** Where a table is not the signed list. `row` counts the table's or the document's rows from 1. */
export type HandoverDifference =
  | {
      readonly kind: 'cell';
      readonly row: number;
      readonly column: HandoverColumn;
      /** 0-based place of the column in the table. */
      readonly at: number;
      readonly signed: string;
      readonly found: string;
    }
  /** A row of the document that the table has not. */
  | { readonly kind: 'missing'; readonly row: number; readonly subject: SubjectId }
  /** A row of the table that nobody signed. */
  | { readonly kind: 'extra'; readonly row: number }
  /** The subjects are there, but in another order. */
  | { readonly kind: 'moved'; readonly row: number; readonly subject: SubjectId };

const SUBJECT_AT = HANDOVER_COLUMNS.indexOf('subject');

/**
 * [HO8] Every place where an exported table (cells in the order of `HANDOVER_COLUMNS`, without header) differs from
 * the document; none means that it is the signed list. Rows meet by the subject's id; where that cell itself was
 * changed, by their place. Exact, but for the encoding (NFC) and space around a cell, which no eye can see.
 */
export function compareHandover(
  document: HandoverDocument,
  table: readonly (readonly string[])[],
  word: CellWord = code,
): readonly HandoverDifference[] {
  const found = table.map((cells) => HANDOVER_COLUMNS.map((_, at) => plain(cells[at] ?? '')));
  const signed = handoverCells(document, word).map((cells) => cells.map(plain));
  const partners = partnersOf(signed, found);
  const taken = new Set(partners);
  const differences = document.rows.flatMap((row, index): readonly HandoverDifference[] => {
    const at = partners[index];
    const cells = at === undefined ? undefined : found[at];
    if (at === undefined || cells === undefined) {
      return [{ kind: 'missing', row: row.row, subject: row.subject }];
    }
    return differingCells(signed[index] ?? [], cells, at + 1);
  });
  const extra = found.flatMap((_, at): readonly HandoverDifference[] =>
    taken.has(at) ? [] : [{ kind: 'extra', row: at + 1 }],
  );
  return [...differences, ...extra, ...movedRows(document, partners)];
}

const differingCells = (
  signed: readonly string[],
  found: readonly string[],
  row: number,
): readonly HandoverDifference[] =>
  HANDOVER_COLUMNS.flatMap((column, at): readonly HandoverDifference[] => {
    const [was, is] = [signed[at] ?? '', found[at] ?? ''];
    return was === is ? [] : [{ kind: 'cell', row, column, at, signed: was, found: is }];
  });

/** For each signed row the index of the table's row that is it. */
function partnersOf(
  signed: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): readonly (number | undefined)[] {
  const places = new Map<string, number>();
  found.forEach((cells, at) => {
    const id = cells[SUBJECT_AT] ?? '';
    if (!places.has(id)) places.set(id, at);
  });
  const byId = signed.map((cells) => places.get(cells[SUBJECT_AT] ?? ''));
  const taken = new Set(byId);
  const isFree = (at: number): boolean => at < found.length && !taken.has(at);
  return byId.map((at, index) => at ?? (isFree(index) ? index : undefined));
}

/** Rows that follow one which, in the document, comes after them. */
function movedRows(
  document: HandoverDocument,
  partners: readonly (number | undefined)[],
): readonly HandoverDifference[] {
  let furthest = -1;
  return document.rows.flatMap((row, index): readonly HandoverDifference[] => {
    const at = partners[index];
    if (at === undefined) return [];
    if (at < furthest) return [{ kind: 'moved', row: at + 1, subject: row.subject }];
    furthest = at;
    return [];
  });
}

const plain = (cell: string): string => cell.normalize('NFC').trim();

/** A sheet of the printed list: its rows, and "trang n/m". */
export interface HandoverPage {
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly HandoverRow[];
}

/**
 * [HO9] The sheets of the printed list, at most `first` rows on the first (the minutes' head takes room there) and
 * `next` on each other; every row once, in order. Number and digest of the list go on each.
 */
export function handoverPages(
  document: HandoverDocument,
  room: { readonly first: number; readonly next: number },
): readonly HandoverPage[] {
  const sheets: (readonly HandoverRow[])[] = [document.rows.slice(0, Math.max(1, room.first))];
  const step = Math.max(1, room.next);
  for (let from = Math.max(1, room.first); from < document.rows.length; from += step) {
    sheets.push(document.rows.slice(from, from + step));
  }
  return sheets.map((rows, at) => ({ page: at + 1, pages: sheets.length, rows }));
}
