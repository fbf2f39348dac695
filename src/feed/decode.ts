/** How far from its start XML may declare its encoding. */
const HEAD = 200
const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?<name>[^"'\s]{2,40})["']/iu

/**
 * Bytes of a feed as text: by the byte order mark, by the encoding the XML declares, else as UTF-8
 * where that is faultless, else as windows-1252. Never throws; a letter cut in two at the end goes.
 */
export function decodeFeed(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const declared = DECLARED.exec(head)?.groups?.['name'] ?? 'utf-8'
  return (
    decodeAs(bytes, declared) ?? decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'windows-1252') ?? ''
  )
}

function byteOrderMark([first, second]: Uint8Array): string | null {
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return null
}

/**
 * Null for an encoding that is not known, or bytes that are not in it. As a stream, for so a letter
 * cut in two is no error, and Node 20 reads the quotes of windows-1252 in no other way.
 */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}
