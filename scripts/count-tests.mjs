/**
 * Prints `123 passed, 0 failed` from vitest's JSON reports, added up. Plain JavaScript, so that it
 * counts even where the install failed. Exits 1 when a test failed or a report holds none that passed.
 */
import { existsSync, readFileSync } from 'node:fs'

const counts = process.argv.slice(2).map(count)
const passed = counts.reduce((sum, one) => sum + one.passed, 0)
const failed = counts.reduce((sum, one) => sum + one.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 || counts.some((one) => one.passed === 0) ? 1 : 0

function count(file) {
  // Without a report an earlier step failed, and no test was run.
  if (!existsSync(file)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
  // A file that could not be loaded holds no tests that could fail: it counts as one.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}
