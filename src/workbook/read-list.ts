import { CATEGORIES, type Category } from '../domain/category.ts';
import { checkFields } from '../domain/checks.ts';
import { categorize } from '../domain/identity-number.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { openBook } from './book.ts';
import { chooseSheet, type ListSheet } from './choose-sheet.ts';
import { FIELD_OF, mappingOf, type Columns } from './columns.ts';
import type { FileProblem } from './file-problem.ts';
import { foldHeader } from './header-text.ts';
import { convertCells, detectLegacy } from './legacy-text.ts';
import type { DraftRow, DraftWarning, LegacyText, ListDraft, Mapping } from './list-draft.ts';
import { fillDown } from './merged-cells.ts';
import { personValues } from './person-values.ts';
import { mixedDates, rowDoubts } from './sheet-doubts.ts';
import type { Book, Sheet, SheetRow } from './sheet.ts';

export interface ReadOptions {
  readonly fileName: string;
  /** What a person said the columns are, over what is recognised. */
  readonly mapping?: Mapping | undefined;
  /** `yyyy-mm-dd`: dates after it are in the future. */
  readonly today: string;
  /** Convert the old encoding that was detected; without it the text stays as it is in the file. */
  readonly convert?: boolean;
}

/** Reads a file of any spreadsheet format as a list of persons. The bytes are all it looks at, not the name. */
export function readList(bytes: Uint8Array, options: ReadOptions): Result<ListDraft, FileProblem> {
  const book = openBook(bytes);
  if (!book.ok) return book;
  const { sheets } = book.value;
  if (sheets.every((sheet) => sheet.rows.length === 0)) return err({ kind: 'no-table' });
  const legacy = detectLegacy(textsOf(book.value), book.value.fontHint);
  // Headers and closing lines are recognised in Unicode, whatever is done with the persons' values.
  const readable = legacy === undefined ? sheets : sheets.map((sheet) => converted(sheet, legacy));
  const list = chooseSheet(readable, options.mapping);
  const sheet = (options.convert === true ? readable : sheets)[list?.index ?? 0];
  if (list === undefined || sheet === undefined) return err({ kind: 'no-columns' });
  if (list.persons.length === 0) return err({ kind: 'no-table' });
  const readableSheet = readable[list.index] ?? sheet;
  return ok(draftOf(list, { ...options, sheet, readable: readableSheet, legacy }));
}

/** Texts that tell the encoding: of each sheet the first some thousand rows. */
function* textsOf(book: Book): Generator<string> {
  for (const sheet of book.sheets) {
    for (const row of sheet.rows.slice(0, 3_000)) yield* row.cells;
  }
}

function converted(sheet: Sheet, legacy: LegacyText): Sheet {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: convertCells(legacy.kind, row.cells),
  }));
  return { ...sheet, rows };
}

interface DraftOptions extends ReadOptions {
  /** The sheet the values are taken from: as it is in the file, or converted. */
  readonly sheet: Sheet;
  /** The same in Unicode. */
  readonly readable: Sheet;
  readonly legacy: LegacyText | undefined;
}

function draftOf(list: ListSheet, options: DraftOptions): ListDraft {
  const { header, columns } = list;
  const { sheet, readable } = options;
  const numbers = new Set(list.persons.map((person) => person.row));
  const persons = sheet.rows.filter((row) => numbers.has(row.row));
  const width = persons.reduce((most, row) => Math.max(most, row.cells.length), header?.headers.length ?? 0);
  const thisYear = Number(options.today.slice(0, 4));
  const read = readPersons(persons, { sheet, columns, thisYear });
  const legacy =
    options.legacy === undefined
      ? undefined
      : {
          ...options.legacy,
          values: readPersons(list.persons, { sheet: readable, columns, thisYear }).rows.map(
            ({ values }) => values,
          ),
        };
  return {
    fileName: options.fileName,
    sheet: sheet.name,
    headerRow: header?.row ?? 0,
    headers: Array.from({ length: width }, (_, column) => header?.headers[column] ?? ''),
    mapping: mappingOf(columns, width),
    rows: read.rows,
    ...(legacy === undefined ? {} : { encoding: legacy }),
    categories: countCategories(read.rows),
    warnings: [...fileWarnings(list, options, persons), ...read.warnings],
  };
}

function fileWarnings(
  list: ListSheet,
  options: DraftOptions,
  persons: readonly SheetRow[],
): readonly DraftWarning[] {
  const row = list.header?.row ?? 0;
  const warnings: DraftWarning[] = [];
  if (mixedDates(persons, list.columns)) warnings.push({ row, field: 'birthDate', code: 'mixed-dates' });
  if (hasListBeside(list)) warnings.push({ row, field: 'name', code: 'list-beside' });
  if (options.legacy !== undefined && options.convert !== true) {
    warnings.push({ row, field: 'name', code: 'legacy-encoding' });
  }
  return warnings;
}

/** Some print two short lists on one page: name and number stand twice, in the same words. */
function hasListBeside({ header, columns }: ListSheet): boolean {
  const headers = (header?.headers ?? []).map(foldHeader);
  const main = [...columns].filter(([, role]) => role === 'name' || FIELD_OF[role] === 'idNumber');
  return (
    main.length > 1 && main.every(([column]) => headers.indexOf(headers[column] ?? '', column + 2) > column)
  );
}

interface PersonContext {
  readonly sheet: Sheet;
  readonly columns: Columns;
  readonly thisYear: number;
}

interface PersonsRead {
  readonly rows: readonly DraftRow[];
  readonly warnings: readonly DraftWarning[];
}

function readPersons(persons: readonly SheetRow[], { sheet, columns, thisYear }: PersonContext): PersonsRead {
  const textOf = fillDown(sheet);
  const rows: DraftRow[] = [];
  const warnings: DraftWarning[] = [];
  for (const person of persons) {
    const { row, cells, marks } = person;
    const { values, doubts } = personValues(columns, (column) =>
      marks.get(column) === 'error' ? '' : textOf(person, column),
    );
    rows.push({ row, cells, values, category: categorize(values.idNumber) });
    const all = [...rowDoubts(person, columns), ...doubts, ...checkFields(values, thisYear)];
    for (const doubt of all) warnings.push({ row, ...doubt });
  }
  return { rows, warnings };
}

function countCategories(rows: readonly DraftRow[]): Readonly<Record<Category, number>> {
  const counts: Record<Category, number> = { 'wrong-info': 0, 'malformed-id': 0, 'missing-id': 0 };
  for (const category of CATEGORIES)
    counts[category] = rows.filter((row) => row.category === category).length;
  return counts;
}
