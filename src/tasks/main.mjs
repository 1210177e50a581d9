import { TaskProblem } from './project.mjs';

/**
 * Runs a task and ends the process with its exit code; a `TaskProblem` is shown as its sentence alone.
 * @param {() => Promise<number>} task
 */
export async function main(task) {
  try {
    process.exitCode = await task();
  } catch (problem) {
    if (!(problem instanceof TaskProblem)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 1;
  }
}
