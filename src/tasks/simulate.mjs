// npm run --silent simulate -- --runs N --seed S [--sabotage NAME]: prints one object and nothing else.
import { runNode } from './child.mjs';
import { ensureInstalled } from './ensure.mjs';
import { main } from './main.mjs';
import { inProject } from './project.mjs';

await main(async () => {
  await ensureInstalled();
  // Each run makes phones and a station and drops them: with room for the young, collecting them costs a third.
  return runNode([
    '--max-semi-space-size=64',
    inProject('tests/simulation/main.ts'),
    ...process.argv.slice(2),
  ]);
});
