import './platform.ts';
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { runMany, sumOf, type Total } from './run-many.ts';
import { sabotageNamed } from './sabotages.ts';
import { makeTemplate } from './template.ts';
import { FAULTS } from './verdict.ts';

// npm run --silent simulate -- --runs N --seed S [--sabotage NAME] [--workers W]: one JSON object, and failing schedules
// on stderr. One process for each core, unless told otherwise; how many there are changes nothing of what is found.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    sabotage: { type: 'string' },
    workers: { type: 'string' },
    /** For a worker: `at/of`. */
    part: { type: 'string' },
  },
});
const runs = Number(values.runs);
/** Below this a second process takes longer to begin than it saves. */
const WORTH_A_PROCESS = 30;

const sabotage = sabotageNamed(values.sabotage);
const most = Math.max(1, Math.floor(runs / WORTH_A_PROCESS));
const workers = Math.min(most, Number(values.workers ?? availableParallelism()));
const total = values.part === undefined && workers > 1 ? await inParts(workers) : await here();
process.stdout.write(`${JSON.stringify(total)}\n`);
process.exitCode = FAULTS.some((fault) => total[fault] > 0) ? 1 : 0;

async function here(): Promise<Total> {
  const [at = 0, of = 1] = (values.part ?? '0/1').split('/').map(Number);
  const template = await makeTemplate();
  try {
    return await runMany(template, {
      runs,
      seed: Number(values.seed),
      part: { at, of },
      sabotage,
      complain: (line) => process.stderr.write(`${line}\n`),
    });
  } finally {
    template.remove();
  }
}

async function inParts(of: number): Promise<Total> {
  const parts = Array.from({ length: of }, async (_, at) => {
    const args = [...process.argv.slice(2), '--part', `${at}/${of}`];
    const child = fork(import.meta.filename, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    if (child.stdout === null) throw new Error('a worker that says nothing');
    return JSON.parse(await text(child.stdout)) as Total;
  });
  return sumOf(await Promise.all(parts));
}
