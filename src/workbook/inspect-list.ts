import type { Category } from '../domain/category.ts';
import type { Field } from '../domain/field.ts';
import { ok, type Result } from '../domain/result.ts';
import type { FileProblem } from './file-problem.ts';
import type { DraftWarning } from './list-draft.ts';
import { readList } from './read-list.ts';

/** What a file holds, for the command line. Counts and doubts only: no value of a person but suggestions. */
export interface Inspection {
  /** Persons. */
  readonly rows: number;
  readonly categories: Readonly<Record<Category, number>>;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly InspectedColumn[];
  /** An old encoding that was detected; nothing was converted. */
  readonly encoding?: 'tcvn3' | 'vni';
  readonly warnings: readonly DraftWarning[];
}

export interface InspectedColumn {
  /** Letter of the column: A, B, … */
  readonly column: string;
  readonly header: string;
  readonly field: Field | null;
}

/** Reads a file and says what it is. `today` is `yyyy-mm-dd`. */
export function inspectList(
  bytes: Uint8Array,
  fileName: string,
  today: string,
): Result<Inspection, FileProblem> {
  const read = readList(bytes, { fileName, today });
  if (!read.ok) return read;
  const { rows, categories, sheet, headerRow, headers, mapping, encoding, warnings } = read.value;
  const columns = headers.map((header, index) => {
    const field = mapping[index] ?? 'ignore';
    return { column: columnLetter(index), header, field: field === 'ignore' ? null : field };
  });
  const found = encoding === undefined ? {} : { encoding: encoding.kind };
  return ok({ rows: rows.length, categories, sheet, headerRow, columns, ...found, warnings });
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
