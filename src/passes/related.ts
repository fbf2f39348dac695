import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed } from '../draft.ts'
import { titleEnd } from '../headlines/title-end.ts'
import { issue } from '../issue.ts'
import { listSpans } from '../landmarks.ts'
import type { DateReading } from '../text/dates.ts'
import { findDates } from '../text/dates.ts'
import { hasLines, linesOf } from '../text/lines.ts'
import { endsSentence } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'

/**
 * Claims the items of "Tengdar fréttir": a title, a summary in whole sentences, and a time.
 *
 *   Tengdar fréttir Óku út í Krossá á fólksbíl Tveimur ferðamönnum var bjargað. 28. júní 2016 20:15
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ item-title
 *                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ item-summary
 *                                                                               ^^^^^^^^^^^^^^^^^^^ item-timestamp
 */
export const related: Pass = { name: 'related', run }

const LIST = 'related'

interface Item {
  readonly title: Span
  readonly summary: Span | null
  readonly time: Span | null
  readonly confidence: number
}

function run(draft: Draft): Draft {
  const list = listSpans(draft).find(({ heading }) => heading.list === LIST)
  if (!list) return draft
  const { text } = draft.source
  const parts = unclaimed(draft, list.span)
  const items = parts.flatMap((part) =>
    hasLines(text, part) ? lineItems(text, part) : flatItems(text, part),
  )
  const next = claim(draft, related.name, items.flatMap(claimsOf))
  const last = items.at(-1)
  const cut = last && !last.time && !hasLines(text, list.span) && list.span.end === text.length
  return cut ? report(next, [truncated(last.title)]) : next
}

function truncated(span: Span) {
  return issue('truncated', 'The page ends inside this list; its last item may be cut off.', {
    path: LIST,
    span,
  })
}

function claimsOf({ title, summary, time, confidence }: Item): Claim[] {
  return [
    { role: 'item-title', span: title, confidence, list: LIST },
    ...(summary ? [{ role: 'item-summary', span: summary, confidence, list: LIST } as const] : []),
    ...(time ? [{ role: 'item-timestamp', span: time, list: LIST } as const] : []),
  ]
}

/** Each time ends an item. */
function flatItems(text: string, part: Span): Item[] {
  const times = findDates(text, { from: part.start, to: part.end }).filter(
    ({ hasClock }) => hasClock,
  )
  const items: Item[] = []
  let start = part.start
  for (const { span } of times) {
    items.push(...flatItem(text, trimSpan(text, { start, end: span.start }), span))
    start = span.end
  }
  return [...items, ...flatItem(text, trimSpan(text, { start, end: part.end }), null)]
}

function flatItem(text: string, part: Span, time: Span | null): Item[] {
  if (part.start >= part.end) return []
  const { offset, confidence } = titleEnd(text, part)
  const summary = trimSpan(text, { start: offset, end: part.end })
  return [
    {
      title: { start: part.start, end: offset },
      summary: summary.start < summary.end ? summary : null,
      time,
      confidence,
    },
  ]
}

/** Lines: title, then its summary, then perhaps a time; a line that is no sentence opens an item. */
function lineItems(text: string, part: Span): Item[] {
  const items: Item[] = []
  const lines = linesOf(text, part)
  const timed = lines.some((line) => wholeDate(text, line))
  for (const line of lines) {
    const last = items.at(-1)
    const date = wholeDate(text, line)
    if (date && last) {
      items[items.length - 1] = { ...last, time: date.span }
    } else if (last && !last.time && belongsTo(text, last, { line, timed })) {
      items[items.length - 1] = {
        ...last,
        summary: { start: last.summary?.start ?? line.start, end: line.end },
      }
    } else {
      items.push({ title: line, summary: null, time: null, confidence: 1 })
    }
  }
  return items
}

function wholeDate(text: string, line: Span): DateReading | null {
  const [date] = findDates(text, { from: line.start, to: line.end, limit: 1 })
  return date?.span.start === line.start && date.span.end === line.end ? date : null
}

/** Whether a line is (more of) the item's summary: up to its time, or, with no times, if it has none yet. */
function belongsTo(
  text: string,
  item: Item,
  { line, timed }: { line: Span; timed: boolean },
): boolean {
  if (timed || !item.summary) return true
  return endsSentence(text, line.end) && !endsSentence(text, item.summary.end)
}
