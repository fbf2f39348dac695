/**
 * Trains the ranker of names and fits its confidence.
 *
 *   npx tsx scripts/train-names.ts --data DIR [--without early|late]
 *
 * A softmax over the lengths a name may have, trained on headlines and sentences joined with drawn
 * names; all draws are seeded, so that the same data give the same file. The confidence is fitted
 * on days, and with names, that a training of its own has not seen: the early days, then the late
 * ones. The weights written are trained on all days and names not kept for testing, or `--without`
 * a stretch and one half of the names, to be measured there (`eval-names.ts --part`).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { featureBits, featureCount, nameFeatures, runFacts } from '../src/text/name-features.ts'
import type { NamePlace, RunFacts } from '../src/text/name-features.ts'
import { readRun } from '../src/text/name-run.ts'
import { sampleByline } from './names/byline-samples.ts'
import type { SampledByline } from './names/byline-samples.ts'
import { leadSentences, readHeadlines, readSentences } from './names/headlines.ts'
import type { Headline, Part } from './names/headlines.ts'
import { halfOf, readNames } from './names/name-pool.ts'
import type { NamePool } from './names/name-pool.ts'
import { packRanker, rankerFile } from './names/pack-ranker.ts'
import { fitPlatt } from './names/platt.ts'
import type { Outcome } from './names/platt.ts'
import { seeded, shuffled } from './names/random.ts'
import { emptyModel, judge, learn } from './names/softmax.ts'
import type { Example } from './names/softmax.ts'

const target = new URL('../src/text/name-ranker.generated.ts', import.meta.url)
const passes = 8
const sentencePasses = 2
const seeds = [11, 111, 211, 311]
/** A feature met less often than this is not kept. */
const leastUses = 30
const calibrationRounds = 6

/** What names are joined to in training, and the names. */
interface Material {
  readonly headlines: readonly string[]
  readonly sentences: readonly string[]
  readonly pool: NamePool
}

/** The choices one made-up byline asks for, the last name's first. */
function examples({ text, names, plural }: SampledByline): Example[] {
  const list: Example[] = []
  let place: NamePlace = plural ? 'last' : 'single'
  for (const { start, end } of [...names].reverse()) {
    const run = readRun(text, end, 0)
    const most = run.tokens.length === run.length ? run.length - 1 : run.length
    const truth = run.tokens.findIndex((token) => token.start === start)
    if (most > 0) {
      const features = candidates(runFacts(run, place), most)
      list.push({ features, truth: truth < most ? truth : -1 })
    }
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

/** The average of several trainings, each with its own order and names: their whims cancel out. */
function train(material: Material, chosen: readonly number[]): Float32Array {
  const models = chosen.map((seed) => trainOnce(material, seed))
  return new Float32Array(1 << featureBits).map(
    (_, at) => models.reduce((sum, weights) => sum + (weights[at] ?? 0), 0) / models.length,
  )
}

/** Trains on each headline `passes` times, each time with another name; averages the later passes. */
function trainOnce({ headlines, sentences, pool }: Material, seed: number): Float32Array {
  const random = seeded(seed)
  const model = emptyModel(1 << featureBits)
  const sum = new Float32Array(model.weights.length)
  for (let pass = 0; pass < passes; pass += 1) {
    const lines = pass < sentencePasses ? [...sentences, ...headlines] : headlines
    for (const line of shuffled(lines, random)) {
      const byline = sampleByline(line, pool, { random, enrich: true })
      for (const one of examples(byline)) learn(model, one, random)
    }
    if (pass < passes / 2) continue
    model.weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight))
  }
  return sum.map((total, at) => ((model.uses[at] ?? 0) < leastUses ? 0 : total / (passes / 2)))
}

/** How sure the weights are of their choices on unseen days, and whether they are right. */
function outcomes(weights: Float32Array, headlines: readonly string[], pool: NamePool): Outcome[] {
  const random = seeded(23)
  return Array.from({ length: calibrationRounds }, () => headlines)
    .flat()
    .flatMap((headline) => examples(sampleByline(headline, pool, { random, enrich: false })))
    .map((one) => judge(weights, one))
}

const { values } = parseArgs({ options: { data: { type: 'string' }, without: { type: 'string' } } })
const { data, without } = values
if (data === undefined) throw new TypeError('give the data folder: --data DIR')

const headlines = readHeadlines(data)
const bodySentences = readSentences(data)
const names = readNames(data, false)

/** All days before the test days but one stretch, with one half of the names when there is one. */
function materialWithout(part?: string): Material {
  const ours = headlines.filter((headline) => headline.part !== 'test' && headline.part !== part)
  return {
    headlines: texts(ours),
    sentences: [...bodySentences, ...leadSentences(ours)],
    pool: part === undefined ? names : halfOf(names, 0),
  }
}

function texts(list: readonly Headline[]): string[] {
  return list.map(({ text }) => text)
}

function unseen(part: Part): Outcome[] {
  const { weights } = packRanker(train(materialWithout(part), seeds.slice(0, 2)))
  const days = headlines.filter((headline) => headline.part === part)
  const seen = outcomes(weights, texts(days), halfOf(names, 1))
  const right = seen.filter(([, good]) => good).length
  console.log(`${part} days: ${((100 * right) / seen.length).toFixed(2)} % of ${seen.length} names`)
  return seen
}

const calibration = fitPlatt([...unseen('early'), ...unseen('late')])
const packed = packRanker(train(materialWithout(without), seeds))
writeFileSync(target, rankerFile(packed, calibration))
console.log(`${packed.keys.count} weights, ${gzipSync(readFileSync(target)).length} bytes gzipped`)
