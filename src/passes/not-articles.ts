import type { Draft, Pass } from '../draft.ts'
import { report, wholeOf } from '../draft.ts'
import { issue } from '../issue.ts'
import { findDates } from '../text/dates.ts'
import { longestLabelBefore } from '../text/labels.ts'
import type { Span } from '../text/span.ts'

/**
 * Tells pages that list articles from articles: there the time stands behind a section's label, again
 * and again.
 *
 *   … um aðra helgi. Innlent 4.9.2025 10:12 Hryssan Perla … Lífið 28.8.2025 19:40 Heimsmeistari …
 *                    ^^^^^^^^^^^^^^^^^^^^^^ label and time   ^^^^^^^^^^^^^^^^^^^^^ and again
 *
 * It claims nothing: a page that is no article keeps its text as leftovers.
 */
export const notArticles: Pass = { name: 'not-articles', run }

/** Fewer labelled times may stand on an article's page. */
const LEAST = 2

function run(draft: Draft): Draft {
  const mark = markOf(draft)
  return mark ? report(draft, refusal(mark)) : draft
}

interface Mark {
  readonly why: string
  readonly span: Span
}

function markOf(draft: Draft): Mark | null {
  const { text } = draft.source
  const listing = draft.publisher.words.listings.find((words) => text.includes(words))
  const times = labelledTimes(draft)
  if (times.length >= LEAST || (listing !== undefined && times.length > 0)) {
    return {
      why: 'it lists articles, each with a section and a time',
      span: times[0] ?? wholeOf(draft),
    }
  }
  if (listing === undefined || hasByline(draft)) return null
  const at = text.indexOf(listing)
  return { why: `it says "${listing}"`, span: { start: at, end: at + listing.length } }
}

/** Times printed right behind a section's label: `Innlent 4.9.2025 10:12`. */
function labelledTimes(draft: Draft): Span[] {
  const { text } = draft.source
  const { sections } = draft.publisher.words
  return findDates(text, { limit: 60 })
    .filter(({ hasClock, form }) => hasClock && form === 'numeric')
    .map(({ span }) => span)
    .filter(({ start }) => longestLabelBefore(text, sections, start - 1) !== null)
}

/** A byline word with a time behind it, as only articles have. */
function hasByline(draft: Draft): boolean {
  const { one, many } = draft.publisher.words.byline
  const words = [...one, ...many]
  return findDates(draft.source.text, { limit: 60 }).some(({ span }) =>
    words.some((word) => draft.source.text.endsWith(` ${word} `, span.start)),
  )
}

function refusal({ why, span }: Mark) {
  return issue('not-an-article', `This page is no article: ${why}.`, { span })
}
