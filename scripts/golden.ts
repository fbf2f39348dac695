/**
 * Rewrites the trace files of the fixtures from what the library does now: output, never truth. Read
 * the difference before you commit it. Run: npm run golden
 */
import { writeFileSync } from 'node:fs'
import { fixtures, readFixture } from '../test/support/fixtures.ts'
import { traceTable } from '../test/support/trace.ts'

for (const page of fixtures()) {
  writeFileSync(page.file.replace(/\.(?:txt|html)$/u, '.trace.txt'), traceTable(readFixture(page)))
}
