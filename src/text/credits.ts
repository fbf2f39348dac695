import { isChainMark } from './agencies.ts'
import { agencyAlone } from './agency-credits.ts'
import { mayOpenAgency } from './agency-openings.ts'
import { creditEnd } from './credit-end.ts'
import { bareCreditAt } from './bare-credits.ts'
import { isUpperAt } from './letters.ts'
import { opensAfter } from './opens-after.ts'
import { patronymic } from './patronymics.ts'
import type { Span } from './span.ts'
import { backWords, bareWord, wordAfter, wordsOf } from './word-spans.ts'

/**
 * Credit lines, by a grammar rather than a list:
 *
 *   credit  = bracket | handle | chain | agency | person
 *   bracket = "(Photo by Name/Getty Images)"
 *   chain   = part "/" part ("/" part)*      at least one part is an agency or a label
 *   part    = agency | label | person of up to four words
 */

/** A credit found in running text, and how it was told. */
export interface Credit {
  readonly span: Span
  readonly form: 'bracket' | 'handle' | 'chain' | 'agency' | 'person' | 'initials'
}

/** Words before the slash of a chain, when they are a photographer: `Kevin J. Marlowe/Getty`. */
const PERSON_LENGTH = 4
const BRACKET = /^\((?:Photo|Mynd|Myndir|Ljósmynd|Foto|AP|EPA|Getty|AFP|Reuters)[^()]{0,150}\)/iu
const HANDLE = /^@[\p{L}\p{N}_.]{2,30}$/u
/** Behind a photographer's name. */
const OUTLET = /^ [-–] \p{Lu}\S+/u
const LABELLED = /^(?:Mynd|Myndir|Ljósmynd|Ljósmyndir|Ljósmyndari|Photo|Foto):$/iu

/**
 * The first credit in running text whose next word could open a sentence; null when there is none.
 * `span` should end where a caption can no longer reach. A credit glued to the full stop before it
 * belongs to a picture in the body and is not found. A credit that is a mere name must start up to
 * `near`, where a caption may still end.
 */
export function findCredit(text: string, span: Span, near = span.end): Credit | null {
  let slash = firstSlash(text, span, span.start)
  for (
    let word = wordAfter(text, span.start, span.end);
    word;
    word = wordAfter(text, word.end, span.end)
  ) {
    if (slash && slash.at < word.start) slash = firstSlash(text, span, word.start)
    const credit =
      creditAt(text, word, { within: span, slash }) ??
      (word.start <= near + 1 ? bareCreditAt(text, word, span) : null)
    if (credit && opensAfter(text, credit.span.end, span.end)) return credit
  }
  return null
}

/** A slash, and the first word from which a chain may reach it. */
interface Slash {
  readonly at: number
  readonly from: number
}

interface Place {
  readonly within: Span
  /** The first slash from the word on; null when none is left. */
  readonly slash: Slash | null
}

function firstSlash(text: string, { start, end }: Span, from: number): Slash | null {
  // Not in the whole text: a page without slashes would be searched to its end again and again.
  const offset = text.slice(from, end).indexOf('/')
  if (offset === -1) return null
  const at = from + offset
  return { at, from: backWords(text, at, { count: PERSON_LENGTH, from: start }) }
}

function creditAt(text: string, word: Span, { within, slash }: Place): Credit | null {
  const opening = text[word.start]
  if (opening === '(') return bracketAt(text, word, within)
  if (opening === '@' && HANDLE.test(text.slice(word.start, word.end)))
    return { span: word, form: 'handle' }
  return (
    (slash && word.start >= slash.from ? chainAt(text, word, { within, slash }) : null) ??
    (text[word.end - 1] === ':' ? labelledAt(text, word, within) : null) ??
    (mayOpenAgency(text, word.start) ? agencyAlone(text, word, within) : null)
  )
}

/** `(Photo by Rósa Lind/Getty)` */
function bracketAt(text: string, word: Span, within: Span): Credit | null {
  const after = text.slice(word.start, Math.min(within.end, word.start + 170))
  const bracket = BRACKET.exec(after)
  if (!bracket) return null
  return { span: { start: word.start, end: word.start + bracket[0].length }, form: 'bracket' }
}

/** `Mynd: Saga Sig`, `Mynd: Saga Sig - RÚV` */
function labelledAt(text: string, word: Span, within: Span): Credit | null {
  if (!LABELLED.test(text.slice(word.start, word.end))) return null
  const next = wordAfter(text, word.end, within.end)
  if (!next || !isUpperAt(text, next.start)) return null
  const end = creditEnd(text, next.start, within.end)
  const outlet = OUTLET.exec(text.slice(end, within.end))?.[0].length ?? 0
  return { span: { start: word.start, end: end + outlet }, form: 'chain' }
}

interface Chain {
  readonly within: Span
  readonly slash: Slash
}

/** A chain that starts at this word: its first slash stands within the first part's few words. */
function chainAt(text: string, word: Span, { within, slash }: Chain): Credit | null {
  if (!reachesSlash(text, word, { within, slash })) return null
  const first = text.slice(word.start, slash.at).trimEnd()
  const agency = isChainMark(first)
  if (!agency && !startsPerson(text, { start: word.start, end: word.start + first.length }))
    return null
  const end = chainEnd(text, slash.at, within.end)
  if (end === null) return null
  const parts = text
    .slice(word.start, end)
    .split('/')
    .map((part) => part.trim())
  const told = parts.some(isChainMark) || isAcronymChain(parts)
  return told ? { span: { start: word.start, end }, form: 'chain' } : null
}

/** `IHF/Sasa Pahic`: an organisation's letters and a person, but not two clubs (`KR/ÍR`). */
function isAcronymChain([first = '', ...rest]: readonly string[]): boolean {
  const last = rest.at(-1) ?? ''
  return /^\p{Lu}{2,5}$/u.test(first) && /^\p{Lu}\p{Ll}/u.test(last)
}

/** Whether the slash ends the part which starts at `word`; parts are up to four words. */
function reachesSlash(text: string, word: Span, { within, slash }: Chain): boolean {
  let next: Span | null = word
  for (let i = 0; i < PERSON_LENGTH && next; i++) {
    if (next.start === slash.at) return i > 0
    if (i > 0 && isAgencyBetween(text, next, slash) && !isAgencyBetween(text, word, slash))
      return false
    if (slash.at < next.end) return true
    next = wordAfter(text, next.end, within.end)
  }
  return next?.start === slash.at
}

/** Whether an agency starts at this word and ends at the slash: then the chain starts there, not before. */
function isAgencyBetween(text: string, word: Span, slash: Slash): boolean {
  return slash.at - word.start <= 40 && isChainMark(text.slice(word.start, slash.at).trim())
}

/** Whether every word before the slash may be part of a name: capitals, initials; no full stop else. */
function startsPerson(text: string, span: Span): boolean {
  const words = wordsOf(text, span)
  return (
    words.length > 0 &&
    // A patronymic ends a name: another one follows it.
    words.slice(0, -1).every((word) => patronymic(bareWord(text, word)) === null) &&
    words.every((word) => {
      const form = text.slice(word.start, word.end)
      if (!isUpperAt(text, word.start)) return false
      return !/[.,:;!?“”"]$/u.test(form) || /^\p{Lu}\.$/u.test(form)
    })
  )
}

/** The end of the last part of a chain, from its first slash on. */
function chainEnd(text: string, slash: number, limit: number): number | null {
  let at = slash
  for (let parts = 0; parts < 4; parts++) {
    const part = wordAfter(text, at + 1, limit)
    if (!part || text[part.start - 1] === '\n') return null
    const inner = text.indexOf('/', part.start)
    const glued = inner !== -1 && inner < limit && inner - part.start < 40
    const words = glued ? text.slice(part.start, inner).trim() : ''
    if (glued && isPart(words)) {
      at = inner
      continue
    }
    return creditEnd(text, part.start, limit)
  }
  return null
}

function isPart(words: string): boolean {
  if (words === '' || /[.,:;!?“”"]\s|\s\p{Ll}/u.test(words.replace(/\p{Lu}\./gu, 'X'))) return false
  return words.split(' ').length <= PERSON_LENGTH
}
