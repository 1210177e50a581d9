import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { run } from './child.mjs';
import { inProject, NODE, TaskProblem } from './project.mjs';

/** Installs the packages of package-lock.json unless exactly those are there; says nothing on standard output. */
export async function ensureInstalled() {
  if (!isInstalled()) await install();
  if (!isNodeGood()) await npm(['rebuild', 'node']);
  if (!isNodeGood()) {
    throw new TaskProblem(`Node 24 is missing: ${NODE} does not run. Delete node_modules and try again.`);
  }
}

/** npm leaves a list of what it installed, last thing of all: a broken install has none, or an old one. */
function isInstalled() {
  const wanted = packagesIn(inProject('package-lock.json'));
  const installed = packagesIn(inProject('node_modules/.package-lock.json'));
  if (wanted === undefined)
    throw new TaskProblem('package-lock.json is missing or damaged: check it out again.');
  return (
    installed !== undefined &&
    Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        // Binaries for other platforms are in the lock file and not on the disk.
        (entry.optional === true && installed[path] === undefined) ||
        (installed[path]?.integrity === entry.integrity && existsSync(inProject(path))),
    )
  );
}

/**
 * @param {string} file
 * @returns {Record<string, {integrity?: string, optional?: boolean}> | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  process.stderr.write('Installing packages (once, about a minute) …\n');
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    throw new TaskProblem(`npm ci failed (exit ${code}). Is the network there? Then try again.`);
}

/**
 * The host's npm: `npm run` puts node_modules/.bin first, and an install must not run on what it replaces.
 * @param {readonly string[]} args
 */
function npm(args) {
  const bin = inProject('node_modules/.bin');
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((each) => each !== bin);
  const env = { PATH: path.join(delimiter), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  return run('npm', args, { env, output: 'to-stderr' });
}

function isNodeGood() {
  try {
    const version = execFileSync(NODE, ['--version'], { encoding: 'utf8' });
    return Number(/^v(\d+)\./.exec(version)?.[1]) >= 24;
  } catch {
    return false;
  }
}
