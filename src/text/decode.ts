/** Text of bytes, and whether some of them had to be given up for U+FFFD. */
export interface DecodedText {
  readonly text: string
  readonly repaired: boolean
}

/** Names of UTF-8; a page that says so is believed in spite of a few broken bytes. */
const UTF8 = /^utf-?8$/iu

/**
 * Turns a page's bytes into text: by its byte order mark, by the first of the `told` encodings that
 * is known (a header's, the page's own), else as UTF-8 where that is faultless, else as windows-1252,
 * which old Icelandic pages are. Never throws. What is UTF-8 but for a few bytes stays so.
 *
 * @example
 * decodeBytes(new Uint8Array([0xfe, 0xf6, 0x6b])).text // 'þök'
 */
export function decodeBytes(
  bytes: Uint8Array,
  told: readonly (string | undefined)[] = [],
): DecodedText {
  const marked = byteOrderMark(bytes)
  for (const name of marked === null ? told : [marked]) {
    const decoded = name === undefined ? null : decodeAs(bytes, name)
    if (decoded !== null) return decoded
  }
  const strict = decode(bytes, 'utf-8', true)
  return strict === null ? mostLikely(bytes) : { text: strict, repaired: false }
}

/** The bytes up to `length`, each as one letter: enough to read a declaration of the encoding. */
export function asciiHead(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}

function decodeAs(bytes: Uint8Array, name: string): DecodedText | null {
  if (UTF8.test(name)) return mostLikely(bytes)
  const text = decode(bytes, name)
  return text === null ? null : { text, repaired: text.includes('\ufffd') }
}

/** UTF-8, unless more of it is broken than is whole beyond ASCII. */
function mostLikely(bytes: Uint8Array): DecodedText {
  const text = decode(bytes, 'utf-8') ?? ''
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  if (broken === 0) return { text, repaired: false }
  const whole = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0
  if (broken <= whole) return { text, repaired: true }
  return { text: decode(bytes, 'windows-1252') ?? text, repaired: false }
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return null
}

/**
 * Null for an encoding that is not known, or bytes that are not in it when they must be. In two steps,
 * as a stream is: in one step Node 20 reads windows-1252 as Latin-1, without its quotes and dashes.
 */
function decode(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal })
    return decoder.decode(bytes, { stream: true }) + decoder.decode()
  } catch {
    return null
  }
}
