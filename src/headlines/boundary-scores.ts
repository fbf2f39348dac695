import { knownTitles } from './known-titles.ts'
import { shippedModel } from './model.ts'
import { eachPiece } from './pieces.ts'
import type { Piece } from './pieces.ts'

/** A place in a run where a headline may start. */
export interface BoundaryScore {
  /** Where the word after the gap starts in the run. */
  readonly offset: number
  /** How likely a headline starts here: a calibrated probability. */
  readonly probability: number
}

/**
 * How likely a headline starts at each place where one may (words with a capital, number or quote),
 * the run's own start left out: for finding where one title ends in a text of another shape.
 */
export function boundaryScores(run: string, known: Iterable<string> = []): BoundaryScore[] {
  const scores: BoundaryScore[] = []
  const decoder = { model: shippedModel(), known: knownTitles(known) }
  eachPiece(run, decoder, (piece) => addScores(scores, piece))
  return scores
}

function addScores(scores: BoundaryScore[], { offset, end, decoding }: Piece): void {
  const { words, lattice, likely } = decoding
  const { at, count } = lattice.nodes
  for (let node = 0; node < count - 1; node += 1) {
    const word = at[node] ?? 0
    const start = offset + (words.start[word] ?? 0)
    if (word >= end) return
    if (node > 0 || offset > 0) scores.push({ offset: start, probability: likely.nodes[node] ?? 0 })
  }
}
