import { longestName, markBefore, windowOf } from '../../src/text/credit-end.ts'
import { creditFacts, creditFeatureCount, creditFeatures } from '../../src/text/credit-features.ts'
import type { Example } from '../names/softmax.ts'
import type { SampledCredit } from './samples.ts'

/** The features of each length that the name may have; null where there is nothing to choose. */
export function candidates({ text, start, end }: SampledCredit): Example | null {
  const words = windowOf(text, start, text.length)
  const most = longestName(text, words)
  if (most < 2) return null
  const facts = creditFacts(text, words, markBefore(text, start))
  const features = Array.from({ length: most }, (_, at) => {
    const row = new Int32Array(creditFeatureCount)
    creditFeatures(facts, at + 1, row)
    return row
  })
  return { features, truth: words.slice(0, most).findIndex((word) => word.end === end) }
}
