import { strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write, type BookType, type WorkBook, type WorkSheet } from 'xlsx';

import type { ListDraft } from '../../src/workbook/list-draft.ts';
import { readList, type ReadOptions } from '../../src/workbook/read-list.ts';

export type CellValue = string | number | boolean | Date | null;

export const HEADERS = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CMND/CCCD/HC'] as const;
export const LAN = [1, 'Nguyễn Thị Lan', '12/03/1990', 'Nữ', '068190000002'] as const;
export const BINH = [2, 'Trần Văn Bình', '25/11/1980', 'Nam', '068080000001'] as const;

/** A day as a workbook keeps it: a date cell. */
export const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A sheet of these rows; `adjust` may set formats, merges, hidden rows. */
export function sheetOf(
  rows: readonly (readonly CellValue[])[],
  adjust: (sheet: WorkSheet) => void = () => undefined,
): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { UTC: true, dateNF: 'dd/mm/yyyy' },
  );
  adjust(sheet);
  return sheet;
}

export function bookOf(sheets: Readonly<Record<string, WorkSheet>>): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return book;
}

/** The bytes of a workbook, as the program that makes such files would write them. */
export function bytesOf(book: WorkBook, bookType: BookType = 'xlsx'): Uint8Array {
  const written: unknown = write(book, { type: 'array', bookType, compression: true });
  if (!(written instanceof ArrayBuffer)) throw new Error('the writer gave no bytes');
  return new Uint8Array(written);
}

export const listBytes = (rows: readonly (readonly CellValue[])[], bookType: BookType = 'xlsx'): Uint8Array =>
  bytesOf(bookOf({ 'Danh sách': sheetOf(rows) }), bookType);

/** The same .xlsx with one of its parts changed by hand, as no honest program would. */
export function tamper(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = new TextDecoder().decode(parts[part]);
  const changed = change(text);
  if (changed === text) throw new Error(`nothing to change in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(changed) }, { level: 1 });
}

export const TODAY = '2022-11-20';

/** The draft of a file that must be readable. */
export function draftOf(bytes: Uint8Array, options: Partial<ReadOptions> = {}): ListDraft {
  const read = readList(bytes, { fileName: 'list.xlsx', today: TODAY, ...options });
  if (!read.ok) throw new Error(`not read: ${read.error.kind}`);
  return read.value;
}

/** The draft of a text file. */
export const draftOfText = (text: string, options: Partial<ReadOptions> = {}): ListDraft =>
  draftOf(new TextEncoder().encode(text), options);

/** Name, birth date, sex, number of each person, for short expectations. */
export const peopleOf = (draft: ListDraft): readonly string[] =>
  draft.rows.map(({ values }) => [values.name, values.birthDate, values.sex, values.idNumber].join(' | '));

/** `row field code` of each warning. */
export const warningsOf = (draft: ListDraft): readonly string[] =>
  draft.warnings.map(({ row, field, code }) => `${row} ${field} ${code}`);
