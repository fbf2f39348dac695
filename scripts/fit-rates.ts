/**
 * Counts how often each rule's claims are right over pages with known truth, and writes
 * src/rates.generated.ts. Run: npx tsx scripts/fit-rates.ts FOLDER…
 *
 * A rule that claimed little is drawn to 0.9 with the weight of ten claims, so that few pages do not
 * make it sure.
 */
import { writeFileSync } from 'node:fs'
import { ruleRates } from '../src/rates.generated.ts'
import { outcomesOf } from './calibration/outcomes.ts'

const PRIOR = 0.9
const WEIGHT = 10

const folders = process.argv.slice(2)
if (folders.length === 0)
  throw new Error('Name at least one folder of pages with their expected articles')
const outcomes = outcomesOf(folders)
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
