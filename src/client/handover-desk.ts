import type { StorageProblem } from '../device/storage.ts';
import type { HandoverDocument, HandoverDoubt, HandoverName, HandoverProblem } from '../domain/handover.ts';
import type { SubjectId } from '../domain/operation.ts';
import type { Result } from '../domain/result.ts';
import type { SignedHandover } from '../workbook/handover-workbook.ts';
import type { DeskProblem } from './station-desk.ts';

// The file of a handover is the workbook's to write; screens know its words through the desk.
export type { SignedHandover } from '../workbook/handover-workbook.ts';

/** Signed lists: the police sign them, the station receives them, both (and the lead) read the archive. */
export interface HandoverDesk {
  /** The document of these subjects as the book has them now; nothing is signed or sent. */
  readonly draft: (
    subjects: readonly SubjectId[],
    about: HandoverAbout,
  ) => Result<HandoverDocument, HandoverProblem>;
  /**
   * Signs with this device's key and hands over; resolves when the station has it, in its archive and in the book's
   * log. The same document again, after a lost answer, gives the same receipt. Sync afterwards to see the stages.
   */
  readonly handOver: (document: HandoverDocument) => Promise<Result<HandoverReceipt, HandOverProblem>>;
  /** The commune's signed lists, newest first. */
  readonly list: () => Promise<Result<readonly HandoverSummary[], DeskProblem>>;
  readonly read: (handover: string, version: number) => Promise<Result<ArchivedHandover, DeskProblem>>;
  /** The station's "received, stored"; again gives the first answer. */
  readonly receive: (handover: string, version: number) => Promise<Result<HandoverSummary, DeskProblem>>;
  /** The .xlsx that `station verify-handover` proves: the list as signed, and what proves it on a second sheet. */
  readonly workbook: (signed: SignedHandover) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What the police say of a list before it is made; `madeOn` is today in Vietnam. */
export interface HandoverAbout {
  /** As printed under the signature. */
  readonly name?: string;
  readonly post?: string;
  /** The newest version of the list that this one adds to. */
  readonly addendumTo?: HandoverName;
}

export interface HandoverReceipt {
  readonly handover: string;
  readonly version: number;
  /** SHA-256 of the canonical text, hexadecimal; `shortDigest` prints it. */
  readonly digest: string;
  readonly receivedAt: string;
  /** Subjects signed by it. */
  readonly signed: number;
}

/** A line of the archive. */
export interface HandoverSummary extends HandoverReceipt {
  readonly madeOn: string;
  readonly total: number;
  readonly counts: HandoverDocument['counts'];
  readonly signedByName: string;
  readonly addendumTo?: HandoverName;
  /** The station has said "received", and who. */
  readonly acknowledgedAt: string | undefined;
  readonly acknowledgedByName: string | undefined;
}

export interface ArchivedHandover extends HandoverSummary {
  readonly content: SignedHandover;
}

export type HandOverProblem =
  | DeskProblem
  | StorageProblem
  /** Nothing was written; these rows are not what the station has now: sync, look again, sign again. */
  | { readonly kind: 'refused'; readonly doubts: readonly HandoverDoubt[] }
  /** That version of the list is there already, with other content: an addendum takes the next number. */
  | { readonly kind: 'version-taken' }
  /** The signature does not belong to this device, this person or this document. */
  | { readonly kind: 'not-signed-here' };
