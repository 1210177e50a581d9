import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child.mjs';
import { CACHE, inProject, TaskProblem } from './project.mjs';

const STAMP = join(CACHE, 'built');
const INPUTS = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const NOT_IN_APP = /^src[/\\](station|tasks)[/\\]|\.md$/;

/**
 * Builds the app into dist unless what is there was made from these very files. Contents decide, not times: a
 * checkout or a copy changes times without changing anything.
 * @param {{output?: 'inherit' | 'to-stderr', always?: boolean}} [options]
 */
export async function ensureBuilt(options = {}) {
  const inputs = digestOfInputs();
  if (options.always !== true && existsSync(inProject('dist/index.html')) && stamp() === inputs) return;
  const code = await runNode([inProject('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    output: options.output ?? 'inherit',
  });
  if (code !== 0) throw new TaskProblem('The app could not be built: see above.');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STAMP, inputs);
}

const stamp = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined);

function digestOfInputs() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesUnder).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inProject(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path relative to the project
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(inProject(path))) return [];
  const isFolder = !path.includes('.');
  if (!isFolder) return [path];
  return readdirSync(inProject(path), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(inProject().length + 1))
    .filter((file) => !NOT_IN_APP.test(file));
}
