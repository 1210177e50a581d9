import { effectiveEntries } from './effective.ts';
import { dayOfNews } from './entry-day.ts';
import { IDENTITY_FIELDS, NO_FIELDS, type IdentityField } from './field.ts';
import { comparable, planListing, type ListingPlan, type ListingRow } from './listing.ts';
import type { Role, SubjectId } from './operation.ts';
import { confirmedIdentity } from './police-word.ts';
import type { SubjectReading } from './reading.ts';

/** What the Platform's next list means for a subject (letter 2262 step 4, "xem kết quả"). */
export const VERIFICATION_OUTCOMES = [
  /** Updated, and no longer on the list. */
  'fixed',
  /** Updated, and on the list again. */
  'still-wrong',
  /** It was right, and is on the list again. */
  'came-back',
  /** Not updated, and still there. */
  'still-listed',
  /** Not updated, and gone all the same. */
  'absent',
  /** Was right and is. */
  'stays-right',
] as const;

export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

/** What the station writes for it; `none` where the list brings no news. */
export type VerificationStep = 'verify-right' | 'verify-still-wrong' | 'verify-absent' | 'refuse' | 'none';

export interface VerifiedSubject {
  readonly subject: SubjectId;
  readonly outcome: VerificationOutcome;
  /** On the list and not what the police confirmed: what the Platform has instead. */
  readonly fields: readonly {
    readonly field: IdentityField;
    readonly confirmed: string;
    readonly listed: string;
  }[];
  /** Whose turn it is by this news; undefined when it changes nobody's. */
  readonly next: Extract<Role, 'hamlet' | 'police' | 'station' | 'facility'> | undefined;
  readonly step: VerificationStep;
}

export interface Verification<Row extends ListingRow> {
  /** In the book's order; subjects that an unclear row may speak of are left out until a person has decided. */
  readonly subjects: readonly VerifiedSubject[];
  readonly fresh: readonly Row[];
  readonly unclear: ListingPlan<Row>['unclear'];
  readonly counts: Readonly<Record<VerificationOutcome | 'new' | 'unclear', number>>;
}

/**
 * [VF1] The plan of the Platform's next list: first by what it listed before; then, for those it no longer has so, by
 * what the police confirmed, because that is how an updated person is written there now.
 */
export function planVerification<Row extends ListingRow>(
  readings: Iterable<SubjectReading>,
  rows: readonly Row[],
): ListingPlan<Row> {
  const book = [...readings];
  const first = planListing(
    book.map((reading) => ({ subject: reading.subject.id, values: listedNow(reading) })),
    rows,
  );
  const gone = new Set(first.absent);
  const rewritten = book.flatMap((reading) => {
    const confirmed = gone.has(reading.subject.id) ? confirmedIdentity(reading) : undefined;
    return confirmed === undefined
      ? []
      : [{ subject: reading.subject.id, values: { ...NO_FIELDS, ...confirmed } }];
  });
  const second = planListing(rewritten, first.fresh);
  const isFound = new Set([...second.same, ...second.changed].map((match) => match.subject));
  const named = new Set(second.unclear.flatMap((row) => row.subjects));
  // Same as confirmed is changed from what was listed.
  const found = [...second.same, ...second.changed].map(({ row, subject }) => ({ row, subject }));
  return {
    fresh: second.fresh,
    same: first.same,
    changed: [...first.changed, ...withFields(book, found)],
    unclear: [...first.unclear, ...second.unclear],
    absent: first.absent.filter((subject) => !isFound.has(subject) && !named.has(subject)),
  };
}

function withFields<Row extends ListingRow>(
  book: readonly SubjectReading[],
  found: readonly { readonly row: Row; readonly subject: SubjectId }[],
): ListingPlan<Row>['changed'] {
  const readings = new Map(book.map((reading) => [reading.subject.id, reading]));
  return found.map(({ row, subject }) => {
    const reading = readings.get(subject);
    const before = reading === undefined ? NO_FIELDS : listedNow(reading);
    const fields = IDENTITY_FIELDS.filter(
      (field) => comparable(row.values, field) !== comparable(before, field),
    );
    return { row, subject, fields };
  });
}

/**
 * [VF2] What each subject becomes by this list, before anything is written. `listedOn` is the day the list was made
 * (`yyyy-mm-dd`): a list older than an update, or than a proof, knows nothing of it.
 */
export function verify<Row extends ListingRow>(
  readings: Iterable<SubjectReading>,
  plan: ListingPlan<Row>,
  listedOn: string,
): Verification<Row> {
  const rowOf = new Map([...plan.same, ...plan.changed].map((match) => [match.subject, match.row]));
  const undecided = new Set(plan.unclear.flatMap((row) => row.subjects));
  const subjects = [...readings]
    .filter((reading) => !undecided.has(reading.subject.id))
    .map((reading) => outcomeOf(reading, rowOf.get(reading.subject.id), listedOn));
  const count = (outcome: VerificationOutcome): number =>
    subjects.filter((subject) => subject.outcome === outcome).length;
  const counts = {
    fixed: count('fixed'),
    'still-wrong': count('still-wrong'),
    'came-back': count('came-back'),
    'still-listed': count('still-listed'),
    absent: count('absent'),
    'stays-right': count('stays-right'),
    new: plan.fresh.length,
    unclear: plan.unclear.length,
  };
  return { subjects, fresh: plan.fresh, unclear: plan.unclear, counts };
}

function outcomeOf(reading: SubjectReading, row: ListingRow | undefined, listedOn: string): VerifiedSubject {
  const subject = reading.subject.id;
  const quiet = { subject, fields: [], next: undefined, step: 'none' } as const;
  // A list made before the subject was on one can't miss it.
  if (row === undefined && listedOn < listedDay(reading)) return { ...quiet, outcome: 'still-listed' };
  if (row === undefined) return { ...quiet, ...withoutRow(reading) };
  const fields = differences(reading, row);
  const isOlder = listedOn < newsDay(reading);
  switch (reading.stage) {
    case 'updated':
      if (isOlder) return { ...quiet, fields, outcome: 'still-listed' };
      return { subject, fields, outcome: 'still-wrong', ...handsOf(reading, fields.length > 0) };
    case 'right':
    case 'passport-signed': {
      if (isOlder) return { ...quiet, outcome: 'stays-right' };
      const next = confirmedIdentity(reading) === undefined ? 'hamlet' : 'police';
      return { subject, fields, outcome: 'came-back', next, step: 'verify-still-wrong' };
    }
    default:
      return { ...quiet, fields, outcome: 'still-listed' };
  }
}

function withoutRow({ stage }: SubjectReading): Pick<VerifiedSubject, 'outcome' | 'next' | 'step'> {
  switch (stage) {
    case 'updated':
      return { outcome: 'fixed', next: 'facility', step: 'verify-right' };
    case 'right':
    case 'passport-signed':
      return { outcome: 'stays-right', next: undefined, step: 'none' };
    default:
      return { outcome: 'absent', next: undefined, step: 'verify-absent' };
  }
}

/**
 * [VF3] Back to the right hands: the list has something else than was confirmed → it was not typed so, and the station
 * types again (`refuse` takes it back to the desk); exactly what was confirmed → the police look again.
 */
function handsOf(reading: SubjectReading, isTypedOtherwise: boolean): Pick<VerifiedSubject, 'next' | 'step'> {
  if (confirmedIdentity(reading) === undefined) return { next: 'hamlet', step: 'verify-still-wrong' };
  return isTypedOtherwise
    ? { next: 'station', step: 'refuse' }
    : { next: 'police', step: 'verify-still-wrong' };
}

function differences(reading: SubjectReading, row: ListingRow): VerifiedSubject['fields'] {
  const confirmed = confirmedIdentity(reading);
  if (confirmed === undefined) return [];
  const values = { ...NO_FIELDS, ...confirmed };
  return IDENTITY_FIELDS.flatMap((field) =>
    comparable(values, field) === comparable(row.values, field)
      ? []
      : [{ field, confirmed: confirmed[field], listed: row.values[field] }],
  );
}

/** The day of the newest list that named it with news, `yyyy-mm-dd`. */
function listedDay({ subject }: SubjectReading): string {
  const newest = effectiveEntries(subject.entries).findLast((entry) => entry.kind === 'relist');
  return newest?.body.listedOn ?? subject.listedOn;
}

/** The day of the newest update or news of a list, `yyyy-mm-dd`; empty when there is none. */
function newsDay(reading: SubjectReading): string {
  const newest = effectiveEntries(reading.subject.entries).findLast(
    ({ kind }) => kind === 'update' || kind === 'verify',
  );
  return newest === undefined ? '' : dayOfNews(newest);
}

const listedNow = ({ fields }: SubjectReading) => ({
  name: fields.name.listed,
  birthDate: fields.birthDate.listed,
  sex: fields.sex.listed,
  idNumber: fields.idNumber.listed,
  hamlet: fields.hamlet.listed,
  phone: fields.phone.listed,
  address: fields.address.listed,
});
