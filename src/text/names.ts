import { nameEndingAt } from './name-ending.ts'
import type { EndingName, NameLimits } from './name-ending.ts'
import { nameRates } from './name-rates.generated.ts'
import type { Span } from './span.ts'
import { trimSpan } from './span.ts'

export interface BylineOptions {
  /** Where the walk to the left ends: the headline's or the line's start. Default 0. */
  readonly from?: number
  /** Names the caller knows, as printed. The longest that ends at `end` outranks every rule. */
  readonly known?: ReadonlySet<string> | Iterable<string>
  /** Whether the byline word is of several authors (skrifa): a comma or `og` then joins names. */
  readonly plural?: boolean
  /** Whether nothing but names stands between `from` and `end`. */
  readonly whole?: boolean
}

/** Names that end a stretch of text. */
export interface Byline {
  /** In reading order. */
  readonly names: readonly { readonly span: Span }[]
  /** From the first name to the last. */
  readonly span: Span
  /** How often bylines found like this one were right in all their names. */
  readonly confidence: number
  /** Whether an `og` after the last name promises another that is not there. */
  readonly dangling: boolean
  /** Whether the last name is a newsroom's or an outlet's. */
  readonly newsroom: boolean
}

/** The farthest a byline reaches left of its end. */
const window = 1_000
const mostNames = 20

/**
 * The names that end at `end`, where the byline word starts (the space between may be on either
 * side). Walks left no further than `from` and, but for `whole`, never over a line break; leaves a word for the
 * headline unless the names have their line to themselves. Null when the last word is no name.
 *
 * @example
 * const text = 'Rúta festist við Landmannalaugar Tómas Ó. Vatnsdal skrifar 6. júlí'
 * findByline(text, text.indexOf('skrifar'))?.span // covers 'Tómas Ó. Vatnsdal'
 */
export function findByline(text: string, end: number, options: BylineOptions = {}): Byline | null {
  const stop = Math.min(Math.max(0, Math.trunc(end) || 0), text.length)
  const line = lineBefore(text, stop, options)
  if (line.start >= line.end) return null
  const joint = andBefore(text, line.end, line.start)
  const dangling = joint !== null
  const until = dangling ? joint : line.end
  const known = toSet(options.known)
  if (options.whole === true) return wholeByline(text, { start: line.start, end: until }, dangling)
  const limits = { from: line.start, mayFill: line.mayFill, known }
  const names = namesBefore(text, until, {
    ...limits,
    place: dangling ? 'inner' : options.plural === true ? 'last' : 'single',
  })
  return toByline(names, dangling)
}

/** Names that nothing but their line tells are at least this sure. */
const ALONE = 0.8

/** The names that fill a line, by their form alone; null for any other line. */
export function namesAlone(
  text: string,
  { start, end }: Span,
  known: Iterable<string> = [],
): Byline | null {
  const found = findByline(text, end, { from: start - 1, plural: true, known })
  return found?.span.start === start && found.confidence >= ALONE ? found : null
}

/** What parts the names of a list; no name runs on over a line break. */
const JOINTS = /[,\n]|(?<=^|[ ,\n])(?:og|&)(?=[ ,\n]|$)/gu

/**
 * The names of a list `A, B og C` or `A,B`, in reading order, without the space around them.
 *
 * @example
 * splitNames('Védís Lóa og Hugi Blöndal', { start: 0, end: 25 }) // two spans
 */
export function splitNames(text: string, span: Span): Span[] {
  const names: Span[] = []
  const slice = text.slice(span.start, span.end)
  let start = span.start
  JOINTS.lastIndex = 0
  for (let match = JOINTS.exec(slice); match; match = JOINTS.exec(slice)) {
    names.push({ start, end: span.start + match.index })
    start = span.start + match.index + match[0].length
  }
  names.push({ start, end: span.start + slice.length })
  return names.map((name) => trimSpan(text, name)).filter(({ start, end }) => start < end)
}

function toSet(known: BylineOptions['known']): ReadonlySet<string> {
  if (known === undefined) return new Set()
  return known instanceof Set ? known : new Set(known)
}

interface Line extends Span {
  readonly mayFill: boolean
}

/** The stretch that ends at `stop`, back to `from` or a line break, without space around it. */
function lineBefore(text: string, stop: number, { from = 0, whole }: BylineOptions): Line {
  const least = Math.max(0, from, stop - window)
  const { start: first, end } = trimSpan(text, { start: least, end: stop })
  if (whole === true) return { start: first, end, mayFill: true }
  let start = end
  while (start > least && text.charAt(start - 1) !== '\n') start -= 1
  const mayFill = start > Math.max(0, from) && text.charAt(start - 1) === '\n'
  return { ...trimSpan(text, { start, end }), mayFill }
}

function wholeByline(text: string, line: Span, dangling: boolean): Byline | null {
  const spans = splitNames(text, line)
  const [first] = spans
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return null
  return {
    names: spans.map((span) => ({ span })),
    span: { start: first.start, end: last.end },
    confidence: nameRates.whole,
    dangling,
    newsroom: false,
  }
}

/** The names that end at `end`, the last one first, as far as commas and `og` join them. */
function namesBefore(text: string, end: number, limits: NameLimits): EndingName[] {
  const names: EndingName[] = []
  let { place } = limits
  let at: number | null = end
  while (at !== null && names.length < mostNames) {
    const name = nameEndingAt(text, at, { ...limits, place })
    if (name === null) break
    const joint = jointBefore(text, name.span.start, limits.from)
    if (
      names.length === 0 &&
      isHeadlinesAnd(text, { start: joint ?? name.span.start, end: name.span.start }, limits)
    ) {
      return [shorterName(text, name, limits) ?? name]
    }
    names.push(name)
    place = 'inner'
    at = joint
  }
  return names
}

/** Whether an `og` stands here that joins no name to another: no headline ends in it. */
function isHeadlinesAnd(text: string, { start, end }: Span, limits: NameLimits): boolean {
  const isAnd = /(?:^|[ \n])(?:og|&)[ \n]*$/u.test(text.slice(start, end))
  return isAnd && nameEndingAt(text, start, { ...limits, place: 'inner' }) === null
}

/**
 * The name without its first words, which the headline's `og` joins to what stands before it.
 *
 *   … hvalreki og Sigga Birna Karen Leifsdóttir skrifar
 *                       ^^^^^^^^^^^^^^^^^^^^^^^
 */
function shorterName(text: string, { span }: EndingName, limits: NameLimits): EndingName | null {
  const from = text.indexOf(' ', span.start) + 1
  if (from === 0 || from >= span.end) return null
  return nameEndingAt(text, span.end, { ...limits, from, mayFill: true })
}

/** Where the name before a comma or `og` ends; null when neither stands before `start`. */
function jointBefore(text: string, start: number, from: number): number | null {
  const end = skipSpaces(text, start, from)
  if (end > from && text.charAt(end - 1) === ',') return endOfName(text, end - 1, from)
  return andBefore(text, end, from)
}

/** Where the name before an `og` that ends at `end` ends; null when there is none. */
function andBefore(text: string, end: number, from: number): number | null {
  const word = text.charAt(end - 1) === '&' ? '&' : 'og'
  const start = end - word.length
  if (start <= from || !text.startsWith(word, start)) return null
  return ' \n,'.includes(text.charAt(start - 1)) ? endOfName(text, start, from) : null
}

/** A comma may stand before the `og` too; null when no word is left. */
function endOfName(text: string, at: number, from: number): number | null {
  let end = skipSpaces(text, at, from)
  while (end > from && text.charAt(end - 1) === ',') end = skipSpaces(text, end - 1, from)
  return end > from ? end : null
}

function skipSpaces(text: string, at: number, from: number): number {
  let end = at
  while (end > from && ' \n'.includes(text.charAt(end - 1))) end -= 1
  return end
}

function toByline(names: readonly EndingName[], dangling: boolean): Byline | null {
  const last = names[0]
  const first = names.at(-1)
  if (first === undefined || last === undefined) return null
  return {
    names: names.map(({ span }) => ({ span })).reverse(),
    span: { start: first.span.start, end: last.span.end },
    confidence: names.reduce((product, { confidence }) => product * confidence, 1),
    dangling,
    newsroom: last.newsroom,
  }
}
