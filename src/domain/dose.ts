import { dayOfDate, dayText } from './calendar.ts';
import { effectiveEntries } from './effective.ts';
import { dayOfEntry } from './entry-day.ts';
import { cleanNumber, isWellFormed } from './identity-number.ts';
import { isLikePassport } from './identity-repair.ts';
import { parseDate } from './partial-date.ts';
import type { Identity } from './police-word.ts';
import type { SubjectReading } from './reading.ts';
import { sexOf } from './sex.ts';
import type { Entry } from './subject.ts';
import { vaccineOf } from './vaccine.ts';

/** The record of a new dose as somebody typed it, or as a file has it; all text. */
export interface DoseDraft {
  readonly person: Identity;
  /** Day of the dose, in any form `parseDate` reads. */
  readonly on: string;
  readonly vaccine: string;
  readonly lot: string;
  /** Which dose of the person: 1, 2, …. */
  readonly number: string;
}

/** What keeps the record of a dose from being complete (domain facts §2.4, §8). */
export const DOSE_FAULTS = [
  'name-missing',
  'birth-missing',
  'birth-unreadable',
  'sex-missing',
  'id-missing',
  'id-malformed',
  'date-missing',
  'date-unreadable',
  'date-in-future',
  'vaccine-missing',
  'vaccine-unknown',
  'lot-missing',
  'number-missing',
  'number-unreadable',
] as const;

export type DoseFault = (typeof DOSE_FAULTS)[number];

/**
 * [DO1] Everything that is missing or unreadable; a record without faults is complete. A foreigner's passport number
 * is a number here. `today` (`yyyy-mm-dd`, Vietnam) bounds the day of the dose.
 */
export function doseFaults(draft: DoseDraft, today: string): readonly DoseFault[] {
  return [...personFaults(draft.person), ...givenFaults(draft, today)];
}

function personFaults({ name, birthDate, sex, idNumber }: Identity): readonly DoseFault[] {
  const faults: DoseFault[] = [];
  const number = cleanNumber(idNumber);
  const birth = parseDate(birthDate);
  if (name.trim() === '') faults.push('name-missing');
  if (!birth.ok) faults.push(birth.error.kind === 'missing' ? 'birth-missing' : 'birth-unreadable');
  if (sexOf(sex) === undefined) faults.push('sex-missing');
  if (number === '') faults.push('id-missing');
  else if (!isWellFormed(number) && !isLikePassport(number)) faults.push('id-malformed');
  return faults;
}

function givenFaults(draft: DoseDraft, today: string): readonly DoseFault[] {
  const faults: DoseFault[] = [];
  const day = doseDay(draft.on);
  if (draft.on.trim() === '') faults.push('date-missing');
  else if (day === undefined) faults.push('date-unreadable');
  else if (day > today) faults.push('date-in-future');
  if (draft.vaccine.trim() === '') faults.push('vaccine-missing');
  else if (vaccineOf(draft.vaccine) === undefined) faults.push('vaccine-unknown');
  if (draft.lot.trim() === '') faults.push('lot-missing');
  if (draft.number.trim() === '') faults.push('number-missing');
  else if (!/^\d{1,2}$/.test(draft.number.trim()) || Number(draft.number) === 0) {
    faults.push('number-unreadable');
  }
  return faults;
}

/** The day of a dose as `yyyy-mm-dd`; undefined unless the text is one whole day of a sure century. */
export function doseDay(text: string): string | undefined {
  const date = parseDate(text);
  if (!date.ok || date.value.precision !== 'day') return undefined;
  const { year, month = 1, day = 1, shortYear } = date.value;
  return shortYear ? undefined : dayText(dayOfDate(year, month, day));
}

/** A dose a subject has in the book: the newest word on that day's dose. */
export interface KnownDose {
  /** `yyyy-mm-dd`. */
  readonly on: string;
  readonly complete: boolean;
  /** The day in Vietnam on which its record became complete; undefined while it is not. */
  readonly completedOn: string | undefined;
}

/** [DO3] A person has one dose a day: a later word about the same day completes, or takes back, the earlier one. */
export const dosesOf = (reading: SubjectReading): readonly KnownDose[] =>
  dosesIn(effectiveEntries(reading.subject.entries));

/** [DO3] The same, from the operations that count, in their order. */
export function dosesIn(steps: readonly Entry[]): readonly KnownDose[] {
  const doses = new Map<string, KnownDose>();
  for (const entry of steps) {
    if (entry.kind !== 'dose') continue;
    const { on, complete } = entry.body;
    const before = doses.get(on)?.completedOn;
    doses.set(on, { on, complete, completedOn: complete ? (before ?? dayOfEntry(entry)) : undefined });
  }
  return [...doses.values()].sort((left, right) => (left.on < right.on ? -1 : 1));
}

/** Letters 1815/BYT-CNTT and 287 §2: a new dose is complete on the day it is given. */
export type DoseTiming = 'on-time' | 'late' | 'due-today' | 'overdue';

/** [DO4] Complete on its day, complete later, still due, or overdue since. */
export function doseTiming(dose: KnownDose, today: string): DoseTiming {
  if (dose.completedOn !== undefined) return dose.completedOn <= dose.on ? 'on-time' : 'late';
  return dose.on < today ? 'overdue' : 'due-today';
}

/** [DO4] Doses given on that day, by how their records stand. */
export function dosesGivenOn(
  readings: Iterable<SubjectReading>,
  day: string,
  today: string,
): Readonly<Record<DoseTiming, number>> {
  const counts = { 'on-time': 0, late: 0, 'due-today': 0, overdue: 0 };
  for (const reading of readings) {
    for (const dose of dosesOf(reading)) if (dose.on === day) counts[doseTiming(dose, today)] += 1;
  }
  return counts;
}
