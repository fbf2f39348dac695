import type { Draft, Pass } from '../draft.ts'
import { report, wholeOf, zonesOf } from '../draft.ts'
import { issue } from '../issue.ts'
import type { DateReading } from '../text/dates.ts'
import { eachDate } from '../text/dates.ts'
import { longestLabelBefore } from '../text/labels.ts'
import { linesOf } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/**
 * Tells pages that list articles from articles: there the time stands behind a section's label, again
 * and again.
 *
 *   … um aðra helgi. Innlent 4.9.2025 10:12 Hryssan Perla … Lífið 28.8.2025 19:40 Heimsmeistari …
 *                    ^^^^^^^^^^^^^^^^^^^^^^ label and time   ^^^^^^^^^^^^^^^^^^^^^ and again
 *
 * A byline with a time makes an article of any page, tables and all (visir/leikjatafla-med-stimplum).
 * Where markup named a headline, lists beside the article are its own. This pass claims nothing: a page that is no article keeps its text as leftovers.
 */
export const notArticles: Pass = { name: 'not-articles', run }

/** Fewer labelled times may stand on an article's page. */
const LEAST = 2
/** A byline without a time stands this near to the page's start. */
const HEAD = 300
/** A front page has this many lines at least, and this share of them are labels. */
const FRONT_LINES = 8
const FRONT_SHARE = 0.4
/** None of its first dates has a clock. */
const FRONT_DATES = 8
/** Dates looked at: pages of tables hold thousands. */
const MOST_DATES = 60

function run(draft: Draft): Draft {
  const mark = markOf(draft)
  return mark ? report(draft, [refusal(mark)]) : draft
}

interface Mark {
  readonly why: string
  readonly span: Span
}

function markOf(draft: Draft): Mark | null {
  if (draft.layout !== undefined && zonesOf(draft, 'headline').length > 0) return null
  const dates = unsignedDates(draft)
  if (!dates) return null
  const { text } = draft.source
  const listing = draft.publisher.words.listings.find((words) => text.includes(words))
  const times = labelledTimes(draft, dates)
  if (times.length >= LEAST || (listing !== undefined && times.length > 0)) {
    return {
      why: 'it lists articles, each with a section and a time',
      span: times[0] ?? wholeOf(draft),
    }
  }
  if (listing === undefined) return frontPage(draft, dates)
  const at = text.indexOf(listing)
  return { why: `it says "${listing}"`, span: { start: at, end: at + listing.length } }
}

/** Lines of titles and labels in turn, with no byline: a front page. */
function frontPage(draft: Draft, dates: readonly DateReading[]): Mark | null {
  const { text } = draft.source
  const lines = linesOf(text, wholeOf(draft))
  const labels = lines.filter(({ start, end }) =>
    draft.publisher.words.sections.includes(text.slice(start, end)),
  )
  const isList = lines.length >= FRONT_LINES && labels.length >= lines.length * FRONT_SHARE
  const hasTime = dates.slice(0, FRONT_DATES).some(({ hasClock }) => hasClock)
  return isList && !hasTime
    ? { why: 'it lists titles with their sections', span: wholeOf(draft) }
    : null
}

/** Times printed right behind a section's label: `Innlent 4.9.2025 10:12`. */
function labelledTimes(draft: Draft, dates: readonly DateReading[]): Span[] {
  const { text } = draft.source
  const { sections } = draft.publisher.words
  return dates
    .filter(({ hasClock, form }) => hasClock && form === 'numeric')
    .map(({ span }) => span)
    .filter(({ start }) => longestLabelBefore(text, sections, start - 1) !== null)
}

/**
 * The dates of a page without a byline; null where a byline word has a time behind it, or a line of
 * its own near the top, as only articles have.
 */
function unsignedDates(draft: Draft): readonly DateReading[] | null {
  const { text } = draft.source
  const { one, many } = draft.publisher.words.byline
  const words = [...one, ...many]
  if (hasBylineLine(text, words)) return null
  const dates: DateReading[] = []
  for (const date of eachDate(text, { limit: MOST_DATES })) {
    if (words.some((word) => text.endsWith(` ${word} `, date.span.start))) return null
    dates.push(date)
  }
  return dates
}

/** One line of the page ends in a byline word, and it stands near the top. */
function hasBylineLine(text: string, words: readonly string[]): boolean {
  const ends = words.map((word) => ` ${word}\n`)
  const [first, ...others] = ends.flatMap((end) => {
    const at = text.indexOf(end)
    return at === -1 ? [] : [{ at, end }]
  })
  if (!first || others.length > 0 || first.at + first.end.length > HEAD) return false
  return !text.includes(first.end, first.at + first.end.length)
}

function refusal({ why, span }: Mark) {
  return issue('not-an-article', `This page is no article: ${why}.`, { span })
}
