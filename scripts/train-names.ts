/**
 * Trains the ranker of names and fits its confidence.
 *
 *   npx tsx scripts/train-names.ts --data DIR [--dev]
 *
 * A softmax over the lengths a name may have, trained on headlines joined with names (AdaGrad, L2,
 * seeded; the same data give the same file). The first training leaves out every fifth day: on
 * those days the confidence is fitted. The second uses all days before the test days. `--dev`
 * stops after the first and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { featureBits, featureCount, nameFeatures, runFacts } from '../src/text/name-features.ts'
import { readRun } from '../src/text/name-run.ts'
import { isotonic } from './names/isotonic.ts'
import {
  readHeadlines,
  readNames,
  readSentences,
  sampleName,
  seeded,
} from './names/byline-samples.ts'
import type { NamePool } from './names/byline-samples.ts'

const target = new URL('../src/text/name-ranker.generated.ts', import.meta.url)
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const zero = 31
const passes = 8
const sentencePasses = 2
const rate = 0.15
const l2 = 3e-4
const leastUses = 4
const scale = 0.12

interface Example {
  readonly features: readonly Int32Array[]
  readonly truth: number
}

interface Model {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly uses: Int32Array
}

/** The candidates of one made-up byline; null when there is nothing to choose. */
function example(headline: string, name: string): Example | null {
  const text = `${headline} ${name}`
  const run = readRun(text, text.length, 0)
  const most = run.tokens.length === run.length ? run.length - 1 : run.length
  const truth = name.split(' ').length - 1
  if (most < 2 || truth >= most) return null
  const facts = runFacts(run)
  const features: Int32Array[] = []
  for (let length = 1; length <= most; length += 1) {
    const row = new Int32Array(featureCount)
    nameFeatures(facts, length, row)
    features.push(row)
  }
  return { features, truth }
}

function probabilities(weights: Float32Array, { features }: Example): number[] {
  const scores = features.map((row) => row.reduce((sum, at) => sum + (weights[at] ?? 0), 0))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function learn({ weights, squares, uses }: Model, one: Example): void {
  const chances = probabilities(weights, one)
  one.features.forEach((row, length) => {
    const error = (chances[length] ?? 0) - (length === one.truth ? 1 : 0)
    for (const at of row) {
      uses[at] = (uses[at] ?? 0) + 1
      const gradient = error + l2 * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + gradient * gradient
      weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] + 1e-6)
    }
  })
}

/** Trains on each headline `passes` times, each time with another name; averages the later passes. */
function train(
  headlines: readonly string[],
  sentences: readonly string[],
  pool: NamePool,
): Float32Array {
  const random = seeded(11)
  const size = 1 << featureBits
  const model: Model = {
    weights: new Float32Array(size),
    squares: new Float32Array(size),
    uses: new Int32Array(size),
  }
  const average = new Float32Array(size)
  for (let pass = 0; pass < passes; pass += 1) {
    const lines = pass < sentencePasses ? [...sentences, ...headlines] : headlines
    for (const line of shuffled(lines, random)) {
      const one = example(line, sampleName(pool, { random, enrich: true }).name)
      if (one !== null) learn(model, one)
    }
    if (pass >= passes / 2)
      model.weights.forEach((weight, at) => (average[at] = (average[at] ?? 0) + weight))
  }
  return average.map((sum, at) => ((model.uses[at] ?? 0) < leastUses ? 0 : sum / (passes / 2)))
}

function shuffled(lines: readonly string[], random: () => number): string[] {
  const copy = [...lines]
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[copy[at], copy[other]] = [copy[other] ?? '', copy[at] ?? '']
  }
  return copy
}

/** The probability given to the best length, and whether it was right, on unseen days. */
function outcomes(
  weights: Float32Array,
  headlines: readonly string[],
  pool: NamePool,
): [number, boolean][] {
  const random = seeded(23)
  const list: [number, boolean][] = []
  for (let round = 0; round < 4; round += 1) {
    for (const headline of headlines) {
      const one = example(headline, sampleName(pool, { random, enrich: false }).name)
      if (one === null) continue
      const chances = probabilities(weights, one)
      const best = chances.indexOf(Math.max(...chances))
      list.push([chances[best] ?? 0, best === one.truth])
    }
  }
  return list
}

function quantise(weights: Float32Array): { text: string; weights: Float32Array } {
  let text = ''
  const rounded = weights.map((weight) => {
    const level = Math.max(-zero, Math.min(zero, Math.round(weight / scale)))
    text += alphabet.charAt(level + zero)
    return level * scale
  })
  return { text, weights: rounded }
}

const { values } = parseArgs({ options: { data: { type: 'string' }, dev: { type: 'boolean' } } })
const { data } = values
if (data === undefined) throw new TypeError('give the data folder: --data DIR')

const headlines = readHeadlines(data)
const textsOf = (...parts: string[]): string[] =>
  headlines.filter(({ part }) => parts.includes(part)).map(({ text }) => text)
const sentences = readSentences(data)
const pool = readNames(data, false)
// Calibration must meet unseen names too: half of the training names are left out of the first training.
const half = (keep: number): NamePool => ({
  ...pool,
  persons: pool.persons.filter((_, at) => at % 2 === keep),
  foreign: pool.foreign.filter((_, at) => at % 2 === keep),
})

const first = quantise(train(textsOf('train'), sentences, half(0)))
const seen = outcomes(first.weights, textsOf('dev'), half(1))
const right = seen.filter(([, good]) => good).length
console.log(
  `dev, runs with a choice: ${((100 * right) / seen.length).toFixed(2)} % of ${seen.length}`,
)
const calibration = isotonic(seen)
console.log(calibration.map(([from, rate]) => `${from.toFixed(3)}→${rate.toFixed(4)}`).join(' '))

if (values.dev !== true) {
  const { text } = quantise(train(textsOf('train', 'dev'), sentences, pool))
  const used = [...text].filter((letter) => letter !== alphabet[zero]).length
  writeFileSync(
    target,
    `// Generated by scripts/train-names.ts. Weights and counts only, no words.\n` +
      `/** One letter a weight (its place in the alphabet, less 31, times the scale), and measured rates. */\n` +
      `export const nameRankerData = {\n  scale: ${scale},\n  calibration: ${JSON.stringify(calibration.map(([from, rate]) => [Number(from.toFixed(4)), Number(rate.toFixed(4))]))},\n` +
      `  weights:\n    '${text}',\n}\n`,
  )
  console.log(`${used} weights, ${gzipSync(readFileSync(target)).length} bytes gzipped`)
}
