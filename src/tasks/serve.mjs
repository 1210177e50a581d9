// npm run demo, npm start: a station that serves the built app. PORT is respected by the station itself.
import { ensureBuilt } from './built.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './ensure.mjs';
import { main } from './main.mjs';
import { inProject } from './project.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ output: 'to-stderr' });
  return runNode([inProject('src/station/main.ts'), ...process.argv.slice(2)]);
});
