// Where things are. Everything here must run on any Node from 20 on with nothing installed: no imports but Node's own.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * A path inside the project.
 * @param {...string} parts
 */
export const inProject = (...parts) => join(ROOT, ...parts);

/** Node 24 as npm's `node` package brings it: the host's own may be older. */
export const NODE = inProject('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** What the tasks remember between runs; goes with node_modules. */
export const CACHE = inProject('node_modules/.cache/so-thon');

/** A sentence for the person at the keyboard: what is wrong and what to do. Shown without a stack. */
export class TaskProblem extends Error {}
