import { stat } from 'node:fs/promises'
import type { Entry, RawPage } from '../page.ts'
import { sumOf } from '../page-sum.ts'
import type { ReadOptions } from '../readers/read-file.ts'
import { readFile } from '../readers/read-file.ts'
import type { RecordSource } from '../record.ts'

/** Why the page of a record is not to be had: `gone`, `changed`, or why a reader cannot read it. */
export interface NoSource {
  readonly kind: 'none'
  readonly reason: string
  readonly message: string
}

/** The page that a record was made from, found again at its place. */
export type FoundSource = NoSource | { readonly kind: 'page'; readonly page: RawPage }

/** Files of pages that are gone through for their records. */
export interface Sources {
  /**
   * In the order in which a run has read them each file is read once. A record further up opens its
   * file again; one of WARC that is far off is gone to, not read up to.
   */
  readonly find: (source: RecordSource) => Promise<FoundSource>
  readonly close: () => Promise<void>
}

/** Bytes between two places of WARC that are rather passed over than read. */
const FAR = 1 << 22
const CHANGED = 'Another page stands there now.'

export function openSources(options: ReadOptions): Sources {
  let cursor: Cursor | null = null
  const close = async (): Promise<void> => {
    await cursor?.entries?.return?.()
  }
  const openAt = async (source: RecordSource): Promise<Cursor> => {
    const canSeek = cursor?.file !== source.file || cursor.canSeek
    await close()
    cursor = await openCursor(source, options, canSeek)
    return cursor
  }
  return {
    close,
    find: async (source) => {
      if (!cursor || !(await reaches(cursor, source))) return findIn(await openAt(source), source)
      // Of several entries at one place some may lie behind the cursor.
      const isWithin = cursor.passed === placeOf(source)
      const found = await findIn(cursor, source)
      return isWithin && found.kind === 'none' ? findIn(await openAt(source), source) : found
    },
  }
}

/** Where the reading of a file stands; what changes is how far it is. */
interface Cursor {
  readonly file: string
  /** Null where there is no such file. */
  readonly entries: AsyncIterator<Entry> | null
  /** Whether the file can be gone into at an offset; taken for granted until it shows. */
  readonly canSeek: boolean
  /** Looked at, and not passed yet. */
  next: Entry | null
  /** The place of the last entry that was passed. */
  passed: number
}

async function openCursor(
  source: RecordSource,
  options: ReadOptions,
  canSeek: boolean,
): Promise<Cursor> {
  const { file } = source
  const status = await stat(file).catch(() => null)
  if (!status?.isFile()) return { file, entries: null, canSeek, next: null, passed: -1 }
  const offset = canSeek && (source.offset ?? 0) > FAR ? (source.offset ?? 0) : 0
  const input = { file, bytes: status.size, modified: Math.floor(status.mtimeMs), once: false }
  const entries = readFile(input, options, { entries: 0, end: offset })
  const cursor: Cursor = { file, entries, canSeek, next: null, passed: -1 }
  const first = await look(cursor)
  // What cannot be gone into was read from its start.
  return { ...cursor, canSeek: canSeek && (first === null || placeOf(first.place) >= offset) }
}

/** Whether a place still lies before the cursor, and not too far for being read up to. */
async function reaches(cursor: Cursor, source: RecordSource): Promise<boolean> {
  if (cursor.file !== source.file) return false
  const wanted = placeOf(source)
  const next = await look(cursor)
  const from = next ? placeOf(next.place) : cursor.passed
  const isFar = source.offset !== null && cursor.canSeek && wanted - from > FAR
  return !isFar && (wanted > cursor.passed || wanted === from)
}

/** Several entries may stand at one place: all records of a member of gzip do. */
async function findIn(cursor: Cursor, source: RecordSource): Promise<FoundSource> {
  if (!cursor.entries) return none('gone', 'There is no such file any more.')
  const wanted = placeOf(source)
  let found = none('gone', 'No page stands there any more.')
  for (let entry = await look(cursor); entry; entry = await look(cursor)) {
    const place = placeOf(entry.place)
    if (place > wanted) break
    cursor.next = null
    cursor.passed = place
    if (place < wanted || entry.kind === 'skipped') continue
    if (entry.kind === 'lost') found = none(entry.reason, entry.message)
    else if (isSame(entry, source)) return { kind: 'page', page: entry }
    else found = none('changed', CHANGED)
  }
  return found
}

async function look(cursor: Cursor): Promise<Entry | null> {
  if (cursor.next || !cursor.entries) return cursor.next
  const result = await cursor.entries.next()
  cursor.next = result.done === true ? null : result.value
  return cursor.next
}

/** Lines and offsets both rise with the file; a page that fills its file stands at its start. */
function placeOf({ line, offset }: Pick<RecordSource, 'line' | 'offset'>): number {
  return line ?? offset ?? 0
}

function isSame(page: RawPage, { crc32 }: RecordSource): boolean {
  return crc32 === undefined || crc32 === sumOf(page).crc32
}

function none(reason: string, message: string): NoSource {
  return { kind: 'none', reason, message }
}
