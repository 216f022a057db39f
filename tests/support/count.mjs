import { writeFileSync } from 'node:fs'

/** Leaves the count for tests/run.mjs; a file that could not even run counts as one failure. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    if (!process.env.NEWSDESK_COUNT_FILE) return
    writeFileSync(
      process.env.NEWSDESK_COUNT_FILE,
      JSON.stringify({
        passed: results.numPassedTests,
        failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
        skipped: results.numPendingTests,
        retried: results.testResults
          .flatMap(({ testResults }) => testResults)
          .filter(({ invocations, status }) => invocations > 1 && status === 'passed')
          .map(({ fullName }) => fullName),
      }),
    )
  }
}
