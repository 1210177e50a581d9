import type { Evidence } from '../domain/evidence.ts';
import type { Field } from '../domain/field.ts';
import type { CheckVerdict, CloseReason, OperationId, SubjectId } from '../domain/operation.ts';
import type { SubjectReading } from '../domain/reading.ts';
import type { Result } from '../domain/result.ts';
import type { Refusal } from '../domain/subject.ts';

/**
 * The only writers. A screen says what the person meant; the command makes the operation, keeps it durably, and
 * only then resolves. Nothing is resolved as saved that a killed browser could lose.
 */
export interface Commands {
  readonly correct: (id: SubjectId, values: Values, evidence: Evidence) => Promise<Saved>;
  readonly confirm: (id: SubjectId, evidence: Evidence) => Promise<Saved>;
  readonly close: (id: SubjectId, reason: CloseReason, detail: string) => Promise<Saved>;
  readonly note: (id: SubjectId, text: string) => Promise<Saved>;
  /** Takes an operation back: removes it while it was never sent, says `undo` otherwise. */
  readonly undo: (id: SubjectId, operation: OperationId) => Promise<Saved>;
  readonly assign: (ids: readonly SubjectId[], hamlet: string) => Promise<Saved>;
  /**
   * The police's word. `matches` takes the values that stand, `not-found` none; `corrected` needs one that differs,
   * `completed` may have some. It settles what was contested.
   */
  readonly check: (id: SubjectId, verdict: CheckVerdict, values?: Values) => Promise<Saved>;
  /**
   * Words that were given elsewhere, on what was seen then: values that came meanwhile stand beside them, contested.
   * Kept all at once; what may not be said any more comes back as refused, and is not kept.
   */
  readonly saySeen: (words: readonly SeenWord[]) => Promise<Result<SaidSeen, SaveProblem>>;
  /** Back to the hamlet; who may not be sent back any more is left out. */
  readonly returnBack: (ids: SubjectId | readonly SubjectId[], reason: string) => Promise<Saved>;
  /** Of the values that stand on this field, this one. */
  readonly settle: (id: SubjectId, field: Field, choice: Settlement) => Promise<Saved>;
  /** Put on the Platform; the station's word. */
  readonly update: (ids: SubjectId | readonly SubjectId[], by: 'import' | 'hand') => Promise<Saved>;
  /** The Platform would not take it, because …. */
  readonly refuse: (id: SubjectId, reason: string) => Promise<Saved>;
  /** The vaccine passport is signed, or can't be, because …. */
  readonly passport: (id: SubjectId, signed: boolean, reason: string) => Promise<Saved>;
  /** Whether the button should be there: the same rule the station will apply. */
  readonly mayDo: (id: SubjectId, kind: Doing) => boolean;
  /** The newest operation on this subject that this person may still take back. */
  readonly undoable: (id: SubjectId) => OperationId | undefined;
}

/** What somebody may be allowed to do with a subject. */
export type Doing =
  | 'correct'
  | 'confirm'
  | 'close'
  | 'note'
  | 'assign'
  | 'check'
  | 'return'
  | 'settle'
  | 'update'
  | 'refuse'
  | 'passport';

/** One word of the police on a subject as they had it before them, such as on an exported list. */
export type SeenWord =
  | {
      readonly kind: 'check';
      readonly seen: SubjectReading;
      readonly verdict: CheckVerdict;
      readonly values: Values;
    }
  | { readonly kind: 'return'; readonly seen: SubjectReading; readonly reason: string };

export interface SaidSeen {
  readonly saved: readonly OperationId[];
  readonly refused: readonly { readonly id: SubjectId; readonly refusal: Refusal }[];
}

export interface Settlement {
  readonly value: string;
  readonly reason: string;
}

/** The fields that change, with their new values; a value equal to what stands is no change. */
export type Values = Readonly<Partial<Record<Field, string>>>;

/** The ids of the operations made (one per subject); for an undo of something never sent, the removed one's. */
export type Saved = Result<readonly OperationId[], SaveProblem>;

export type SaveProblem =
  | { readonly kind: 'nothing-changed' }
  | { readonly kind: 'not-allowed'; readonly refusal: Refusal }
  /** The browser would not store it: the text is still on the screen and must stay there. */
  | { readonly kind: 'storage-full' }
  /** A newer version of the app has the book in another tab. */
  | { readonly kind: 'storage-newer' }
  | { readonly kind: 'storage-broken' };
