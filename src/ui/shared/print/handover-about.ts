import type { HandoverDocument } from '../../../domain/handover.ts';
import type { Letterhead } from './letter-head.tsx';
import type { Proof } from './sheet.tsx';

/** What a paper says besides the list: who issues it, who takes it over. */
export interface HandoverPaperAbout extends Letterhead {
  readonly receiver: string;
  readonly receiverName: string;
  readonly receiverPost: string;
}

export interface HandoverPaperProps {
  readonly document: HandoverDocument;
  /** Undefined while it is a draft. */
  readonly digest: string | undefined;
  readonly about: HandoverPaperAbout;
}

/** What binds each page to the list. */
export const proofOf = ({ document, digest }: HandoverPaperProps): Proof => ({
  handover: document.handover,
  version: document.version,
  digest,
});
