/**
 * Measures a model of `splitHeadlines` on headlines kept out of its training.
 *
 *   npx tsx scripts/eval-headlines.ts --data DIR --weights FILE [--hold test] [--no-speed]
 *
 * FILE comes from scripts/train-headlines.ts with the same `--hold`; without it the shipped weights
 * are measured, which have seen every day there is. Prints the tables of docs/headlines.md.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { shippedModel, unpackModel } from '../src/headlines/model.ts'
import type { Model } from '../src/headlines/model.ts'
import type { PackedWeights } from '../src/headlines/packed-weights.ts'
import { heldOut, isDevelopment, isTail, isTest, readCorpus } from './headlines/corpus.ts'
import type { Corpus, HeldOut } from './headlines/corpus.ts'
import { datedLists, drawnLists } from './headlines/gluing.ts'
import { bootstrap, figures, reliability, splitLists } from './headlines/measure.ts'
import type { Outcome } from './headlines/measure.ts'
import { weightsModule } from './headlines/pack-weights.ts'
import { seeded } from './headlines/random.ts'
import { measureSpeed } from './headlines/speed.ts'

const listSize = 30

const { values } = parseArgs({
  allowNegative: true,
  options: {
    data: { type: 'string' },
    weights: { type: 'string' },
    hold: { type: 'string', default: 'test' },
    speed: { type: 'boolean', default: true },
  },
})
if (values.data === undefined) throw new Error('--data DIR is missing')
evaluate(values.data, values.hold, values.weights)

function evaluate(folder: string, hold: string, file: string | undefined): void {
  const corpus = readCorpus(folder)
  const headlines = hold === 'older' ? corpus.older : heldOut(corpus, holdOf(hold, corpus))
  const packed = file === undefined ? undefined : readWeights(file)
  const model = packed === undefined ? shippedModel() : unpackModel(packed)
  print(`model: ${file ?? 'shipped (has seen these headlines)'}; ${headlines.length} headlines`)
  const dated = datedLists(headlines, listSize)
  const drawn = drawnLists(headlines, { count: 300, size: listSize }, seeded(7))
  measure(model, `${dated.length} lists of 30 of one outlet in date order`, dated)
  measure(model, '300 lists of 30 drawn from one outlet each', drawn)
  printSizes(packed)
  if (values.speed) measureSpeed(model, dated, print)
}

function holdOf(hold: string, { headlines }: Corpus): HeldOut {
  const holds = { test: isTest, tail: isTail, development: isDevelopment(headlines) }
  const held = Object.entries(holds).find(([name]) => name === hold)?.[1]
  if (held === undefined) throw new Error(`--hold ${hold} is not known`)
  return held
}

function measure(model: Model, name: string, lists: readonly (readonly string[])[]): void {
  print(`\n${name}`)
  const free = splitLists(model, lists, false)
  const counted = splitLists(model, lists, true)
  printFigures('count not known', free)
  printFigures('count known', counted)
  printReliability('count not known', free)
  printReliability('count known', counted)
}

function printFigures(name: string, outcomes: readonly Outcome[]): void {
  const found = figures(outcomes)
  const range = bootstrap(outcomes)
  const cell = (key: keyof typeof found): string =>
    `${found[key].toFixed(2)} (${range[key].map((one) => one.toFixed(1)).join('-')})`
  print(
    `  ${name.padEnd(16)} title F1 ${cell('titleF1')}  boundary F1 ${cell('boundaryF1')}  whole lists ${cell('wholeLists')}`,
  )
}

function printReliability(name: string, outcomes: readonly Outcome[]): void {
  print(`  confidence, ${name}:`)
  for (const row of reliability(outcomes, [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1])) {
    const right = ((100 * row.right) / Math.max(1, row.count)).toFixed(1)
    print(
      `    ${row.from.toFixed(2)}-${row.to.toFixed(2)}  ${String(row.count).padStart(6)} titles  mean ${(100 * row.mean).toFixed(1)} %  right ${right} %`,
    )
  }
  const [all, sure] = [0, 0.95].map((from) => reliability(outcomes, [from, 1])[0])
  if (all === undefined || sure === undefined) return
  const share = ((100 * sure.count) / all.count).toFixed(1)
  const right = ((100 * sure.right) / sure.count).toFixed(2)
  print(`    at least 0.95: ${share} % of titles, ${right} % of them right`)
}

function printSizes(packed: PackedWeights | undefined): void {
  const lexicon = readFileSync(new URL('../src/text/lexicon.generated.ts', import.meta.url))
  const weights =
    packed === undefined
      ? readFileSync(new URL('../src/headlines/weights.generated.ts', import.meta.url))
      : Buffer.from(weightsModule(packed, []))
  const size = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
  print(
    `\nsizes, gzipped: weights ${kilobytes(size(weights))}, lexicon ${kilobytes(size(lexicon))}, together ${kilobytes(size(weights) + size(lexicon))}`,
  )
}

function readWeights(file: string): PackedWeights {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isWeights(parsed)) throw new Error(`${file} holds no weights`)
  return parsed
}

function isWeights(value: unknown): value is PackedWeights {
  return typeof value === 'object' && value !== null && 'features' in value && 'decay' in value
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
