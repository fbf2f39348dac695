import { characterTable, letterOf, Mark, marksOf } from './character-table.ts'
import type { CharacterTable } from './character-table.ts'
import { closingMark } from './closing-marks.ts'

/**
 * Words of a text as numbers, so that a model can read millions of them without making a string:
 *
 *   „Helvítis tík“: 174 myndir
 *   ^^^^^^^^^ ^^^^^ ^^^ ^^^^^^    a word runs from space to space
 *    ^^^^^^^^ ^^^   ^^^ ^^^^^^    its core has no punctuation around it
 */

/** What stands before a word's core. */
export const Opening = { none: 0, quote: 1, bracket: 2 } as const

/** How a core is written. */
export const Shape = {
  none: 0,
  lower: 1,
  number: 2,
  capital: 3,
  capitals: 4,
  innerCapital: 5,
} as const

/**
 * One entry a word, and an empty one more at the end that stands for "no word there". `form` is the
 * hash of the lower-case core with every digit read as 0 (see `hashForm`); `last2`, `last3`, `last4`
 * and `first4` hash its ends (0 where it is shorter); `quotes` is opened less closed quotes.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly coreStart: Int32Array
  readonly coreEnd: Int32Array
  readonly form: Int32Array
  readonly last2: Int32Array
  readonly last3: Int32Array
  readonly last4: Int32Array
  readonly first4: Int32Array
  readonly length: Uint8Array
  readonly shape: Uint8Array
  readonly opening: Uint8Array
  readonly closing: Uint8Array
  readonly quotes: Int8Array
}

const hashSeed = 0x811c9dc5
const hashFactor = 0x01000193

/** Spreads the bits of a 32-bit number over all of them (the finaliser of MurmurHash3). */
export function scramble(value: number): number {
  let bits = value ^ (value >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

/**
 * The hash of `text` from `start` to `end`: lower-cased, digits as 0, soft hyphens and zero-width
 * characters skipped, read from the last character to the first, so that the hashes of all its
 * suffixes are met on the way.
 */
export function hashForm(text: string, start = 0, end = text.length): number {
  const table = characterTable()
  let hash = hashSeed
  for (let at = end - 1; at >= start; at -= 1) {
    const code = text.charCodeAt(at)
    if ((marksOf(code, table.marks) & Mark.ignored) !== 0) continue
    hash = Math.imul(hash ^ letterOf(code, table), hashFactor)
  }
  return scramble(hash)
}

/** Reads the words of a text; white space of any kind and length parts them. Expects NFC. */
export function tokenise(text: string): Tokens {
  const table = characterTable()
  const tokens = emptyTokens(text, countWords(text, table.marks))
  let at = 0
  for (let index = 0; index < tokens.count; index += 1) {
    while (isSpace(text.charCodeAt(at), table.marks)) at += 1
    tokens.start[index] = at
    while (at < text.length && !isSpace(text.charCodeAt(at), table.marks)) at += 1
    tokens.end[index] = at
    readCore(tokens, index, table.marks)
    readForm(tokens, index, table)
  }
  return tokens
}

function emptyTokens(text: string, count: number): Tokens {
  const size = count + 1
  // One piece of memory for all: asking for each alone takes longer than to fill them.
  const memory = new ArrayBuffer(size * (9 * Int32Array.BYTES_PER_ELEMENT + 5))
  let used = 0
  const words = (): Int32Array => {
    used += size * Int32Array.BYTES_PER_ELEMENT
    return new Int32Array(memory, used - size * Int32Array.BYTES_PER_ELEMENT, size)
  }
  const bytes = (): Uint8Array => {
    used += size
    return new Uint8Array(memory, used - size, size)
  }
  return {
    text,
    count,
    start: words(),
    end: words(),
    coreStart: words(),
    coreEnd: words(),
    form: words(),
    last2: words(),
    last3: words(),
    last4: words(),
    first4: words(),
    length: bytes(),
    shape: bytes(),
    opening: bytes(),
    closing: bytes(),
    quotes: new Int8Array(memory, used, size),
  }
}

function isSpace(code: number, marks: Uint8Array): boolean {
  return (marksOf(code, marks) & Mark.space) !== 0
}

function countWords(text: string, marks: Uint8Array): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < text.length; at += 1) {
    const blank = isSpace(text.charCodeAt(at), marks)
    if (!blank && !inWord) count += 1
    inWord = !blank
  }
  return count
}

/** Finds the core between a word's marks, and reads the marks. */
function readCore(tokens: Tokens, index: number, marks: Uint8Array): void {
  const { text } = tokens
  const end = tokens.end[index] ?? 0
  let from = tokens.start[index] ?? 0
  let to = end
  let balance = 0
  let opening: number = Opening.none
  for (; from < end; from += 1) {
    const code = text.charCodeAt(from)
    const mark = marksOf(code, marks)
    if ((mark & (Mark.before | Mark.ignored)) === 0) break
    if ((mark & Mark.quote) !== 0) {
      opening = Opening.quote
      balance = 1
    } else if (opening === Opening.none && (code === 40 || code === 91)) opening = Opening.bracket
  }
  for (; to > from; to -= 1) {
    const mark = marksOf(text.charCodeAt(to - 1), marks)
    if ((mark & (Mark.after | Mark.ignored)) === 0) break
    if ((mark & Mark.quote) !== 0) balance -= 1
  }
  tokens.coreStart[index] = from
  tokens.coreEnd[index] = to
  tokens.opening[index] = opening
  tokens.closing[index] = closingMark(text.charCodeAt(end - 1))
  tokens.quotes[index] = balance
}

/** Hashes the core and its ends, and says how it is written. */
function readForm(tokens: Tokens, index: number, table: CharacterTable): void {
  const { text } = tokens
  const start = tokens.coreStart[index] ?? 0
  let hash = hashSeed
  let length = 0
  let small = 0
  let capitals = 0
  let first = 0
  for (let at = (tokens.coreEnd[index] ?? 0) - 1; at >= start; at -= 1) {
    const code = text.charCodeAt(at)
    const marks = marksOf(code, table.marks)
    if ((marks & Mark.ignored) !== 0) continue
    hash = Math.imul(hash ^ letterOf(code, table), hashFactor)
    length += 1
    if (length === 2) tokens.last2[index] = hash
    else if (length === 3) tokens.last3[index] = hash
    else if (length === 4) tokens.last4[index] = hash
    if ((marks & Mark.upper) !== 0) capitals += 1
    else if ((marks & Mark.digit) === 0) small += 1
    first = marks
  }
  tokens.form[index] = scramble(hash)
  tokens.length[index] = Math.min(length, 255)
  tokens.shape[index] = length === 0 ? Shape.none : shapeOf(first, { length, small, capitals })
  tokens.first4[index] = length < 4 ? 0 : hashStart(text, start, table)
}

/** Hash of the first four characters of a core. */
function hashStart(text: string, start: number, table: CharacterTable): number {
  let hash = hashSeed
  for (let at = start; at < start + 4; at += 1) {
    hash = Math.imul(hash ^ letterOf(text.charCodeAt(at), table), hashFactor)
  }
  return hash
}

interface Letters {
  readonly length: number
  readonly small: number
  readonly capitals: number
}

function shapeOf(first: number, { length, small, capitals }: Letters): number {
  if ((first & Mark.digit) !== 0) return Shape.number
  if ((first & Mark.upper) === 0) return capitals > 0 ? Shape.innerCapital : Shape.lower
  return small === 0 && length > 1 ? Shape.capitals : Shape.capital
}
