import * as z from 'zod'
import { ISSUE_SEVERITY } from '../issue.ts'
import { articleSchema } from '../schema.ts'
import { SCHEMA_VERSION } from './record.ts'

const span = z.strictObject({ start: z.int(), end: z.int() })
const issue = z.strictObject({
  code: z.enum(Object.keys(ISSUE_SEVERITY)),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  path: z.string().optional(),
  span: span.optional(),
})
const source = z.strictObject({
  file: z.string(),
  line: z.int().positive().nullable(),
  offset: z.int().nonnegative().nullable(),
  id: z.string().nullable(),
  url: z.string().nullable(),
  crc32: z.hex().length(8).optional(),
})
const share = z.number().min(0).max(1)
const copy = z.strictObject({
  source,
  id: z.string().nullable(),
  url: z.string().nullable(),
  why: z.enum(['key', 'content', 'near']),
  similarity: share,
  contained: share,
})
const head = {
  schemaVersion: z.literal(SCHEMA_VERSION),
  parser: z.string().regex(/^frettagrein@\S+$/u),
  source,
}
/** Of `dedupe` alone. */
const copies = z.array(copy).optional()
/** A draft has every key; what stands in it need not be an article's. */
const draft = z.strictObject(
  Object.fromEntries(Object.keys(articleSchema.shape).map((key) => [key, z.unknown()])),
)

/**
 * The shape of a line of output.
 *
 * @example
 * for await (const line of lines) recordSchema.parse(JSON.parse(line))
 */
export const recordSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ...head,
    ok: z.literal(true),
    article: articleSchema,
    error: z.null(),
    warnings: z.array(issue),
    copies,
  }),
  z.strictObject({
    ...head,
    ok: z.literal(false),
    article: draft,
    error: issue,
    warnings: z.array(issue),
    copies,
  }),
])
