import type { Evidence } from '../domain/evidence.ts';
import type { Field } from '../domain/field.ts';
import type { CloseReason, OperationId, SubjectId } from '../domain/operation.ts';
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
  /** Whether the button should be there: the same rule the station will apply. */
  readonly mayDo: (id: SubjectId, kind: 'correct' | 'confirm' | 'close' | 'note' | 'assign') => boolean;
  /** The newest operation on this subject that this person may still take back. */
  readonly undoable: (id: SubjectId) => OperationId | undefined;
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
  | { readonly kind: 'storage-broken' };
