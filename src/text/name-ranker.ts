import { featureBits, featureCount, nameFeatures, runFacts } from './name-features.ts'
import { nameRankerData } from './name-ranker.generated.ts'
import { longestName } from './name-run.ts'
import type { NameRun } from './name-run.ts'

/** How many words the name has, and how often such a choice was right on headlines not trained on. */
export interface NameChoice {
  readonly length: number
  readonly confidence: number
}

const { scale, calibration } = nameRankerData
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const zero = 31
let unpacked: Int8Array | undefined

/** Chooses among the names of 1 to `most` words that end the run; `most` is at least 1. */
export function rankName(run: NameRun, most: number): NameChoice {
  const weights = (unpacked ??= unpack())
  const facts = runFacts(run)
  const features = new Int32Array(featureCount)
  const scores = new Int32Array(longestName + 1)
  let best = 1
  for (let length = 1; length <= most; length += 1) {
    nameFeatures(facts, length, features)
    let score = 0
    for (const feature of features) score += weights[feature] ?? 0
    scores[length] = score
    if (score > (scores[best] ?? 0)) best = length
  }
  return { length: best, confidence: calibrated(share(scores, best, most)) }
}

/** The softmax probability of the best score among the first `most`. */
function share(scores: Int32Array, best: number, most: number): number {
  let total = 0
  for (let length = 1; length <= most; length += 1) {
    total += Math.exp(((scores[length] ?? 0) - (scores[best] ?? 0)) * scale)
  }
  return 1 / total
}

/** Reads the measured rate off the calibration's points, in a straight line between two. */
function calibrated(probability: number): number {
  let [low, rate] = [0, 0]
  for (const [from = 0, measured = 0] of calibration) {
    if (probability < from) {
      return rate + ((measured - rate) * (probability - low)) / (from - low)
    }
    low = from
    rate = measured
  }
  return rate
}

function unpack(): Int8Array {
  const weights = new Int8Array(1 << featureBits)
  const levels = new Map([...alphabet].map((letter, level) => [letter, level - zero]))
  for (let at = 0; at < weights.length; at += 1) {
    weights[at] = levels.get(nameRankerData.weights.charAt(at)) ?? 0
  }
  return weights
}
