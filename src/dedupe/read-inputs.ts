import type { Loss } from '../ingest/options.ts'
import type { Entry, Place } from '../ingest/page.ts'
import type { FoundInputs } from '../ingest/readers/find-inputs.ts'
import type { ReadOptions } from '../ingest/readers/read-file.ts'
import { readFile } from '../ingest/readers/read-file.ts'
import type { ReadRecord } from './stored-record.ts'
import { readStoredRecord } from './stored-record.ts'

/** What was read so far; changes while reading goes on. */
export interface Reading {
  entries: number
  records: number
  readonly lost: Record<string, number>
  readonly skipped: Record<string, number>
  /** Of the files as stored. */
  bytesDone: number
}

/** What one entry of the input came to. */
export interface ReadEntry {
  readonly record: ReadRecord | null
  readonly loss: Loss | null
}

export function emptyReading(): Reading {
  return { entries: 0, records: 0, lost: {}, skipped: {}, bytesDone: 0 }
}

/** The entries of all files; what cannot be read is an entry too. Counts them in `reading`. */
export async function* readInputs(
  { files, unreadable }: FoundInputs,
  options: ReadOptions,
  reading: Reading,
): AsyncGenerator<ReadEntry> {
  for (const { file, reason, message } of unreadable)
    yield count(reading, lost({ file, line: null, offset: null }, { reason, message }))
  let before = 0
  for (const file of files) {
    for await (const entry of readFile(file, options)) {
      reading.bytesDone = before + entry.end
      yield count(reading, readEntry(entry))
    }
    before += file.bytes
  }
}

type Counted = ReadEntry & { readonly skipped: string | null }

function readEntry(entry: Entry): Counted {
  if (entry.kind === 'lost') return lost(entry.place, entry)
  if (entry.kind === 'skipped') return { record: null, loss: null, skipped: entry.why }
  const read = readStoredRecord(entry.bytes)
  return read.kind === 'lost'
    ? lost(entry.place, read)
    : { record: read, loss: null, skipped: null }
}

function lost(place: Place, { reason, message }: Pick<Loss, 'reason' | 'message'>): Counted {
  return { record: null, loss: { ...place, reason, message }, skipped: null }
}

function count(reading: Reading, entry: Counted): ReadEntry {
  const { record, loss, skipped } = entry
  reading.entries++
  if (record) reading.records++
  if (loss) reading.lost[loss.reason] = (reading.lost[loss.reason] ?? 0) + 1
  if (skipped !== null) reading.skipped[skipped] = (reading.skipped[skipped] ?? 0) + 1
  return entry
}
