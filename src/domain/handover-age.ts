import { daysBetween } from './calendar.ts';
import { effectiveEntries } from './effective.ts';
import { dayOfEntry } from './entry-day.ts';
import type { SubjectReading } from './reading.ts';
import type { Entry } from './subject.ts';

/** A handed over list and what has become of it. Days are `yyyy-mm-dd`; counts are persons, never names. */
export interface HandoverAge {
  readonly handover: string;
  readonly commune: string;
  /** Day of its newest version's signature. */
  readonly signedOn: string;
  /** Subjects whose newest signature is this list's. */
  readonly subjects: number;
  /** Of these: proved right by the Platform. */
  readonly right: number;
  /** Typed or imported, and not yet proved. */
  readonly updated: number;
  /** Sent back since; they come again on an addendum. */
  readonly returned: number;
  /** Signed and nothing done since. */
  readonly untouched: number;
  /** Whole days since the signature. */
  readonly days: number;
}

/** [AG1] Each handover with its age, oldest first; "without result" are those with `untouched` above 0. */
export function handoverAges(readings: Iterable<SubjectReading>, today: string): readonly HandoverAge[] {
  const ages = new Map<string, HandoverAge>();
  for (const reading of readings) {
    const signature = effectiveEntries(reading.subject.entries).findLast((entry) => entry.kind === 'sign');
    if (signature === undefined) continue;
    const { handover } = signature.body;
    const on = dayOfEntry(signature);
    const key = `${reading.subject.commune}\n${handover}`;
    const { commune } = reading.subject;
    const before = ages.get(key) ?? { handover, commune, signedOn: on, ...NONE };
    const signedOn = before.signedOn > on ? before.signedOn : on;
    const group = groupOf(reading);
    ages.set(key, {
      ...before,
      signedOn,
      subjects: before.subjects + 1,
      [group]: before[group] + 1,
      days: daysBetween(signedOn, today),
    });
  }
  return [...ages.values()].sort((left, right) => right.days - left.days);
}

const NONE = { subjects: 0, right: 0, updated: 0, returned: 0, untouched: 0, days: 0 };

function groupOf({ stage }: SubjectReading): 'right' | 'updated' | 'returned' | 'untouched' {
  switch (stage) {
    case 'right':
    case 'passport-signed':
      return 'right';
    case 'updated':
      return 'updated';
    case 'signed':
      return 'untouched';
    default:
      return 'returned';
  }
}

/** Ages in whole days, each up to and including its number; the last has no end. */
export const AGE_BUCKETS = [2, 7, 14, 30, Infinity] as const;

export type AgeBucket = (typeof AGE_BUCKETS)[number];

/**
 * [AG2] How long the hamlets' answers have been waiting for the police's word, in persons per age: "đã bàn giao cho
 * công an … nhưng chưa có kết quả" (Lâm Đồng, 8/2022).
 */
export function waitingForPolice(
  readings: Iterable<SubjectReading>,
  today: string,
): ReadonlyMap<AgeBucket, number> {
  const counts = new Map<AgeBucket, number>(AGE_BUCKETS.map((bucket) => [bucket, 0]));
  for (const reading of readings) {
    if (reading.stage !== 'answered') continue;
    const answer = effectiveEntries(reading.subject.entries).findLast(isAnswer);
    if (answer === undefined) continue;
    const bucket = ageBucket(daysBetween(dayOfEntry(answer), today));
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return counts;
}

export const ageBucket = (days: number): AgeBucket => AGE_BUCKETS.find((last) => days <= last) ?? Infinity;

const isAnswer = ({ kind }: Entry): boolean => kind === 'correct' || kind === 'confirm' || kind === 'close';
