import { runNode } from './child.mjs';
import { inProject } from './project.mjs';

/** What `npm run check` looks at. Each counts as one test of `npm test`. */
const CHECKS = [
  {
    name: 'format',
    tool: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
    advice: 'npx prettier --write .',
  },
  {
    name: 'lint',
    tool: 'oxlint/bin/oxlint',
    args: ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
    advice: 'the rules and their reasons are in .oxlintrc.json',
  },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['-b'], advice: 'npx tsc -b' },
  {
    name: 'dead code',
    tool: 'knip/bin/knip.js',
    args: ['--no-progress', '--treat-config-hints-as-errors'],
    advice: 'delete what nobody uses; the configuration is in .knip.jsonc',
  },
];

/**
 * Runs every check, also after one has failed.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runChecks() {
  let failed = 0;
  for (const { name, tool, args, advice } of CHECKS) {
    const code = await runNode([inProject('node_modules', tool), ...args]);
    process.stdout.write(code === 0 ? `check: ${name} ok\n` : `check: ${name} FAILED (${advice})\n`);
    if (code !== 0) failed += 1;
  }
  return { passed: CHECKS.length - failed, failed };
}
