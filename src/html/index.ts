import { issue } from '../issue.ts'
import type { ParseOptions } from '../options.ts'
import { parseSource } from '../parse.ts'
import { generic } from '../publishers/generic.ts'
import type { ParseResult } from '../result.ts'
import { sourceFromPieces } from '../text/source.ts'
import { decodeHtml } from './decode.ts'
import { findOwner } from './find-owner.ts'
import type { HtmlLimits } from './limits.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { readArticlePage } from './article-page.ts'
import { readPage } from './read-page.ts'
import { selector } from './select.ts'

export type { HtmlLimits } from './limits.ts'

/** What a caller may tell about a page of HTML; all of it is optional. */
export interface HtmlOptions extends ParseOptions {
  /** Of the HTTP or WARC header; its charset outranks what the page declares. */
  readonly contentType?: string
  readonly limits?: Partial<HtmlLimits>
}

/**
 * Reads a page of HTML: by its outlet's layouts, or by what pages have in common. The article's
 * evidence points into the string given, or into the text that the bytes decode to. Any string and
 * any bytes give a result; only something else throws a `TypeError`.
 *
 * @example
 * const result = parseHtml(await response.bytes(), { url: response.url })
 * if (result.ok) console.log(result.article.authors)
 */
export function parseHtml(html: string | Uint8Array, options: HtmlOptions = {}): ParseResult {
  if (typeof html !== 'string' && !(html instanceof Uint8Array))
    throw new TypeError(`parseHtml reads a string or bytes, not ${typeof html}`)
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  if (html.length > limits.bytes) return refused('', 'bytes', { limits, options })
  const text = typeof html === 'string' ? html : decodeHtml(html, options.contentType)
  const page = readPage(text, limits)
  if (typeof page === 'string') return refused(text, page, { limits, options })
  const select = selector(page)
  const { publisher, ...found } = findOwner(page, select, options)
  return parseSource({
    ...readArticlePage(page, select, { publisher, limits, options }),
    publisher,
    found,
    options,
  })
}

/** The answer for a page that breaks a limit: nothing of it was read. */
function refused(
  text: string,
  limit: keyof HtmlLimits,
  { limits, options }: { readonly limits: HtmlLimits; readonly options: ParseOptions },
): ParseResult {
  const what = {
    bytes: 'bytes',
    depth: 'elements deep',
    elements: 'elements',
    attributes: 'attributes on one element',
  }
  const message = `The page is larger than ${String(limits[limit])} ${what[limit]}; \`limits.${limit}\` allows more.`
  return parseSource({
    source: sourceFromPieces(text, []),
    publisher: generic,
    issues: [issue('input-limit', message)],
    options,
  })
}
