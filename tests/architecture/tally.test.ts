import { describe, expect, test } from 'vitest';
import { believe, sum, tallyOfPlaywright, tallyOfVitest } from '../../src/tasks/tally.mjs';

describe('the last line of npm test', () => {
  test('a runner that crashed without naming a failed test counts as a failure', () => {
    expect(believe({ passed: 12, failed: 0 }, 1)).toEqual({ passed: 12, failed: 1 });
  });

  test('a runner that ran nothing counts as a failure, however content it was', () => {
    expect(believe({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(believe(tallyOfVitest(undefined), 0)).toEqual({ passed: 0, failed: 1 });
    expect(believe(tallyOfPlaywright(undefined), 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('failures that were named are not counted twice', () => {
    expect(believe({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
  });

  test('a file that did not load, and a disabled test, have not passed', () => {
    const report = {
      numTotalTests: 5,
      numPassedTests: 3,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}, {}, {}, {}, {}] },
      ],
    };
    expect(tallyOfVitest(report)).toEqual({ passed: 3, failed: 3 });
  });

  test('a browser test that passed only the second time, or was skipped, has not passed', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 1 } };
    expect(tallyOfPlaywright(report)).toEqual({ passed: 7, failed: 3 });
  });

  test('the parts add up', () => {
    const parts = [
      { passed: 1, failed: 0 },
      { passed: 20, failed: 3 },
    ];
    expect(sum(parts)).toEqual({ passed: 21, failed: 3 });
  });
});
