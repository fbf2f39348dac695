import type { ParseOptions, ParseResult } from '../index.ts'
import { decodeBytes } from '../text/decode.ts'
import type { InputKind } from './input.ts'

/** Parses one page; what reads HTML is loaded for HTML alone. */
export async function parsePage(
  bytes: Uint8Array,
  kind: Exclude<InputKind, 'feed'>,
  options: ParseOptions,
): Promise<ParseResult> {
  if (kind === 'html') {
    const { parseHtml } = await import('../html/index.ts')
    return parseHtml(bytes, options)
  }
  const { parseArticle } = await import('../index.ts')
  return parseArticle(decodeBytes(bytes).text, options)
}
