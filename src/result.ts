import type { Article, DraftArticle } from './article.ts'
import type { Certainty, Zone } from './draft.ts'
import type { Issue } from './issue.ts'
import type { Source } from './text/source.ts'
import type { Span } from './text/span.ts'

/** Where a value comes from and how sure it is. */
export interface Evidence {
  /** In what the caller gave, `trace.source.raw`; empty when an option said it. */
  readonly spans: readonly Span[]
  /** The pass or witness: `"byline"`, `"json-ld"`, `"option:url"`. */
  readonly by: string
  readonly certainty: Certainty
  readonly confidence: number
  /** Of HTML pages: the publisher's layout that fitted. */
  readonly layout?: string
}

/** How a result came about: the clean text, a name for every character of it, and each value's evidence. */
export interface Trace {
  readonly source: Source
  /** Sorted and disjoint; they tile the clean text but for single separators between them. */
  readonly zones: readonly Zone[]
  /** By path: `"headline"`, `"image.caption"`, `"mostRead.3.title"`. Made when first read, and enumerable. */
  readonly evidence: Readonly<Record<string, Evidence>>
}

/** The outcome for any page; `ok: false` still holds all that was found. */
export type ParseResult =
  | {
      readonly ok: true
      readonly article: Article
      readonly warnings: readonly Issue[]
      readonly trace: Trace
    }
  | {
      readonly ok: false
      readonly article: DraftArticle
      readonly error: Issue
      readonly warnings: readonly Issue[]
      readonly trace: Trace
    }

/** Thrown by `unwrap` alone: the parser itself answers with a result for every page. */
export class ParseError extends Error {
  override readonly name = 'ParseError'
  readonly issue: Issue
  readonly result: ParseResult

  constructor(issue: Issue, result: ParseResult) {
    super(`${issue.code}: ${issue.message}`)
    this.issue = issue
    this.result = result
  }
}

/**
 * The article of a result that has one; otherwise throws a `ParseError` that holds the result.
 *
 * @throws {ParseError} where there is only a draft.
 *
 * @example
 * const article = unwrap(parseArticle(page))
 */
export function unwrap(result: ParseResult): Article {
  if (result.ok) return result.article
  throw new ParseError(result.error, result)
}
