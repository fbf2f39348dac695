/**
 * Word edges for Icelandic: `\b` takes þ, ð and æ for edges, so it finds "mars" inside "þmars".
 * All functions take an offset into any string, also one outside of it.
 */

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u
const UPPER = /\p{Lu}/u
const DIGIT = /\p{Nd}/u
const OPENING_QUOTES = '„"“”«»‚‘’\''
const CLOSING_QUOTES = '“”"«»‘’\''

/** Whether a word may start or end at this offset: not between two letters or digits. */
export function isWordEdge(text: string, offset: number): boolean {
  return !isLetterOrDigitAt(text, offset - 1) || !isLetterOrDigitAt(text, offset)
}

/** Whether a letter or digit of the basic plane stands at the offset. */
export function isLetterOrDigitAt(text: string, offset: number): boolean {
  const letter = text[offset]
  return letter !== undefined && LETTER_OR_DIGIT.test(letter)
}

/** Whether the text at this offset could open a title or a sentence: capital, digit or quote. */
export function isOpeningAt(text: string, offset: number): boolean {
  const letter = text[offset]
  if (letter === undefined) return false
  if (UPPER.test(letter) || DIGIT.test(letter)) return true
  return isOpeningQuote(text, offset)
}

/** Whether a capital letter stands at the offset. */
export function isUpperAt(text: string, offset: number): boolean {
  const letter = text[offset]
  return letter !== undefined && UPPER.test(letter)
}

/** „ and its kin, and the doubled comma of old pages. */
export function isOpeningQuote(text: string, offset: number): boolean {
  const letter = text[offset]
  if (letter === undefined) return false
  return OPENING_QUOTES.includes(letter) || text.startsWith(',,', offset)
}

/** Whether a quote that may close stands at the offset; “ closes in Icelandic. */
export function isClosingQuote(text: string, offset: number): boolean {
  const letter = text[offset]
  return letter !== undefined && CLOSING_QUOTES.includes(letter)
}

/** The offset of `needle` as whole words at or after `from`, or -1. */
export function indexOfWords(text: string, needle: string, from = 0): number {
  if (needle === '') return -1
  for (let at = text.indexOf(needle, from); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (isWordEdge(text, at) && isWordEdge(text, at + needle.length)) return at
  }
  return -1
}
