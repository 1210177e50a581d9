import { dayOfEntry } from '../domain/entry-day.ts';
import { IDENTITY_FIELDS, type IdentityField } from '../domain/field.ts';
import type { SubjectId } from '../domain/operation.ts';
import { lastCheck, needsNumber } from '../domain/police-word.ts';
import type { SubjectReading } from '../domain/reading.ts';
import { signable } from '../domain/signable.ts';
import { turnOf } from '../domain/turn.ts';

/** The heaps on the police's desk. A subject lies in one, in several or in none. */
export const POLICE_PILES = [
  /** Answered by the hamlet, or wrong again on the Platform: the police's word is missing. */
  'waiting',
  /** Two values stand on one of the four facts, and the police settle which. */
  'contested',
  /** Nobody has a good number for them (mã định danh; letter 287 §1). */
  'number',
  /** Back in the hamlet, which has not answered since. */
  'returned',
  /** Checked on this day. */
  'today',
  /** Checked, and nothing stands in the way of the signature. */
  'ready',
  /** Checked, and something does. */
  'blocked',
] as const;

export type PolicePile = (typeof POLICE_PILES)[number];

export type PolicePiles = Readonly<Record<PolicePile, readonly SubjectReading[]>>;

/** The heaps, each in the order of `readings`. `today` is `yyyy-mm-dd` in Vietnam. */
export function policePiles(readings: Iterable<SubjectReading>, today: string): PolicePiles {
  const piles: Record<PolicePile, SubjectReading[]> = {
    waiting: [],
    contested: [],
    number: [],
    returned: [],
    today: [],
    ready: [],
    blocked: [],
  };
  for (const reading of readings) {
    const place = placeOf(reading);
    for (const pile of place.piles) piles[pile].push(reading);
    if (place.checkedOn === today) piles.today.push(reading);
  }
  return piles;
}

/** The facts on which more than one value stands. */
export const contestedFacts = (reading: SubjectReading): readonly IdentityField[] =>
  IDENTITY_FIELDS.filter((field) => reading.contested.includes(field));

/** Where somebody goes on after `id`, which may leave the pile by what is said of it; undefined after the last. */
export function neighbourOf(
  pile: readonly SubjectReading[],
  id: SubjectId,
  step: 1 | -1,
): SubjectId | undefined {
  const at = pile.findIndex((reading) => reading.subject.id === id);
  return pile[at === -1 ? 0 : at + step]?.subject.id;
}

interface Place {
  readonly piles: readonly PolicePile[];
  /** Day of the newest check; undefined without one. */
  readonly checkedOn: string | undefined;
}

/** A reading never changes, and all but one are the same after each verdict. */
const places = new WeakMap<SubjectReading, Place>();

function placeOf(reading: SubjectReading): Place {
  const known = places.get(reading);
  if (known !== undefined) return known;
  const check = lastCheck(reading);
  const place = { piles: pilesOf(reading), checkedOn: check === undefined ? undefined : dayOfEntry(check) };
  places.set(reading, place);
  return place;
}

function pilesOf(reading: SubjectReading): readonly PolicePile[] {
  const { stage } = reading;
  const isTheirs = turnOf(reading) === 'police';
  const isOpen = stage === 'answered' || stage === 'checked';
  const piles: PolicePile[] = [];
  if (isTheirs && stage !== 'checked') piles.push('waiting');
  if (isOpen && contestedFacts(reading).length > 0) piles.push('contested');
  if (needsNumber(reading)) piles.push('number');
  if (reading.returned !== undefined) piles.push('returned');
  if (stage === 'checked') piles.push(signable(reading).ok ? 'ready' : 'blocked');
  return piles;
}
