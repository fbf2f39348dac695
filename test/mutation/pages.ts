/** The fixtures, a test a page: each is read within its own test, so that what it runs can be told. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fixtures, knownMisses, readFixture } from '../support/fixtures.ts'
import { traceTable } from '../support/trace.ts'

const NOTES = new Set(['why', 'ok', 'error'])
const misses = knownMisses()

it.each(fixtures())('$name', (page) => {
  const result = readFixture(page)
  const known = misses[page.name] ?? {}
  const truth = Object.entries(page.expected).filter(([key]) => !NOTES.has(key) && !(key in known))
  expect(result.ok).toBe(page.expected['ok'] !== false)
  expect(result.article).toMatchObject(Object.fromEntries(truth))
  const file = page.file.replace(/\.(?:txt|html)$/u, '.trace.txt')
  expect(traceTable(result)).toBe(readFileSync(file, 'utf8'))
})
