/** Closes a run with one plain line that any CI can read: `N passed, N failed`; what was skipped is said in the line before. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests ? `${results.numPendingTests} skipped\n` : '';
    process.stderr.write('', () => {
      process.stdout.write(`\n${skipped}${results.numPassedTests} passed, ${failed} failed\n`);
    });
  }
}
