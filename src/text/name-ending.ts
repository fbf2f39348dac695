import { kindIgnoringCase, NameKind } from './name-tokens.ts'
import { rankName } from './name-ranker.ts'
import { nameRates } from './name-rates.generated.ts'
import { readRun, wordAt } from './name-run.ts'
import type { NamePlace } from './name-features.ts'
import type { NameRun } from './name-run.ts'
import { newsrooms, newsroomWords } from './name-words.ts'
import type { Span } from './span.ts'

/** Where a name may reach, and what else is known of it. */
export interface NameLimits {
  /** The name does not reach left of this offset. */
  readonly from: number
  /** Whether the name may begin at `from`, leaving no word before it. */
  readonly mayFill: boolean
  readonly place: NamePlace
  readonly known: ReadonlySet<string>
}

/** A name that ends where it was asked for. */
export interface EndingName {
  readonly span: Span
  readonly confidence: number
  readonly newsroom: boolean
}

const longestKnown = 8

/** The name that ends at `end` (no space before it); null when the last word can be none. */
export function nameEndingAt(text: string, end: number, limits: NameLimits): EndingName | null {
  return (
    knownName(text, end, limits) ??
    newsroom(text, end, limits) ??
    rankedName(text, end, limits) ??
    lowerCaseName(text, end, limits)
  )
}

function knownName(text: string, end: number, limits: NameLimits): EndingName | null {
  if (limits.known.size === 0) return null
  const start = longestListed(text, end, { ...limits, names: limits.known, words: longestKnown })
  if (start === null) return null
  return { span: { start, end }, confidence: nameRates.known, newsroom: false }
}

function newsroom(text: string, end: number, limits: NameLimits): EndingName | null {
  const lastWord = text.slice(wordStart(text, end, limits.from), end).toLowerCase()
  if (!newsroomEnds().has(lastWord)) return null
  const lower = { ...limits, names: newsrooms, words: newsroomWords, ignoreCase: true }
  const start = longestListed(text, end, lower)
  if (start === null) return null
  return { span: { start, end }, confidence: nameRates.newsroom, newsroom: true }
}

const cache: { ends?: ReadonlySet<string> } = {}

/** The last words of all newsrooms: most bylines are told from them by one look. */
function newsroomEnds(): ReadonlySet<string> {
  return (cache.ends ??= new Set(
    [...newsrooms].map((name) => name.slice(name.lastIndexOf(' ') + 1)),
  ))
}

interface Listed extends NameLimits {
  readonly names: ReadonlySet<string>
  readonly words: number
  readonly ignoreCase?: boolean
}

/** Where the longest listed name that ends here starts. */
function longestListed(text: string, end: number, listed: Listed): number | null {
  let longest: number | null = null
  let start = end
  for (let words = 0; words < listed.words && start > listed.from; words += 1) {
    start = wordStart(text, words === 0 ? end : start - 1, listed.from)
    if (start === listed.from && !listed.mayFill) break
    const slice = text.slice(start, end)
    if (listed.names.has(listed.ignoreCase === true ? slice.toLowerCase() : slice)) longest = start
  }
  return longest
}

function wordStart(text: string, end: number, from: number): number {
  let start = end
  while (start > from && end - start < 60 && !' ,\n'.includes(text.charAt(start - 1))) start -= 1
  return start
}

function rankedName(text: string, end: number, limits: NameLimits): EndingName | null {
  const run = readRun(text, end, limits.from)
  if (run.length === 0) return null
  const choice = rankName(run, { most: longestAllowed(text, run, limits), place: limits.place })
  const { start } = wordAt(run, choice.length - 1)
  return { span: { start, end }, confidence: choice.confidence, newsroom: false }
}

/** What was said, and a verb that needs its speaker: `…,“ segir`. */
const SPEECH = /[“”",] (?:segir|segja|spyr|kveður) $/u

/**
 * The whole run, or all but its first word where that word is the headline's: the only one left for it,
 * or the speaker of what was said.
 *
 *   „Við gefumst aldrei upp,“ segir Katrín Eyrún Ósk Hallgrímsdóttir
 *                                          ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function longestAllowed(text: string, run: NameRun, { mayFill }: NameLimits): number {
  const isLast = run.tokens.length === run.length && !mayFill
  const { start } = wordAt(run, run.length - 1)
  const isSpeaker = SPEECH.test(text.slice(Math.max(0, start - 10), start))
  return isLast || isSpeaker ? Math.max(1, run.length - 1) : run.length
}

/**
 * Up to three given names and a patronymic, or two given names, printed without capitals. One word
 * alone is none: too many nouns are given names too.
 */
function lowerCaseName(text: string, end: number, limits: NameLimits): EndingName | null {
  let start = end
  let words = 0
  let most = 2
  while (words < most && start > limits.from) {
    const stop = words === 0 ? end : start - 1
    const from = wordStart(text, stop, limits.from)
    if (from === limits.from && !limits.mayFill) break
    const kind = kindIgnoringCase(text.slice(from, stop))
    if (words === 0 && kind === NameKind.patronymic) most = 4
    else if (kind !== NameKind.given) break
    start = from
    words += 1
  }
  if (words < 2) return null
  return { span: { start, end }, confidence: nameRates.lower, newsroom: false }
}
