import { IDENTITY_FIELDS, type Field, type Fields } from './field.ts';
import { cleanNumber } from './identity-number.ts';
import { isPlaceholder } from './identity-repair.ts';
import { cleanName, foldName } from './name.ts';
import type { SubjectId } from './operation.ts';
import { formatDate, parseDate } from './partial-date.ts';

/** A subject as the book holds it; `values` are those of the newest list it was on, not what people propose. */
export interface ListedSubject {
  readonly subject: SubjectId;
  readonly values: Fields;
}

/** What the planning needs of a row; callers pass their own, larger rows and get them back. */
export interface ListingRow {
  readonly values: Fields;
}

/** What an import of these rows means. Every row is in exactly one of the four; rows keep the file's order. */
export interface ListingPlan<Row extends ListingRow> {
  /** On no list before. */
  readonly fresh: readonly Row[];
  /** Listed before with the same identity. */
  readonly same: readonly { readonly row: Row; readonly subject: SubjectId }[];
  /** Surely listed before, but these fields now read differently. */
  readonly changed: readonly ChangedRow<Row>[];
  /** May be one of these subjects: a person decides. */
  readonly unclear: readonly { readonly row: Row; readonly subjects: readonly SubjectId[] }[];
  /** Subjects of the book that no row speaks of; those named in `unclear` are not among them. */
  readonly absent: readonly SubjectId[];
}

export interface ChangedRow<Row extends ListingRow> {
  readonly row: Row;
  readonly subject: SubjectId;
  readonly fields: readonly Field[];
}

type KeyOf = (values: Fields) => string | undefined;

/**
 * [LS1] Finds for each row of a new list the subject it speaks of. One row takes one subject at most, and the
 * surest sign is used first: the whole identity, the twelve-digit number, number text and name, name and birth
 * date. Two rows on the Platform are two subjects, even when they read the same; nothing is merged.
 */
export function planListing<Row extends ListingRow>(
  existing: readonly ListedSubject[],
  rows: readonly Row[],
): ListingPlan<Row> {
  const pool: Pool<Row> = { subjects: new Set(existing), rows: new Set(rows), found: new Map() };
  matchInPairs(pool);
  for (const keyOf of SIGNS) matchUnique(pool, keyOf);
  const candidates = candidatesOf(pool);
  const named = new Set([...candidates.values()].flat());
  return {
    fresh: rows.filter((row) => pool.rows.has(row) && !candidates.has(row)),
    ...foundRows(rows, pool.found),
    unclear: rows.flatMap((row) => {
      const subjects = candidates.get(row);
      return subjects === undefined ? [] : [{ row, subjects }];
    }),
    absent: [...pool.subjects].map((each) => each.subject).filter((subject) => !named.has(subject)),
  };
}

/** What is still to be matched on both sides, and what has been. */
interface Pool<Row> {
  readonly subjects: Set<ListedSubject>;
  readonly rows: Set<Row>;
  readonly found: Map<Row, ListedSubject>;
}

function take<Row>(pool: Pool<Row>, row: Row, subject: ListedSubject): void {
  pool.rows.delete(row);
  pool.subjects.delete(subject);
  pool.found.set(row, subject);
}

/** [LS2] Equal in all four identity fields: matched one to one, in order, as often as both sides have it. */
function matchInPairs<Row extends ListingRow>(pool: Pool<Row>): void {
  const waiting = grouped(pool.subjects, wholeIdentity);
  for (const queue of waiting.values()) queue.reverse();
  for (const row of [...pool.rows]) {
    const subject = waiting.get(wholeIdentity(row.values))?.pop();
    if (subject !== undefined) take(pool, row, subject);
  }
}

/** [LS3] A weaker sign counts only where it is unique among what is left on both sides. */
function matchUnique<Row extends ListingRow>(pool: Pool<Row>, keyOf: KeyOf): void {
  const subjects = grouped(pool.subjects, keyOf);
  for (const [key, rows] of grouped(pool.rows, keyOf)) {
    const [row, ...otherRows] = rows;
    const [subject, ...otherSubjects] = subjects.get(key) ?? [];
    if (row === undefined || subject === undefined || otherRows.length + otherSubjects.length > 0) continue;
    if (!mayBeTwoPeople(row.values, subject.values)) take(pool, row, subject);
  }
}

/**
 * [LS4] Two different good personal numbers, and not a full birth date to say they are one person all the same:
 * common names share a birth year.
 */
function mayBeTwoPeople(left: Fields, right: Fields): boolean {
  const numbers = [personalNumber(left), personalNumber(right)];
  if (numbers.includes(undefined) || numbers[0] === numbers[1]) return false;
  const date = parseDate(left.birthDate);
  return !date.ok || date.value.precision !== 'day';
}

/** [LS5] A row left over is unclear when a sign still points to subjects left over, and new otherwise. */
function candidatesOf<Row extends ListingRow>(pool: Pool<Row>): ReadonlyMap<Row, readonly SubjectId[]> {
  const candidates = new Map<Row, readonly SubjectId[]>();
  const indexes = SIGNS.map((keyOf) => ({ keyOf, subjects: grouped(pool.subjects, keyOf) }));
  for (const row of pool.rows) {
    const found = indexes.flatMap(({ keyOf, subjects }) => {
      const key = keyOf(row.values);
      return key === undefined ? [] : (subjects.get(key) ?? []);
    });
    if (found.length > 0) candidates.set(row, [...new Set(found.map((each) => each.subject))]);
  }
  return candidates;
}

function foundRows<Row extends ListingRow>(rows: readonly Row[], found: ReadonlyMap<Row, ListedSubject>) {
  const same: { row: Row; subject: SubjectId }[] = [];
  const changed: ChangedRow<Row>[] = [];
  for (const row of rows) {
    const match = found.get(row);
    if (match === undefined) continue;
    const fields = IDENTITY_FIELDS.filter((field) => text(row.values, field) !== text(match.values, field));
    if (fields.length === 0) same.push({ row, subject: match.subject });
    else changed.push({ row, subject: match.subject, fields });
  }
  return { same, changed };
}

function grouped<Item extends ListingRow>(items: Iterable<Item>, keyOf: (values: Fields) => string): Map<string, Item[]>;
function grouped<Item extends ListingRow>(items: Iterable<Item>, keyOf: KeyOf): Map<string, Item[]>;
function grouped<Item extends ListingRow>(items: Iterable<Item>, keyOf: KeyOf): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item.values);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** A field for comparing: exact, but for encoding and separators, which the same file may change on its way. */
function text(values: Fields, field: (typeof IDENTITY_FIELDS)[number]): string {
  return field === 'idNumber' ? cleanNumber(values.idNumber) : cleanName(values[field]);
}

const wholeIdentity = (values: Fields): string => IDENTITY_FIELDS.map((field) => text(values, field)).join('\n');

const TWELVE_DIGITS = /^\d{12}$/;

function personalNumber(values: Fields): string | undefined {
  const number = cleanNumber(values.idNumber);
  return TWELVE_DIGITS.test(number) && !isPlaceholder(number) ? number : undefined;
}

/** A nine-digit or malformed number is no key of its own, but it is with the name beside it. */
function numberAndName(values: Fields): string | undefined {
  const number = cleanNumber(values.idNumber);
  const name = foldName(values.name);
  return name === '' || !/\d{6}/.test(number) || isPlaceholder(number) ? undefined : `${number}\n${name}`;
}

function nameAndBirthDate(values: Fields): string | undefined {
  const name = foldName(values.name);
  const date = parseDate(values.birthDate);
  return name === '' || !date.ok ? undefined : `${name}\n${formatDate(date.value)}`;
}

const SIGNS: readonly KeyOf[] = [personalNumber, numberAndName, nameAndBirthDate];
