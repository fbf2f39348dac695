import type { Draft, Zone } from './draft.ts'
import { zonesOf } from './draft.ts'
import { isWholeLine } from './text/lines.ts'
import type { Span } from './text/span.ts'

/**
 * Where the parts of a page begin and end, read off the zones so far:
 *
 *   HEADLINE BYLINE TIME | CAPTION CREDIT LEAD BODY TAGS | Tengdar fréttir … Mest lesið …
 *                        headEnd                         tailStart
 */

/** The end of the page's head: the last of headline, byline and time. 0 when none was found. */
export function headEnd(draft: Draft): number {
  let end = 0
  for (const zone of draft.zones) if (zone.span.end > end && isHead(zone)) end = zone.span.end
  return end
}

function isHead({ role, confidence }: Zone): boolean {
  if (role === 'timestamp') return confidence === 1
  return role === 'headline' || role === 'byline' || role === 'author' || role === 'updated'
}

/** The start of the first link list after the head, or of an echo, or the end of the text. */
export function tailStart(draft: Draft): number {
  const from = headEnd(draft)
  const first = draft.zones.find(
    (zone) => zone.span.start >= from && (zone.role === 'list-heading' || isLaterCopy(zone)),
  )
  return first?.span.start ?? draft.source.text.length
}

/** Fifty items and their summaries are no longer; what a hostile list holds beyond is left over. */
const LIST_REACH = 50_000

/** The headings of the link lists, each with the span that its items may lie in. */
export function listSpans(
  draft: Draft,
): readonly { readonly heading: Zone; readonly span: Span }[] {
  const headings = zonesOf(draft, 'list-heading')
  return headings.map((heading) => {
    const next = draft.zones.find(
      (zone) =>
        zone.span.start >= heading.span.end &&
        ['list-heading', 'echo', 'furniture'].includes(zone.role),
    )
    const start = heading.span.end
    const end = next?.span.start ?? draft.source.text.length
    return { heading, span: { start, end: Math.min(end, start + LIST_REACH) } }
  })
}

/**
 * Whether each text node of the markup has a line of its own, as scrapers print them: the byline's word stands
 * alone on its line, or the lead image's credit below its caption.
 */
export function hasNodesOnLines({ source, zones }: Draft): boolean {
  return zones.some(({ role, span, figure }, index) => {
    if (role !== 'byline' && (role !== 'credit' || figure !== 0)) return false
    const isBelow = role === 'byline' || zones[index - 1]?.role === 'caption'
    return isBelow && isWholeLine(source.text, span)
  })
}

/** Where the page's repeated body stands in the page; null when the body is not repeated. */
export function repeatedBody(draft: Draft): Span | null {
  const from = headEnd(draft)
  const tail = tailStart(draft)
  return firstCopied(draft, ({ start, end }) => start >= from && end <= tail && start < tail)
}

/** Where the page's repeated tail (tags, then lists) starts; null when it is not repeated. */
export function repeatedTail(draft: Draft): number | null {
  const from = headEnd(draft)
  const tail = tailStart(draft)
  const found = firstCopied(draft, ({ start, end }) => start >= from && start < tail && end > tail)
  return found?.start ?? null
}

/** The first such text that a later echo repeats. */
function firstCopied({ zones }: Draft, isSuch: (copied: Span) => boolean): Span | null {
  for (const zone of zones) {
    if (isLaterCopy(zone) && zone.repeats && isSuch(zone.repeats)) return zone.repeats
  }
  return null
}

/** An echo of text before it; a caption's first copy stands before what it repeats. */
function isLaterCopy({ role, span, repeats }: Zone): boolean {
  return role === 'echo' && (repeats?.start ?? 0) < span.start
}

/** Whether the page shows its lead alone. */
export function isPaywalled(draft: Draft): boolean {
  return draft.issues.some(({ code }) => code === 'paywalled')
}
