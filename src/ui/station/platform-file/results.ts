import type { SubjectId } from '../../../domain/operation.ts';

/** What somebody says of a file the Platform has taken. */
export interface Results {
  /** Refused rows, with their own reason or an empty one. */
  readonly refused: ReadonlyMap<SubjectId, string>;
  /** For refused rows without their own. */
  readonly reason: string;
  /** As typed: how many rows the Platform says it took. */
  readonly count: string;
}

export interface CheckedResults {
  readonly accepted: readonly SubjectId[];
  readonly refused: readonly { readonly subject: SubjectId; readonly reason: string }[];
  /** Undefined while what is typed is no number. */
  readonly count: number | undefined;
  readonly isReasoned: boolean;
  /** The Platform's count is ours, and every refused row says why. */
  readonly isRight: boolean;
}

/** Of these subjects, who was taken and who was not, and whether that agrees with the Platform's own count. */
export function checkResults(subjects: readonly SubjectId[], results: Results): CheckedResults {
  const accepted = subjects.filter((subject) => !results.refused.has(subject));
  const refused = subjects
    .filter((subject) => results.refused.has(subject))
    .map((subject) => ({
      subject,
      reason: (results.refused.get(subject) ?? '').trim() || results.reason.trim(),
    }));
  const digits = results.count.replaceAll(/[.,\s]/g, '');
  const count = /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
  const isReasoned = refused.every(({ reason }) => reason !== '');
  return { accepted, refused, count, isReasoned, isRight: count === accepted.length && isReasoned };
}
