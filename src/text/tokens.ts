/**
 * Words of a text as numbers, so that a model can read millions of them without making a string:
 *
 *   „Helvítis tík“: 174 myndir
 *   ^^^^^^^^^ ^^^^^ ^^^ ^^^^^^    a word runs from space to space
 *    ^^^^^^^^ ^^^   ^^^ ^^^^^^    its core has no punctuation around it
 */

/** What stands before a word's core. */
export const Opening = { none: 0, quote: 1, bracket: 2 } as const

/** The last mark after a word's core; a comma, colon, bar or dash is never the end of a headline. */
export const Closing = {
  none: 0,
  stop: 1,
  question: 2,
  exclamation: 3,
  quote: 4,
  bracket: 5,
  ellipsis: 6,
  colon: 7,
  comma: 8,
  semicolon: 9,
  dash: 10,
  bar: 11,
  ampersand: 12,
} as const

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

const upper = 1
const digit = 2
const before = 4
const after = 8
const space = 16
const ignored = 32
const quote = 64
/** Beyond the general punctuation every character is taken for a small letter. */
const tableSize = 0x2100
const hashSeed = 0x811c9dc5
const hashFactor = 0x01000193
const zero = 48

interface Characters {
  readonly flags: Uint8Array
  readonly lower: Uint16Array
}

const cache: { characters?: Characters } = {}

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
  const { flags, lower } = (cache.characters ??= classify())
  let hash = hashSeed
  for (let at = end - 1; at >= start; at -= 1) {
    const code = text.charCodeAt(at)
    const flag = code < tableSize ? (flags[code] ?? 0) : code === 0xfeff ? ignored : 0
    if ((flag & ignored) !== 0) continue
    const letter = (flag & digit) !== 0 ? zero : code < tableSize ? (lower[code] ?? code) : code
    hash = Math.imul(hash ^ letter, hashFactor)
  }
  return scramble(hash)
}

/** Reads the words of a text; white space of any kind and length parts them. Expects NFC. */
export function tokenise(text: string): Tokens {
  const table = (cache.characters ??= classify())
  const tokens = emptyTokens(text, countWords(text, table.flags))
  let at = 0
  for (let index = 0; index < tokens.count; index += 1) {
    while (isSpace(text.charCodeAt(at), table.flags)) at += 1
    tokens.start[index] = at
    while (at < text.length && !isSpace(text.charCodeAt(at), table.flags)) at += 1
    tokens.end[index] = at
    readCore(tokens, index, table)
    readForm(tokens, index, table)
  }
  return tokens
}

function emptyTokens(text: string, count: number): Tokens {
  const size = count + 1
  const words = (): Int32Array => new Int32Array(size)
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
    length: new Uint8Array(size),
    shape: new Uint8Array(size),
    opening: new Uint8Array(size),
    closing: new Uint8Array(size),
    quotes: new Int8Array(size),
  }
}

function isSpace(code: number, flags: Uint8Array): boolean {
  return code < tableSize ? ((flags[code] ?? 0) & space) !== 0 : code === 0x3000
}

function countWords(text: string, flags: Uint8Array): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < text.length; at += 1) {
    const blank = isSpace(text.charCodeAt(at), flags)
    if (!blank && !inWord) count += 1
    inWord = !blank
  }
  return count
}

/** Finds the core between a word's marks, and reads the marks. */
function readCore(tokens: Tokens, index: number, { flags }: Characters): void {
  const { text } = tokens
  const start = tokens.start[index] ?? 0
  const end = tokens.end[index] ?? 0
  let from = start
  let to = end
  let balance = 0
  let opening: number = Opening.none
  for (; from < end; from += 1) {
    const code = text.charCodeAt(from)
    const flag = code < tableSize ? (flags[code] ?? 0) : 0
    if ((flag & (before | ignored)) === 0) break
    if ((flag & quote) !== 0) {
      opening = Opening.quote
      balance = 1
    } else if (opening === Opening.none && (code === 40 || code === 91)) opening = Opening.bracket
  }
  for (; to > from; to -= 1) {
    const code = text.charCodeAt(to - 1)
    const flag = code < tableSize ? (flags[code] ?? 0) : 0
    if ((flag & (after | ignored)) === 0) break
    if ((flag & quote) !== 0) balance -= 1
  }
  tokens.coreStart[index] = from
  tokens.coreEnd[index] = to
  tokens.opening[index] = opening
  tokens.closing[index] = closingMark(text.charCodeAt(end - 1))
  tokens.quotes[index] = balance
}

function closingMark(code: number): number {
  switch (code) {
    case 0x2e:
      return Closing.stop
    case 0x3f:
      return Closing.question
    case 0x21:
      return Closing.exclamation
    case 0x22:
    case 0x201c:
    case 0x201d:
    case 0x27:
    case 0x2018:
    case 0x2019:
    case 0xbb:
    case 0xab:
      return Closing.quote
    case 0x29:
    case 0x5d:
      return Closing.bracket
    case 0x2026:
      return Closing.ellipsis
    case 0x3a:
      return Closing.colon
    case 0x2c:
      return Closing.comma
    case 0x3b:
      return Closing.semicolon
    case 0x2d:
    case 0x2013:
    case 0x2014:
      return Closing.dash
    case 0x7c:
      return Closing.bar
    case 0x26:
      return Closing.ampersand
    default:
      return Closing.none
  }
}

/** Hashes the core and its ends, and says how it is written. */
function readForm(tokens: Tokens, index: number, { flags, lower }: Characters): void {
  const { text } = tokens
  const start = tokens.coreStart[index] ?? 0
  const end = tokens.coreEnd[index] ?? 0
  let hash = hashSeed
  let length = 0
  let capitals = 0
  let small = 0
  let firstFlag = 0
  for (let at = end - 1; at >= start; at -= 1) {
    const code = text.charCodeAt(at)
    const flag = code < tableSize ? (flags[code] ?? 0) : code === 0xfeff ? ignored : 0
    if ((flag & ignored) !== 0) continue
    const isDigit = (flag & digit) !== 0
    const letter = isDigit ? zero : code < tableSize ? (lower[code] ?? code) : code
    hash = Math.imul(hash ^ letter, hashFactor)
    length += 1
    if (length === 2) tokens.last2[index] = hash
    else if (length === 3) tokens.last3[index] = hash
    else if (length === 4) tokens.last4[index] = hash
    if ((flag & upper) !== 0) capitals += 1
    else if (!isDigit) small += 1
    firstFlag = flag
  }
  tokens.form[index] = scramble(hash)
  tokens.length[index] = Math.min(length, 255)
  tokens.shape[index] = shapeOf(firstFlag, capitals, small, length)
  tokens.first4[index] = length < 4 ? 0 : hashStart(tokens, start, lower)
}

/** Hash of the first four characters of a core. */
function hashStart({ text }: Tokens, start: number, lower: Uint16Array): number {
  let hash = hashSeed
  for (let at = start; at < start + 4; at += 1) {
    const code = text.charCodeAt(at)
    hash = Math.imul(hash ^ (code < tableSize ? (lower[code] ?? code) : code), hashFactor)
  }
  return hash
}

function shapeOf(first: number, capitals: number, small: number, length: number): number {
  if (length === 0) return Shape.none
  if ((first & digit) !== 0) return Shape.number
  if ((first & upper) === 0) return capitals > 0 ? Shape.innerCapital : Shape.lower
  return small === 0 && length > 1 ? Shape.capitals : Shape.capital
}

/** The table of the characters below `tableSize`: what each is, and its small letter. */
function classify(): Characters {
  const flags = new Uint8Array(tableSize)
  const lower = new Uint16Array(tableSize)
  for (let code = 0; code < tableSize; code += 1) {
    const character = String.fromCharCode(code)
    const small = character.toLowerCase()
    lower[code] = small.length === 1 ? small.charCodeAt(0) : code
    if (small !== character && /^\p{Lu}$/u.test(character)) flags[code] = upper
    else if (/^[\s\u0085]$/u.test(character)) flags[code] = space
    else if (code >= zero && code < zero + 10) flags[code] = digit
  }
  mark(flags, '„"“”\'([«»‚‘’‹›–—-', before)
  mark(flags, '.,:;!?)]"“”\'’«»‘‹›…', after)
  mark(flags, '„"“”«»‚‘’‹›', quote)
  mark(flags, '\u00ad\u200b\u200c\u200d\u2060', ignored)
  return { flags, lower }
}

function mark(flags: Uint8Array, characters: string, flag: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0)
    flags[code] = (flags[code] ?? 0) | flag
  }
}
