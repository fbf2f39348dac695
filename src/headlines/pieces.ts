import { decode } from './decode.ts'
import type { Decoder, Decoding } from './decode.ts'

/**
 * Part of a run, decoded. Its offsets count from `offset` in the run; only what lies before word
 * `end` belongs to it, the rest stands in the next piece again. `joins`: the piece starts inside a headline.
 */
export interface Piece {
  readonly offset: number
  readonly decoding: Decoding
  readonly end: number
  readonly joins: boolean
}

/** Characters of a piece: some 600 headlines. Longer runs are read in pieces, so that memory is bounded. */
const pieceSize = 1 << 15

/** Headlines at a piece's end that the cut may have harmed. */
const overlap = 3

/** Decodes a run of any length piece by piece, from left to right; the count is used in a single piece only. */
export function eachPiece(run: string, decoder: Decoder, visit: (piece: Piece) => void): void {
  const whole = run.length <= 2 * pieceSize
  let offset = 0
  let joins = false
  while (offset < run.length) {
    const cut =
      run.length - offset <= 2 * pieceSize ? run.length : cutAfter(run, offset + pieceSize)
    const settings = whole ? decoder : { ...decoder, expectedCount: undefined }
    const decoding = decode(run.slice(offset, cut), settings)
    const { words, path, lattice } = decoding
    const kept = cut === run.length ? undefined : path.nodes.at(-1 - overlap)
    const broken = kept === undefined || kept === 0
    const end = broken ? words.count : (lattice.nodes.at[kept] ?? words.count)
    visit({ offset, decoding, end, joins })
    joins = broken
    offset = broken ? cut : offset + (words.start[end] ?? 0)
  }
}

/** The first white space from `at` on; lone words longer than a piece are cut anywhere. */
function cutAfter(run: string, at: number): number {
  const limit = Math.min(run.length, at + pieceSize)
  for (let end = at; end < limit; end += 1) {
    if (/\s/u.test(run.charAt(end))) return end
  }
  return limit
}
