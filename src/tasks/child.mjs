import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { inProject, NODE, ROOT } from './project.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {Record<string, string | undefined>} [env] added to this process's own
 * @property {'inherit' | 'to-stderr'} [output] `to-stderr` keeps standard output clean for a caller that parses it
 */

const BORN_OF = parents();

/** How often, in milliseconds, a task looks whether the npm that started it is still there. */
const LOOK_EVERY_MS = 200;

const PASSED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a command in the project's top folder and resolves with its exit code. A signal to this process goes on to
 * the child and this process then waits for it: a station must be allowed to close its database.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: options.output === 'to-stderr' ? ['inherit', 2, 2] : 'inherit',
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npm',
    });
    const listeners = PASSED_ON.map((signal) => {
      const pass = () => child.kill(signal);
      process.on(signal, pass);
      return () => process.off(signal, pass);
    });
    const stopWatching = onOrphaned(() => child.kill('SIGTERM'));
    const release = () => [...listeners, stopWatching].forEach((stop) => stop());
    child.once('error', (problem) => {
      release();
      reject(problem);
    });
    child.once('exit', (code, signal) => {
      release();
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1));
    });
  });
}

/**
 * npm starts us through a shell that keeps a signal to itself, so whoever ends npm would leave us running and the
 * station on its port. An orphan has other parents than it was born with; only under npm does that mean anything.
 * @param {() => void} end
 * @returns {() => void} stops looking
 */
function onOrphaned(end) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => {};
  const timer = setInterval(() => {
    if (parents() === BORN_OF) return;
    clearInterval(timer);
    end();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Our parent, the shell, and where it can be seen its parent, npm. */
function parents() {
  try {
    const shell = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${shell.slice(shell.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return String(process.ppid);
  }
}

/**
 * The same, run by the project's own Node, which is also the `node` that grandchildren find.
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 */
export const runNode = (args, options = {}) =>
  run(NODE, ['--disable-warning=ExperimentalWarning', ...args], {
    ...options,
    env: { PATH: [inProject('node_modules/.bin'), process.env['PATH']].join(delimiter), ...options.env },
  });
