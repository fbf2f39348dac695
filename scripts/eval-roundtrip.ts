/**
 * Prints invented articles in every shape and by every publisher's layout, reads them back, and tells
 * how often each field came back. `--misses FIELD` shows what came instead; `--shape NAME` takes one.
 * Run: npm run eval:roundtrip -- [--pages 200] [--seed 1] [--shape flat] [--misses headline]
 */
import { parseArgs } from 'node:util'
import { countPerfect, scoreFields } from '../src/check/score.ts'
import type { TripPage } from '../test/support/invented/round-trip.ts'
import { FORMS, tripsOf } from '../test/support/invented/round-trip.ts'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    shape: { type: 'string' },
    misses: { type: 'string' },
  },
})
const COLUMNS = {
  ok: 'ok',
  headline: 'headline',
  authors: 'authors',
  time: 'publishedAt',
  section: 'section',
  caption: 'image.caption',
  credit: 'image.credit',
  lead: 'lead',
  body: 'body',
  tags: 'tags',
  related: 'related',
  mostRead: 'mostRead',
  moreNews: 'moreNews',
}

/** Pages out of a hundred with the field exactly right; rounded down, so that 100 is all of them. */
function percent(right: number, n: number): number {
  return Math.floor((1000 * right) / n) / 10
}

type Row = Record<string, number | string>

function rowOf(pages: readonly TripPage[]): Row {
  const scores = scoreFields(pages)
  const row: Row = {}
  for (const [name, field] of Object.entries(COLUMNS)) {
    const score = scores.find((one) => one.field === field)
    row[name] = score ? percent(score.right, score.n) : '–'
  }
  return { ...row, whole: percent(countPerfect(pages), pages.length) }
}

function showMisses(pages: readonly TripPage[], field: string): void {
  for (const { file, comparisons, text } of pages)
    for (const one of comparisons) {
      if (one.field !== field || one.verdict === 'right') continue
      console.log(`${file}\n  expected ${JSON.stringify(one.expected)}`)
      console.log(`  got      ${JSON.stringify(one.got)}\n  in       ${JSON.stringify(text)}`)
    }
}

const table: Record<string, Row> = {}
for (const form of FORMS) {
  if (values.shape !== undefined && values.shape !== form) continue
  const pages = tripsOf(form, { count: Number(values.pages), seed: Number(values.seed) })
  table[form] = rowOf(pages)
  if (values.misses !== undefined) showMisses(pages, values.misses)
}
console.table(table)
