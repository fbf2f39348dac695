import type { Article, DraftArticle, Issue, ParseResult } from '../index.ts'
import { issue } from '../issue.ts'
import { articleSchema } from '../schema.ts'
import type { Place } from './page.ts'

/** Of the record around the article; rises when a key of it changes its meaning or goes. */
export const SCHEMA_VERSION = 1

/** Where a record comes from: its place, and what the input calls it. */
export interface RecordSource extends Place {
  /** As the input gives it: the id field of JSONL, the record id of WARC. */
  readonly id: string | null
  /** As the input gives it; the canonical one is the article's. */
  readonly url: string | null
  /** Of the entry's bytes: whether the page is still the one that was read. Items of feeds have none. */
  readonly crc32?: string
}

/** A record that `dedupe` left out for another one, which names it so. */
export interface RecordCopy {
  readonly source: RecordSource
  readonly id: string | null
  readonly url: string | null
  /** `key`: the same number of the same publisher; `content`: the same text; `near`: nearly so. */
  readonly why: 'key' | 'content' | 'near'
  /** Runs of three words that both texts have, of all that either has; from 0 to 1. */
  readonly similarity: number
  /** How much of the shorter text stands in the longer one; from 0 to 1. */
  readonly contained: number
}

/** One line of output. Keys come in this order, always all of them but `copies`. */
export type IngestRecord = {
  readonly schemaVersion: typeof SCHEMA_VERSION
  /** `"frettagrein@0.1.0"` */
  readonly parser: string
  readonly source: RecordSource
  /** Comes last, and only from `dedupe`. */
  readonly copies?: readonly RecordCopy[]
} & (
  | {
      readonly ok: true
      readonly article: Article
      readonly error: null
      readonly warnings: readonly Issue[]
    }
  | {
      readonly ok: false
      /** What was found; the headline may be null. */
      readonly article: DraftArticle
      readonly error: Issue
      readonly warnings: readonly Issue[]
    }
)

/** What a result says, its trace aside. */
export type Outcome =
  | Pick<Extract<ParseResult, { ok: true }>, 'ok' | 'article' | 'warnings'>
  | Pick<Extract<ParseResult, { ok: false }>, 'ok' | 'article' | 'error' | 'warnings'>

/** The outcome as it stands, or refused where the schema refuses its article. */
export function checked(outcome: Outcome): Outcome {
  if (!outcome.ok) return outcome
  const [wrong] = articleSchema.safeParse(outcome.article).error?.issues ?? []
  if (!wrong) return outcome
  const path = wrong.path.map(String).join('.')
  const error = issue('schema-mismatch', wrong.message, path === '' ? {} : { path })
  return { ok: false, article: outcome.article, error, warnings: outcome.warnings }
}

/** The record of a result; an article that the schema refuses makes it a refused one. */
export function recordOf(
  outcome: Outcome,
  { parser, source }: { readonly parser: string; readonly source: RecordSource },
): IngestRecord {
  const { file, line, offset, id, url, crc32 } = source
  const head = {
    schemaVersion: SCHEMA_VERSION,
    parser,
    source: { file, line, offset, id, url, ...(crc32 !== undefined && { crc32 }) },
  } as const
  const { warnings, ...result } = checked(outcome)
  return result.ok
    ? { ...head, ok: true, article: result.article, error: null, warnings }
    : { ...head, ok: false, article: result.article, error: result.error, warnings }
}
