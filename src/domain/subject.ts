import type { Category } from './category.ts';
import type { Fields } from './field.ts';
import type { ListingId, Operation, SubjectId } from './operation.ts';

/** What the station said to an operation. Every verdict keeps the operation. */
export const VERDICTS = ['accepted', 'merged', 'contested', 'refused'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Why an operation was not applied; the screen has a sentence for each. */
export const REFUSALS = [
  'wrong-role',
  'wrong-scope',
  'wrong-stage',
  'signed',
  'unknown-subject',
  'not-yours-to-undo',
  'already-taken-up',
  'not-contested',
  'not-signable',
  'incomplete-dose',
  'malformed',
  'revoked',
  /** A newer station's word that this app doesn't know; the station itself never says it. */
  'unreadable',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** An operation with the station's word on it: its place in the commune's log, and the verdict. */
export type Entry = Operation & {
  /** The station's sequence in the commune. 0 while the station has not answered. */
  readonly seq: number;
  /** The station's clock, ISO 8601 UTC; empty while unanswered. */
  readonly receivedAt: string;
  readonly verdict: Verdict | 'waiting';
  readonly refusal?: Refusal;
};

/**
 * A person on the list (đối tượng): the row as first listed, and everything that was said about it since, in the
 * station's order. Stage, proposed values and conflicts are read from this; they are stored nowhere.
 */
export interface Subject {
  readonly id: SubjectId;
  readonly commune: string;
  readonly listing: ListingId;
  readonly listedOn: string;
  readonly row: number;
  /** Sequence of the `list` operation. */
  readonly listedSeq: number;
  readonly listed: Fields;
  readonly category: Category;
  readonly entries: readonly Entry[];
}

/** Sequence of the newest thing the station knows about this subject. */
export const versionOf = (subject: Subject): number =>
  subject.entries.reduce((newest, entry) => Math.max(newest, entry.seq), subject.listedSeq);
