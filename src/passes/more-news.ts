import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed, zonesOf } from '../draft.ts'
import type { HeadlineSpan } from '../headlines/split-headlines.ts'
import { splitHeadlines } from '../headlines/split-headlines.ts'
import { issue } from '../issue.ts'
import { listSpans } from '../landmarks.ts'
import { isOpeningAt } from '../text/letters.ts'
import { hasLines, linesOf } from '../text/lines.ts'
import { findByline } from '../text/names.ts'
import type { Span } from '../text/span.ts'
import { wordBefore, wordsOf } from '../text/word-spans.ts'

/**
 * Claims the titles of "Fleiri fréttir", which nothing parts in running text.
 *
 *   Fleiri fréttir Trump íhugar íhlutun í Íran Danir standi á krossgötum Segir Kúbu að semja …
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ item-title
 *                                              ^^^^^^^^^^^^^^^^^^^^^^^^^ item-title
 */
export const moreNews: Pass = { name: 'more-news', run }

/** Titles below this are told as uncertain, so that a caller can keep only what is sure. */
const SURE = 0.8
const LIST = 'moreNews'

function run(draft: Draft): Draft {
  const list = listSpans(draft).find(({ heading }) => heading.list === LIST)
  const part = list && unclaimed(draft, list.span)[0]
  if (!part) return draft
  const { text } = draft.source
  const claims = hasLines(text, part) ? lineTitles(draft, part) : flatTitles(draft, part)
  const next = claim(draft, moreNews.name, claims)
  const uncertain = claims
    .filter(({ confidence = 1 }) => confidence < SURE)
    .map(({ span }) => doubt(span))
  return report(next, [...uncertain, ...cutOff(draft, claims)])
}

/** How long ago a title was published, on a line of its own. */
const AGE = /^(?:Í (?:dag|gær)|Fyrir \d{1,2} \p{Ll}+(?: síðan)?)$/u

/** A title to a line; above it its label and its age may stand, and below it the title again (dv/texti-lina). */
function lineTitles(draft: Draft, part: Span): Claim[] {
  const { text } = draft.source
  const { sections } = draft.publisher.words
  let title: Span | null = null
  return linesOf(text, part).map((span): Claim => {
    const words = text.slice(span.start, span.end)
    if (AGE.test(words) || sections.includes(words)) return { role: 'furniture', span }
    if (title && text.slice(title.start, title.end) === words)
      return { role: 'echo', span, repeats: title }
    title = span
    return { role: 'item-title', span, list: LIST }
  })
}

function flatTitles(draft: Draft, part: Span): Claim[] {
  const { text } = draft.source
  const runs = bylineRuns(draft, part)
  const { moreNews: expectedCount } = draft.publisher.counts
  const count = expectedCount === undefined || runs.length > 1 ? {} : { expectedCount }
  const options = { known: knownTitles(draft), ...count }
  return runs.flatMap((run) => {
    const titles = splitHeadlines(text.slice(run.start, run.end), options).map(
      ({ span, confidence }): Title => ({
        span: { start: run.start + span.start, end: run.start + span.end },
        confidence,
      }),
    )
    return withByline(draft, run, titles).map(titleClaim)
  })
}

function titleClaim({ span, confidence }: Title): Claim {
  return { role: 'item-title', span, confidence, certainty: 'inferred', list: LIST }
}

/** The list, parted behind each byline word: a title that is printed with its byline ends there (visir/hver-gaetir-ommu). */
function bylineRuns(draft: Draft, part: Span): Span[] {
  const { text } = draft.source
  if (!hasBylineWord(draft, text.slice(part.start, part.end))) return [part]
  const runs: Span[] = []
  let start = part.start
  for (const word of wordsOf(text, part)) {
    const isEnd =
      isBylineWord(draft, text.slice(word.start, word.end)) && isOpeningAt(text, word.end + 1)
    if (!isEnd || word.end === part.end) continue
    runs.push({ start, end: word.end })
    start = word.end + 1
  }
  return [...runs, { start, end: part.end }]
}

function hasBylineWord({ publisher }: Draft, part: string): boolean {
  const { one, many } = publisher.words.byline
  return [...one, ...many].some((word) => part.includes(word))
}

function isBylineWord({ publisher }: Draft, word: string): boolean {
  const { one, many } = publisher.words.byline
  return one.includes(word) || many.includes(word)
}

type Title = Pick<HeadlineSpan, 'span' | 'confidence'>

/** Opinion pages print some titles with their bylines (visir/skodun-section-flot): the names go with the title. */
function withByline(draft: Draft, run: Span, titles: readonly Title[]): readonly Title[] {
  const { text } = draft.source
  const word = wordBefore(text, run.end, run.start)
  if (!word || !isBylineWord(draft, text.slice(word.start, word.end))) return titles
  const names = findByline(text, word.start, { from: run.start, plural: true })
  const first = titles.findIndex(({ span }) => names && span.start >= names.span.start)
  const title = titles[first - 1]
  if (!title) return titles
  const whole = { span: { start: title.span.start, end: run.end }, confidence: title.confidence }
  return [...titles.slice(0, first - 1), whole]
}

/** The page's own headline and the titles of its other lists often stand here again (visir/heil-sida-ein-lina-sport). */
function knownTitles(draft: Draft): string[] {
  const { text } = draft.source
  const zones = [...zonesOf(draft, 'headline'), ...zonesOf(draft, 'item-title')]
  const own = zones.map(({ span }) => text.slice(span.start, span.end))
  return [...own, ...draft.known.headlines]
}

function doubt(span: Span) {
  return issue('headlines-uncertain', 'This title may be split wrongly, or hold two.', {
    path: LIST,
    span,
  })
}

/** The text ends inside the list: its last title may be cut. */
function cutOff(draft: Draft, claims: readonly Claim[]) {
  const last = claims.at(-1)
  if (!last || last.span.end < draft.source.text.length) return []
  return [
    issue('truncated', 'The page ends inside this list; its last title may be cut off.', {
      path: LIST,
      span: last.span,
    }),
  ]
}
