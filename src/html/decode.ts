/** How far from its start a page may declare its encoding. */
const HEAD = 4_096
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?(?<name>[a-z\d_:.-]{2,40})/iu
const XML_DECLARED = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["'](?<name>[a-z\d_:.-]{2,40})/iu
const HEADER = /charset\s*=\s*["']?(?<name>[a-z\d_:.-]{2,40})/iu

/**
 * Turns a page's bytes into text: by its byte order mark, by the charset of the HTTP header, by the
 * one the page declares, else as UTF-8 where that is faultless, else as windows-1252, which old
 * Icelandic pages are. Never throws; what no encoding explains becomes U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array, contentType?: string): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const declared = (DECLARED.exec(head) ?? XML_DECLARED.exec(head))?.groups?.['name']
  // A declaration that can be read as ASCII is no UTF-16: such pages are in UTF-8.
  const inPage = declared?.replace(/^utf-?16(?:le|be)?$/iu, 'utf-8')
  const told = [byteOrderMark(bytes), HEADER.exec(contentType ?? '')?.groups?.['name'], inPage]
  for (const name of told) {
    const text = name === null || name === undefined ? null : decodeAs(bytes, name)
    if (text !== null) return text
  }
  return decode(bytes, 'utf-8', true) ?? decode(bytes, 'windows-1252') ?? ''
}

/** A page that says it is in UTF-8 is believed in spite of some broken bytes, not of nothing else. */
function decodeAs(bytes: Uint8Array, name: string): string | null {
  const text = decode(bytes, name)
  if (text === null || !/^utf-?8$/iu.test(name) || !text.includes('\ufffd')) return text
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  const whole = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0
  return broken > whole ? decode(bytes, 'windows-1252') : text
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return null
}

/** Null for an encoding that is not known, or bytes that are not in it when that must be. */
function decode(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withQuotes(text) : text
  } catch {
    return null
  }
}

/** What windows-1252 has at 0x80 to 0x9F, quotes and dashes among them; U+FFFD where it has nothing. */
const WINDOWS_1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178'

/** Node 20 decodes windows-1252 as if it were ISO-8859-1, which has control characters there. */
function withQuotes(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/gu,
    (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control,
  )
}
