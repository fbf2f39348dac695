import type { Span } from '../text/span.ts'
import { knownTitles } from './known-titles.ts'
import type { Model } from './model.ts'
import { shippedModel } from './model.ts'
import { eachPiece } from './pieces.ts'
import type { Piece } from './pieces.ts'

/** One headline of a run. */
export interface HeadlineSpan {
  /** The headline as it stands in the run. */
  readonly text: string
  /** Where it stands: offsets in the run. */
  readonly span: Span
  /** How likely both its ends are right and none is missing inside: a calibrated probability. */
  readonly confidence: number
}

/** What a caller may know of a run of headlines; all of it is optional. */
export interface SplitOptions {
  /** How many headlines the run should hold; followed unless the words speak against it. */
  readonly expectedCount?: number
  /** Whole headlines known from elsewhere: wherever one stands in the run, it is one. */
  readonly known?: Iterable<string>
}

/**
 * Splits headlines that were glued together with single spaces, as lists of links are when a page's
 * text is scraped without its markup. Together the spans hold every word of the run, in order; the
 * run should be in NFC. Any string gives a result, an empty one none.
 *
 * @example
 * splitHeadlines('Bæjarstjórinn hættir í haust Snjór á Akureyri Danir unnu Svía')
 * // texts: 'Bæjarstjórinn hættir í haust', 'Snjór á Akureyri', 'Danir unnu Svía'
 */
export function splitHeadlines(run: string, options: SplitOptions = {}): HeadlineSpan[] {
  return splitWith(shippedModel(), run, options)
}

/** `splitHeadlines` with another model. */
export function splitWith(model: Model, run: string, options: SplitOptions = {}): HeadlineSpan[] {
  const spans: HeadlineSpan[] = []
  const { expectedCount, known = [] } = options
  const decoder = { model, known: knownTitles(known), expectedCount }
  eachPiece(run, decoder, (piece) => addSpans(spans, run, piece))
  return spans
}

function addSpans(spans: HeadlineSpan[], run: string, piece: Piece): void {
  const { offset, end, decoding } = piece
  const { words, lattice, path, likely } = decoding
  for (let index = 1; index < path.nodes.length; index += 1) {
    const from = path.nodes[index - 1] ?? 0
    const to = path.nodes[index] ?? 0
    const firstWord = lattice.nodes.at[from] ?? 0
    if (firstWord >= end) return
    const lastWord = (lattice.nodes.at[to] ?? 0) - 1
    const edge = (lattice.offset[to] ?? 0) + from - (lattice.lowest[to] ?? 0)
    const joined = piece.joins && index === 1 ? spans.pop() : undefined
    const start = joined?.span.start ?? offset + (words.start[firstWord] ?? 0)
    const span = { start, end: offset + (words.end[lastWord] ?? 0) }
    const confidence = Math.min(likely.edges[edge] ?? 0, joined?.confidence ?? 1)
    spans.push({ text: run.slice(span.start, span.end), span, confidence })
  }
}
