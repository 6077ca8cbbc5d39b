// Counts the test cases in the JSON reports of vitest and Playwright.

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} remarks Why something counts as failed that the runner itself let pass.
 */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults
 */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 */

/**
 * A runner that ends badly without a failed test, or that ran none at all, is a failure of its own.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withRunner({ passed, failed, remarks }, exitCode) {
  if (failed > 0) return { passed, failed, remarks };
  if (exitCode !== 0)
    return { passed, failed: 1, remarks: [...remarks, `The runner ended with code ${exitCode}.`] };
  if (passed === 0) return { passed, failed: 1, remarks: [...remarks, 'There were no tests.'] };
  return { passed, failed, remarks };
}

/**
 * @param {number} count
 * @param {string} what
 */
function remark(count, what) {
  return count > 0 ? [`${count} ${count === 1 ? 'test' : 'tests'} ${what}, which counts as failed.`] : [];
}

/**
 * @param {VitestReport} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  // A file that cannot be loaded has failed without a test in it.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken + skipped,
    remarks: remark(skipped, 'skipped'),
  };
  return withRunner(counts, exitCode);
}

/**
 * @param {PlaywrightReport} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright({ stats: { expected, unexpected, flaky, skipped } }, exitCode) {
  const remarks = [...remark(skipped, 'skipped'), ...remark(flaky, 'passed only when repeated')];
  return withRunner({ passed: expected, failed: unexpected + flaky + skipped, remarks }, exitCode);
}
