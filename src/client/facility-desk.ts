import type { DoseDraft, DoseFault, DoseTiming } from '../domain/dose.ts';
import type { SubjectId } from '../domain/operation.ts';
import type { PassportCounts } from '../domain/passport.ts';
import type { Result } from '../domain/result.ts';
import type { DeskProblem } from './station-desk.ts';

/** New doses of the day, and the daily counts. Signing a passport is a command (`passport`) and needs no network. */
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
}

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
