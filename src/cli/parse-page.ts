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

/** The options that name a publisher: by its id, or `generic`; null when there is none of that id. */
export async function publisherOption(id: string | undefined): Promise<ParseOptions | null> {
  if (id === undefined) return {}
  if (id === 'generic') return { publisher: id }
  const { builtInPublishers } = await import('../publishers/index.ts')
  const publisher = builtInPublishers.find((one) => one.id === id)
  return publisher ? { publisher } : null
}
