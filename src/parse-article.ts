import type { ParseOptions } from './options.ts'
import { parseSource } from './parse.ts'
import { builtInPublishers } from './publishers/all.ts'
import { findPublisher } from './publishers/find-publisher.ts'
import { generic } from './publishers/generic.ts'
import type { FoundPublisher } from './publishers/find-publisher.ts'
import type { ParseResult } from './result.ts'
import { sourceFromPieces } from './text/source.ts'
import { unmarked } from './text/unmarked.ts'

/**
 * Reads flat text: what is left of a news page when its markup is gone, as one long line or as many.
 * Any string gives a result; only something that is no string throws a `TypeError`.
 *
 * @example
 * const result = parseArticle(text, { url: 'https://www.visir.is/g/20252749201d/x' })
 * if (result.ok) console.log(result.article.headline)
 */
export function parseArticle(text: string, options: ParseOptions = {}): ParseResult {
  if (typeof text !== 'string')
    throw new TypeError(`parseArticle reads a string, not ${kindOf(text)}`)
  const source = sourceFromPieces(text, [{ start: 0, end: text.length, text: unmarked(text) }])
  const { publisher, ...found } = choosePublisher(source.text, options)
  return parseSource({ source, publisher, found, options })
}

/** The publisher that the caller forces, or the one that the address or the text tells. */
function choosePublisher(
  text: string,
  { url, publisher, publishers = [] }: ParseOptions,
): FoundPublisher {
  if (publisher === undefined)
    return findPublisher(text, url, [...publishers, ...builtInPublishers])
  const chosen = publisher === 'generic' ? generic : publisher
  return { publisher: chosen, by: 'option:publisher', certainty: 'stated', confidence: 1 }
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value
}
