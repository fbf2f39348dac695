import { isAbsolute, resolve } from 'node:path'
import * as z from 'zod'
import { PART_NAME, RUN_NAME } from './part-paths.ts'

/** Most files of one job. */
export const MOST_PIECES = 256

const NO_NUL = /^[^\0]+$/u
const size = z.int().nonnegative()
const absolutePath = z
  .string()
  .max(4_096)
  .regex(NO_NUL)
  .refine((path) => isAbsolute(path) && resolve(path) === path, 'No absolute path without detours.')

/** A file, or whole entries of it: where they are, never what they hold. */
const pieceSchema = z
  .strictObject({
    file: z.string().max(4_096).regex(NO_NUL),
    /** Of the whole file, as stored. */
    bytes: size,
    range: z.strictObject({ entries: size, end: size, to: size.nullable() }).optional(),
  })
  .refine(({ bytes, range }) => !range || isWithin(range, bytes), 'The range is not in the file.')

/** What the pages are to be read with, where it is not what `ingest` does by itself. */
const settingsSchema = z.strictObject({
  format: z.enum(['text', 'html', 'jsonl', 'warc', 'feed']).optional(),
  fields: z
    .strictObject({ text: z.string(), html: z.string(), url: z.string(), id: z.string() })
    .optional(),
  publisher: z
    .string()
    .regex(/^[a-z0-9-]{1,50}$/u)
    .optional(),
  /** Milliseconds. */
  pageTimeout: z.int().positive().optional(),
})

/** The shape of a job. */
export const payloadSchema = z.strictObject({
  version: z.literal(1),
  /** Who has cut the input: others might cut or read it otherwise. */
  parser: z.string().regex(/^frettagrein@\S{1,50}$/u),
  /** Of the inputs and all that changes the output. */
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/u),
  run: z.string().regex(RUN_NAME),
  part: z.string().regex(PART_NAME),
  /** The folder of the output. */
  out: absolutePath,
  /** What the files' names are relative to. */
  base: absolutePath,
  pieces: z.array(pieceSchema).min(1).max(MOST_PIECES),
  settings: settingsSchema,
})

/** A file, or a stretch of it. */
export type Piece = z.infer<typeof pieceSchema>
/** How the pages are to be read. */
export type JobSettings = z.infer<typeof settingsSchema>
/** What stands in the queue for one part: pointers, and how to read what they point at. */
export type Payload = z.infer<typeof payloadSchema>

/** What is wrong with something that should be a payload; null where nothing is. */
export function whyNoPayload(data: unknown): string | null {
  const [wrong] = payloadSchema.safeParse(data).error?.issues ?? []
  if (wrong) return `${wrong.path.map(String).join('.') || 'payload'}: ${wrong.message}`
  const { part, run } = payloadSchema.parse(data)
  return part.startsWith(`${run}-`) && part.length === run.length + 9
    ? null
    : 'part: It is no part of its run.'
}

/** The payload; throws a `TypeError` that says what is wrong with it. */
export function readPayload(data: unknown): Payload {
  const wrong = whyNoPayload(data)
  if (wrong !== null) throw new TypeError(`This is no job of frettagrein: ${wrong}`)
  return payloadSchema.parse(data)
}

function isWithin(range: { readonly end: number; readonly to: number | null }, bytes: number) {
  const to = range.to ?? bytes
  return range.end < to && to <= bytes
}
