/**
 * Measures where a photographer's name ends, on names and openings that were kept from training.
 *
 *   npx tsx scripts/eval-credits.ts --data DIR [--part held|test] [--misses]
 */
import { parseArgs } from 'node:util'
import { creditEnd } from '../src/text/credit-end.ts'
import { readCreditMaterial } from './credits/material.ts'
import { sampleCredit } from './credits/samples.ts'
import type { CreditSort } from './credits/samples.ts'
import { seeded } from './names/random.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string', default: 'test' },
    misses: { type: 'boolean' },
  },
})
const { data, part, misses } = values
if (data === undefined) throw new TypeError('give the data folder: --data DIR')
const material = readCreditMaterial(data, part === 'held' ? 'held' : 'test')
const random = seeded(2025)
const counts = new Map<CreditSort, { right: number; all: number }>()
for (let draw = 0; draw < 20_000; draw += 1) {
  const { text, start, end, sort } = sampleCredit(material, random)
  const found = creditEnd(text, start, text.length)
  const { right, all } = counts.get(sort) ?? { right: 0, all: 0 }
  counts.set(sort, { right: right + (found === end ? 1 : 0), all: all + 1 })
  if (misses === true && found !== end) {
    console.log(
      `${sort}: ${text.slice(0, end)} | ${text.slice(end, end + 60)} → ${text.slice(start, found)}`,
    )
  }
}
for (const [sort, { right, all }] of counts) {
  console.log(`${sort.padEnd(12)} ${((100 * right) / all).toFixed(2)} % of ${String(all)}`)
}
const total = [...counts.values()].reduce((sum, { right }) => sum + right, 0)
console.log(`all          ${(total / 200).toFixed(2)} %`)
