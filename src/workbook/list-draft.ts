import type { Category } from '../domain/category.ts';
import type { Field, Fields } from '../domain/field.ts';

/** Column index of the file (0-based) → what it is. Several columns may be parts of one field (Họ + Tên). */
export type Mapping = Readonly<Record<number, Field | 'ignore'>>;

/** A file as understood, before anything is written. */
export interface ListDraft {
  readonly fileName: string;
  /** Name of the sheet that was taken, of several the one that looks most like a list. */
  readonly sheet: string;
  /** 1-based row of the file with the (lowest line of the) headers; 0 when there is none. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly rows: readonly DraftRow[];
  /** Set when the text looks like an old encoding; the samples show what it would become. */
  readonly encoding?: LegacyText;
  readonly categories: Readonly<Record<Category, number>>;
  /** Those about the whole file have the header's row. */
  readonly warnings: readonly DraftWarning[];
}

export interface LegacyText {
  readonly kind: 'tcvn3' | 'vni';
  readonly samples: readonly EncodingSample[];
  /** Values of each row, in the rows' order, as they would be after conversion. */
  readonly values?: readonly Fields[];
}

export interface EncodingSample {
  readonly found: string;
  readonly converted: string;
}

export interface DraftRow {
  /** 1-based row of the file. */
  readonly row: number;
  /** Every cell of the row as text, in the file's order. */
  readonly cells: readonly string[];
  readonly values: Fields;
  readonly category: Category;
}

export interface DraftWarning {
  readonly row: number;
  readonly field: Field;
  /** A `WarningCode` of the domain, or a `SheetWarningCode`. */
  readonly code: string;
  readonly suggestion?: string;
}

/** What only the file can be odd about; the domain's checks see the values alone. */
export const SHEET_WARNING_CODES = [
  /** Whole file: real dates and dates as text in one column: an American Excel has swapped days and months. */
  'mixed-dates',
  /** A year typed into a cell formatted as a date (1990 → 12/06/1905). */
  'year-as-date',
  /** A date that lost its format: 32874. */
  'date-as-number',
  /** More than 15 digits, or 1.2E+11 as text: a spreadsheet has thrown digits away. */
  'digits-lost',
  /** A formula whose result the file does not hold. */
  'formula-without-value',
  /** #N/A and its like. */
  'cell-error',
  /** Characters that show nothing were removed. */
  'invisible-characters',
  /** The row is hidden in the file (a filter?); it was read all the same. */
  'hidden-row',
  /** Two numbers in one cell, or a nine- and a twelve-digit column that both have one and differ in kind. */
  'two-numbers',
  /** Both tick columns, Nam and Nữ, are ticked. */
  'both-sexes',
  /** Whole file: the same headers stand a second time beside the first; only the first list is read. */
  'list-beside',
  /** Whole file: text in an old encoding that was not converted. */
  'legacy-encoding',
] as const;

export type SheetWarningCode = (typeof SHEET_WARNING_CODES)[number];
