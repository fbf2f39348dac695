import { isOpeningAt, isOpeningQuote } from '../text/letters.ts'
import { sentenceEnds } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { boundaryScores } from './boundary-scores.ts'

/** Where a title ends that a summary follows, and how sure that is. */
export interface TitleEnd {
  readonly offset: number
  readonly confidence: number
}

/** Titles are 2 to 18 words in all but a few. */
const LONGEST = 170

/**
 * The end of the title, which is no sentence, in `TITLE SUMMARY`, where the summary is one or more whole sentences: the gap
 * that reads most like the border between a headline and a new text, before the first sentence ends.
 *
 *   Óku út í Krossá á fólksbíl Tveimur ferðamönnum var bjargað af þaki bíls síns.
 *                             ^ title end
 */
export function titleEnd(text: string, part: Span): TitleEnd {
  const run = text.slice(part.start, Math.min(part.end, part.start + 600))
  const firstEnd = sentenceEnds(text, part, 1)[0] ?? part.end
  const scores = boundaryScores(run).filter(
    ({ offset }) =>
      offset > 0 &&
      offset < LONGEST &&
      part.start + offset <= firstEnd + 1 &&
      opensSummary(run, offset) &&
      run[offset - 2] !== '.',
  )
  const best = scores.reduce<{ offset: number; probability: number } | null>(
    (top, one) => (top && top.probability >= one.probability ? top : one),
    null,
  )
  if (!best) return { offset: part.end, confidence: 0.5 }
  const total = scores.reduce((sum, { probability }) => sum + probability, 0)
  return {
    offset: part.start + best.offset - 1,
    confidence: best.probability / Math.max(total, best.probability, 1e-9),
  }
}

/** A capital or digit, or a quote before one: a quote before a small letter goes on with a sentence. */
function opensSummary(run: string, at: number): boolean {
  if (!isOpeningAt(run, at)) return false
  return !isOpeningQuote(run, at) || !/^\P{L}{1,2}\p{Ll}/u.test(run.slice(at, at + 3))
}
