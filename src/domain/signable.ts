import type { Category } from './category.ts';
import { effectiveEntries } from './effective.ts';
import { IDENTITY_FIELDS, type IdentityField } from './field.ts';
import { cleanNumber, isWellFormed } from './identity-number.ts';
import { CLOSE_REASONS, type CloseReason, type SubjectId } from './operation.ts';
import { confirmedIdentity, lastCheck, NO_IDENTITY, policeValue, type Identity } from './police-word.ts';
import type { SubjectReading } from './reading.ts';
import { err, ok, type Result } from './result.ts';

/** What the police say of a row they sign. Practice has two kinds of good result (Hải Dương 2021). */
export type HandoverResult = 'matched' | 'completed' | 'not-found' | `closed:${CloseReason}`;

/** All of them, in the order they are counted in. */
export const HANDOVER_RESULTS: readonly HandoverResult[] = [
  'matched',
  'completed',
  'not-found',
  ...CLOSE_REASONS.map((reason) => `closed:${reason}` as const),
];

/** What a signed row says, but for its place in the list. */
export interface HandoverEntry {
  readonly subject: SubjectId;
  /** As the newest list of the Platform has it. */
  readonly listed: Identity;
  /** As the police confirmed it; empty texts where they confirmed nothing. */
  readonly confirmed: Identity;
  readonly result: HandoverResult;
  readonly category: Category;
}

/** Why a subject can't be on a list that is signed now. */
export type NotSignable =
  | { readonly kind: 'not-checked' }
  /** The signature is there and nothing has come after it. */
  | { readonly kind: 'already-signed' }
  /** The Platform says right: there is nothing to hand over. */
  | { readonly kind: 'already-right' }
  | { readonly kind: 'contested'; readonly fields: readonly IdentityField[] }
  /** The hamlet closed it after the police had looked: they look again. */
  | { readonly kind: 'closed-since' }
  /** Called matched, corrected or completed without the police's one word on these. */
  | { readonly kind: 'not-confirmed'; readonly fields: readonly IdentityField[] }
  /** Confirmed empty, or a number that is none: the Platform can't take it. */
  | { readonly kind: 'incomplete'; readonly fields: readonly IdentityField[] }
  /** Broken text (half a character) has no canonical form. */
  | { readonly kind: 'unwritable'; readonly fields: readonly IdentityField[] };

/**
 * [HO1] Whether the police may sign this subject now, and what the row then says. The one decision of police device
 * and station; only a checked subject, with no conflict in the four fields and nothing claimed that they didn't say.
 */
export function signable(reading: SubjectReading): Result<HandoverEntry, NotSignable> {
  switch (reading.stage) {
    case 'checked':
      return handoverEntry(reading);
    case 'signed':
    case 'updated':
      return err({ kind: 'already-signed' });
    case 'right':
    case 'passport-signed':
      return err({ kind: 'already-right' });
    default:
      return err({ kind: 'not-checked' });
  }
}

/** [HO2] What the row of a subject says, whatever its stage: the content of a signature, apart from its moment. */
export function handoverEntry(reading: SubjectReading): Result<HandoverEntry, NotSignable> {
  const result = resultOf(reading);
  if (!result.ok) return result;
  const confirms = result.value === 'matched' || result.value === 'completed';
  const confirmed = confirms ? confirmedIdentity(reading) : NO_IDENTITY;
  if (confirmed === undefined) return err({ kind: 'not-confirmed', fields: unconfirmed(reading) });
  const incomplete = confirms ? IDENTITY_FIELDS.filter((field) => !isUsable(field, confirmed[field])) : [];
  if (incomplete.length > 0) return err({ kind: 'incomplete', fields: incomplete });
  const listed = listedIdentity(reading);
  const broken = IDENTITY_FIELDS.filter(
    (field) => !listed[field].isWellFormed() || !confirmed[field].isWellFormed(),
  );
  if (broken.length > 0) return err({ kind: 'unwritable', fields: broken });
  const { id: subject, category } = reading.subject;
  return ok({ subject, listed, confirmed, result: result.value, category });
}

/**
 * [HO3] Found and the same is matched; found with other values, or entered after collecting data, is completed. Not
 * found is what the hamlet's closing says, if there is one. Conflicts first: a contested row has no result.
 */
function resultOf(reading: SubjectReading): Result<HandoverResult, NotSignable> {
  const check = lastCheck(reading);
  if (check === undefined) return err({ kind: 'not-checked' });
  const contested = contestedIdentity(reading);
  if (contested.length > 0) return err({ kind: 'contested', fields: contested });
  const { closed } = reading;
  if (closed !== undefined && isAfter(reading, closed.entry.id, check.id))
    return err({ kind: 'closed-since' });
  if (check.body.verdict !== 'not-found') {
    return ok(check.body.verdict === 'matches' ? 'matched' : 'completed');
  }
  const without: HandoverResult = closed === undefined ? 'not-found' : `closed:${closed.reason}`;
  return ok(without);
}

/** Once signed, a field differs only by what a later list reads: nobody may write it, and the list is no person. */
const contestedIdentity = ({ stage, fields }: SubjectReading): readonly IdentityField[] =>
  stage === 'checked' ? IDENTITY_FIELDS.filter((field) => fields[field].contested) : [];

const listedIdentity = ({ fields }: SubjectReading): Identity => ({
  name: fields.name.listed,
  birthDate: fields.birthDate.listed,
  sex: fields.sex.listed,
  idNumber: fields.idNumber.listed,
});

const unconfirmed = (reading: SubjectReading): readonly IdentityField[] =>
  IDENTITY_FIELDS.filter((field) => policeValue(reading, field) === undefined);

const isUsable = (field: IdentityField, value: string): boolean =>
  field === 'idNumber' ? isWellFormed(cleanNumber(value)) : value.trim() !== '';

function isAfter(reading: SubjectReading, later: string, earlier: string): boolean {
  const ids = effectiveEntries(reading.subject.entries).map((entry) => entry.id);
  return ids.indexOf(later) > ids.indexOf(earlier);
}
