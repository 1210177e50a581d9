import type { DoseDraft } from '../../domain/dose.ts';
import type { SubjectId } from '../../domain/operation.ts';

/** One version of the record of a dose; a later one replaces it, and both are kept. */
export interface DoseRecord {
  /** Made by whoever typed it first. */
  readonly id: string;
  readonly revision: number;
  /** `yyyy-mm-dd`; the day it was saved while the text of the day can't be read. */
  readonly givenOn: string;
  /** Empty when it is nobody of the book. */
  readonly subject: SubjectId;
  readonly complete: boolean;
  /** Day in Vietnam on which it was saved, and the instant. */
  readonly savedOn: string;
  readonly savedAt: string;
  readonly actor: string;
  /** The operation that says so in the subject's history; empty when there is none. */
  readonly operation: string;
  readonly draft: DoseDraft;
}

export interface DoseReader {
  /** Every version of the records whose newest is of this day; by id, oldest version first. */
  readonly givenOn: (commune: string, day: string) => Promise<readonly DoseRecord[]>;
  readonly versions: (commune: string, ids: readonly string[]) => Promise<readonly DoseRecord[]>;
}

export interface DoseWriter {
  readonly add: (commune: string, records: readonly DoseRecord[]) => Promise<void>;
}
