import { isDefiniteNoun } from './definite-nouns.ts'
import { givenName } from './given-names.ts'
import { capitalisation } from './lexicon.ts'
import { patronymic } from './patronymics.ts'
import type { Span } from './span.ts'
import { bareWord } from './word-spans.ts'

/** What a word may be in a credit's name or behind it; `edge` stands where there is no word. */
const CreditWord = {
  edge: 0,
  initial: 1,
  company: 2,
  patronymic: 3,
  patronymicOblique: 4,
  given: 5,
  givenOblique: 6,
  /** A given name that running text also writes small: Þór, Björn, Hlynur. */
  givenOrNoun: 7,
  definite: 8,
  small: 9,
  usuallySmall: 10,
  either: 11,
  proper: 12,
  unknown: 13,
  capitals: 14,
  other: 15,
} as const

/** What closes a word: nothing, a comma, or a mark that ends more than a word. */
const ClosingMark = { none: 0, comma: 1, stop: 2 } as const

/** A capital with its full stop. */
export const INITIAL = /^\p{Lu}\.$/u
/** What ends a company's name. */
export const COMPANY = /^(?:ehf|hf|ohf|sf|ses|bs)\.$/u
const PLAIN = /^\p{Lu}[\p{L}’'-]*$/u
const CAPITALS = /^\p{Lu}[\p{Lu}\p{N}.-]+$/u

/** The kind of a word; marks around it are no part of it, an initial's full stop aside. */
export function creditWord(text: string, word: Span | undefined): number {
  if (word === undefined) return CreditWord.edge
  const printed = text.slice(word.start, word.end)
  if (INITIAL.test(printed)) return CreditWord.initial
  if (COMPANY.test(printed)) return CreditWord.company
  const form = bareWord(text, word)
  if (!printed.startsWith(form)) return CreditWord.other
  if (/^\p{Ll}/u.test(form)) return CreditWord.small
  if (CAPITALS.test(form)) return CreditWord.capitals
  return PLAIN.test(form) ? capitalised(form) : CreditWord.other
}

/** What closes a word. */
export function closingMarkOf(text: string, word: Span | undefined): number {
  const last = word === undefined ? '' : text.charAt(word.end - 1)
  if (last === ',') return ClosingMark.comma
  return last !== '' && '.:;!?”“"'.includes(last) ? ClosingMark.stop : ClosingMark.none
}

function capitalised(form: string): number {
  const written = capitalisation(form)
  const isSmall = written === 'lower' || written === 'mostly-lower'
  const asPatronymic = patronymic(form)
  if (asPatronymic === 'nominative') return CreditWord.patronymic
  if (asPatronymic !== null) return CreditWord.patronymicOblique
  const asGiven = givenName(form)
  if (asGiven !== null && isSmall) return CreditWord.givenOrNoun
  if (asGiven !== null) {
    return asGiven === 'nominative' ? CreditWord.given : CreditWord.givenOblique
  }
  if (isSmall) return CreditWord.usuallySmall
  if (isDefiniteNoun(form)) return CreditWord.definite
  if (written === 'unknown') return CreditWord.unknown
  return written === 'either' ? CreditWord.either : CreditWord.proper
}
