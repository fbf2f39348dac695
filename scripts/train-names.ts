/**
 * Trains the ranker of names and fits its confidence.
 *
 *   npx tsx scripts/train-names.ts --data DIR [--dev]
 *
 * A softmax over the lengths a name may have, trained on headlines joined with names (AdaGrad, L2,
 * seeded; the same data give the same file). The first training leaves out the last days: on
 * those days, with names left out too, the confidence is fitted. The second uses all days and names
 * that are not kept for testing. `--dev` writes the first, to be measured on those days.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { mostLogit } from '../src/text/name-ranker.ts'
import { featureBits, featureCount, nameFeatures, runFacts } from '../src/text/name-features.ts'
import type { NamePlace, RunFacts } from '../src/text/name-features.ts'
import { readRun } from '../src/text/name-run.ts'
import { packKeys } from '../src/text/packed-keys.ts'
import type { PackedKeys } from '../src/text/packed-keys.ts'
import { fitPlatt } from './names/platt.ts'
import type { Outcome, Platt } from './names/platt.ts'
import {
  halfOf,
  leadSentences,
  readHeadlines,
  readNames,
  readSentences,
  sampleByline,
  seeded,
} from './names/byline-samples.ts'
import type { NamePool, SampledByline } from './names/byline-samples.ts'

const target = new URL('../src/text/name-ranker.generated.ts', import.meta.url)
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const zero = 31
const passes = 8
const seeds = [11, 111, 211, 311]
const sentencePasses = 2
const rate = 0.15
const l2 = 3e-4
const leastUses = 30
const leastLevel = 2
const dropout = 0.3
const scale = 0.12

interface Example {
  readonly features: readonly Int32Array[]
  readonly truth: number
}

/** What names are joined to in training. */
interface Material {
  readonly headlines: readonly string[]
  readonly sentences: readonly string[]
}

interface Model {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly uses: Int32Array
}

/** The choices one made-up byline asks for, the last name's first; none where nothing is to choose. */
function examples({ text, names, plural }: SampledByline): Example[] {
  const list: Example[] = []
  let place: NamePlace = plural ? 'last' : 'single'
  for (const { start, end } of [...names].reverse()) {
    const run = readRun(text, end, 0)
    const most = run.tokens.length === run.length ? run.length - 1 : run.length
    const facts = runFacts(run, place)
    const truth = run.tokens.findIndex((token) => token.start === start)
    if (most > 1 && truth >= 0 && truth < most)
      list.push({ features: candidates(facts, most), truth })
    place = 'inner'
  }
  return list
}

function candidates(facts: RunFacts, most: number): Int32Array[] {
  return Array.from({ length: most }, (_, at) => {
    const row = new Int32Array(featureCount)
    nameFeatures(facts, at + 1, row)
    return row
  })
}

function probabilities(weights: Float32Array, { features }: Example): number[] {
  const scores = features.map((row) => row.reduce((sum, at) => sum + (weights[at] ?? 0), 0))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** One step; each template is left out at random, so that no single one is leant on. */
function learn({ weights, squares, uses }: Model, full: Example, random: () => number): void {
  if (full.truth < 0 || full.features.length < 2) return
  const kept = Array.from({ length: featureCount }, () => random() >= dropout)
  const one = { ...full, features: full.features.map((row) => row.filter((_, at) => kept[at])) }
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

/** The average of several trainings, each with its own order and names: their whims cancel out. */
function train(material: Material, pool: NamePool): Float32Array {
  const models = seeds.map((seed) => trainOnce(material, pool, seed))
  return new Float32Array(1 << featureBits).map(
    (_, at) => models.reduce((sum, weights) => sum + (weights[at] ?? 0), 0) / models.length,
  )
}

/** Trains on each headline `passes` times, each time with another name; averages the later passes. */
function trainOnce({ headlines, sentences }: Material, pool: NamePool, seed: number): Float32Array {
  const random = seeded(seed)
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
      const byline = sampleByline(line, pool, { random, enrich: true })
      for (const one of examples(byline)) learn(model, one, random)
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
function outcomes(weights: Float32Array, headlines: readonly string[], pool: NamePool): Outcome[] {
  const random = seeded(23)
  const list: Outcome[] = []
  for (let round = 0; round < 10; round += 1) {
    for (const headline of headlines) {
      for (const one of examples(sampleByline(headline, pool, { random, enrich: false }))) {
        const chances = probabilities(weights, one)
        const best = chances.indexOf(Math.max(...chances))
        list.push([logit(chances, best), best === one.truth])
      }
    }
  }
  return list
}

/** Log-odds of the best of several chances, held within what a model can mean. */
function logit(chances: readonly number[], best: number): number {
  const others = chances.reduce((sum, chance, at) => (at === best ? sum : sum + chance), 0)
  return Math.min(mostLogit, Math.log((chances[best] ?? 0) / Math.max(others, 1e-12)))
}

interface Packed {
  readonly keys: PackedKeys
  readonly levels: string
  /** The weights as they come back from the packed form. */
  readonly weights: Float32Array
}

function pack(weights: Float32Array): Packed {
  const keys: number[] = []
  let levels = ''
  const rounded = weights.map((weight, at) => {
    const level = Math.max(-zero, Math.min(zero, Math.round(weight / scale)))
    if (Math.abs(level) < leastLevel) return 0
    keys.push(at)
    levels += alphabet.charAt(level + zero)
    return level * scale
  })
  return { keys: packKeys(keys), levels, weights: rounded }
}

function write({ keys, levels }: Packed, calibration: Platt): void {
  writeFileSync(
    target,
    `// Generated by scripts/train-names.ts. Weights and counts only, no words.\n` +
      `/** Features with a weight, and for each a letter: its place in the alphabet, less 31, times the scale. */\n` +
      `export const nameRankerData = {\n  scale: ${scale},\n  slope: ${calibration.slope.toFixed(4)},\n  offset: ${calibration.offset.toFixed(4)},\n` +
      `  features: { count: ${keys.count}, low: ${keys.low}, text: '${keys.text}' },\n  levels: '${levels}',\n}\n`,
  )
  console.log(`${keys.count} weights, ${gzipSync(readFileSync(target)).length} bytes gzipped`)
}

const { values } = parseArgs({ options: { data: { type: 'string' }, dev: { type: 'boolean' } } })
const { data } = values
if (data === undefined) throw new TypeError('give the data folder: --data DIR')

const headlines = readHeadlines(data)
const bodySentences = readSentences(data)
const material = (...parts: string[]): Material => {
  const ours = headlines.filter(({ part }) => parts.includes(part))
  return {
    headlines: ours.map(({ text }) => text),
    sentences: [...bodySentences, ...leadSentences(ours)],
  }
}
const pool = readNames(data, false)
const first = pack(train(material('train'), halfOf(pool, 0)))
const seen = outcomes(first.weights, material('dev').headlines, halfOf(pool, 1))
const right = seen.filter(([, good]) => good).length
console.log(
  `calibration days: ${((100 * right) / seen.length).toFixed(2)} % of ${seen.length} names`,
)
const calibration = fitPlatt(seen)
console.log(calibration)
write(values.dev === true ? first : pack(train(material('train', 'dev'), pool)), calibration)
