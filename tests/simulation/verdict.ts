/** What must all be zero. */
export interface Counts {
  /** Saved, and neither at the station nor on its way. */
  lost: number;
  /** Taken twice. */
  duplicated: number;
  /** Two who should hold the same don't; or somebody holds what is not theirs; or the log does not verify. */
  diverged: number;
  /** A value nobody entered, a word that was changed, two words of which one is no longer seen. */
  overwritten: number;
  /** Still not sent although nothing has stood in the way for a while. */
  undrained: number;
}

export const FAULTS = [
  'lost',
  'duplicated',
  'diverged',
  'overwritten',
  'undrained',
] as const satisfies readonly (keyof Counts)[];

export type Fault = (typeof FAULTS)[number];

/** What was found wrong, with a sentence for whoever looks into it. */
export class Verdict {
  readonly counts: Counts = { lost: 0, duplicated: 0, diverged: 0, overwritten: 0, undrained: 0 };
  readonly notes: string[] = [];

  find(fault: Fault, note: string): void {
    this.counts[fault] += 1;
    this.notes.push(`${fault}: ${note}`);
  }

  get isClean(): boolean {
    return this.notes.length === 0;
  }
}
