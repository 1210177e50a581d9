// npm run check: format, lint, types, dead code.
import { runChecks } from './checks.mjs';
import { ensureInstalled } from './ensure.mjs';
import { main } from './main.mjs';

await main(async () => {
  await ensureInstalled();
  return (await runChecks()).failed === 0 ? 0 : 1;
});
