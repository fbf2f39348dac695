import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed } from '../draft.ts'
import { issue } from '../issue.ts'
import { listSpans } from '../landmarks.ts'
import { splitLabelled } from '../headlines/labelled.ts'
import type { LabelledItem } from '../headlines/labelled.ts'
import { longestLabelBefore } from '../text/labels.ts'
import { hasLines, linesOf } from '../text/lines.ts'
import { findByline } from '../text/names.ts'
import type { Span } from '../text/span.ts'
import { wordBefore } from '../text/word-spans.ts'

/**
 * Claims the items of "Mest lesið": a title, perhaps its authors, and the label of its section.
 *
 *   Mest lesið Sturla Böðvarsson er látinn Innlent Danir standi á krossgötum Erlent …
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ item-title
 *                                          ^^^^^^^ item-section
 *   Mest lesið Hvers virði er þögnin? Hallgrímur Oddur Zoëga Skoðun …
 *                                     ^^^^^^^^^^^^^^^^^^^^^^ item-author
 */
export const mostRead: Pass = { name: 'most-read', run }

/** Names behind a title count when they are at least this sure, and most items of that label have them. */
const AUTHOR_CONFIDENCE = 0.8
/** And behind a title of a list where most have them, at least this sure. */
const SOME_CONFIDENCE = 0.4
/** Printed before a name as part of it: `Séra Ólöf Margrét Snorradóttir` (visir/urtak-f07). */
const TITLES = new Set(['séra', 'sr.', 'dr.'])
const LIST = 'mostRead'

function run(draft: Draft): Draft {
  const list = listSpans(draft).find(({ heading }) => heading.list === LIST)
  const part = list && unclaimed(draft, list.span)[0]
  if (!part) return draft
  const { text } = draft.source
  const { items, rest } = hasLines(text, part) ? lineItems(draft, part) : flatItems(draft, part)
  const authors = authorsOf(draft, items)
  const claims = items.flatMap((item, index) => itemClaims(item, authors[index] ?? null))
  const next = claim(draft, mostRead.name, claims)
  if (!rest) return next
  const cut = claim(next, mostRead.name, [{ role: 'leftover', span: rest }])
  return report(cut, [truncated(rest)])
}

function truncated(span: Span) {
  return issue('truncated', 'The list ends in the middle of an item; what is whole was kept.', {
    path: LIST,
    span,
  })
}

interface Items {
  readonly items: readonly LabelledItem[]
  /** A cut-off item at the end. */
  readonly rest: Span | null
}

function flatItems(draft: Draft, part: Span): Items {
  const { text } = draft.source
  const { words, counts } = draft.publisher
  const split = splitLabelled(text, part, {
    labels: words.sections,
    expectedCount: counts.mostRead,
  })
  const isLast = part.end === text.length
  if (!split.rest || isLast) return { items: split.items, rest: split.rest }
  return { items: [...split.items, { title: split.rest, label: null }], rest: null }
}

/** Lines: a label has its own line after the title, or closes the title's line. */
function lineItems(draft: Draft, part: Span): Items {
  const { text } = draft.source
  const { sections } = draft.publisher.words
  const items: LabelledItem[] = []
  let title: Span | null = null
  for (const line of linesOf(text, part)) {
    const label = longestLabelBefore(text, sections, line.end)
    const start = label === null ? line.end : line.end - label.length
    if (start === line.start && title) {
      items.push({ title, label: line })
      title = null
      continue
    }
    if (title && label === null && isNameLine(text, line)) {
      title = { start: title.start, end: line.end }
      continue
    }
    if (title) items.push({ title, label: null })
    title = label !== null && start > line.start ? null : line
    if (!title)
      items.push({ title: { start: line.start, end: start }, label: { start, end: line.end } })
  }
  if (title) items.push({ title, label: null })
  return { items, rest: null }
}

/** A line of names alone, between a title and its label. */
function isNameLine(text: string, line: Span): boolean {
  const names = findByline(text, line.end, { plural: true })
  return names?.span.start === line.start && names.confidence >= AUTHOR_CONFIDENCE
}

/** The names behind the titles; only where at least half of the items of that label have them. */
function authorsOf(draft: Draft, items: readonly LabelledItem[]): (readonly Span[] | null)[] {
  const { text } = draft.source
  const opinion = items.map(
    ({ label }) => label !== null && text.slice(label.start, label.end) === 'Skoðun',
  )
  const found = items.map(({ title }, index) => (opinion[index] ? namesBehind(text, title) : null))
  const many = found.filter((names) => names !== null).length * 2 >= opinion.filter(Boolean).length
  return many ? found : items.map(() => null)
}

function namesBehind(text: string, title: Span): readonly Span[] | null {
  const names = findByline(text, title.end, { from: title.start, plural: true })
  if (!names || names.confidence < SOME_CONFIDENCE || names.span.start === title.start) return null
  if (names.names.length === 1 && !names.newsroom && !isFullName(text, names.span)) return null
  // Authors of an item are joined by commas; `og` joins names in a title (`… á samstarf Hamas og Katar`).
  if (text.slice(names.span.start, names.span.end).includes(' og ')) return null
  const before = wordBefore(text, names.span.start, title.start)
  const isTitle = before && TITLES.has(text.slice(before.start, before.end).toLowerCase())
  return names.names.map(({ span }, index) =>
    index === 0 && isTitle ? { start: before.start, end: span.end } : span,
  )
}

/** Who writes alone in these lists signs in full: a last word alone is the title's (`… að sniðganga Ísrael`). */
function isFullName(text: string, name: Span): boolean {
  return text.slice(name.start, name.end).includes(' ')
}

function itemClaims({ title, label }: LabelledItem, authors: readonly Span[] | null): Claim[] {
  const end = authors?.[0]?.start ?? title.end
  return [
    { role: 'item-title', span: { start: title.start, end }, list: LIST },
    ...(authors ?? []).map((span): Claim => ({ role: 'item-author', span, list: LIST })),
    ...(label ? [{ role: 'item-section', span: label, list: LIST } as const] : []),
  ]
}
