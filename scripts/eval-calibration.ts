/**
 * Prints how far confidences can be believed: by field, and by bins of confidence. Give it pages that
 * the rates were not counted on. Run: npm run eval:calibration -- FOLDER…   (--names PATTERN picks pages,
 * --out DIR writes figures)
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Outcome } from './calibration/outcomes.ts'
import { outcomesOf } from './calibration/outcomes.ts'
import { reliabilityPlot } from './calibration/plot.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, names: { type: 'string', default: '.' } },
})
const folders = positionals.length > 0 ? positionals : ['fixtures/visir']
const outcomes = outcomesOf(folders, new RegExp(values.names, 'u'))
const inferred = outcomes.filter(({ evidence }) => evidence.certainty === 'inferred')
const stated = outcomes.filter(({ evidence }) => evidence.certainty === 'stated')

const rate = (some: readonly Outcome[]): number =>
  some.length === 0 ? 1 : some.filter(({ isRight }) => isRight).length / some.length
const mean = (some: readonly Outcome[]): number =>
  some.length === 0
    ? 1
    : some.reduce((sum, { evidence }) => sum + evidence.confidence, 0) / some.length
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0001]
const bins = EDGES.slice(1).map((to, index) => {
  const from = EDGES[index] ?? 0
  const own = inferred.filter(
    ({ evidence: { confidence } }) => confidence >= from && confidence < to,
  )
  return { from, to: Math.min(to, 1), n: own.length, claimed: mean(own), right: rate(own) }
})
const error = bins.reduce(
  (sum, { n, claimed, right }) =>
    sum + (n / Math.max(1, inferred.length)) * Math.abs(claimed - right),
  0,
)
const sure = inferred.filter(({ evidence }) => evidence.confidence >= 0.9)

const fields = [...new Set(outcomes.map(({ field }) => field))].sort().map((field) => {
  const own = outcomes.filter((one) => one.field === field)
  const guessed = own.filter(({ evidence }) => evidence.certainty === 'inferred')
  return {
    field,
    stated: own.length - guessed.length,
    'stated right': percent(rate(own.filter(({ evidence }) => evidence.certainty === 'stated'))),
    inferred: guessed.length,
    claimed: percent(mean(guessed)),
    'inferred right': percent(rate(guessed)),
  }
})

console.log(
  `${String(new Set(outcomes.map(({ page }) => page)).size)} pages of ${folders.join(', ')}`,
)
console.table(fields)
console.table(
  bins.map(({ from, to, n, claimed, right }) => ({
    confidence: `${from.toFixed(2)}–${to.toFixed(2)}`,
    n,
    claimed: percent(claimed),
    right: percent(right),
  })),
)
console.log(`stated values right: ${percent(rate(stated))} of ${String(stated.length)}`)
console.log(
  `inferred values with confidence ≥ 0.9: ${percent(sure.length / Math.max(1, inferred.length))} of ${String(inferred.length)}; right: ${percent(rate(sure))}`,
)
console.log(`expected calibration error: ${error.toFixed(3)}`)

if (values.out !== undefined) {
  mkdirSync(values.out, { recursive: true })
  writeFileSync(
    join(values.out, 'calibration.json'),
    `${JSON.stringify({ folders: folders.length, bins, fields, error }, null, 1)}\n`,
  )
  writeFileSync(join(values.out, 'calibration.svg'), reliabilityPlot(bins))
}
