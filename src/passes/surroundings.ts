import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, unclaimed, zonesOf } from '../draft.ts'
import { listSpans } from '../landmarks.ts'
import { menuEntryAt } from '../menu-entry.ts'
import type { Span } from '../text/span.ts'
import { wordsOf } from '../text/word-spans.ts'

/**
 * Claims what stands around the article: the menus before its headline, and all that follows the end
 * of its lists. A list that stands there again is an echo of the first.
 *
 *   Fréttir Innlent Erlent … Innskráning Innlent Fjáröflun gekk … Sjá meira × Mest lesið … © 1998 - 2026
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ furniture                             ^^^^^^^^^^^^ ^^^^^^^^^^^^^ furniture
 *                                                                                        ^ echo
 */
export const surroundings: Pass = { name: 'surroundings', run }

/** The share of words before the headline that must be menu entries for the rest to be menu too. */
const MENU_SHARE = 0.5

function run(draft: Draft): Draft {
  const before = claim(draft, surroundings.name, menus(draft))
  return claim(before, surroundings.name, foot(before))
}

function menus(draft: Draft): Claim[] {
  const head = draft.zones.find(({ role }) => role === 'section' || role === 'headline')
  if (!head) return []
  const parts = unclaimed(draft, { start: 0, end: head.span.start })
  const words = parts.reduce((sum, part) => sum + wordsOf(draft.source.text, part).length, 0)
  const known = parts.reduce((sum, part) => sum + menuWords(draft, part), 0)
  if (words === 0 || known / words < MENU_SHARE) return []
  return parts.map((span) => ({ role: 'furniture', span }))
}

/** How many words of the span belong to menu entries. */
function menuWords(draft: Draft, part: Span): number {
  const { text } = draft.source
  let count = 0
  let done = part.start
  for (const word of wordsOf(text, part)) {
    if (word.start < done) continue
    const entry = menuEntryAt(draft.publisher, text, word.start)
    if (entry === null) continue
    done = word.start + entry.length
    count += entry.split(' ').length
  }
  return count
}

/** After the words that end the last list; where there are none, the list runs on to the end. */
function foot(draft: Draft): Claim[] {
  const { text } = draft.source
  const lists = listSpans(draft)
  const last = lists.at(-1)
  if (!last) return []
  const end = zonesOf(draft, 'furniture').find(({ span }) => span.start >= last.span.end)
  if (!end) return []
  const parts = unclaimed(draft, { start: end.span.end, end: text.length })
  return parts.flatMap((part) => footParts(draft, lists, part))
}

function footParts(draft: Draft, lists: ReturnType<typeof listSpans>, part: Span): Claim[] {
  const { text } = draft.source
  for (const { heading, span } of lists) {
    const list = { start: heading.span.start, end: span.end }
    const needle = text.slice(list.start, list.end).trimEnd()
    const at = needle.length > 40 ? text.indexOf(needle, part.start) : -1
    if (at === -1 || at + needle.length > part.end) continue
    const repeats = { start: list.start, end: list.start + needle.length }
    return [
      { role: 'furniture', span: { start: part.start, end: at } },
      { role: 'echo', span: { start: at, end: at + needle.length }, repeats },
      { role: 'furniture', span: { start: at + needle.length, end: part.end } },
    ]
  }
  return [{ role: 'furniture', span: part }]
}
