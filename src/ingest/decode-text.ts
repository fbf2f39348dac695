/** Text of bytes, and whether some of them had to be given up for it. */
export interface DecodedText {
  readonly text: string
  readonly repaired: boolean
}

/**
 * Bytes of a text page: UTF-16 where its mark says so, UTF-8, or windows-1252 for what is no UTF-8.
 * A page that is UTF-8 but for a few bytes stays so, with U+FFFD in their place. Never throws.
 */
export function decodePageText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lenient(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lenient(bytes, 'utf-16be')
  const strict = decodeUtf8(bytes)
  if (strict !== null) return { text: strict, repaired: false }
  const utf8 = lenient(bytes, 'utf-8')
  const broken = utf8.text.match(/\ufffd/gu)?.length ?? 0
  const whole = utf8.text.match(/[\u0080-\ufffc]/gu)?.length ?? 0
  return broken > whole ? { ...lenient(bytes, 'windows-1252'), repaired: false } : utf8
}

/** Null where the bytes are no UTF-8; a byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function lenient(bytes: Uint8Array, encoding: string): DecodedText {
  // In Node 20 only a stream is read as windows-1252; else its quotes come out as controls.
  const text = new TextDecoder(encoding).decode(bytes, { stream: encoding === 'windows-1252' })
  return { text, repaired: text.includes('\ufffd') }
}
