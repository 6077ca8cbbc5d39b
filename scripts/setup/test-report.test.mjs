// Tests of the counting of test cases.
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test-report.mjs';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const playwright = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };

describe('countVitest', () => {
  it('counts what passed and failed', () => {
    expect(countVitest(vitest, 0)).toEqual({ passed: 5, failed: 0, remarks: [] });
    expect(countVitest({ ...vitest, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2, remarks: [] });
  });

  it('counts skipped tests and those to be written as failed', () => {
    const counts = countVitest({ ...vitest, numPendingTests: 1, numTodoTests: 1 }, 0);
    expect(counts).toMatchObject({ passed: 5, failed: 2 });
    expect(counts.remarks).toHaveLength(1);
  });

  it('counts a file that could not be loaded', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ];
    expect(countVitest({ ...vitest, numFailedTests: 1, testResults }, 1).failed).toBe(2);
  });

  it('counts a runner that fails without a failed test, and one without tests', () => {
    expect(countVitest(vitest, 1)).toMatchObject({ passed: 5, failed: 1 });
    expect(countVitest({ ...vitest, numPassedTests: 0 }, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('countPlaywright', () => {
  it('counts what passed and failed', () => {
    expect(countPlaywright({ stats: playwright }, 0)).toEqual({ passed: 4, failed: 0, remarks: [] });
    expect(countPlaywright({ stats: { ...playwright, unexpected: 3 } }, 1)).toMatchObject({ failed: 3 });
  });

  it('counts flaky and skipped tests as failed', () => {
    const counts = countPlaywright({ stats: { ...playwright, flaky: 1, skipped: 2 } }, 0);
    expect(counts).toMatchObject({ passed: 4, failed: 3 });
    expect(counts.remarks).toHaveLength(2);
  });

  it('counts a runner that fails without a failed test', () => {
    expect(countPlaywright({ stats: playwright }, 1)).toMatchObject({ passed: 4, failed: 1 });
  });
});
