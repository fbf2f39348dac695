/**
 * Compares the fixtures with their truth by outlet and shape and writes docs/figures/accuracy.json:
 * `npx tsx scripts/accuracy.ts`. The same comparison as `frettagrein check`; the fixtures are what the
 * parser was written on.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparePage } from '../src/check/compare.ts'
import { FIELDS, readExpectation } from '../src/check/expectation.ts'
import type { ComparedPage } from '../src/check/score.ts'
import { scoreFields } from '../src/check/score.ts'
import { findPairs } from '../src/cli/pairs.ts'
import { parseHtml } from '../src/html/index.ts'
import type { ParseResult } from '../src/index.ts'
import { parseArticle } from '../src/index.ts'

const rows: object[] = []
for (const outlet of readdirSync('fixtures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)) {
  const shapes = new Map<string, ComparedPage[]>()
  const { pairs } = await findPairs(join('fixtures', outlet))
  for (const { page, expected } of pairs) {
    if (page === null) continue
    const { shape, compared } = compare(page, expected)
    shapes.set(shape, [...(shapes.get(shape) ?? []), compared])
  }
  for (const [shape, pages] of [...shapes].sort()) rows.push(rowOf(outlet, shape, pages))
}
const report = { seen: new Date().toISOString().slice(0, 10), rows }
writeFileSync('docs/figures/accuracy.json', `${JSON.stringify(report, null, 1)}\n`)

function compare(
  page: string,
  expected: string,
): { readonly shape: string; readonly compared: ComparedPage } {
  const expectation = readExpectation(JSON.parse(readFileSync(expected, 'utf8')))
  if (typeof expectation === 'string') throw new Error(`${expected} ${expectation}`)
  const { url } = expectation.fields
  const bytes = readFileSync(page)
  const isHtml = page.endsWith('.html')
  const options = typeof url === 'string' ? { url } : {}
  const result: ParseResult = isHtml
    ? parseHtml(bytes, options)
    : parseArticle(bytes.toString(), options)
  const shape = isHtml ? 'HTML' : bytes.toString().trim().includes('\n') ? 'lines' : 'one line'
  return { shape, compared: { file: page, comparisons: comparePage(expectation, result) } }
}

function rowOf(outlet: string, shape: string, pages: readonly ComparedPage[]): object {
  const scores = scoreFields(pages)
  const right = ['ok', ...FIELDS].map((field) => {
    const score = scores.find((one) => one.field === field)
    return [field, score ? score.right / score.n : null] as const
  })
  return { outlet, shape, pages: pages.length, right: Object.fromEntries(right) }
}
