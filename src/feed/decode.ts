import { asciiHead, decodeBytes } from '../text/decode.ts'

/** How far from its start XML may declare its encoding. */
const HEAD = 200
const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?<name>[^"'\s]{2,40})["']/iu

/** Bytes of a feed as text: by the encoding the XML declares, else as any page's bytes. Never throws. */
export function decodeFeed(bytes: Uint8Array): string {
  return decodeBytes(bytes, [DECLARED.exec(asciiHead(bytes, HEAD))?.groups?.['name']]).text
}
