import type { Draft } from './draft.ts'
import { listSpans } from './landmarks.ts'
import { isOpeningAt } from './text/letters.ts'
import type { Repetition } from './text/repetition.ts'
import { repeatedBefore } from './text/repetition.ts'
import type { Span } from './text/span.ts'
import { wordAfter, wordBefore } from './text/word-spans.ts'

/**
 * A page's own headline often stands in its link lists too, and there no byline follows it: so its
 * twin tells where the headline ends and the names begin, and where it starts.
 *
 *   … Innlent Fjáröflun gekk vonum framar Vigdís Hulda Ástráðsdóttir skrifar … Fleiri fréttir …
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated there: … úr vör Fjáröflun gekk vonum framar Lokka …
 */

/** Fewer words are repeated by chance. */
const LEAST_WORDS = 3
/** The names of a byline are no more words than this. */
const NAME_WORDS = 12

/**
 * The headline in `part` (the text up to the byline word), told by its twin in the lists; null when
 * no run of words is repeated there. At least one word is left for the names.
 */
export function repeatedHeadline(draft: Draft, part: Span): Repetition | null {
  const { text } = draft.source
  const haystack = listsSpan(draft)
  if (!haystack) return null
  let best: Repetition | null = null
  let end = part.end
  for (let words = 0; words < NAME_WORDS; words++) {
    const word = wordBefore(text, end, part.start)
    if (!word) break
    end = endBefore(text, word.start, part.start)
    const found = repeatedBefore(text, { start: part.start, end }, { haystack, least: LEAST_WORDS })
    if (found && isWhole(text, found) && found.words > (best?.words ?? 0)) best = found
  }
  return best
}

/** The headline that ends at a known offset, told by its twin in the lists. */
export function repeatedHeadlineEndingAt(draft: Draft, part: Span): Repetition | null {
  const haystack = listsSpan(draft)
  if (!haystack) return null
  return repeatedBefore(draft.source.text, part, { haystack, least: LEAST_WORDS })
}

function listsSpan(draft: Draft): Span | null {
  const lists = listSpans(draft).filter(({ heading }) => heading.list !== 'related')
  const first = lists[0]
  const last = lists.at(-1)
  return first && last ? { start: first.span.start, end: last.span.end } : null
}

/** Without the separator before a word. */
function endBefore(text: string, start: number, from: number): number {
  const before = wordBefore(text, start, from)
  return before ? before.end : from
}

/** The twin is not followed by the same word: then the run would have ended too early. */
function isWhole(text: string, { span, twin }: Repetition): boolean {
  const here = wordAfter(text, span.end)
  const there = wordAfter(text, twin.end)
  if (!here || !isOpeningAt(text, here.start)) return false
  if (!there) return true
  return text.slice(here.start, here.end) !== text.slice(there.start, there.end)
}
