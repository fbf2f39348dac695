import { asciiHead, decodeBytes } from '../text/decode.ts'

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
  const head = asciiHead(bytes, HEAD)
  const declared = (DECLARED.exec(head) ?? XML_DECLARED.exec(head))?.groups?.['name']
  // A declaration that can be read as ASCII is no UTF-16: such pages are in UTF-8.
  const inPage = declared?.replace(/^utf-?16(?:le|be)?$/iu, 'utf-8')
  return decodeBytes(bytes, [HEADER.exec(contentType ?? '')?.groups?.['name'], inPage]).text
}
