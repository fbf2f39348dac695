import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, unclaimed, zonesOf } from '../draft.ts'
import { issue } from '../issue.ts'
import { report } from '../draft.ts'
import type { DateReading } from '../text/dates.ts'
import { findDates, readDate } from '../text/dates.ts'
import { indexAtLineEnd, isSeparatorAt, isWholeLine } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/**
 * Claims the time the page was published, and of its last update.
 *
 *   … Silja Rún Sigurbjörnsdóttir skrifar 13. júlí 2025 07:53 Sergei Lavrov heimsækir …
 *                                         ^^^^^^^^^^^^^^^^^^^ timestamp
 *   date 2026-02-22 Erlent
 *        ^^^^^^^^^^ timestamp, inferred: the day the page was fetched
 */
export const timestamp: Pass = { name: 'timestamp', run }

/** A time without a byline word stands this near to the start of the page, after its headline. */
const REACH = 400
/** An update is printed right after the time, parted by a bar or a word at most. */
const UPDATE_REACH = 40
const FETCHED = /^(?<word>date )(?<day>\d{4}-\d\d-\d\d)(?=\s|$)/u

function run(draft: Draft): Draft {
  if (zonesOf(draft, 'timestamp').length > 0) return draft
  const fetched = FETCHED.exec(draft.source.text)?.groups
  const printed = printedTime(draft, fetched ? 16 : 0)
  const claims: Claim[] = []
  if (fetched?.['day'] !== undefined) claims.push(...fetchedDay(printed === null))
  if (printed)
    claims.push({ role: 'timestamp', span: printed.span }, ...updateAfter(draft, printed))
  const next = claim(draft, timestamp.name, claims)
  const isTold = draft.witnesses.some(({ path }) => path === 'publishedAt')
  if (isTold || claims.length > 0) return next
  return report(next, [
    issue('date-missing', 'The page prints no time of publication.', { path: 'publishedAt' }),
  ])
}

/** `date` is no content; its day counts only where the page prints no time of its own (visir/forsetakjor-moldova). */
function fetchedDay(counts: boolean): Claim[] {
  const day = { start: 5, end: 15 }
  if (!counts) return [{ role: 'furniture', span: { start: 0, end: day.end } }]
  return [
    { role: 'furniture', span: { start: 0, end: 5 } },
    { role: 'timestamp', span: day, rule: 'timestamp:fetched' },
  ]
}

function printedTime(draft: Draft, from: number): DateReading | null {
  const parts = unclaimed(draft)
  for (const part of parts) {
    const found = timeAfterByline(draft, part)
    if (found) return found
  }
  const first = parts[0]
  if (!first || hasBylineLine(draft)) return null
  return timeAfterHeadline(draft, { start: Math.max(first.start, from), end: first.end })
}

/** The first date right after a byline word: `skrifar 13. júlí 2025 07:53`. */
function timeAfterByline(draft: Draft, { start, end }: Span): DateReading | null {
  const { text } = draft.source
  const { one, many } = draft.publisher.words.byline
  let best: DateReading | null = null
  for (const word of [...one, ...many]) {
    for (
      let at = text.indexOf(word, start);
      at !== -1 && at < end;
      at = text.indexOf(word, at + 1)
    ) {
      if (best && at > best.span.start) break
      if (at === 0 || !isSeparatorAt(text, at - 1)) continue
      const reading = readDate(text, at + word.length + 1)
      if (!reading) continue
      best = reading
      break
    }
  }
  return best
}

/** A line that ends in a byline word is a byline without a time; dates after it are in the text. */
function hasBylineLine(draft: Draft): boolean {
  const { one, many } = draft.publisher.words.byline
  return [...one, ...many].some((word) => indexAtLineEnd(draft.source.text, word) !== -1)
}

/** With no byline: the first date with a clock, after a headline's worth of words or on a line alone. */
function timeAfterHeadline(draft: Draft, part: Span): DateReading | null {
  const { text } = draft.source
  const dates = findDates(text, {
    from: part.start,
    to: Math.min(part.end, part.start + REACH),
    limit: 4,
  })
  const clocked = dates.find(({ hasClock }) => hasClock)
  if (clocked) return clocked
  return dates.find(({ span }) => isWholeLine(text, span)) ?? null
}

/** `| Uppfært 12.2.2025 7:25`: only with a date, since a clock alone opens the text of live pages. */
function updateAfter(draft: Draft, printed: DateReading): Claim[] {
  const { text } = draft.source
  for (const word of draft.publisher.words.updated) {
    const at = text.indexOf(word, printed.span.end)
    if (at === -1 || at > printed.span.end + UPDATE_REACH) continue
    const [reading] = findDates(text, {
      from: at + word.length,
      to: at + word.length + UPDATE_REACH,
      limit: 1,
    })
    if (!reading || reading.span.start > at + word.length + 6) continue
    return [
      { role: 'furniture', span: { start: printed.span.end, end: reading.span.start } },
      { role: 'updated', span: reading.span },
    ]
  }
  return []
}
