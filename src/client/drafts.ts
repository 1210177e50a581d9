import type { Draft as KeptDraft } from '../device/draft-store.ts';
import type { SubjectId } from '../domain/operation.ts';
import type { Observable } from './observable.ts';

/** What somebody has typed about a subject and not saved yet. */
export type Draft = KeptDraft;

export interface Unsaved {
  readonly subject: SubjectId;
  /** Of whom, as known when it was typed: the subject may have left this device since. */
  readonly name: string;
  /** By this device's clock, milliseconds since 1970. */
  readonly typedAt: number;
  readonly draft: Draft;
  /** Typed in this tab since it was opened; the others were found on the disk. */
  readonly isTypedHere: boolean;
}

/** Everything typed and not saved: in memory at once, and sealed on the device a moment later. Never sent. */
export interface Drafts {
  /** Newest first; one of each subject. */
  readonly all: Observable<readonly Unsaved[]>;
  /** An empty draft is dropped. */
  readonly set: (subject: SubjectId, draft: Draft) => void;
  /** Brings to the disk at once what is not there yet; false when the browser would not keep all of it. */
  readonly keep: () => Promise<boolean>;
}
