// npm test: everything. Its last line is the sum: `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './browser.mjs';
import { ensureBuilt } from './built.mjs';
import { runChecks } from './checks.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './ensure.mjs';
import { main } from './main.mjs';
import { CACHE, inProject, TaskProblem } from './project.mjs';
import { believe, sum, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

const PARTS = [
  { title: 'Format, lint, types, dead code', run: runChecks },
  { title: 'Unit tests, laws and contracts', run: runVitest },
  { title: 'Build', run: runBuild },
  { title: 'The real app in a real browser', run: runBrowser },
];

await main(async () => {
  const tallies = [];
  await ensureInstalled();
  for (const { title, run } of PARTS) {
    process.stdout.write(`\n== ${title}\n`);
    tallies.push(await run().catch(failure));
  }
  const { passed, failed } = sum(tallies);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});

/**
 * A part that could not run at all; the parts after it still do.
 * @param {unknown} problem
 */
function failure(problem) {
  process.stderr.write(`${problem instanceof TaskProblem ? problem.message : String(problem)}\n`);
  return { passed: 0, failed: 1 };
}

async function runBuild() {
  await ensureBuilt({ always: true });
  return { passed: 1, failed: 0 };
}

async function runVitest() {
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode([inProject('node_modules/vitest/vitest.mjs'), 'run', ...reporters]);
  return believe(tallyOfVitest(readReport(report)), code);
}

async function runBrowser() {
  const CHROMIUM = await ensureChromium();
  const report = freshReport('playwright.json');
  const config = inProject('tests/browser/playwright.config.ts');
  const code = await runNode(
    [inProject('node_modules/@playwright/test/cli.js'), 'test', '--config', config],
    {
      env: { CHROMIUM, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  return believe(tallyOfPlaywright(readReport(report)), code);
}

/**
 * Where a runner leaves its report; an old one is removed, so that a crash can't pass for it.
 * @param {string} name
 */
function freshReport(name) {
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, name);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
