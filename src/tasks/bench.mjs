// npm run bench: measures in Chromium; `npm run --silent bench -- --json` prints one object and nothing else.
import { ensureChromium } from './browser.mjs';
import { ensureBuilt } from './built.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './ensure.mjs';
import { main } from './main.mjs';
import { inProject } from './project.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ output: 'to-stderr' });
  const CHROMIUM = await ensureChromium();
  return runNode([inProject('tests/bench/main.ts'), ...process.argv.slice(2)], { env: { CHROMIUM } });
});
