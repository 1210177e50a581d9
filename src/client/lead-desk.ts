import type { Result } from '../domain/result.ts';
import type { DeskProblem, DeviceState } from './station-desk.ts';

/** What the commune's task force asks of the station; assignment and progress need no network. */
export interface LeadDesk {
  /** `yyyy-mm-dd`, or undefined to take it away. Comes back with the next sync as `HamletName.dueOn`. */
  readonly setDeadline: (hamlet: string, dueOn: string | undefined) => Promise<Result<null, DeskProblem>>;
  /** Who was last heard when: with `hamletFacts` it says who is silent. */
  readonly devices: () => Promise<Result<readonly DeviceState[], DeskProblem>>;
  /** Reminders that were written or shared (đôn đốc), newest first. */
  readonly reminders: () => Promise<Result<readonly ReminderLine[], DeskProblem>>;
  /** Remembers that this hamlet was reminded. */
  readonly remind: (hamlet: string, text: string) => Promise<Result<null, DeskProblem>>;
}

export interface ReminderLine {
  readonly hamlet: string;
  readonly at: string;
  readonly personName: string;
  readonly text: string;
}
