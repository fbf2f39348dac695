/**
 * Word edges for Icelandic: `\b` takes þ, ð and æ for edges, so it finds "mars" inside "þmars".
 * All functions take an offset into any string, also one outside of it.
 */

/** What a character is: a binary digit each. */
const Kind = { letterOrDigit: 1, upper: 2, digit: 4, letter: 8 } as const

/** Kinds of the letters that Icelandic and its neighbours write with: most characters need no pattern. */
const KINDS = kindsOfLatin()

function kindsOfLatin(): Uint8Array {
  const kinds = new Uint8Array(0x180)
  const add = (characters: string, kind: number): void => {
    for (const [first = '', last = first] of characters.split(' '))
      for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
        kinds[code] = (kinds[code] ?? 0) | kind
  }
  add('AZ az ª µ º ÀÖ Øö øſ', Kind.letterOrDigit | Kind.letter)
  add('09', Kind.letterOrDigit | Kind.digit)
  add('²³ ¹ ¼¾', Kind.letterOrDigit)
  for (let code = 0; code < kinds.length; code++) {
    const letter = String.fromCharCode(code)
    if (letter.toLowerCase() !== letter) kinds[code] = (kinds[code] ?? 0) | Kind.upper
  }
  return kinds
}

const OPENING_QUOTES = '„"“”«»‚‘’\''
const CLOSING_QUOTES = '“”"«»‘’\''

function readKind(code: number): number {
  const letter = String.fromCharCode(code)
  return (
    (/[\p{L}\p{M}\p{N}]/u.test(letter) ? Kind.letterOrDigit : 0) |
    (/\p{Lu}/u.test(letter) ? Kind.upper : 0) |
    (/\p{Nd}/u.test(letter) ? Kind.digit : 0) |
    (/[\p{L}\p{M}]/u.test(letter) ? Kind.letter : 0)
  )
}

/** The kind of the code unit at an offset; 0 outside of the text, and for halves of a pair. */
function kindAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return 0
  const code = text.charCodeAt(offset)
  if (code < KINDS.length) return KINDS[code] ?? 0
  // Dashes, quotes and the ellipsis stand between: the only others that are common.
  return code >= 0x2010 && code < 0x2030 ? 0 : readKind(code)
}

/** Whether a word may start or end at this offset: not between two letters or digits. */
export function isWordEdge(text: string, offset: number): boolean {
  return !isLetterOrDigitAt(text, offset - 1) || !isLetterOrDigitAt(text, offset)
}

/** Whether a letter or digit of the basic plane stands at the offset. */
export function isLetterOrDigitAt(text: string, offset: number): boolean {
  return (kindAt(text, offset) & Kind.letterOrDigit) !== 0
}

/** Whether a letter of the basic plane, or a mark upon one, stands at the offset. */
export function isLetterAt(text: string, offset: number): boolean {
  return (kindAt(text, offset) & Kind.letter) !== 0
}

/** Whether the text at this offset could open a title or a sentence: capital, digit or quote. */
export function isOpeningAt(text: string, offset: number): boolean {
  const kind = kindAt(text, offset)
  return kind === 0 ? isOpeningQuote(text, offset) : (kind & (Kind.upper | Kind.digit)) !== 0
}

/** Whether a capital letter stands at the offset. */
export function isUpperAt(text: string, offset: number): boolean {
  return (kindAt(text, offset) & Kind.upper) !== 0
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
