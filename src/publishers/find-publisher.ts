import type { Certainty } from '../draft.ts'
import type { Publisher } from '../publisher.ts'
import { rateOf } from '../rates.ts'
import { generic } from './generic.ts'
import { ownsAddress } from './identify.ts'

/** Whose page it is and how that is known. */
export interface FoundPublisher {
  readonly publisher: Publisher
  /** `option:publisher`, `option:url`, `publisher:marks`, or `none` for the fallback. */
  readonly by: string
  readonly certainty: Certainty
  readonly confidence: number
}

/** Marks of this weight together tell a publisher; two of its habits at least. */
const ENOUGH = 3
/** And of this weight leave no doubt. */
const PLENTY = 6
/** Marks are looked for in this many characters from either end of the text. */
const REACH = 30_000

/** Finds the publisher by the address, else by marks in the text, else answers `generic`. */
export function findPublisher(
  text: string,
  url: string | undefined,
  publishers: readonly Publisher[],
): FoundPublisher {
  const owner = url === undefined ? undefined : publishers.find((one) => ownsAddress(one, url))
  if (owner) return { publisher: owner, by: 'option:url', certainty: 'stated', confidence: 1 }
  const sample = text.length > 2 * REACH ? text.slice(0, REACH) + text.slice(-REACH) : text
  const best = bestMarked(sample, publishers)
  if (!best || best.score < ENOUGH) {
    return { publisher: generic, by: 'none', certainty: 'inferred', confidence: 0 }
  }
  const by = best.score >= PLENTY ? 'publisher:many-marks' : 'publisher:marks'
  return { publisher: best.publisher, by, certainty: 'inferred', confidence: rateOf(by) }
}

interface Scored {
  readonly publisher: Publisher
  readonly score: number
}

/** The publisher with most marks; the first that has plenty ends the search. */
function bestMarked(text: string, publishers: readonly Publisher[]): Scored | null {
  let best: Scored | null = null
  for (const publisher of publishers) {
    const score = markScore(publisher, text)
    if (score > (best?.score ?? 0)) best = { publisher, score }
    if (score >= PLENTY) break
  }
  return best
}

/** The weight of the marks that the text has, counted until there are plenty. */
function markScore(publisher: Publisher, text: string): number {
  let score = 0
  for (const { pattern, weight } of publisher.words.marks) {
    if (pattern.test(text)) score += weight
    if (score >= PLENTY) break
  }
  return score
}
