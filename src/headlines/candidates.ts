import { Closing } from '../text/closing-marks.ts'
import { Opening, Shape } from '../text/tokens.ts'
import type { Words } from './words.ts'

/**
 * The places where a headline may start: node 0 is the first word, the last node the run's end.
 *
 *   Danir kæra Trump til Haag Flugi aflýst
 *   0          1         2    3           4
 *
 * `certain` marks nodes no headline may reach across.
 */
export interface Nodes {
  readonly count: number
  readonly at: Int32Array
  readonly certain: Uint8Array
}

/** A range of words known to be one whole headline. */
export interface KnownRange {
  readonly from: number
  readonly to: number
}

/** Finds the nodes of a run; known ranges must be sorted and disjoint. A run without words has none. */
export function findNodes(words: Words, known: readonly KnownRange[] = []): Nodes {
  const at = new Int32Array(words.count + 1)
  const certain = new Uint8Array(words.count + 1)
  let count = 0
  let range = 0
  for (let word = 0; word < words.count; word += 1) {
    while ((known[range]?.to ?? Infinity) < word) range += 1
    const { from, to } = known[range] ?? { from: Infinity, to: Infinity }
    const sure = word === from || word === to || word === 0 || word === known[range + 1]?.from
    if (!sure && ((word > from && word < to) || !mayStart(words, word))) continue
    certain[count] = sure ? 1 : 0
    at[count] = word
    count += 1
  }
  if (words.count > 0) {
    at[count] = words.count
    certain[count] = 1
    count += 1
  }
  return { count, at, certain }
}

/** Headlines start with a capital, a number, a quote or bracket, and never after a colon, comma or dash. */
function mayStart(words: Words, word: number): boolean {
  if ((words.closing[word - 1] ?? 0) >= Closing.colon) return false
  if (words.opening[word] !== Opening.none) return true
  return (words.shape[word] ?? 0) >= Shape.number
}
