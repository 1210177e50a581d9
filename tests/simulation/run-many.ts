import { HONEST, type Sabotage } from './sabotage.ts';
import { scheduleOf } from './schedule.ts';
import { shrink } from './shrink.ts';
import { Simulation, type Outcome } from './simulation.ts';
import type { Step } from './step.ts';
import type { Template } from './template.ts';
import { FAULTS, type Counts } from './verdict.ts';

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
  /** Only the n-th of so many parts, from 0: seeds are dealt out in turn. */
  readonly part?: { readonly at: number; readonly of: number };
  readonly sabotage?: Sabotage;
  readonly complain?: (line: string) => void;
}

/** The first few that fail are made as short as they get, and told. */
const MOST_TOLD = 3;

export async function runMany(template: Template, many: Many): Promise<Total> {
  const { runs, seed, sabotage, complain, part = { at: 0, of: 1 } } = many;
  const total: Total = { ...NONE };
  let told = 0;
  for (let at = seed + part.at; at < seed + runs; at += part.of) {
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

const NONE: Readonly<Total> = {
  runs: 0,
  operations: 0,
  faults: 0,
  lost: 0,
  duplicated: 0,
  diverged: 0,
  overwritten: 0,
  undrained: 0,
};

function add(total: Total, { operations, faults, counts }: Outcome): void {
  total.operations += operations;
  total.faults += faults;
  for (const fault of FAULTS) total[fault] += counts[fault];
}

/** What several parts found, as one. */
export function sumOf(parts: readonly Total[]): Total {
  const total = { ...NONE };
  for (const part of parts) {
    total.runs += part.runs;
    add(total, { ...part, counts: part, notes: [] });
  }
  return total;
}
