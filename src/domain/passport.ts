import { dosesOf } from './dose.ts';
import { effectiveEntries } from './effective.ts';
import { dayOfEntry } from './entry-day.ts';
import type { CloseReason } from './operation.ts';
import type { SubjectReading } from './reading.ts';

/** What keeps a passport from being signed (decision 5772/QĐ-BYT; letter 2262 steps 5 and 6). */
export type PassportBlock =
  /** The Platform does not say right yet. */
  | { readonly kind: 'not-verified' }
  | { readonly kind: 'contested' }
  /** Closed by the hamlet, and not verified since. */
  | { readonly kind: 'closed'; readonly reason: CloseReason }
  /** The record of the dose of this day is not complete. */
  | { readonly kind: 'incomplete-dose'; readonly on: string }
  /** A facility checked it and said no, and nothing has come since. */
  | { readonly kind: 'held-back'; readonly reason: string };

export type PassportState =
  | { readonly kind: 'signed'; readonly on: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'blocked'; readonly why: readonly PassportBlock[] };

/**
 * [PP1] Whether a passport is signed, can be, or what is in its way; all of it, so that one visit mends it. Doses the
 * book knows nothing of are no hindrance: the Platform holds them. One that comes or is found incomplete after the
 * signature does not take the signature back.
 */
export function passportOf(reading: SubjectReading): PassportState {
  const entries = effectiveEntries(reading.subject.entries);
  if (reading.stage === 'passport-signed') {
    const signature = entries.findLast((entry) => entry.kind === 'passport' && entry.body.signed);
    return { kind: 'signed', on: signature === undefined ? '' : dayOfEntry(signature) };
  }
  const isRight = reading.stage === 'right';
  const why: PassportBlock[] = [];
  if (!isRight) why.push({ kind: 'not-verified' });
  if (!isRight && reading.contested.length > 0) why.push({ kind: 'contested' });
  if (!isRight && reading.closed !== undefined) why.push({ kind: 'closed', reason: reading.closed.reason });
  for (const dose of dosesOf(reading)) if (!dose.complete) why.push({ kind: 'incomplete-dose', on: dose.on });
  const word = entries.findLast(({ kind }) => kind === 'passport' || kind === 'dose' || kind === 'verify');
  if (isRight && word?.kind === 'passport' && !word.body.signed) {
    why.push({ kind: 'held-back', reason: word.body.reason });
  }
  return why.length === 0 ? { kind: 'ready' } : { kind: 'blocked', why };
}

/** Persons; a blocked one counts under each of its reasons, and once in `blocked`. */
export interface PassportCounts {
  readonly ready: number;
  readonly blocked: number;
  readonly why: Readonly<Record<PassportBlock['kind'], number>>;
  readonly signed: number;
  /** Signed on the day asked for. */
  readonly signedThatDay: number;
}

/** [PP2] The counts a facility answers for every day (letter 2262 step 5). `day`: `yyyy-mm-dd` in Vietnam. */
export function passportDay(readings: Iterable<SubjectReading>, day: string): PassportCounts {
  const counts = { ready: 0, blocked: 0, signed: 0, signedThatDay: 0 };
  const why = { 'not-verified': 0, contested: 0, closed: 0, 'incomplete-dose': 0, 'held-back': 0 };
  for (const reading of readings) {
    const state = passportOf(reading);
    counts[state.kind] += 1;
    if (state.kind === 'signed' && state.on === day) counts.signedThatDay += 1;
    if (state.kind === 'blocked')
      for (const kind of new Set(state.why.map((each) => each.kind))) why[kind] += 1;
  }
  return { ...counts, why };
}

/** Whose facility it is. */
export const FACILITY_LEVELS = ['commune', 'district', 'province', 'ministry'] as const;

export type FacilityLevel = (typeof FACILITY_LEVELS)[number];

/** [PP3] Every facility signs passports; those above the commune clean nothing (letter 2262 step 6). */
export const dutiesOf = (level: FacilityLevel): { readonly signs: true; readonly cleans: boolean } => ({
  signs: true,
  cleans: level === 'commune',
});
