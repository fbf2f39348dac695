import { indexOfWords } from './letters.ts'
import type { Span } from './span.ts'
import { wordBefore } from './word-spans.ts'

/** A run of words that stands twice: here, and somewhere in the haystack. */
export interface Repetition {
  /** Here. */
  readonly span: Span
  /** There. */
  readonly twin: Span
  readonly words: number
}

/** Headlines are rarely longer; also bounds the search on hostile text. */
const LONGEST = 40

/**
 * The longest run of whole words that ends at `end`, starts at or after `from`, and also stands in
 * the haystack; null when not even `least` words do.
 */
export function repeatedBefore(
  text: string,
  { start: from, end }: Span,
  { haystack, least }: { readonly haystack: Span; readonly least: number },
): Repetition | null {
  let best: Repetition | null = null
  let start = end
  for (let words = 1; words <= LONGEST; words++) {
    const word = wordBefore(text, start, from)
    if (!word) break
    start = word.start
    if (words < least) continue
    const needle = text.slice(start, end)
    const at = indexOfWords(text, needle, haystack.start)
    if (at === -1 || at + needle.length > haystack.end) break
    best = { span: { start, end }, twin: { start: at, end: at + needle.length }, words }
  }
  return best
}
