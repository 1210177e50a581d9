import { HONEST, type Sabotage } from './sabotage.ts';
import { scheduleOf } from './schedule.ts';
import { shrink } from './shrink.ts';
import { Simulation, type Outcome } from './simulation.ts';
import type { Step } from './step.ts';
import type { Template } from './template.ts';
import type { Counts } from './verdict.ts';

/** The sum of many runs: what `simulate` prints. */
export interface Total extends Counts {
  runs: number;
  operations: number;
  faults: number;
}

/** One run of one schedule, from the same beginning. */
export const runOnce = (
  template: Template,
  schedule: readonly Step[],
  sabotage: Sabotage = HONEST,
): Promise<Outcome> => new Simulation(template, sabotage).run(schedule);

export interface Many {
  readonly runs: number;
  /** Seeds from this one on. */
  readonly seed: number;
  readonly sabotage?: Sabotage;
  readonly complain?: (line: string) => void;
}

/** The first few that fail are made as short as they get, and told. */
const MOST_TOLD = 3;

export async function runMany(template: Template, { runs, seed, sabotage, complain }: Many): Promise<Total> {
  const total: Total = {
    runs: 0,
    operations: 0,
    faults: 0,
    lost: 0,
    duplicated: 0,
    diverged: 0,
    overwritten: 0,
    undrained: 0,
  };
  let told = 0;
  for (let at = seed; at < seed + runs; at += 1) {
    const schedule = scheduleOf(at);
    const outcome = await runOnce(template, schedule, sabotage);
    total.runs += 1;
    add(total, outcome);
    if (outcome.notes.length === 0 || complain === undefined || told >= MOST_TOLD) continue;
    told += 1;
    const fails = async (steps: readonly Step[]): Promise<boolean> =>
      (await runOnce(template, steps, sabotage)).notes.length > 0;
    const shortest = await shrink(schedule, fails);
    const { notes } = await runOnce(template, shortest, sabotage);
    complain(`seed ${at}: ${notes.join('; ')}\n${shortest.map((step) => JSON.stringify(step)).join(',\n')}`);
  }
  return total;
}

function add(total: Total, { operations, faults, counts }: Outcome): void {
  total.operations += operations;
  total.faults += faults;
  total.lost += counts.lost;
  total.duplicated += counts.duplicated;
  total.diverged += counts.diverged;
  total.overwritten += counts.overwritten;
  total.undrained += counts.undrained;
}
