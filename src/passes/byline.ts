import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed, zonesOf } from '../draft.ts'
import { repeatedHeadline } from '../headline-twin.ts'
import { issue } from '../issue.ts'
import { indexAtLineEnd, lineAt } from '../text/lines.ts'
import { openers } from '../text/name-words.ts'
import type { Byline } from '../text/names.ts'
import { findByline, namesAlone, splitNames } from '../text/names.ts'
import type { Span } from '../text/span.ts'
import { wordBefore, wordsOf } from '../text/word-spans.ts'

/**
 * Claims the names before the publisher's byline word, and the words of the line around them.
 *
 *   … stuðningi“ Silja Rún Sigurbjörnsdóttir skrifar 13. júlí 2025 07:53 Sergei …
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ author
 *                                            ^^^^^^^ byline
 */
export const byline: Pass = { name: 'byline', run }

/** A line of no more words than this that ends in a byline word holds the names alone (visir/urtak-b06). */
const LINE_WORDS = 4
/** Four authors, and what joins them, each on a line. */
const MOST_NAME_LINES = 7
const ENDS_IN_JOINT = /(?:,|(?<=^|[ ,])(?:og|&))$/u
const STARTS_WITH_JOINT = /^(?:,|(?:og|&)(?=$| ))/u

interface BylineWord {
  readonly span: Span
  readonly plural: boolean
}

function run(draft: Draft): Draft {
  if (zonesOf(draft, 'author').length > 0) return draft
  const word = findBylineWord(draft)
  const found = word ? readByline(draft, word) : signedLine(draft)
  if (!found) return isSigned(draft) ? draft : report(draft, [missing()])
  const claims = found.names.map(
    ({ span }): Claim => ({ role: 'author', span, confidence: found.confidence }),
  )
  const name = found.newsroom ? 'byline-newsroom' : byline.name
  const named = claim(draft, name, claims)
  const rest = unclaimed(named, {
    start: found.span.start,
    end: word?.span.end ?? withAddress(draft.source.text, found.span.end),
  })
  const whole = claim(
    named,
    byline.name,
    rest.map((span): Claim => ({ role: 'byline', span })),
  )
  return word && found.dangling ? report(whole, [incomplete(word)]) : whole
}

/** A witness outside of the text may name the authors. */
function isSigned({ witnesses }: Draft): boolean {
  return witnesses.some(({ path }) => path === 'authors')
}

function missing() {
  return issue('byline-missing', 'No byline was found; the page may be unsigned.', {
    path: 'authors',
  })
}

function incomplete({ span }: BylineWord) {
  return issue('byline-incomplete', 'The byline promises another author ("og") but names none.', {
    path: 'authors',
    span,
  })
}

/** The byline word right before the time, else the first one that ends a line (visir/aldarannall-dagsetningar). */
function findBylineWord(draft: Draft): BylineWord | null {
  const { text } = draft.source
  const { one, many } = draft.publisher.words.byline
  const time = zonesOf(draft, 'timestamp').find(({ confidence }) => confidence === 1)
  const before = time && wordBefore(text, time.span.start)
  const words = [
    ...one.map((word) => ({ word, plural: false })),
    ...many.map((word) => ({ word, plural: true })),
  ]
  const beforeTime =
    before && words.find(({ word }) => text.slice(before.start, before.end) === word)
  if (before && beforeTime) return { span: before, plural: beforeTime.plural }
  return time ? null : bylineLine(draft, words)
}

function bylineLine(
  draft: Draft,
  words: readonly { readonly word: string; readonly plural: boolean }[],
): BylineWord | null {
  const { text } = draft.source
  let first: BylineWord | null = null
  for (const { word, plural } of words) {
    const at = indexAtLineEnd(text, word)
    if (at === -1 || (first && at >= first.span.start)) continue
    first = { span: { start: at, end: at + word.length }, plural }
  }
  return first
}

/**
 * The names before the word: told by the line, by the headline's twin in the lists
 * (visir/tveir-fornafnsmenn), or by the model.
 */
function readByline(draft: Draft, word: BylineWord): Byline | null {
  const { text } = draft.source
  const { start, joined } = nameLines(text, word.span.start)
  const part = unclaimed(draft, { start, end: word.span.start }).at(-1)
  if (!part) return null
  const options = { plural: word.plural, known: draft.known.authors }
  const isLine = part.start > 0 && text[part.start - 1] === '\n'
  const wide = wordsOf(text, part, LINE_WORDS + 1).length > LINE_WORDS
  if (isLine && (joined || !wide) && unclaimed(draft, { start: 0, end: part.start }).length > 0) {
    return findByline(text, word.span.start, { ...options, from: part.start, whole: true })
  }
  const from = isLine ? 0 : part.start
  const found = findByline(text, word.span.start, { ...options, from })
  const twin = repeatedHeadline(draft, part)
  if (!twin) return found
  const names = splitNames(text, { start: twin.span.end, end: part.end })
  const agrees = found?.names[0]?.span.start === names[0]?.start
  if (found && agrees) return { ...found, confidence: 1 }
  // A newsroom signs alone, so what stands before it is the headline's.
  if (found && (found.newsroom || !couldEndHeadline(text, twin.span))) return found
  return names.length > 0 && (word.plural || names.length === 1) ? bylineOf(names) : found
}

/**
 * Where the line of the names starts: that of the byline word or, where the word has a line to itself, the
 * one above, with those above that a comma or `og` joins to it (visir/hnutar-a-linum-tveir-hofundar).
 */
function nameLines(text: string, word: number): { start: number; joined: boolean } {
  const line = lineAt(text, word)
  if (line.start < word || line.start === 0) return { start: line.start, joined: false }
  const last = lineAt(text, line.start - 1)
  let top = last
  for (let lines = 0; top.start > 0 && lines < MOST_NAME_LINES; lines++) {
    const above = lineAt(text, top.start - 1)
    const words = ({ start, end }: Span): string => text.slice(start, end)
    if (!ENDS_IN_JOINT.test(words(above)) && !STARTS_WITH_JOINT.test(words(top))) break
    top = above
  }
  return { start: top.start, joined: top !== last }
}

/**
 * With no byline word: a line of names above the time (heimildin/flatt-heimildin-vatnid) or, where the time opens the page, below it or below the
 * headline there.
 */
function signedLine(draft: Draft): Byline | null {
  const { text } = draft.source
  const time = zonesOf(draft, 'timestamp').find(({ confidence }) => confidence === 1)
  // A layout that finds no author is told as such (ingest), not mended here.
  if (!time || draft.layout !== undefined) return null
  const line = lineAt(text, time.span.start)
  const above = lineAt(text, line.start - 1)
  const below = lineAt(text, line.end + 1)
  const lines = above.start > 0 ? [above] : [below, lineAt(text, below.end + 1)]
  const names = lines.map((one) => namesAlone(text, one, draft.known.authors))
  // Who signs with a given name alone has a byline word behind it.
  return names.find((one) => one?.names.every(({ span }) => wordsOf(text, span).length > 1)) ?? null
}

/** The end of the address that may stand on the line below a name (mbl/flatt-mbl-kartoflur). */
function withAddress(text: string, end: number): number {
  return end + (/^\n\S+@\S+/u.exec(text.slice(end))?.[0].length ?? 0)
}

/** Another title may share words with the headline (`Vilja byggja sundlaug á …`): such a run is no twin. */
function couldEndHeadline(text: string, span: Span): boolean {
  const last = wordBefore(text, span.end, span.start)
  return !openers.has(text.slice(last?.start, last?.end))
}

function bylineOf(names: readonly Span[]): Byline {
  const span = { start: names[0]?.start ?? 0, end: names.at(-1)?.end ?? 0 }
  return {
    names: names.map((one) => ({ span: one })),
    span,
    confidence: 1,
    dangling: false,
    newsroom: false,
  }
}
