import { effectiveEntries } from './effective.ts';
import { IDENTITY_FIELDS, type Field, type IdentityField } from './field.ts';
import { cleanNumber, isWellFormed } from './identity-number.ts';
import type { Changes, FieldChange, OperationBodies, OperationOf } from './operation.ts';
import type { SubjectReading } from './reading.ts';
import type { Entry } from './subject.ts';

/** The four facts of letter 2262 §1, as text. */
export type Identity = Readonly<Record<IdentityField, string>>;

export const NO_IDENTITY: Identity = { name: '', birthDate: '', sex: '', idNumber: '' };

/** The newest check that counts; undefined while the police have not looked. */
export const lastCheck = (reading: SubjectReading): (Entry & OperationOf<'check'>) | undefined =>
  effectiveEntries(reading.subject.entries).findLast((entry) => entry.kind === 'check');

/**
 * [PO1] What a check writes: all four fields, each as shown or as the police give it, so that a value somebody wrote
 * unseen stands beside it. A check that finds nobody writes nothing.
 */
export function checkBody(
  reading: SubjectReading,
  verdict: OperationBodies['check']['verdict'],
  given: Partial<Identity> = {},
): OperationBodies['check'] {
  if (verdict === 'not-found') return { verdict, changes: {} };
  const change = (field: IdentityField): FieldChange => {
    const { claims, value } = reading.fields[field];
    return { saw: claims.map((claim) => claim.id), base: value, value: given[field] ?? value };
  };
  const changes: Changes = {
    name: change('name'),
    birthDate: change('birthDate'),
    sex: change('sex'),
    idNumber: change('idNumber'),
  };
  return { verdict, changes };
}

/**
 * [PO2] Whether a check says what its verdict promises: `not-found` writes nothing; every other verdict writes all
 * four fields; `matches` changes none, `corrected` at least one. To complete may be to change nothing on the list.
 */
export function isWholeCheck({ verdict, changes }: OperationBodies['check']): boolean {
  if (verdict === 'not-found') return Object.keys(changes).length === 0;
  if (IDENTITY_FIELDS.some((field) => changes[field] === undefined)) return false;
  const isChanging = Object.values(changes).some((change) => change.base !== change.value);
  return verdict === 'completed' || isChanging === (verdict === 'corrected');
}

/** [PO3] The one value the police say of a field; undefined when they said none, or two that nobody has settled. */
export function policeValue(reading: SubjectReading, field: Field): string | undefined {
  const said = reading.fields[field].claims.filter(
    (claim) => claim.by.kind === 'person' && claim.by.role === 'police',
  );
  const [first, ...others] = new Set(said.map((claim) => claim.value));
  return others.length === 0 ? first : undefined;
}

/**
 * [PO4] The four fields as the police confirmed them; undefined unless they found the person and gave all four.
 * A later list that reads otherwise changes nothing of it: the list is what is being mended.
 */
export function confirmedIdentity(reading: SubjectReading): Identity | undefined {
  const check = lastCheck(reading);
  if (check === undefined || check.body.verdict === 'not-found') return undefined;
  const name = policeValue(reading, 'name');
  const birthDate = policeValue(reading, 'birthDate');
  const sex = policeValue(reading, 'sex');
  const idNumber = policeValue(reading, 'idNumber');
  if (name === undefined || birthDate === undefined || sex === undefined || idNumber === undefined) {
    return undefined;
  }
  return { name, birthDate, sex, idNumber };
}

/** Why a subject is in the pile of those who need a number from the police (mã định danh; letter 287 §1). */
export type NumberNeed = 'no-number-yet' | 'none-proposed' | 'not-found';

/**
 * [PO5] Undefined once the police gave a good number, or the Platform says right. Otherwise: the hamlet says there
 * is none yet; the police did not find the person; listed without one and nobody has proposed one.
 */
export function numberNeed(reading: SubjectReading): NumberNeed | undefined {
  if (reading.stage === 'right' || reading.stage === 'passport-signed') return undefined;
  const given = confirmedIdentity(reading)?.idNumber;
  if (given !== undefined && isWellFormed(cleanNumber(given))) return undefined;
  if (reading.closed?.reason === 'no-number-yet') return 'no-number-yet';
  if (lastCheck(reading)?.body.verdict === 'not-found') return 'not-found';
  const isMissing = reading.subject.category === 'missing-id';
  return isMissing && !isWellFormed(cleanNumber(reading.fields.idNumber.value)) ? 'none-proposed' : undefined;
}

/** [PO5] Whether the subject is in the pile of those who need a mã định danh. */
export const needsNumber = (reading: SubjectReading): boolean => numberNeed(reading) !== undefined;
