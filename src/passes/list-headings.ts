import type { Claim, Draft, ListName, Pass } from '../draft.ts'
import { claim, zonesOf } from '../draft.ts'
import { headEnd } from '../landmarks.ts'
import { eachDate } from '../text/dates.ts'
import { endsWithLabel, findLabel } from '../text/labels.ts'
import { indexOfWords, isOpeningAt } from '../text/letters.ts'
import { isWholeLine, lineAt } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/**
 * Claims the headings of the link lists, and the words that end the last list.
 *
 *   … Norður-Kórea Mest lesið „Martröð …“ Innlent … Innlent Fleiri fréttir Hefja … Sjá meira
 *                  ^^^^^^^^^^ list-heading                  ^^^^^^^^^^^^^^ list-heading
 *                                                                               ^^^^^^^^^ furniture
 *
 * The same words also begin titles (`Mest lesið á árinu`, `Fleiri fréttir af kettinum`): a heading is
 * followed by what belongs to its list.
 */
export const listHeadings: Pass = { name: 'list-headings', run }

/** An item of "Mest lesið" with its authors and label is no longer than this. */
const ITEM_REACH = 320
/** A title and summary of "Tengdar fréttir" come before their time within this. */
const RELATED_REACH = 1500
/** A list cut off right after its heading may have this much of its first item. */
const CUT_REACH = 160

/** Hostile pages repeat a heading without end; real ones hold a handful. */
const MOST_CANDIDATES = 64

interface Found {
  readonly list: ListName
  readonly span: Span
}

function run(draft: Draft): Draft {
  if (draft.layout !== undefined || zonesOf(draft, 'list-heading').length > 0) return draft
  const page = pageSpan(draft)
  const mostRead = findMostRead(draft, page)
  const moreNews = findMoreNews(draft, page, mostRead)
  const first = mostRead ?? moreNews
  const related = findRelated(draft, { start: page.start, end: first?.span.start ?? page.end })
  const found = [related, mostRead, moreNews].filter((one) => one !== null)
  const claims = found.map(({ list, span }): Claim => ({ role: 'list-heading', span, list }))
  claims.push(...emptyHeadings(draft, found))
  const end = findEnd(draft, { start: found.at(-1)?.span.end ?? page.end, end: page.end })
  if (end) claims.push({ role: 'furniture', span: end })
  return claim(draft, listHeadings.name, claims)
}

/** Headings on the lines right above one that has a list: theirs is elsewhere, or filled later (dv/texti-lina). */
function emptyHeadings(draft: Draft, found: readonly Found[]): Claim[] {
  const { text } = draft.source
  const { related, mostRead, moreNews } = draft.publisher.words.lists
  const words = new Set([...related, ...mostRead, ...moreNews])
  const taken = new Set(found.map(({ span }) => span.start))
  return found.flatMap(({ span }) => {
    const above = span.start > 0 && isWholeLine(text, span) ? lineAt(text, span.start - 1) : span
    const isEmpty = !taken.has(above.start) && words.has(text.slice(above.start, above.end))
    return isEmpty ? [{ role: 'furniture', span: above }] : []
  })
}

/** From the head to the first echo: later lines only repeat the lists (visir/hver-a-hvalbeinid). */
function pageSpan(draft: Draft): Span {
  const start = headEnd(draft)
  const echo = draft.zones.find((zone) => zone.role === 'echo' && zone.span.start >= start)
  return { start, end: echo?.span.start ?? draft.source.text.length }
}

/** Where the heading's words stand, each on a line of its own or in running text before an opening. */
function candidates(draft: Draft, words: readonly string[], { start, end }: Span): Span[] {
  const { text } = draft.source
  const spans: Span[] = []
  for (const word of words) {
    for (
      let at = indexOfWords(text, word, start);
      at !== -1;
      at = indexOfWords(text, word, at + 1)
    ) {
      const span = { start: at, end: at + word.length }
      if (span.end > end || spans.length >= MOST_CANDIDATES) break
      if (isWholeLine(text, span) || isOpeningAt(text, span.end + 1) || span.end === end)
        spans.push(span)
    }
  }
  return spans.sort((a, b) => a.start - b.start)
}

/** The first one on its own line, or the first that a label follows within an item's length. */
function findMostRead(draft: Draft, page: Span): Found | null {
  const { text } = draft.source
  const { lists, sections } = draft.publisher.words
  const spans = candidates(draft, lists.mostRead, page)
  const span =
    spans.find((one) => isWholeLine(text, one)) ??
    spans.find(({ end }) =>
      findLabel(text, sections, { start: end, end: Math.min(page.end, end + ITEM_REACH) }),
    ) ??
    spans.find(({ end }) => page.end - end < CUT_REACH)
  return span ? { list: 'mostRead', span } : null
}

/** After "Mest lesið": the last one that stands right behind a label, which ends its last item. */
function findMoreNews(draft: Draft, page: Span, mostRead: Found | null): Found | null {
  const { text } = draft.source
  const { lists, sections } = draft.publisher.words
  const spans = candidates(draft, lists.moreNews, {
    start: mostRead?.span.end ?? page.start,
    end: page.end,
  })
  const span =
    spans.find((one) => isWholeLine(text, one)) ??
    (mostRead
      ? spans.findLast(({ start }) => endsWithLabel(text, sections, start - 1))
      : undefined) ??
    spans[0]
  return span ? { list: 'moreNews', span } : null
}

/** The first one that a time follows, or that the text is cut off behind. */
function findRelated(draft: Draft, part: Span): Found | null {
  const { text } = draft.source
  const spans = candidates(draft, draft.publisher.words.lists.related, part)
  const span =
    spans.find((one) => isWholeLine(text, one)) ??
    spans.find(({ end }) =>
      hasClock(text, { start: end, end: Math.min(part.end, end + RELATED_REACH) }),
    ) ??
    spans.find(({ end }) => text.length - end < CUT_REACH)
  return span ? { list: 'related', span } : null
}

function hasClock(text: string, { start, end }: Span): boolean {
  for (const date of eachDate(text, { from: start, to: end, limit: 6 })) {
    if (date.hasClock) return true
  }
  return false
}

/** The end words that close the page or a line, else the first: a title may hold them too. */
function findEnd(draft: Draft, part: Span): Span | null {
  const { text } = draft.source
  const spans: Span[] = []
  for (const word of draft.publisher.words.lists.end) {
    for (
      let at = indexOfWords(text, word, part.start);
      at !== -1 && at < part.end;
      at = indexOfWords(text, word, at + 1)
    ) {
      spans.push({ start: at, end: at + word.length })
    }
  }
  spans.sort((a, b) => a.start - b.start)
  return (
    spans.find(({ end }) => end === part.end || /^[\n ]?[×\n]/u.test(text.slice(end, end + 2))) ??
    spans[0] ??
    null
  )
}
