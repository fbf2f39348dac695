/**
 * Prints `123 passed, 0 failed` from vitest's JSON report. Plain JavaScript, so that it counts even
 * where the install failed. Exits 1 when a test failed or none was run.
 */
import { existsSync, readFileSync } from 'node:fs'

const [report] = process.argv.slice(2)
const { passed, failed } = count(report)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function count(file) {
  // Without a report an earlier step failed, and no test was run.
  if (!file || !existsSync(file)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
  // A file that could not be loaded holds no tests that could fail: it counts as one.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}
