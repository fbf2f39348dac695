import type * as z from 'zod'
import { recordSchema } from '../record-schema.ts'
import { readBytes } from '../readers/byte-stream.ts'
import { splitLines } from '../readers/lines.ts'

/** A record as it is read back from a line. */
export type StoredRecord = z.output<typeof recordSchema>

/** A record may be longer than any line of input: its article repeats what the page says once. */
const LONGEST_RECORD = 1 << 29

/** The records of a file of JSON lines, one at a time. Rejects on a line that is no record. */
export async function* readRecords(path: string): AsyncGenerator<StoredRecord> {
  for await (const { bytes } of splitLines(readBytes(path), LONGEST_RECORD))
    yield recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes ?? undefined)))
}
