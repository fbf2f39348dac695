import {
  creditFacts,
  creditFeatureBits,
  creditFeatureCount,
  creditFeatures,
} from './credit-features.ts'
import { creditRankerData } from './credit-ranker.generated.ts'
import { unpackLevels } from './packed-levels.ts'
import type { Span } from './span.ts'

const cache: { weights?: Int8Array } = {}

/**
 * How many of the words behind a slash, 1 to `most`, are the photographer's name, and where the text
 * begins: a softmax over hashed features, trained on names joined with the openings of news.
 */
export function rankCredit(
  text: string,
  words: readonly Span[],
  { most, mark }: { readonly most: number; readonly mark: number },
): number {
  if (most < 2) return most
  const weights = (cache.weights ??= unpackLevels(creditRankerData, 1 << creditFeatureBits))
  const facts = creditFacts(text, words, mark)
  const features = new Int32Array(creditFeatureCount)
  let best = { length: 1, score: -Infinity }
  for (let length = 1; length <= most; length += 1) {
    creditFeatures(facts, length, features)
    const score = features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0)
    if (score > best.score) best = { length, score }
  }
  return best.length
}
