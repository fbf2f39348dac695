import { unpackLevels } from '../text/packed-levels.ts'
import type { Span } from '../text/span.ts'
import { titleEndData } from './title-end.generated.ts'
import { titleFeatureBits, titleFeatureCount, titleFeatures } from './title-end-features.ts'
import { titleGaps } from './title-gaps.ts'

/** Where a title ends that a summary follows, and how sure that is. */
export interface TitleEnd {
  readonly offset: number
  readonly confidence: number
}

const cache: { weights?: Int8Array } = {}

/**
 * The end of the title in `TITLE SUMMARY`, where the summary is one or more whole sentences: a softmax over
 * the gaps before words that may open a sentence, trained on headlines joined with their leads.
 *
 *   Óku út í Krossá á fólksbíl Tveimur ferðamönnum var bjargað af þaki bíls síns.
 *                             ^ title end
 */
export function titleEnd(text: string, part: Span): TitleEnd {
  const { words, gaps } = titleGaps(text.slice(part.start, part.end))
  const weights = (cache.weights ??= unpackLevels(titleEndData, 1 << titleFeatureBits))
  const features = new Int32Array(titleFeatureCount)
  const scores = gaps.map((gap) => {
    titleFeatures(words, gap, features)
    let score = 0
    for (const feature of features) score += weights[feature] ?? 0
    return score * titleEndData.scale
  })
  const best = Math.max(...scores)
  const gap = gaps[scores.indexOf(best)]
  if (!gap) return { offset: part.end, confidence: 0.5 }
  const others = scores.reduce((sum, score) => sum + Math.exp(score - best), 0) - 1
  return {
    offset: part.start + (words.end[gap.word - 1] ?? 0),
    confidence: calibrated(-Math.log(Math.max(others, 1e-6))),
  }
}

/** A logistic curve fitted to what was right on days not trained on. */
function calibrated(logOdds: number): number {
  return 1 / (1 + Math.exp(-(titleEndData.slope * logOdds + titleEndData.offset)))
}
