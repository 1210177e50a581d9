import { CATEGORIES, type Category } from './category.ts';

/** Persons (đối tượng, not doses) per class. */
export type CategoryCounts = Readonly<Record<Category, number>>;

export const NO_COUNTS: CategoryCounts = { 'wrong-info': 0, 'malformed-id': 0, 'missing-id': 0 };

/** A line of the appendix: the classes and their sum. */
export interface ReportLine extends CategoryCounts {
  readonly total: number;
}

export interface ReportRow extends ReportLine {
  /** The commune's name as the letter writes it. */
  readonly name: string;
}

/** The appendix table of letter 287/TTYT. */
export interface Report {
  readonly rows: readonly ReportRow[];
  readonly total: ReportLine;
}

interface Place {
  readonly code: string;
  readonly name: string;
}

/**
 * [RP1] One row for each place, in the places' order, zeros included, with its sum; and the sums of the columns.
 * Counts of a code that is no place of the table are an error of the caller: a total that loses people is worse
 * than none.
 */
export function reportOf(places: readonly Place[], counts: ReadonlyMap<string, CategoryCounts>): Report {
  const known = new Set(places.map((place) => place.code));
  const lost = [...counts.keys()].filter((code) => !known.has(code));
  if (lost.length > 0) throw new Error(`counts of places outside the table: ${lost.join(', ')}`);
  const rows = places.map(({ code, name }) => ({ name, ...lineOf(counts.get(code) ?? NO_COUNTS) }));
  return { rows, total: lineOf(rows.reduce(plus, NO_COUNTS)) };
}

/** [RP2] How many of each class; the three are disjoint and exhaustive, so their sum is everybody. */
export function countCategories(categories: Iterable<Category>): CategoryCounts {
  const counts = { ...NO_COUNTS };
  for (const category of categories) counts[category] += 1;
  return counts;
}

const plus = (left: CategoryCounts, right: CategoryCounts): CategoryCounts => ({
  'wrong-info': left['wrong-info'] + right['wrong-info'],
  'malformed-id': left['malformed-id'] + right['malformed-id'],
  'missing-id': left['missing-id'] + right['missing-id'],
});

const lineOf = (counts: CategoryCounts): ReportLine => ({
  'wrong-info': counts['wrong-info'],
  'malformed-id': counts['malformed-id'],
  'missing-id': counts['missing-id'],
  total: CATEGORIES.reduce((sum, category) => sum + counts[category], 0),
});
