import { describe, expect, it } from 'vitest';
import { countVitest, skippedTests, sum, summaryLine, type VitestReport } from './counts.ts';

const report = (part: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...part,
});

describe('counting a test run', () => {
  it('adds the parts and prints one bare line', () => {
    const all = sum({ passed: 3, failed: 0, skipped: 1 }, { passed: 2, failed: 1, skipped: 0 });
    expect(summaryLine(all)).toBe('5 passed, 1 failed, 1 skipped');
  });

  it('counts todo tests as skipped', () => {
    expect(countVitest(report({ numPassedTests: 4, numPendingTests: 1, numTodoTests: 2 }), 0)).toEqual({
      passed: 4,
      failed: 0,
      skipped: 3,
    });
  });

  it('names what was not run', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a' },
      { status: 'skipped', fullName: 'b (there is no c)' },
    ];
    expect(skippedTests(report({ testResults: [{ status: 'passed', assertionResults }] }))).toEqual([
      'b (there is no c)',
    ]);
    expect(skippedTests(undefined)).toEqual([]);
  });

  it('counts a file that could not be loaded as a failure', () => {
    const file = { status: 'failed', assertionResults: [] };
    expect(countVitest(report({ numPassedTests: 1, testResults: [file] }), 1).failed).toBe(1);
  });

  it('does not count a file twice whose tests failed', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
    expect(countVitest(report({ numPassedTests: 1, numFailedTests: 1, testResults: [file] }), 1).failed).toBe(1);
  });

  it('never turns an error code into a green run', () => {
    expect(countVitest(report({ numPassedTests: 7 }), 1).failed).toBe(1);
    expect(countVitest(undefined, 0).failed).toBe(1);
  });
});
