import { isDefiniteNoun } from './definite-nouns.ts'
import { followsCaption } from './follows-caption.ts'
import { givenName } from './given-names.ts'
import { isOpeningAt, isUpperAt } from './letters.ts'
import { capitalisation } from './lexicon.ts'
import { isMoreOfName, isStation } from './named-subject.ts'
import { patronymic } from './patronymics.ts'
import type { Span } from './span.ts'
import { isTagName } from './tag-names.ts'
import { bareWord, wordAfter, wordBefore, wordsOf } from './word-spans.ts'

/** A credit that is a mere name: a photographer's letters, an organisation, a person. */
export interface BareCredit {
  readonly span: Span
  readonly form: 'agency' | 'person' | 'initials'
}

/** Names are no longer, in words. */
const PERSON_LENGTH = 4
/** What ends a company's name. */
const COMPANY = /^(?:ehf|hf|ohf|sf|ses|bs)\.?$/u

/** A name that starts at this word, and which only its place between caption and text makes a credit. */
export function bareCreditAt(text: string, word: Span, within: Span): BareCredit | null {
  if (word.start === within.start || !isUpperAt(text, word.start)) return null
  const place = { within, ended: followsCaption(text, word, within) }
  return (
    lettersAlone(text, word, place) ??
    organisationAlone(text, word, place) ??
    personAlone(text, word, place)
  )
}

interface Place {
  readonly within: Span
  /** Whether a caption has ended before the word. */
  readonly ended: boolean
}

/** A photographer's letters (`GVA`) or a station's (`N4`), after a caption that has ended; a club's or a union's are known. */
function lettersAlone(text: string, word: Span, { within, ended }: Place): BareCredit | null {
  const form = text.slice(word.start, word.end)
  if (!ended || (!isStationName(form) && !isInitials(form))) return null
  const next = wordAfter(text, word.end, within.end)
  return next && isOpeningAt(text, next.start) ? { span: word, form: 'initials' } : null
}

function isInitials(form: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(form) && capitalisation(form) === 'unknown'
}

function isStationName(form: string): boolean {
  return /^\p{Lu}{1,2}\d{1,2}$/u.test(form)
}

/**
 * An organisation after a caption that has ended: a company by its ending (`Forlagið Skrudda ehf`),
 * or a name that running text capitalises, right before a word that opens a sentence.
 *
 *   Frá æfingu. Borgarleikhúsið Þriðja sýning …
 *               ^^^^^^^^^^^^^^^ credit
 */
function organisationAlone(text: string, word: Span, { within, ended }: Place): BareCredit | null {
  if (!ended) return null
  const words = wordsOf(text, { start: word.start, end: within.end }, PERSON_LENGTH + 1)
  const last = words.findIndex(({ start, end }) => COMPANY.test(text.slice(start, end)))
  const next = words[last > 0 ? last + 1 : 1]
  const end = last > 0 ? words[last]?.end : word.end
  if (!next || end === undefined || !opensPlainSentence(text, next)) return null
  const form = bareWord(text, word)
  const isName = last > 0 || isTagName(form) || isOrganisation(form)
  return isName ? { span: { start: word.start, end }, form: 'agency' } : null
}

/** A proper noun with the article (`Borgarleikhúsið`), which no person is called. */
function isOrganisation(form: string): boolean {
  const written = capitalisation(form)
  const isProper = written === 'capital' || written === 'mostly-capital'
  return isProper && /(?:inn|in|ið|n|ð)$/u.test(form) && form.length > 6 && givenName(form) === null
}

/**
 * A photographer with no agency: two or three words that are a whole name, before a word that opens
 * a sentence and is no name itself, or before another whole name.
 *
 *   … langömmu sinnar. Guðmundur Hrafn Leikkonan Mjöll …
 *                      ^^^^^^^^^^^^^^^ credit
 *   … sem enginn vissi af Sigtryggur Ari Jóhannsson Ásrún Birta Valtýsdóttir fann …
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^ credit
 */
function personAlone(text: string, word: Span, { within, ended }: Place): BareCredit | null {
  if (givenName(text.slice(word.start, word.end)) !== 'nominative') return null
  // `… Lilja Hannesdóttir og Rúnar Steingrímsson`: people in the picture.
  if (text.startsWith(' og ', word.start - 4) || isInsideName(text, word, within)) return null
  const words = wordsOf(text, { start: word.start, end: within.end }, 2 * PERSON_LENGTH)
  for (let count = Math.min(3, words.length - 1); count > 1; count--) {
    const name = words.slice(0, count).map(({ start, end }) => text.slice(start, end))
    const span = { start: word.start, end: words[count - 1]?.end ?? word.end }
    const rest = words.slice(count)
    if (rest[0] && isStation(bareWord(text, rest[0]))) return null
    const isWhole = isFullName(name, ended) && rest[0] !== undefined
    const isTold =
      isWhole && (opensPlainSentence(text, rest[0] ?? span) || opensWithName(text, rest))
    const isUnlisted =
      ended && count === 2 && isUnlistedName(text, name, { span, next: rest[0], within })
    if (isTold || isUnlisted) return { span, form: 'person' }
  }
  return null
}

/** Another of the same person's given names stands before the word. */
function isInsideName(text: string, word: Span, within: Span): boolean {
  const before = wordBefore(text, word.start, within.start)
  return before !== null && givenName(text.slice(before.start, before.end)) === 'nominative'
}

/** Behind a given name more of them, and at last a patronymic or a given name. */
function isFullName(words: readonly string[], ended: boolean): boolean {
  if (!words.every((word) => /^\p{Lu}\p{L}+$/u.test(word))) return false
  const between = words.slice(1, -1)
  const last = words.at(-1) ?? ''
  if (!between.every((word) => givenName(word) !== null)) return false
  if (patronymic(last) === 'nominative') return true
  return ended && words.length === 2 && givenName(last) === 'nominative'
}

/** Another whole name: two names in a row with nothing between are no subject of one sentence. */
function opensWithName(text: string, words: readonly Span[]): boolean {
  const forms = words.map((word) => bareWord(text, word))
  const given = forms.findIndex((form) => givenName(form) !== 'nominative')
  return given > 0 && patronymic(forms[given] ?? '') === 'nominative'
}

interface UnlistedName {
  readonly span: Span
  readonly next: Span | undefined
  readonly within: Span
}

/**
 * A given name with a family name that no list knows (`Eggert Sólberg`), before one more capital that
 * goes on with no name; and the text names that person nowhere else, as it would its subject.
 */
function isUnlistedName(
  text: string,
  [first = '', last = '']: readonly string[],
  { span, next, within }: UnlistedName,
): boolean {
  if (!next || !isUpperAt(text, next.start)) return false
  if (!/^\p{Lu}\p{Ll}+$/u.test(last)) return false
  const form = bareWord(text, next)
  if (patronymic(form) !== null || givenName(form) !== null) return false
  if (isMoreOfName(text, last, { word: next, limit: within.end })) return false
  return !text.includes(first, span.end) && !text.includes(last, span.end)
}

/** A capitalised word that running text writes small, so that it must open a sentence. */
export function opensPlainSentence(text: string, word: Span): boolean {
  const form = bareWord(text, word)
  if (!isUpperAt(text, word.start)) return isOpeningAt(text, word.start)
  if (givenName(form) !== null && capitalisation(form) !== 'lower') return false
  const written = capitalisation(form)
  return (
    written === 'lower' ||
    written === 'mostly-lower' ||
    (written === 'unknown' && isDefiniteNoun(form))
  )
}
