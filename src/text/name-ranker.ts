import { featureBits, featureCount, nameFeatures, runFacts } from './name-features.ts'
import type { NamePlace } from './name-features.ts'
import { nameRankerData } from './name-ranker.generated.ts'
import { longestName, wordAt } from './name-run.ts'
import { NameKind } from './name-tokens.ts'
import type { NameRun } from './name-run.ts'
import { unpackLevels } from './packed-levels.ts'

/** How many words the name has, and how often such a choice was right on headlines not trained on. */
export interface NameChoice {
  readonly length: number
  readonly confidence: number
}

const { scale, slope, offset } = nameRankerData
const cache: { weights?: Int8Array } = {}

/** Chooses among the names of 1 to `most` words that end the run; `most` is at least 1. */
export function rankName(
  run: NameRun,
  { most, place }: { readonly most: number; readonly place: NamePlace },
): NameChoice {
  const weights = (cache.weights ??= unpackLevels(nameRankerData, 1 << featureBits))
  const facts = runFacts(run, place)
  const features = new Int32Array(featureCount)
  const scores = new Int32Array(longestName + 1)
  let best = 1
  for (let length = 1; length <= most; length += 1) {
    // No name begins with a particle: its number stays far below all others.
    if (wordAt(run, length - 1).kind === NameKind.particle) {
      scores[length] = -0x10000
      continue
    }
    nameFeatures(facts, length, features)
    let score = 0
    for (const feature of features) score += weights[feature] ?? 0
    scores[length] = score
    if (score > (scores[best] ?? 0)) best = length
  }
  return { length: best, confidence: calibrated(logit(scores, best, most)) }
}

/** Log-odds beyond this say no more. */
export const mostLogit = 12

/** The log-odds of the best score against the others among the first `most`. */
function logit(scores: Int32Array, best: number, most: number): number {
  let others = 0
  for (let length = 1; length <= most; length += 1) {
    if (length !== best) others += Math.exp(((scores[length] ?? 0) - (scores[best] ?? 0)) * scale)
  }
  return Math.min(mostLogit, -Math.log(others))
}

/** A logistic curve fitted to what was right on days and names not trained on. */
function calibrated(logOdds: number): number {
  return 1 / (1 + Math.exp(-(slope * logOdds + offset)))
}
