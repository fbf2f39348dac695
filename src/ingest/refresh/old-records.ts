import * as z from 'zod'
import { IngestError } from '../ingest-error.ts'
import { gunzip, peek, readBytes } from '../readers/byte-stream.ts'
import { isGzip } from '../readers/input-kind.ts'
import { splitLines } from '../readers/lines.ts'
import { SCHEMA_VERSION } from '../record.ts'

/**
 * What has to be known of a record to read its page again. Its article is left as it is: an earlier
 * version may have had other fields.
 */
const oldRecordSchema = z.looseObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  parser: z.string(),
  source: z.looseObject({
    file: z.string(),
    line: z.int().nullable(),
    offset: z.int().nullable(),
    id: z.string().nullable(),
    url: z.string().nullable(),
    crc32: z.string().exactOptional(),
  }),
  ok: z.boolean(),
  article: z.record(z.string(), z.unknown()),
})

export type ReadRecord = z.output<typeof oldRecordSchema>

/** A record as it is stored, and as it reads. */
export interface OldRecord {
  readonly line: string
  readonly record: ReadRecord
  /** How far into the stored file it reaches. */
  readonly end: number
}

const LONGEST = 1 << 29

/** The records of an output, one at a time; an `IngestError` where a line is none. */
export async function* readOldRecords(path: string): AsyncGenerator<OldRecord> {
  const stored = await peek(readBytes(path), 2)
  try {
    const zipped = isGzip(stored.head) ? gunzip(stored.chunks) : null
    let number = 0
    for await (const { bytes, end } of splitLines((zipped ?? stored).chunks, LONGEST)) {
      const line = new TextDecoder().decode(bytes ?? undefined)
      const record = readRecord(line, `${path}:${String(++number)}`)
      yield { line, record, end: zipped?.taken() ?? end }
    }
  } catch (error) {
    if (error instanceof IngestError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new IngestError('bad-records', `${path} cannot be read to its end: ${message}`)
  } finally {
    await stored.close()
  }
}

/** Reads one line; `place` is what the error calls it. */
export function readRecord(line: string, place: string): ReadRecord {
  try {
    return oldRecordSchema.parse(JSON.parse(line))
  } catch {
    throw new IngestError('bad-records', `${place} is no record that ingest has written.`)
  }
}
