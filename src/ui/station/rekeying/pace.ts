import { effectiveEntries } from '../../../domain/effective.ts';
import type { SubjectReading } from '../../../domain/reading.ts';

/** How somebody's typing goes; `perHour` is undefined while too little was done to say. */
export interface Pace {
  readonly doneToday: number;
  readonly perHour: number | undefined;
}

/** A longer gap is a pause: it says nothing about how long one subject takes. */
const LONGEST_WORK_MS = 10 * 60_000;
/** The newest gaps tell today's hand; the morning's are forgotten. */
const NEWEST = 30;
const FEWEST = 3;

/** When this person marked subjects as typed since `since` (milliseconds), by their own clock, oldest first. */
export function typedAt(
  readings: Iterable<SubjectReading>,
  by: { readonly actor: string; readonly since: number },
): readonly number[] {
  const times: number[] = [];
  for (const { subject } of readings) {
    const update = effectiveEntries(subject.entries).findLast((entry) => entry.kind === 'update');
    if (update?.kind !== 'update' || update.body.by !== 'hand' || update.actor !== by.actor) continue;
    const time = Date.parse(update.deviceTime);
    if (time >= by.since) times.push(time);
  }
  return times.toSorted((left, right) => left - right);
}

/** Subjects per hour of work without the pauses. */
export function paceOf(times: readonly number[]): Pace {
  const gaps = times
    .slice(1)
    .map((time, at) => time - (times[at] ?? time))
    .filter((gap) => gap <= LONGEST_WORK_MS)
    .slice(-NEWEST);
  const worked = gaps.reduce((sum, gap) => sum + gap, 0);
  const perHour = gaps.length < FEWEST || worked === 0 ? undefined : (3_600_000 * gaps.length) / worked;
  return { doneToday: times.length, perHour };
}

/** Minutes of work left at this pace. */
export const minutesLeft = (left: number, { perHour }: Pace): number | undefined =>
  perHour === undefined ? undefined : Math.ceil((60 * left) / perHour);

/** Midnight before this moment by this computer's calendar, in milliseconds. */
export const startOfDay = (now: Date): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
