/** How the tests of one part, or of all, ended. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export const sum = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The bare line that every run ends with. */
export const summaryLine = (c: Counts): string => `${c.passed} passed, ${c.failed} failed, ${c.skipped} skipped`;

/** The part of vitest's JSON report that is counted here. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly {
    status: string;
    assertionResults: readonly { status: string; fullName?: string }[];
  }[];
}

/**
 * Counts a vitest run. A file that fails without a failing test (it could not be loaded, or a hook threw) counts as one
 * failure, and so does a run that ends with an error code although no test failed (an unhandled rejection) or that
 * leaves no report: nothing that went wrong may look green.
 */
export function countVitest(report: VitestReport | undefined, exitCode: number): Counts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Tests that were not run, by name; the name says why (「… (LibreOffice is not installed)」). */
export const skippedTests = (report: VitestReport | undefined): string[] =>
  (report?.testResults ?? [])
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
    .map(({ fullName = '' }) => fullName);
