import { createHash } from 'node:crypto'
import * as z from 'zod'
import { decodeUtf8 } from '../ingest/decode-utf8.ts'
import type { LossReason } from '../ingest/page.ts'
import type { RecordSource } from '../ingest/record.ts'
import { recordSchema } from '../ingest/record-schema.ts'
import type { StoredRecord } from '../ingest/writers/read-records.ts'
import type { ComparedArticle } from './comparable.ts'

/** A record of the input. */
export interface ReadRecord {
  readonly kind: 'record'
  readonly record: StoredRecord
  readonly article: ComparedArticle
  /** As a line of output, what was found to be its copies aside. */
  readonly line: string
  /** SHA-256 of the line, shortened. */
  readonly digest: Uint8Array
  /** What earlier runs found, as members of a JSON array; `""` where there is nothing. */
  readonly copies: string
}

type Read =
  | ReadRecord
  | { readonly kind: 'lost'; readonly reason: LossReason; readonly message: string }

const DIGEST_BYTES = 16
/** A line of the index; it was checked when it came in. */
const storedSchema = z.object({
  source: z.object({
    file: z.string(),
    line: z.number().nullable(),
    offset: z.number().nullable(),
    id: z.string().nullable(),
    url: z.string().nullable(),
    crc32: z.string().exactOptional(),
  }),
  article: z.unknown(),
})
/** Of a refused page only these are looked at; its schema leaves them open. */
const draftSchema = z.looseObject({
  id: z.string().nullable().catch(null),
  url: z.string().nullable().catch(null),
  publisher: z.string().nullable().catch(null),
  headline: z.string().nullable().catch(null),
  publishedAt: z.string().nullable().catch(null),
  updatedAt: z.string().nullable().catch(null),
  lead: z.string().nullable().catch(null),
  body: z.string().catch(''),
})

/** Reads a line of `ingest`, or of an earlier run of `dedupe`. */
export function readStoredRecord(bytes: Uint8Array): Read {
  const text = decodeUtf8(bytes)
  if (text === null) return lost('not-utf8', 'The line is not in UTF-8.')
  const value = parseJson(text)
  if (value instanceof Error) return lost('no-json', value.message)
  const parsed = recordSchema.safeParse(value)
  if (!parsed.success) return lost('no-record', whyNoRecord(parsed.error))
  const { copies = [], ...record } = parsed.data
  const line = JSON.stringify(record)
  return {
    kind: 'record',
    record,
    article: record.ok ? record.article : draftOf(record.article),
    line,
    digest: createHash('sha256').update(line).digest().subarray(0, DIGEST_BYTES),
    copies: JSON.stringify(copies).slice(1, -1),
  }
}

/** What of a stored line is compared, and named where it is a copy. */
export interface StoredArticle {
  readonly source: RecordSource
  readonly article: ComparedArticle
}

/** Reads back a line that `readStoredRecord` has made. */
export function readStoredLine(line: string): StoredArticle {
  const { source, article } = storedSchema.parse(JSON.parse(line))
  return { source, article: draftOf(article) }
}

function draftOf(article: unknown): ComparedArticle {
  return draftSchema.parse(article)
}

/** The first thing that is wrong, with its place in the record. */
function whyNoRecord({ issues: [first] }: z.ZodError): string {
  const path = first?.path.map(String).join('.') ?? ''
  return `It is no record of ingest: ${path === '' ? '' : `${path}: `}${first?.message ?? ''}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function lost(reason: LossReason, message: string): Read {
  return { kind: 'lost', reason, message }
}
