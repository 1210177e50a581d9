import { CATEGORIES, type Category } from './category.ts';
import { effectiveEntries } from './effective.ts';
import { IDENTITY_FIELDS } from './field.ts';
import type { OperationOf, SubjectId } from './operation.ts';
import type { SubjectReading } from './reading.ts';
import { err, ok, type Result } from './result.ts';
import {
  HANDOVER_RESULTS,
  handoverEntry,
  signable,
  type HandoverEntry,
  type HandoverResult,
  type NotSignable,
} from './signable.ts';

/** A signed list, named: its series, its version in it, and the SHA-256 of its canonical text in hexadecimal. */
export type HandoverName = OperationOf<'sign'>['body'];

export interface HandoverRow extends HandoverEntry {
  /** 1, 2, 3 … in this list. */
  readonly row: number;
}

export interface HandoverCounts {
  readonly total: number;
  readonly categories: Readonly<Record<Category, number>>;
  readonly results: Readonly<Record<HandoverResult, number>>;
}

/** What is said of the list itself. `name` and `post` are as printed under the signature. */
export interface HandoverMeta {
  readonly handover: string;
  readonly version: number;
  /** GSO code, and the name as printed. */
  readonly commune: string;
  readonly communeName: string;
  /** `yyyy-mm-dd`. */
  readonly madeOn: string;
  readonly signedBy: { readonly actor: string; readonly name?: string; readonly post?: string };
  /** The version this one adds to. */
  readonly addendumTo?: HandoverName;
}

/**
 * A version of a handover list (letter 2262 step 3), as it is hashed and signed: nothing in it but text and whole
 * numbers. It is frozen; a change makes an addendum.
 */
export interface HandoverDocument extends HandoverMeta {
  readonly form: 'so-thon/handover/1';
  readonly rows: readonly HandoverRow[];
  readonly counts: HandoverCounts;
}

export interface Hindrance {
  readonly subject: SubjectId;
  readonly why: NotSignable | { readonly kind: 'other-commune' } | { readonly kind: 'twice' };
}

export type HandoverProblem =
  { readonly kind: 'empty' } | { readonly kind: 'not-signable'; readonly subjects: readonly Hindrance[] };

/** The subjects the police may sign now, in the book's order. */
export const readyToSign = (readings: Iterable<SubjectReading>): readonly SubjectReading[] =>
  [...readings].filter((reading) => signable(reading).ok).sort(inBookOrder);

/**
 * [HO4] The list of these subjects, all or none: one that can't be signed stops it, with its reason. The same
 * subjects in any order are the same document. An addendum is the next version of its own series (a bug otherwise).
 */
export function handoverDocument(
  readings: Iterable<SubjectReading>,
  meta: HandoverMeta,
): Result<HandoverDocument, HandoverProblem> {
  const { addendumTo } = meta;
  if (addendumTo !== undefined && !isNext(addendumTo, meta)) throw new Error('not the next version');
  const chosen = [...readings].sort(inBookOrder);
  if (chosen.length === 0) return err({ kind: 'empty' });
  const seen = new Set<SubjectId>();
  const hindrances: Hindrance[] = [];
  const rows: HandoverRow[] = [];
  for (const reading of chosen) {
    const subject = reading.subject.id;
    const entry = signable(reading);
    if (seen.has(subject)) hindrances.push({ subject, why: { kind: 'twice' } });
    else if (reading.subject.commune !== meta.commune)
      hindrances.push({ subject, why: { kind: 'other-commune' } });
    else if (!entry.ok) hindrances.push({ subject, why: entry.error });
    else rows.push({ ...entry.value, row: rows.length + 1 });
    seen.add(subject);
  }
  if (hindrances.length > 0) return err({ kind: 'not-signable', subjects: hindrances });
  return ok({ form: 'so-thon/handover/1', ...meta, rows, counts: countRows(rows) });
}

const isNext = (earlier: HandoverName, meta: HandoverMeta): boolean =>
  earlier.handover === meta.handover && earlier.version + 1 === meta.version;

/** [HO5] Persons per class and per result, zeros included; each sums to everybody. */
function countRows(rows: readonly HandoverEntry[]): HandoverCounts {
  const count = <Key extends string>(keys: readonly Key[], of: (row: HandoverEntry) => Key) => {
    const found = new Map<Key, number>(keys.map((key) => [key, 0]));
    for (const row of rows) found.set(of(row), (found.get(of(row)) ?? 0) + 1);
    return (key: Key): number => found.get(key) ?? 0;
  };
  const category = count(CATEGORIES, (row) => row.category);
  const result = count(HANDOVER_RESULTS, (row) => row.result);
  return {
    total: rows.length,
    categories: {
      'wrong-info': category('wrong-info'),
      'malformed-id': category('malformed-id'),
      'missing-id': category('missing-id'),
    },
    results: {
      matched: result('matched'),
      completed: result('completed'),
      'not-found': result('not-found'),
      'closed:moved-away': result('closed:moved-away'),
      'closed:deceased': result('closed:deceased'),
      'closed:abroad': result('closed:abroad'),
      'closed:foreigner': result('closed:foreigner'),
      'closed:same-person': result('closed:same-person'),
      'closed:unknown-here': result('closed:unknown-here'),
      'closed:no-number-yet': result('closed:no-number-yet'),
    },
  };
}

/** A list that says something else than the book, or than itself. */
export type HandoverDoubt =
  | { readonly kind: 'unknown-subject'; readonly subject: SubjectId }
  | { readonly kind: 'not-signable'; readonly subject: SubjectId; readonly why: NotSignable }
  /** The book has other values by now. */
  | { readonly kind: 'changed'; readonly subject: SubjectId }
  /** Its counts, numbering or order are not those of its rows. */
  | { readonly kind: 'inconsistent' };

/**
 * [HO6] What the station asks before it takes a list: does each row say what the book says, and may it be signed?
 * A subject that carries this very signature (`digest`) already passes: a list sent twice is the same list.
 */
export function doubtsAbout(
  document: HandoverDocument,
  readings: ReadonlyMap<SubjectId, SubjectReading>,
  digest: string,
): readonly HandoverDoubt[] {
  const doubts = document.rows.flatMap((row): readonly HandoverDoubt[] => {
    const { subject } = row;
    const reading = readings.get(subject);
    if (reading === undefined || reading.subject.commune !== document.commune) {
      return [{ kind: 'unknown-subject', subject }];
    }
    const isSigned = carries(reading, document, digest);
    const entry = isSigned ? handoverEntry(reading) : signable(reading);
    if (!entry.ok) return [{ kind: 'not-signable', subject, why: entry.error }];
    // What a later list reads is no change of what was signed.
    const now = isSigned ? { ...entry.value, listed: row.listed } : entry.value;
    return isSameEntry(now, row) ? [] : [{ kind: 'changed', subject }];
  });
  return isConsistent(document) ? doubts : [{ kind: 'inconsistent' }, ...doubts];
}

/** [HO5] Whether numbering, order and counts are those of the rows, each subject once. */
export function isConsistent({ rows, counts }: HandoverDocument): boolean {
  const actual = countRows(rows);
  return (
    rows.length > 0 &&
    rows.every((row, at) => row.row === at + 1) &&
    new Set(rows.map((row) => row.subject)).size === rows.length &&
    counts.total === actual.total &&
    CATEGORIES.every((category) => counts.categories[category] === actual.categories[category]) &&
    HANDOVER_RESULTS.every((result) => counts.results[result] === actual.results[result])
  );
}

/** The newest signature on a subject, as it stands; undefined when there is none. */
export const lastSignature = (reading: SubjectReading): HandoverName | undefined =>
  effectiveEntries(reading.subject.entries).findLast((entry) => entry.kind === 'sign')?.body;

function carries(reading: SubjectReading, { handover, version }: HandoverDocument, digest: string): boolean {
  const name = lastSignature(reading);
  const isThis = name?.handover === handover && name.version === version && name.digest === digest;
  return isThis && reading.stage !== 'checked';
}

const isSameEntry = (left: HandoverEntry, right: HandoverEntry): boolean =>
  left.subject === right.subject &&
  left.result === right.result &&
  left.category === right.category &&
  IDENTITY_FIELDS.every(
    (field) => left.listed[field] === right.listed[field] && left.confirmed[field] === right.confirmed[field],
  );

/** By the number after the dot of the subject's id: the order in which the book took them in. */
function inBookOrder(left: SubjectReading, right: SubjectReading): number {
  const [a, b] = [left.subject.id, right.subject.id];
  return numberOf(a) - numberOf(b) || (a < b ? -1 : Number(a > b));
}

const numberOf = (id: SubjectId): number => Number(id.slice(id.lastIndexOf('.') + 1));
