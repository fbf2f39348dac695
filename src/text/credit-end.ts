import { AGENCY_LENGTH, isAgency } from './agencies.ts'
import { isDefiniteNoun } from './definite-nouns.ts'
import { givenName } from './given-names.ts'
import { isOpeningAt } from './letters.ts'
import { capitalisation } from './lexicon.ts'
import { patronymic } from './patronymics.ts'
import type { Span } from './span.ts'
import { bareWord, wordsOf } from './word-spans.ts'

/** Longest name after a slash, in words. */
const LONGEST = 3

/**
 * The end of a credit's last part, which runs into the text after it:
 *
 *   Vísir/Vilhelm Hallmar Ketilsson innviðaráðherra ætlar …
 *         ^^^^^^^                      the shortest name after which a sentence can open well
 *   Vísir/Ívar Fannar Hjón í Húnavatnssýslu …
 *         ^^^^^^^^^^^
 */
export function creditEnd(text: string, start: number, limit: number): number {
  const words = wordsOf(text, { start, end: endOfLine(text, start, limit) }, LONGEST + 4)
  const first = words[0]
  if (!first) return start
  const agency = agencyLength(text, words)
  if (agency > 0) return words[agency - 1]?.end ?? first.end
  let best = { count: 1, score: -Infinity }
  for (let count = 1; count <= Math.min(LONGEST, words.length); count++) {
    if (count > 1 && !continuesName(text, words[count - 2], words[count - 1])) break
    const score =
      nameScore(text, words.slice(0, count)) + openingScore(text, words.slice(count), limit)
    if (score > best.score) best = { count, score }
  }
  return words[best.count - 1]?.end ?? first.end
}

function endOfLine(text: string, start: number, limit: number): number {
  const line = text.indexOf('\n', start)
  return line === -1 || line > limit ? limit : line
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

/** A name goes on in the same letters: all small, all capitals, or capitalised. */
function continuesName(text: string, before: Span | undefined, word: Span | undefined): boolean {
  if (!before || !word) return false
  const previous = text.slice(before.start, before.end)
  const form = text.slice(word.start, word.end)
  if (/[.,:;!?]$/u.test(previous) && !INITIAL.test(previous)) return false
  if (INITIAL.test(form) || COMPANY.test(form)) return true
  return caseOf(previous) === caseOf(form)
}

function caseOf(word: string): 'small' | 'capitals' | 'capitalised' {
  if (/^\p{Ll}/u.test(word)) return 'small'
  return /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(word) ? 'capitals' : 'capitalised'
}

const INITIAL = /^\p{Lu}\.$/u
/** What ends a company's name. */
const COMPANY = /^(?:ehf|hf|ohf|sf|ses|bs)\.$/u

/** How well the words read as one name, in rough log odds: photographers go by one word or two. */
function nameScore(text: string, words: readonly Span[]): number {
  const forms = words.map(({ start, end }) => text.slice(start, end))
  const first = forms[0] ?? ''
  const last = forms.at(-1) ?? ''
  if (forms.length > 1 && (INITIAL.test(last) || COMPANY.test(last))) return 4
  if (forms.length === 1) return caseOf(first) === 'capitalised' ? 1 : 0
  if (caseOf(first) !== 'capitalised') return 2 * forms.length
  if (patronymic(last) === 'nominative') return forms.length === 2 ? 1.5 : 0
  if (forms.length === 2 && givenName(last) !== null) return 0.5
  if (isDefiniteNoun(last)) return -2
  const foreign = givenName(first) === null && capitalisation(last) !== 'lower'
  return forms.length === 2 ? (foreign ? 1.2 : 0) : -1
}

/** How well a sentence opens with these words, in rough log odds. */
function openingScore(text: string, words: readonly Span[], limit: number): number {
  const first = words[0]
  if (!first) return 2
  if (!isOpeningAt(text, first.start)) return -6
  if (words.length < 3 && words.at(-1)?.end === limit) return -3
  const form = bareWord(text, first)
  if (!/^\p{Lu}/u.test(form)) return 2
  const written = capitalisation(form)
  if (written === 'lower' || written === 'mostly-lower') return 3
  const given = givenName(form)
  if (given === 'oblique') return -2
  if (given === null) return patronymic(form) === null ? (isDefiniteNoun(form) ? 2.5 : 0.5) : -4
  return nameOpening(text, words, limit)
}

/** A person opens the sentence: then a surname or a small word follows, and the text names them again. */
function nameOpening(text: string, words: readonly Span[], limit: number): number {
  const [first, second] = words
  if (!first || !second) return 0
  const again = text.indexOf(bareWord(text, first), first.end)
  const named = again !== -1 && again < limit + 20_000 ? 1 : 0
  const given = words.findIndex((word) => givenName(bareWord(text, word)) === null)
  const after = words[given]
  if (given === -1 || !after) return 0.5 + named
  const next = bareWord(text, after)
  if (patronymic(next) !== null) {
    const verb = words[given + 1]
    return verb && /^\p{Lu}/u.test(bareWord(text, verb)) ? -3 : 1.2 + 0.4 * given + named
  }
  return /^\p{Ll}/u.test(next) ? 1.5 + named : -3 + named
}
