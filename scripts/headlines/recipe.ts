import { featureBits } from '../../src/headlines/features.ts'
import { cutLists, orderTitles } from './gluing.ts'
import type { Headline } from './corpus.ts'
import { learn, newLearner } from './learner.ts'
import type { Learner, Step } from './learner.ts'
import { seeded, shuffled } from './random.ts'
import type { Random } from './random.ts'
import { trainingRun } from './training-run.ts'

/** What a model learns from. */
export interface Lessons {
  readonly headlines: readonly Headline[]
  /** Sentences that read like headlines. */
  readonly sentences: readonly string[]
}

/** The recipe's numbers. */
export const recipe = {
  listSize: 20,
  /** Features seen less often are not learnt. */
  leastCount: 5,
  /** Learners whose weights are averaged; each glues and drops features in its own way. */
  learners: 4,
  sentencePasses: 2,
  headlinePasses: 8,
  /** Weights are averaged over the passes from this one on, counted from 0. */
  averageFrom: 3,
  /** Share of the sentences that is shuffled into each pass over the headlines. */
  sentenceShare: 0.3,
  /** Features that stay when a first model has shown which matter. */
  features: 50_000,
  sentences: { rate: 0.05, importance: 1, decay: 0.01, dropout: 0.3 },
  mixedIn: { rate: 0.08, importance: 0.1, decay: 0.01, dropout: 0.3 },
  headlines: { rate: 0.08, importance: 1, decay: 0.01, dropout: 0.3 },
} as const

const size = 1 << featureBits

/** Learns twice: all features first, then again only those that mattered. */
export function trainWeights(lessons: Lessons, report: (line: string) => void): Float64Array {
  const counts = countFeatures(lessons)
  const frequent = Uint8Array.from(counts, (count) => (count >= recipe.leastCount ? 1 : 0))
  report(`${String(frequent.reduce((sum, one) => sum + one, 0))} frequent features`)
  const first = averageWeights(lessons, frequent, report)
  return averageWeights(lessons, mostTelling(first, counts), report)
}

function averageWeights(
  lessons: Lessons,
  mask: Uint8Array,
  report: (line: string) => void,
): Float64Array {
  const sum = new Float64Array(size)
  for (let seed = 1; seed <= recipe.learners; seed += 1) {
    const weights = trainOne(lessons, newLearner(mask, seeded(seed)), seeded(seed + 100))
    weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight))
    report(`learner ${String(seed)} of ${String(recipe.learners)}`)
  }
  return sum.map((weight) => weight / recipe.learners)
}

function trainOne(lessons: Lessons, learner: Learner, random: Random): Float64Array {
  const sum = new Float64Array(size)
  for (let pass = 0; pass < recipe.sentencePasses; pass += 1) {
    teach(learner, sentenceLists(lessons.sentences, 1, random), recipe.sentences)
  }
  learner.squares.fill(0)
  for (let pass = 0; pass < recipe.headlinePasses; pass += 1) {
    const titles = orderTitles(lessons.headlines, random, pass % 2 === 0)
    const lists = [
      ...cutLists(titles, recipe.listSize, random).map((list) => ({ list, mixed: false })),
      ...sentenceLists(lessons.sentences, recipe.sentenceShare, random).map((list) => ({
        list,
        mixed: true,
      })),
    ]
    for (const { list, mixed } of shuffled(lists, random)) {
      teach(learner, [list], mixed ? recipe.mixedIn : recipe.headlines)
    }
    if (pass < recipe.averageFrom) continue
    learner.weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight))
  }
  return sum.map((weight) => weight / (recipe.headlinePasses - recipe.averageFrom))
}

function teach(learner: Learner, lists: readonly (readonly string[])[], step: Step): void {
  for (const list of lists) {
    const run = trainingRun(list)
    if (run !== null) learn(learner, run, step)
  }
}

function sentenceLists(sentences: readonly string[], share: number, random: Random): string[][] {
  const chosen = shuffled(sentences, random).slice(0, Math.floor(sentences.length * share))
  return cutLists(chosen, recipe.listSize, random)
}

/** How often each feature is met in all lessons; those of whole headlines always count as frequent. */
function countFeatures({ headlines, sentences }: Lessons): Int32Array {
  const counts = new Int32Array(size)
  const random = seeded(9)
  const titles = orderTitles(headlines, random, false)
  const lists = [
    ...cutLists(titles, recipe.listSize, random),
    ...sentenceLists(sentences, 1, random),
  ]
  const add = (feature: number, times: number): void => {
    counts[feature] = (counts[feature] ?? 0) + times
  }
  for (const list of lists) {
    const run = trainingRun(list)
    run?.gapFeatures.forEach((feature) => add(feature, 1))
    run?.edgeFeatures.forEach((feature) => add(feature, recipe.leastCount))
  }
  return counts
}

/** Features by weight, the more often met a little ahead of the rare. */
function mostTelling(weights: Float64Array, counts: Int32Array): Uint8Array {
  const worth = weights.map((weight, at) => Math.abs(weight) * Math.pow((counts[at] ?? 0) + 2, 0.3))
  const least = [...worth].sort((a, b) => b - a)[recipe.features] ?? 0
  return Uint8Array.from(worth, (one) => (one > least ? 1 : 0))
}
