import { AGENCY_LENGTH, isAgency, isAmbiguousAgency, isPictureLabel } from './agencies.ts'
import { findCredit } from './credits.ts'
import { givenName } from './given-names.ts'
import { patronymic } from './patronymics.ts'
import { endsSentence } from './sentences.ts'
import type { Span } from './span.ts'
import { wordBefore } from './word-spans.ts'

/** A credit is no longer than this many words. */
const LONGEST = 12

/** A full stop that belongs to the credit: `Vísir/Hjördís L.`, `Mynd/Verkís hf.` */
const SHORTENED = /\/[^/.]{1,40} (?:\p{Lu}|ehf|hf|ohf|sf)\.$/u

/**
 * The credit that closes a line, behind a caption or alone; null when the line is plain text.
 *
 *   Nestið skiptir öllu máli, segja vinkonurnar.Vísir/Tryggvi Páll
 *                                               ^^^^^^^^^^^^^^^^^^ glued to the caption's full stop
 *   Hópurinn á toppi Kerlingar í Eyjafirði aðsend
 *                                          ^^^^^^
 */
export function creditAtEnd(text: string, line: Span): Span | null {
  const closed = endsSentence(text, line.end) && text[line.end - 1] !== ')'
  if (closed && !SHORTENED.test(text.slice(line.start, line.end))) return null
  const glued = gluedCredit(text, line)
  const spaced = spacedCredit(text, line)
  // `NordicPhotos/AFP` is whole: its inner capital parts nothing.
  return glued && spaced && spaced.start < glued.start ? spaced : (glued ?? spaced)
}

/** Right behind a full stop or closing quote, without a blank. */
function gluedCredit(text: string, line: Span): Span | null {
  for (let at = line.end - 1; at > line.start && line.end - at < 80; at--) {
    if (text[at] === ' ') continue
    const span = { start: at, end: line.end }
    if (isInnerCapital(text, at) && isCredit(text, span)) return span
    if (!'.!?“”"'.includes(text.charAt(at - 1))) continue
    if (isCredit(text, span) || isGluedName(text.slice(at, line.end).split(' '))) return span
  }
  return null
}

/** A capital right behind a small letter: two texts were glued there (`… ermi útVísir/Hjördís`). */
function isInnerCapital(text: string, at: number): boolean {
  return /^\p{Ll}\p{Lu}/u.test(text.slice(at - 1, at + 1))
}

/** The longest run of last words that is one credit. */
function spacedCredit(text: string, line: Span): Span | null {
  let best: Span | null = null
  let start = line.end
  for (let words = 0; words < LONGEST; words++) {
    const word = wordBefore(text, start, line.start)
    if (!word) break
    start = word.start
    const span = { start, end: line.end }
    if (isCredit(text, span) && !isOwnWord(text, span, line)) best = span
    if (best && followsSentence(text, start, line)) break
  }
  return best
}

/** An agency's name that is also a word of the text: it counts only alone, or behind a full stop. */
function isOwnWord(text: string, span: Span, line: Span): boolean {
  if (!isAmbiguousAgency(text.slice(span.start, span.end))) return false
  const before = wordBefore(text, span.start, line.start)
  return before !== null && !endsSentence(text, before.end)
}

/** Where an organisation of a place took the picture: `Lögreglan á Austurlandi`. */
const PLACE = / [áí] \p{Lu}\p{L}+$/u

/** Whether a span is a credit from its first character to its last. */
export function isCredit(text: string, span: Span): boolean {
  const part = text.slice(span.start, span.end)
  const words = part.split(' ')
  if (
    words.length <= AGENCY_LENGTH &&
    (isAgency(part) ||
      isAgency(part.replace(PLACE, '')) ||
      (words.length === 1 && isPictureLabel(part)))
  )
    return true
  if (!/[/(@:]/u.test(part)) return false
  const found = findCredit(part, { start: 0, end: part.length })
  return found !== null && found.span.start === 0 && found.span.end === part.length
}

/** A whole name of two or three words. */
function isGluedName(words: readonly string[]): boolean {
  return words.length > 1 && words.length < 4 && isWholeName(words)
}

/**
 * A photographer with no agency at the end of the lead image's line: behind a caption that has ended
 * a name or initials; else a given name with its patronymic.
 */
export function photographerAtEnd(text: string, line: Span): Span | null {
  let best: Span | null = null
  let start = line.end
  for (let words = 1; words <= 4; words++) {
    const word = wordBefore(text, start, line.start)
    if (!word) return best
    start = word.start
    const name = { start, end: line.end }
    const forms = text.slice(start, line.end).split(' ')
    if (followsSentence(text, start, line)) return isPersonOrInitials(forms) ? name : best
    if (isWholeName(forms)) best = name
  }
  return best
}

/** Whether a sentence ends before the offset; the full stop of an initial ends none. */
function followsSentence(text: string, start: number, line: Span): boolean {
  const before = wordBefore(text, start, line.start)
  if (before === null || !endsSentence(text, before.end)) return false
  return !/^\p{Lu}\.$/u.test(text.slice(before.start, before.end))
}

function isPersonOrInitials(words: readonly string[]): boolean {
  if (words.length === 1)
    return /^\p{Lu}{2,4}$/u.test(words[0] ?? '') || givenName(words[0] ?? '') === 'nominative'
  return words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word))
}

/** A given name in the nominative to begin with, a patronymic in the nominative at the end. */
function isWholeName(words: readonly string[]): boolean {
  return (
    givenName(words[0] ?? '') === 'nominative' && patronymic(words.at(-1) ?? '') === 'nominative'
  )
}
