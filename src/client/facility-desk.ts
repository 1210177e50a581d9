import type { DoseDraft, DoseFault, DoseTiming } from '../domain/dose.ts';
import type { OperationId, SubjectId } from '../domain/operation.ts';
import type { PassportCounts, PassportState } from '../domain/passport.ts';
import type { Result } from '../domain/result.ts';
import type { Refusal } from '../domain/subject.ts';
import type { Observable } from './observable.ts';
import type { DeskProblem } from './station-desk.ts';

/** New doses of the day, and the daily counts. Signing a passport is a command (`passport`) and needs no network, except above the communes. */
export interface FacilityDesk {
  /**
   * Keeps these records, by hand or from a file. A record with the id of one that is there is its newer version. What
   * is not complete is kept too and named with its faults; a record of a subject of the book is written there.
   */
  readonly saveDoses: (rows: readonly DoseInput[]) => Promise<Result<readonly DoseRow[], DeskProblem>>;
  /** The commune's doses given on that day (`yyyy-mm-dd`). */
  readonly doses: (on: string) => Promise<Result<DoseDay, DeskProblem>>;
  /** Passports of the commune (for a facility of a higher unit: of each of its communes), as of today. */
  readonly passports: (on: string) => Promise<Result<PassportDay, DeskProblem>>;
  readonly above: SigningDesk;
}

/**
 * A facility above the communes (letter 2262 step 6). It holds nobody: it reads one commune at a time while the station
 * answers, and each of its words is on this device until the station has answered it.
 */
export interface SigningDesk {
  /** Everybody of a commune who is right or signed. The station writes down who read them. */
  readonly people: (commune: string) => Promise<Result<readonly PassportPerson[], DeskProblem>>;
  /** What was said and not answered, oldest first: it may have arrived or not. */
  readonly unanswered: Observable<readonly Unanswered[]>;
  /** Keeps the word here, then sends it. Without an answer it is `unanswered`. */
  readonly say: (person: PassportPerson, word: PassportWord) => Promise<Result<Answered, SayProblem>>;
  /** Sends the very same operation: if it had arrived, the answer is the first one's. */
  readonly sendAgain: (operation: OperationId) => Promise<Result<Answered, SayProblem>>;
}

export interface PassportWord {
  readonly signed: boolean;
  /** Why not; empty for a signature. */
  readonly reason: string;
}

export interface PassportPerson {
  readonly id: SubjectId;
  readonly commune: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly idNumber: string;
  /** Name of the hamlet; may be empty. */
  readonly hamlet: string;
  /** Station sequence of the newest thing known of them. */
  readonly basis: number;
  readonly state: PassportState;
}

export interface Unanswered extends PassportWord {
  readonly operation: OperationId;
  readonly subject: SubjectId;
  readonly name: string;
}

/** The station's word: taken, or refused and why; a reason this app does not know is left out. */
export type Answered =
  { readonly kind: 'taken' } | { readonly kind: 'refused'; readonly refusal: Refusal | undefined };

export type SayProblem =
  | DeskProblem
  /** The browser would not keep the word, so it was not sent. */
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'storage-broken' };

export interface DoseInput extends DoseDraft {
  /** UUID made by whoever types it; the same again completes the record. */
  readonly id: string;
  /** The subject it was chosen for; without it the station looks for one with the same twelve digits. */
  readonly subject?: SubjectId;
}

export interface DoseRow extends DoseInput {
  readonly faults: readonly DoseFault[];
  readonly timing: DoseTiming;
  readonly savedAt: string;
  /** Day its record became complete. */
  readonly completedOn: string | undefined;
}

export interface DoseDay {
  readonly on: string;
  readonly rows: readonly DoseRow[];
  readonly counts: Readonly<Record<DoseTiming, number>>;
}

export interface PassportDay {
  readonly on: string;
  readonly communes: readonly ({ readonly code: string; readonly name: string } & PassportCounts)[];
}
