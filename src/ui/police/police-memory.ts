import type { PolicePile } from '../../client/police-piles.ts';
import type { Session } from '../../client/session.ts';
import type { HandoverDocument } from '../../domain/handover.ts';
import type { IdentityField } from '../../domain/field.ts';
import type { OperationId, SubjectId } from '../../domain/operation.ts';

/** What has been typed about a subject and not saved: values, or the reason of a return. */
export interface FormDraft {
  readonly form: 'corrected' | 'completed' | 'return';
  readonly values: Readonly<Partial<Record<IdentityField, string>>>;
  readonly reason: string;
}

/**
 * Where somebody stood, so that coming back from another screen finds it unchanged. In memory only: it holds personal
 * data, and is gone with the session.
 */
export interface PoliceMemory {
  pile: PolicePile;
  text: string;
  offset: number;
  current: SubjectId | undefined;
  reason: string;
  readonly drafts: Map<SubjectId, FormDraft>;
  /** What was said here, oldest first: the newest can be taken back by one key. */
  readonly said: { readonly id: SubjectId; readonly operation: OperationId }[];
  /** As printed under the signature. */
  signer: { readonly name: string; readonly post: string };
  /** Drawn up and perhaps already there: the same again, after a lost answer, is no second list. */
  unanswered: HandoverDocument | undefined;
}

const memories = new WeakMap<Session['book'], PoliceMemory>();

/** The memory of this session. */
export function policeMemory({ book, profile }: Session): PoliceMemory {
  const known = memories.get(book);
  if (known !== undefined) return known;
  const memory: PoliceMemory = {
    pile: 'waiting',
    text: '',
    offset: 0,
    current: undefined,
    reason: '',
    drafts: new Map(),
    said: [],
    signer: { name: profile.personName, post: '' },
    unanswered: undefined,
  };
  memories.set(book, memory);
  return memory;
}
