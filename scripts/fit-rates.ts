/**
 * Counts how often each rule's claims are right over pages with known truth, and writes
 * src/rates.generated.ts. Run: npx tsx scripts/fit-rates.ts FOLDER… [--names PATTERN]
 *
 * A rule that claimed little is drawn to 0.9 with the weight of ten claims, so that few pages do not
 * make it sure.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ruleRates } from '../src/rates.generated.ts'
import { outcomesOf } from './calibration/outcomes.ts'

const PRIOR = 0.9
const WEIGHT = 10

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { names: { type: 'string', default: '.' } },
})
if (folders.length === 0)
  throw new Error('Name at least one folder of pages with their expected articles')
const outcomes = outcomesOf(folders, new RegExp(values.names, 'u'))
const rows = Object.keys(ruleRates).map((rule) => {
  const own = outcomes.filter(({ evidence }) => evidence.by === rule)
  const right = own.filter(({ isRight }) => isRight).length
  const rate = (right + PRIOR * WEIGHT) / (own.length + WEIGHT)
  return { rule, claims: own.length, right, rate: Math.round(Math.min(rate, 0.995) * 1000) / 1000 }
})
console.table(rows)

const pages = new Set(outcomes.map(({ page }) => page)).size
writeFileSync(
  'src/rates.generated.ts',
  `// Written by scripts/fit-rates.ts: how often what a rule claimed was right, over ${String(pages)} pages with known truth.\n` +
    `export const ruleRates = {\n${rows.map(({ rule, rate }) => `  '${rule}': ${String(rate)},\n`).join('')}} as const\n`,
)
