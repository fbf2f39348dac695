import { AGENCY_LENGTH, creditMarkOf, CreditMark, isAgency } from './agencies.ts'
import { rankCredit } from './credit-ranker.ts'
import { COMPANY, INITIAL } from './credit-words.ts'
import { isOpeningAt, isUpperAt } from './letters.ts'
import { particles } from './name-words.ts'
import type { Span } from './span.ts'
import { wordBefore, wordsOf } from './word-spans.ts'

/** Longest name after a slash, in words. */
const LONGEST = 3
/** Words that are looked at behind the longest name. */
const AHEAD = 4

/**
 * The end of a credit's last part, which runs into the text after it:
 *
 *   Vísir/Vilhelm Hallmar Ketilsson innviðaráðherra ætlar …
 *         ^^^^^^^                      one word or more: weights decide what reads best
 *   Vísir/Ívar Fannar Hjón í Húnavatnssýslu …
 *         ^^^^^^^^^^^
 *   AP/Tetiana Dzhafarova Stjórnvöld í Kænugarði …
 *      ^^^^^^^^^^^^^^^^^^
 */
export function creditEnd(text: string, start: number, limit: number): number {
  const words = windowOf(text, start, limit)
  const first = words[0]
  if (!first) return start
  const agency = agencyLength(text, words)
  if (agency > 0) return words[agency - 1]?.end ?? first.end
  const company = words.findIndex((word) => COMPANY.test(text.slice(word.start, word.end)))
  const most = longestName(text, words)
  if (company > 0 && company < most) return words[company]?.end ?? first.end
  if (caseOf(text.slice(first.start, first.end)) !== 'capitalised') {
    return words[sameCaseLength(text, words, most) - 1]?.end ?? first.end
  }
  const length = rankCredit(text, words, { most, mark: markBefore(text, start) })
  return words[length - 1]?.end ?? first.end
}

/** No credit is longer: a text of one line is not searched for its end at each slash. */
const REACH = 500

/** The words behind a slash, on its line, that are looked at. */
export function windowOf(text: string, start: number, limit: number): Span[] {
  return wordsOf(text, { start, end: endOfLine(text, start, limit) }, LONGEST + AHEAD)
}

function endOfLine(text: string, start: number, limit: number): number {
  const reach = Math.min(limit, start + REACH)
  const line = text.slice(start, reach).indexOf('\n')
  return line === -1 ? reach : start + line
}

/** How many words, from the first on, are an agency's name; 0 for none. */
function agencyLength(text: string, words: readonly Span[]): number {
  const start = words[0]?.start ?? 0
  for (let count = Math.min(AGENCY_LENGTH, words.length); count > 0; count--) {
    const end = words[count - 1]?.end ?? start
    if (isAgency(text.slice(start, end)) && opensOrEnds(text, words[count])) return count
  }
  return 0
}

function opensOrEnds(text: string, word: Span | undefined): boolean {
  return word === undefined || isOpeningAt(text, word.start)
}

/** The most words that may be one name. */
export function longestName(text: string, words: readonly Span[]): number {
  let count = 1
  while (count < Math.min(LONGEST, words.length)) {
    const particle = isParticle(text, words[count], words[count + 1])
    if (!particle && !continuesName(text, words[count - 1], words[count])) break
    count += particle ? 2 : 1
  }
  return Math.min(count, words.length)
}

/** Names in small letters or in capitals end where the letters change. */
function sameCaseLength(text: string, words: readonly Span[], most: number): number {
  for (let count = most; count > 0; count--) if (opensOrEnds(text, words[count])) return count
  return most
}

/** A small word inside a foreign name: `van` of `Piet van Loon`. */
function isParticle(text: string, word: Span | undefined, next: Span | undefined): boolean {
  if (!word || !next) return false
  return particles.has(text.slice(word.start, word.end)) && isUpperAt(text, next.start)
}

/** A name goes on in the same letters: all small, all capitals, or capitalised. */
function continuesName(text: string, before: Span | undefined, word: Span | undefined): boolean {
  if (!before || !word) return false
  const previous = text.slice(before.start, before.end)
  const form = text.slice(word.start, word.end)
  if (/[.,:;!?]$/u.test(previous) && !INITIAL.test(previous)) return false
  if (INITIAL.test(form) || COMPANY.test(form) || PREFIXED.test(form)) return true
  if (INITIAL.test(previous)) return isUpperAt(text, word.start)
  return caseOf(previous) === caseOf(form)
}

function caseOf(word: string): 'small' | 'capitals' | 'capitalised' {
  if (/^\p{Ll}/u.test(word)) return 'small'
  return /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(word) ? 'capitals' : 'capitalised'
}

/** A capital behind a small prefix: `al-Rashid`. */
const PREFIXED = /^(?:al|el|d|de|ibn)[-'’]\p{Lu}\p{L}+$/u

/** Who stands before the slash: `AP/`, `NTB Scanpix /`, the second part of `Vísir/EPA/`. */
export function markBefore(text: string, start: number): number {
  const slash = text.lastIndexOf('/', start - 1)
  const last = start - slash > 2 ? null : wordBefore(text, slash)
  if (!last) return CreditMark.outlet
  const part = text.slice(last.start, slash).trim()
  const mark = creditMarkOf(part.slice(part.lastIndexOf('/') + 1))
  const both = wordBefore(text, last.start)
  if (mark !== CreditMark.outlet || both === null) return mark
  return creditMarkOf(text.slice(both.start, slash).trim())
}
