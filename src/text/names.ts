import { nameEndingAt } from './name-ending.ts'
import type { EndingName, NameLimits } from './name-ending.ts'
import { nameRates } from './name-rates.generated.ts'
import { NameKind, NameMark, tokenBefore } from './name-tokens.ts'
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
 * side). Walks left no further than `from` and never over a line break; leaves a word for the
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
  const last = tokenBefore(text, line.end, { from: line.start })
  const dangling = last !== null && last.kind === NameKind.and
  const until = dangling ? trimSpan(text, { start: line.start, end: last.start }) : line
  const known = toSet(options.known)
  if (options.whole === true)
    return wholeByline(text, { start: line.start, end: until.end }, dangling)
  const limits = { from: line.start, mayFill: line.mayFill, known }
  const names = namesBefore(text, until.end, {
    ...limits,
    place: dangling ? 'inner' : options.plural === true ? 'last' : 'single',
  })
  return toByline(names, dangling)
}

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
  for (const match of slice.matchAll(/,| (?:og|&)(?= |$)/gu)) {
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
  const { end } = trimSpan(text, { start: least, end: stop })
  let start = end
  while (start > least && text.charAt(start - 1) !== '\n') start -= 1
  const mayFill = whole === true || (start > Math.max(0, from) && text.charAt(start - 1) === '\n')
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
    names.push(name)
    const joint = jointBefore(text, name.span.start, limits.from)
    place = 'inner'
    at = joint
  }
  return names
}

/** Where the name before a comma or `og` ends; null when neither stands before `start`. */
function jointBefore(text: string, start: number, from: number): number | null {
  const before = tokenBefore(text, start, { from })
  if (before === null) return null
  if (before.mark === NameMark.comma) return before.end
  if (before.kind !== NameKind.and) return null
  const earlier = tokenBefore(text, before.start, { from })
  return earlier === null ? null : earlier.end
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
