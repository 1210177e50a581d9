// npm run --silent station -- <command> …: the station's command line. Standard output is the station's alone.
import { resolve } from 'node:path';
import { runNode } from './child.mjs';
import { ensureInstalled } from './ensure.mjs';
import { main } from './main.mjs';
import { inProject } from './project.mjs';

/** Commands whose first argument is a file or folder, named from where the person stands. */
const TAKES_PATH = new Set(['inspect', 'sample', 'backup', 'restore']);

await main(async () => {
  await ensureInstalled();
  const [command = '', ...rest] = process.argv.slice(2);
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const args = TAKES_PATH.has(command)
    ? rest.map((each) => (each.startsWith('-') ? each : resolve(from, each)))
    : rest;
  return runNode([inProject('src/station/main.ts'), ...(command === '' ? [] : [command]), ...args]);
});
