/**
 * Measures findByline on headlines and names that were kept from training.
 *
 *   npx tsx scripts/eval-names.ts --data DIR [--part early|late [--misses]]
 *
 * Each headline of the test days is joined with a drawn author (or of a stretch of days that the
 * training left out: `train-names.ts --without`). A byline is right when all its names are, to the letter.
 */
import { parseArgs } from 'node:util'
import { findByline } from '../src/text/names.ts'
import type { Span } from '../src/text/span.ts'
import { sampleByline, sampleName } from './names/byline-samples.ts'
import type { NameSort, SampledByline } from './names/byline-samples.ts'
import { readHeadlines } from './names/headlines.ts'
import { halfOf, readNames } from './names/name-pool.ts'
import type { NamePool } from './names/name-pool.ts'
import { seeded } from './names/random.ts'
import { reliability } from './names/reliability.ts'

interface Outcome {
  readonly right: boolean
  readonly confidence: number
}

function measure(byline: SampledByline): Outcome {
  const { text, names, plural } = byline
  const found = findByline(`${text} skrifar`, text.length + 1, { plural })
  const same =
    found?.names.length === names.length &&
    found.names.every(({ span }, at) => isSame(span, names[at]))
  return { right: same, confidence: found?.confidence ?? 0 }
}

function isSame(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end
}

function percent(outcomes: readonly Outcome[]): string {
  const right = outcomes.filter((outcome) => outcome.right).length
  return `${((100 * right) / Math.max(1, outcomes.length)).toFixed(2)} % (${right} of ${outcomes.length})`
}

function single(
  headline: string,
  pool: NamePool,
  random: () => number,
): SampledByline & { sort: NameSort } {
  const { name, sort } = sampleName(pool, { random, enrich: false })
  const start = headline.length + 1
  const text = `${headline} ${name}`
  return { text, names: [{ start, end: text.length }], plural: false, sort }
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string', default: 'test' },
    misses: { type: 'boolean' },
  },
})
const { data } = values
if (data === undefined) throw new TypeError('give the data folder: --data DIR')
const headlines = readHeadlines(data)
  .filter(({ part }) => part === values.part)
  .map(({ text }) => text)
// A stretch of days goes with the names that its training left out.
const pool = values.part === 'test' ? readNames(data, true) : halfOf(readNames(data, false), 1)
console.log(
  `${values.part}: ${headlines.length} headlines, ${pool.persons.length} names and ` +
    `${pool.foreign.length} foreign or family names not trained on; three draws of a name each`,
)

const random = seeded(2025)
const endsInCapital = /(?:^|[\s„"“(])\p{Lu}\S*$/u
const endsInTwo = /\p{Lu}[\p{L}.-]* \p{Lu}[\p{L}-]*[“"”)]?$/u
const groups = new Map<string, Outcome[]>()
const note = (group: string, outcome: Outcome): void => {
  groups.set(group, [...(groups.get(group) ?? []), outcome])
}
const all: Outcome[] = []
const capital: Outcome[] = []
const two: Outcome[] = []
for (let round = 0; round < 3; round += 1) {
  for (const headline of headlines) {
    const byline = single(headline, pool, random)
    const outcome = measure(byline)
    all.push(outcome)
    if (endsInCapital.test(headline)) capital.push(outcome)
    if (endsInTwo.test(headline)) two.push(outcome)
    note(byline.sort, outcome)
    if (values.misses === true && !outcome.right)
      console.log(byline.sort, outcome.confidence, byline.text)
  }
}
console.log(`one author                        ${percent(all)}`)
console.log(`  headline ends in a capital      ${percent(capital)}`)
console.log(`  headline ends in two            ${percent(two)}`)
for (const [sort, outcomes] of groups) console.log(`  ${sort.padEnd(30)}  ${percent(outcomes)}`)

const several: Outcome[] = []
for (const authors of [2, 3, 4]) {
  const outcomes = headlines.map((headline) => {
    const byline = sampleByline(headline, pool, { random, enrich: false, authors })
    const outcome = measure(byline)
    if (values.misses === true && !outcome.right) console.log(outcome.confidence, byline.text)
    return outcome
  })
  several.push(...outcomes)
  console.log(`${authors} authors                         ${percent(outcomes)}`)
}

console.log('\nconfidence')
for (const line of reliability([...all, ...several])) console.log(line)

const bylines = headlines.map((headline) => single(headline, pool, random))
const started = performance.now()
let found = 0
for (let round = 0; round < 40; round += 1) {
  for (const { text } of bylines) if (findByline(text, text.length) !== null) found += 1
}
const seconds = (performance.now() - started) / 1000
console.log(`\n${Math.round((40 * bylines.length) / seconds)} bylines a second (${found} found)`)
