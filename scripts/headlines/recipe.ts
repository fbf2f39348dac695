import { featureBits } from '../../src/headlines/features.ts'
import type { Lookup } from '../../src/headlines/words.ts'
import { cutLists, orderTitles } from './gluing.ts'
import type { Headline } from './corpus.ts'
import type { LookupMaker } from './forgetting.ts'
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
  /** The lexicon words are looked up in, for each run anew. */
  readonly lookup: LookupMaker
}

/** The recipe's numbers. */
const recipe = {
  listSize: 20,
  /** Features seen less often are not learnt. */
  leastCount: 5,
  /** Learners whose weights are averaged; each glues and drops features in its own way. */
  learners: 6,
  sentencePasses: 2,
  headlinePasses: 8,
  /** Weights are averaged over the passes from this one on, counted from 0. */
  averageFrom: 3,
  /** Share of the sentences that is shuffled into each pass over the headlines. */
  sentenceShare: 1,
  /** Features that are kept, by weight and use. */
  features: 60_000,
  sentences: { rate: 0.05, importance: 1, decay: 0.01, dropout: 0.25 },
  mixedIn: { rate: 0.08, importance: 0.1, decay: 0.01, dropout: 0.25 },
  headlines: { rate: 0.08, importance: 1, decay: 0.01, dropout: 0.25 },
} as const

const size = 1 << featureBits

/** Averages several learners and keeps the features that matter most. */
export function trainWeights(lessons: Lessons, report: (line: string) => void): Float64Array {
  const counts = countFeatures(lessons)
  const frequent = Uint8Array.from(counts, (count) => (count >= recipe.leastCount ? 1 : 0))
  report(`${String(frequent.reduce((sum, one) => sum + one, 0))} frequent features`)
  return mostTelling(averageWeights(lessons, frequent, report), counts)
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
    for (const list of sentenceLists(lessons.sentences, 1, random)) {
      teach(learner, list, { step: recipe.sentences, lookup: lessons.lookup(random) })
    }
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
      const step = mixed ? recipe.mixedIn : recipe.headlines
      teach(learner, list, { step, lookup: lessons.lookup(random) })
    }
    if (pass < recipe.averageFrom) continue
    learner.weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight))
  }
  return sum.map((weight) => weight / (recipe.headlinePasses - recipe.averageFrom))
}

interface Teaching {
  readonly step: Step
  readonly lookup: Lookup
}

function teach(learner: Learner, list: readonly string[], { step, lookup }: Teaching): void {
  const run = trainingRun(list, lookup)
  if (run !== null) learn(learner, run, step)
}

function sentenceLists(sentences: readonly string[], share: number, random: Random): string[][] {
  const chosen = shuffled(sentences, random).slice(0, Math.floor(sentences.length * share))
  return cutLists(chosen, recipe.listSize, random)
}

/** How often each feature is met in all lessons; those of whole headlines always count as frequent. */
function countFeatures({ headlines, sentences, lookup }: Lessons): Int32Array {
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
    const run = trainingRun(list, lookup(random))
    run?.gapFeatures.forEach((feature) => add(feature, 1))
    run?.edgeFeatures.forEach((feature) => add(feature, recipe.leastCount))
  }
  return counts
}

/** The weights without those that matter least: a feature often met counts for more than a rare one. */
function mostTelling(weights: Float64Array, counts: Int32Array): Float64Array {
  const worth = weights.map((weight, at) => Math.abs(weight) * Math.pow((counts[at] ?? 0) + 2, 0.3))
  const least = [...worth].sort((a, b) => b - a)[recipe.features] ?? 0
  return weights.map((weight, at) => ((worth[at] ?? 0) > least ? weight : 0))
}
