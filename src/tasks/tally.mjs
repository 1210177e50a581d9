/** @typedef {{passed: number, failed: number}} Tally */

/**
 * The sum of several parts.
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, each) => total + each.passed, 0),
  failed: tallies.reduce((total, each) => total + each.failed, 0),
});

/**
 * A runner's own count, distrusted: a run that failed without naming a failed test (it crashed, a file did not
 * load, an error escaped), and one that ran no test at all, count as one failure.
 * @param {Tally} counted
 * @param {number} exitCode
 * @returns {Tally}
 */
export function believe(counted, exitCode) {
  const silent = counted.failed === 0 && (exitCode !== 0 || counted.passed === 0);
  return silent ? { ...counted, failed: 1 } : counted;
}

/**
 * Counts vitest's JSON report. A disabled test has not passed, so it has failed.
 * @param {any} report
 * @returns {Tally}
 */
export function tallyOfVitest(report) {
  const { numPassedTests: passed = 0, numTotalTests: total = 0, testResults = [] } = report ?? {};
  const unloaded = testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed, failed: total - passed + unloaded };
}

/**
 * Counts Playwright's JSON report. A test that passes only the second time has failed.
 * @param {any} report
 * @returns {Tally}
 */
export function tallyOfPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky + skipped };
}
