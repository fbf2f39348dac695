import type { Claim, Draft, Pass, Zone } from '../draft.ts'
import { claim, leastConfidence, unclaimed, zonesOf } from '../draft.ts'
import { repeatedHeadlineEndingAt } from '../headline-twin.ts'
import { longestLabelAt } from '../text/labels.ts'
import type { Rule } from '../rates.ts'
import { menuEntryAt } from '../menu-entry.ts'
import { isGenitiveName } from '../text/genitive-names.ts'
import { isOpeningAt } from '../text/letters.ts'
import { lineAt, linesOf } from '../text/lines.ts'
import { endsSentence, lastSentenceEnd } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'
import { backWords, bareWord, wordAfter, wordBefore, wordsOf } from '../text/word-spans.ts'

/**
 * Claims the headline, which ends where the byline (or the time) starts, and the section's label
 * before it.
 *
 *   Innlent Fjáröflun gekk vonum framar Vigdís Hulda Ástráðsdóttir skrifar …
 *   ^^^^^^^ section
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ headline
 */
export const headline: Pass = { name: 'headline', run }

/** More words than this before the byline are not all headline: menus or a body stand there. */
const LONGEST = 32

function run(draft: Draft): Draft {
  if (zonesOf(draft, 'headline').length > 0) return draft
  const anchor = findAnchor(draft)
  const claims = anchor ? headBefore(draft, anchor) : firstLine(draft)
  const found = claims.length > 0 || !anchor ? claims : headAfter(draft, anchor)
  const next = claim(draft, headline.name, found)
  return zonesOf(next, 'section').length > 0 ? next : claim(next, headline.name, labelAtTime(next))
}

/** The label that opens the time's line (`Innlent | mbl | 11.2.2025`; mbl/flatt-mbl-kartoflur; `Innlent 3. maí`; vb/texti-lina) or has the line above (vb/flatt-vb-hagnadur). */
function labelAtTime(draft: Draft): Claim[] {
  const { text } = draft.source
  const time = zonesOf(draft, 'timestamp')[0]?.span.start
  if (time === undefined) return []
  const { start } = lineAt(text, time)
  const from = start === time && time > 0 ? lineAt(text, time - 1).start : start
  const label = longestLabelAt(text, draft.publisher.words.sections, from)
  const span = { start: from, end: from + (label?.length ?? 0) }
  const isApart = span.end === time - 1 || /^ ?[|\n]/u.test(text.slice(span.end, span.end + 2))
  return label !== null && isApart ? [{ role: 'section', span }] : []
}

/** What the headline stands before: the byline, else the printed time (visir/oskar-eftir-vitnum-2008). */
function findAnchor(draft: Draft): Zone | undefined {
  const zones = draft.zones.filter(({ role }) => role === 'author' || role === 'byline')
  return zones[0] ?? zonesOf(draft, 'timestamp').find(({ confidence }) => confidence === 1)
}

function headBefore(draft: Draft, { role, span: { start: end } }: Zone): Claim[] {
  const { text } = draft.source
  const part = unclaimed(draft, { start: 0, end }).at(-1)
  if (!part || part.end < end - 1) return []
  const lines = linesOf(text, part)
  const last = lines.at(-1)
  // A label that opens the time's line is no headline: that stands below (vb/texti-lina).
  const isTimes = role === 'timestamp' && text[end - 1] === ' '
  if (!last || (isTimes && isSection(draft, last))) return []
  const above = lines.at(-2)
  if (!above && text[part.end] !== '\n') return flatHead(draft, last)
  // Where names have their line alone, the lead may stand above them (ruv/flatt-ruv-laxar).
  const isLead = text[last.end - 1] === '.' && zonesOf(draft, 'byline').length === 0
  if (!isLead || !above || isSection(draft, above)) return titled(draft, [last, above])
  return [...titled(draft, [above, lines.at(-3)]), { role: 'lead', span: last }]
}

/** A headline's line, and the one above it where that is a section. */
function titled(
  draft: Draft,
  [line, above]: readonly [Span, Span | undefined],
  rule?: Rule,
): Claim[] {
  const section =
    above && isSection(draft, above) ? [{ role: 'section', span: above } as const] : []
  return [...section, { role: 'headline', span: line, ...(rule === undefined ? {} : { rule }) }]
}

function isSection(draft: Draft, span: Span): boolean {
  return draft.publisher.words.sections.includes(draft.source.text.slice(span.start, span.end))
}

/**
 * In running text: from the twin's start (visir/body-first-tveir-hofundar), or the whole stretch, or what
 * follows a menu or a sentence.
 */
function flatHead(draft: Draft, part: Span): Claim[] {
  const { text } = draft.source
  const twin = repeatedHeadlineEndingAt(draft, part)
  // Another title may end in the same words: a run that opens small is no whole headline.
  if (twin && isOpeningAt(text, twin.span.start)) {
    const start = Math.min(twin.span.start, part.end)
    return withSection(draft, { start, end: part.end }, { before: part.start })
  }
  const how = { confidence: bylineConfidence(draft) }
  const menu = lastMenuEnd(draft, part)
  if (menu > part.start)
    return withSection(draft, { start: menu, end: part.end }, { before: part.start, how })
  if (wordsOf(text, part, LONGEST + 1).length <= LONGEST) {
    return withSection(draft, part, { before: part.start, how })
  }
  const near = backWords(text, part.end, { count: LONGEST, from: part.start })
  const start = lastSentenceEnd(text, { start: near, end: part.end - 1 })
  const cut = trimSpan(text, { start, end: part.end })
  return withSection(draft, cut, { before: near, how: { rule: 'headline:cut' } })
}

/** The headline ends where the names begin, so it is as sure as they are. */
function bylineConfidence(draft: Draft): number {
  return leastConfidence(zonesOf(draft, 'author'))
}

interface HeadOptions {
  /** The text's start, down to which a label may stand before the headline. */
  readonly before: number
  /** How sure the headline's edges are. */
  readonly how?: Pick<Claim, 'rule' | 'confidence'>
}

/** Parts a section's label from the headline: inside its start, or right before it. */
function withSection(draft: Draft, span: Span, { before, how = {} }: HeadOptions): Claim[] {
  const { text } = draft.source
  const { sections } = draft.publisher.words
  const inside = longestLabelAt(text, sections, span.start)
  if (inside !== null && standsAlone(text, inside, span)) {
    const label = { start: span.start, end: span.start + inside.length }
    return [
      { role: 'section', span: label },
      { role: 'headline', span: { start: label.end, end: span.end }, ...how },
    ]
  }
  const label = labelBefore(draft, span.start, before)
  return [
    ...(label ? [{ role: 'section', span: label } as const] : []),
    { role: 'headline', span, ...how },
  ]
}

/** Labels that are an adjective, or end in one: no name in the genitive belongs to them. */
const ADJECTIVE = /(?:lent|boltinn|samstarf)$/u

/**
 * Whether the rest is a headline without the label: it could open one, and is not what the label's word
 * owns (`Bílar Íslendinga eldast`).
 */
function standsAlone(text: string, label: string, { start, end }: Span): boolean {
  const next = wordAfter(text, start + label.length, end)
  if (!next || !isOpeningAt(text, next.start)) return false
  return ADJECTIVE.test(label) || !isGenitiveName(bareWord(text, next))
}

/**
 * The label right before the headline; with a menu before it, its last entry is the page's section
 * (visir/safnadarbill-heil-sida).
 */
function labelBefore(draft: Draft, start: number, from: number): Span | null {
  const { text } = draft.source
  for (let count = 3; count > 0; count--) {
    const at = backWords(text, start, { count, from })
    const span = { start: at, end: wordBefore(text, start, from)?.end ?? at }
    if (span.end > span.start && isSection(draft, span)) return span
  }
  return null
}

/**
 * Where a menu before the headline ends: behind the last two entries in a row that something can
 * follow. The span's start when there is no menu.
 */
function lastMenuEnd(draft: Draft, { start, end }: Span): number {
  const { text } = draft.source
  let last = start
  let entryEnd = -2
  for (const word of wordsOf(text, {
    start: backWords(text, end, { count: 60, from: start }),
    end,
  })) {
    const entry = menuEntryAt(draft.publisher, text, word.start)
    if (entry === null) continue
    const after = word.start + entry.length
    const isPair = word.start === entryEnd + 1
    if (isPair && standsAlone(text, entry, { start: word.start, end })) last = after
    if (after > entryEnd) entryEnd = after
  }
  return last
}

/** Where the time stands first (`Föstudaginn 3. maí 2024 10:00`), the headline is the next line. */
function headAfter(draft: Draft, anchor: Zone): Claim[] {
  const { text } = draft.source
  const part = unclaimed(draft, { start: anchor.span.end, end: text.length })[0]
  const line = part && linesOf(text, part)[0]
  if (!part || !line || line.end === part.end || endsSentence(text, line.end)) return []
  return [{ role: 'headline', span: line, rule: 'headline:first-line' }]
}

/** With neither byline nor time: a first line that is no sentence, above lines that are. */
function firstLine(draft: Draft): Claim[] {
  const { text } = draft.source
  const part = unclaimed(draft)[0]
  const lines = part ? linesOf(text, part) : []
  const [top, again] = lines.map(({ start, end }) => text.slice(start, end))
  // Extractors print the title of the head above that of the page.
  const copy = top === again ? lines.shift() : undefined
  const at = lines[0] && isSection(draft, lines[0]) ? 1 : 0
  const title = lines[at]
  if (!title || (endsSentence(text, title.end) && text[title.end - 1] !== '?')) return []
  const isText = lines.slice(at + 1).some(({ end }) => endsSentence(text, end))
  if (!isText || wordsOf(text, title, LONGEST).length === LONGEST) return []
  const found = titled(draft, [title, lines[at - 1]], 'headline:first-line')
  return copy ? [{ role: 'echo', span: copy, repeats: title }, ...found] : found
}
