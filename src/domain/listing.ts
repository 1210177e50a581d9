import { IDENTITY_FIELDS, type Field, type Fields, type IdentityField } from './field.ts';
import { cleanNumber } from './identity-number.ts';
import { isPlaceholder } from './identity-repair.ts';
import { cleanName, foldName } from './name.ts';
import type { SubjectId } from './operation.ts';
import { cleanDate, formatDate, parseDate } from './partial-date.ts';
import { cleanSex } from './sex.ts';
import { unreachable } from './unreachable.ts';

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

/**
 * [LS1] Finds for each row of a new list the subject it speaks of. One row takes one subject at most, and the
 * surest sign is used first: the whole identity, the twelve-digit number, number text and name, name and birth
 * date. Two rows on the Platform are two subjects, even when they read the same; nothing is merged. It must see all
 * rows of a list at once: in pieces, a weak sign would take a subject whose own row comes in a later piece.
 */
export function planListing<Row extends ListingRow>(
  existing: readonly ListedSubject[],
  rows: readonly Row[],
): ListingPlan<Row> {
  const found = pairsOf(existing, rows);
  const taken = new Set(found.values());
  const pool: Pool<Row> = {
    subjects: withSigns(existing.filter((subject) => !taken.has(subject))),
    rows: withSigns(rows.filter((row) => !found.has(row))),
    found,
  };
  SIGN_INDEXES.forEach((sign) => matchUnique(pool, sign));
  const candidates = candidatesOf(pool);
  const named = new Set([...candidates.values()].flat());
  return {
    fresh: rows.filter((row) => pool.rows.has(row) && !candidates.has(row)),
    ...foundRows(rows, found),
    unclear: rows.flatMap((row) => {
      const subjects = candidates.get(row);
      return subjects === undefined ? [] : [{ row, subjects }];
    }),
    absent: [...pool.subjects.keys()].map((each) => each.subject).filter((subject) => !named.has(subject)),
  };
}

/** What is still to be matched on both sides with the signs it can be known by, and what has been matched. */
interface Pool<Row> {
  readonly subjects: Map<ListedSubject, Signs>;
  readonly rows: Map<Row, Signs>;
  readonly found: Map<Row, ListedSubject>;
}

/** [LS2] Equal in all four identity fields: matched one to one, in order, as often as both sides have it. */
function pairsOf<Row extends ListingRow>(
  existing: readonly ListedSubject[],
  rows: readonly Row[],
): Map<Row, ListedSubject> {
  const waiting = new Map<string, ListedSubject[]>();
  for (const subject of [...existing].reverse()) add(waiting, wholeIdentity(subject.values), subject);
  const found = new Map<Row, ListedSubject>();
  for (const row of rows) {
    const subject = waiting.get(wholeIdentity(row.values))?.pop();
    if (subject !== undefined) found.set(row, subject);
  }
  return found;
}

/** [LS3] A weaker sign counts only where it is unique among what is left on both sides. */
function matchUnique<Row extends ListingRow>(pool: Pool<Row>, sign: SignIndex): void {
  const subjects = grouped(pool.subjects, sign);
  for (const [key, rows] of grouped(pool.rows, sign)) {
    const [row, ...otherRows] = rows;
    const [subject, ...otherSubjects] = subjects.get(key) ?? [];
    if (row === undefined || subject === undefined || otherRows.length + otherSubjects.length > 0) continue;
    if (mayBeTwoPeople(row.values, subject.values)) continue;
    pool.rows.delete(row);
    pool.subjects.delete(subject);
    pool.found.set(row, subject);
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
  const indexes = SIGN_INDEXES.map((sign) => ({ sign, subjects: grouped(pool.subjects, sign) }));
  for (const [row, signs] of pool.rows) {
    const found = indexes.flatMap(({ sign, subjects }) => subjects.get(signs[sign]) ?? []);
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
    const fields = IDENTITY_FIELDS.filter(
      (field) => comparable(row.values, field) !== comparable(match.values, field),
    );
    if (fields.length === 0) same.push({ row, subject: match.subject });
    else changed.push({ row, subject: match.subject, fields });
  }
  return { same, changed };
}

function grouped<Item>(
  items: ReadonlyMap<Item, Signs>,
  sign: SignIndex,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const [item, signs] of items) {
    const key = signs[sign];
    if (key !== '') add(groups, key, item);
  }
  return groups;
}

function add<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** A field for comparing: exact, but for encoding and form, which the same file may change on its way. */
export function comparable(values: Fields, field: IdentityField): string {
  switch (field) {
    case 'idNumber':
      return cleanNumber(values.idNumber);
    case 'birthDate':
      return cleanDate(values.birthDate);
    case 'sex':
      return cleanSex(values.sex);
    case 'name':
      return cleanName(values.name);
    default:
      return unreachable(field);
  }
}

const wholeIdentity = (values: Fields): string =>
  IDENTITY_FIELDS.map((field) => comparable(values, field)).join('\n');

const TWELVE_DIGITS = /^\d{12}$/;

function personalNumber(values: Fields): string | undefined {
  const number = cleanNumber(values.idNumber);
  return TWELVE_DIGITS.test(number) && !isPlaceholder(number) ? number : undefined;
}

/** What a row can be known by when its identity changed, surest first; empty text where a sign is missing. */
type Signs = readonly [number: string, numberAndName: string, nameAndBirthDate: string];

const SIGN_INDEXES = [0, 1, 2] as const;

type SignIndex = (typeof SIGN_INDEXES)[number];

const withSigns = <Item extends ListingRow>(items: readonly Item[]): Map<Item, Signs> =>
  new Map(items.map((item) => [item, signsOf(item.values)]));

/** [LS6] A nine-digit or malformed number is no key of its own, but it is one with the name beside it. */
function signsOf(values: Fields): Signs {
  const number = cleanNumber(values.idNumber);
  const name = foldName(values.name);
  const date = parseDate(values.birthDate);
  const isNumber = /\d{6}/.test(number) && !isPlaceholder(number);
  return [
    personalNumber(values) ?? '',
    isNumber && name !== '' ? `${number}\n${name}` : '',
    date.ok && name !== '' ? `${name}\n${formatDate(date.value)}` : '',
  ];
}
