import './platform.ts';
import { parseArgs } from 'node:util';
import { makeTemplate } from './template.ts';
import { runMany } from './run-many.ts';
import { sabotageNamed } from './sabotages.ts';

// npm run --silent simulate -- --runs N --seed S [--sabotage NAME]: one JSON object, and failing schedules on stderr.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    sabotage: { type: 'string' },
  },
});
const sabotage = sabotageNamed(values.sabotage);
const template = await makeTemplate();
try {
  const total = await runMany(template, {
    runs: Number(values.runs),
    seed: Number(values.seed),
    sabotage,
    complain: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify(total)}\n`);
  process.exitCode =
    total.lost + total.duplicated + total.diverged + total.overwritten + total.undrained > 0 ? 1 : 0;
} finally {
  template.remove();
}
