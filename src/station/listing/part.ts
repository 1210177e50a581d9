import * as v from 'valibot';
import { categorize } from '../../domain/identity-number.ts';
import { FIELDS, NO_FIELDS, type Field, type Fields } from '../../domain/field.ts';
import type { Category } from '../../domain/category.ts';
import { daySchema } from '../day.ts';
import { PURPOSES, type DraftRow } from '../store/listing-store.ts';

/** Rows in one part; a client sends fewer, an import within the station a whole commune's. */
const MOST_ROWS = 8000;
const MOST_CELLS = 200;
const LONGEST_VALUE = 300;
const LONGEST_CELL = 2000;

const values = v.object({
  name: v.string(),
  birthDate: v.string(),
  sex: v.string(),
  idNumber: v.string(),
  hamlet: v.string(),
  phone: v.string(),
  address: v.string(),
});

/** The name of a listing: `<commune>/<yyyy-mm-dd>/<n>`. */
export const listingSchema = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[\w-]+\/\d{4}-\d{2}-\d{2}\/\d{1,6}$/),
);

/** One part of an import, as `POST /api/listings` takes it. */
export const partSchema = v.object({
  listing: listingSchema,
  purpose: v.optional(v.picklist(PURPOSES), 'list'),
  listedOn: daySchema,
  fileName: v.pipe(v.string(), v.maxLength(300)),
  headers: v.pipe(v.array(v.string()), v.maxLength(MOST_CELLS)),
  rows: v.pipe(
    v.array(
      v.object({
        row: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
        cells: v.pipe(v.array(v.string()), v.maxLength(MOST_CELLS)),
        values,
      }),
    ),
    v.maxLength(MOST_ROWS),
  ),
  assignByColumn: v.boolean(),
});

export type ListingPart = v.InferOutput<typeof partSchema>;

/** A row as it goes into the log. */
export interface CleanRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly values: Fields;
  readonly category: Category;
}

/**
 * [ST13] Text of one line each, whatever a cell held, and the category computed here: what an import says of itself
 * is not taken on trust.
 */
export function cleanRow(row: DraftRow): CleanRow {
  const cleaned: Record<Field, string> = { ...NO_FIELDS };
  for (const field of FIELDS) cleaned[field] = oneLine(row.values[field], LONGEST_VALUE);
  return {
    row: row.row,
    cells: row.cells.map((cell) => oneLine(cell, LONGEST_CELL)),
    values: cleaned,
    category: categorize(cleaned.idNumber),
  };
}

const CONTROLS = / *[\u0000-\u001f\u007f][ \u0000-\u001f\u007f]*/g;

const oneLine = (text: string, longest: number): string =>
  text.toWellFormed().replaceAll(CONTROLS, ' ').slice(0, longest).toWellFormed();
