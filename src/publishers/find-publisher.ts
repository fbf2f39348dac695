import type { Certainty } from '../draft.ts'
import type { Publisher } from '../publisher.ts'
import { generic } from './generic.ts'
import { ownsAddress } from './identify.ts'

/** Whose page it is and how that is known. */
export interface FoundPublisher {
  readonly publisher: Publisher
  /** `option:publisher`, `option:url`, `marks`, or `none` for the fallback. */
  readonly by: string
  readonly certainty: Certainty
  readonly confidence: number
}

/** Marks of this weight together tell a publisher; two of its habits at least. */
const ENOUGH = 3
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
  const scored = publishers
    .map((publisher) => ({ publisher, score: markScore(publisher, sample) }))
    .sort((a, b) => b.score - a.score)[0]
  if (!scored || scored.score < ENOUGH) {
    return { publisher: generic, by: 'none', certainty: 'inferred', confidence: 0 }
  }
  const confidence = scored.score > ENOUGH + 2 ? 0.99 : 0.9
  return { publisher: scored.publisher, by: 'marks', certainty: 'inferred', confidence }
}

function markScore(publisher: Publisher, text: string): number {
  return publisher.words.marks.reduce(
    (sum, { pattern, weight }) => sum + (pattern.test(text) ? weight : 0),
    0,
  )
}
