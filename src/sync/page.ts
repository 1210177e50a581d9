import { CATEGORIES } from '../domain/category.ts';
import { FIELDS, NO_FIELDS, type Field } from '../domain/field.ts';
import type { Entry, Subject } from '../domain/subject.ts';

/** Subjects per snapshot page. The cost on a device is the number of rows, so a page is one row there. */
export const PAGE_ROWS = 500;

/**
 * Subjects in columns, one text per column with a line per subject: it is a quarter smaller than an array of
 * objects and parses faster. `entries` has lines only for subjects somebody has said something about.
 */
export interface Page {
  readonly v: 1;
  readonly commune: string;
  /** The number after the dot of each id; ascending, each as the difference to the one before. */
  readonly ids: readonly number[];
  readonly listings: readonly (readonly [listing: string, listedOn: string])[];
  /** Per subject: index into `listings`, source row, sequence of its `list`, category as an index. */
  readonly listing: readonly number[];
  readonly rows: readonly number[];
  readonly seqs: readonly number[];
  readonly categories: readonly number[];
  readonly columns: Readonly<Record<Field, string>>;
  readonly entries: readonly (readonly [at: number, entries: readonly Entry[]])[];
}

export function packPage(commune: string, subjects: readonly Subject[]): Page {
  const listings = [...new Map(subjects.map((each) => [each.listing, each.listedOn] as const))];
  const indexes = new Map(listings.map(([id], index) => [id, index]));
  const numbers = subjects.map((each) => Number(each.id.slice(commune.length + 1)));
  return {
    v: 1,
    commune,
    ids: differences(numbers),
    listings,
    listing: subjects.map((each) => indexes.get(each.listing) ?? 0),
    rows: subjects.map((each) => each.row),
    seqs: differences(subjects.map((each) => each.listedSeq)),
    categories: subjects.map((each) => CATEGORIES.indexOf(each.category)),
    columns: columnsOf((field) => subjects.map((each) => each.listed[field]).join('\n')),
    entries: subjects.flatMap((each, at) => (each.entries.length > 0 ? [[at, each.entries] as const] : [])),
  };
}

/** The inverse of `packPage`; pages come from our own station over an authenticated link and are not validated. */
export function unpackPage(page: Page): Subject[] {
  const columns = FIELDS.map((field) => [field, page.columns[field].split('\n')] as const);
  const entries = new Map(page.entries);
  const numbers = sums(page.ids);
  const seqs = sums(page.seqs);
  return numbers.map((number, at): Subject => {
    const [listing, listedOn] = page.listings[page.listing[at] ?? 0] ?? ['', ''];
    const listed = { ...NO_FIELDS };
    for (const [field, values] of columns) listed[field] = values[at] ?? '';
    return {
      id: `${page.commune}.${number}`,
      commune: page.commune,
      listing,
      listedOn,
      row: page.rows[at] ?? 0,
      listedSeq: seqs[at] ?? 0,
      listed,
      category: CATEGORIES[page.categories[at] ?? 0] ?? 'wrong-info',
      entries: entries.get(at) ?? [],
    };
  });
}

function columnsOf(column: (field: Field) => string): Record<Field, string> {
  return {
    name: column('name'),
    birthDate: column('birthDate'),
    sex: column('sex'),
    idNumber: column('idNumber'),
    hamlet: column('hamlet'),
    phone: column('phone'),
    address: column('address'),
  };
}

const differences = (numbers: readonly number[]): number[] =>
  numbers.map((number, at) => number - (numbers[at - 1] ?? 0));

function sums(steps: readonly number[]): number[] {
  let total = 0;
  return steps.map((step) => (total += step));
}
