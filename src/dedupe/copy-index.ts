import type { Database } from 'libsql'
import { optional } from '../ingest/optional-package.ts'
import { guardWrite, remove } from '../ingest/writers/part-file.ts'
import type { BucketOptions } from './buckets.ts'
import { bucketsOf } from './buckets.ts'
import { comparableOf } from './comparable.ts'
import { SETTINGS, TABLES } from './index-tables.ts'
import { standingOf } from './standing.ts'
import type { ReadRecord } from './stored-record.ts'

/** What a run knows of its records, on the disk. */
export interface CopyIndex {
  readonly database: Database
  readonly add: (record: ReadRecord) => void
  /** Ends a stretch of work that is written as one. */
  readonly commit: () => void
  /** Closes and deletes it. */
  readonly close: () => Promise<void>
}

type Value = string | number | Uint8Array | null

/** Begins an index in a file of its own. */
export async function openIndex(path: string, options: BucketOptions): Promise<CopyIndex> {
  const { default: Libsql } = await optional('libsql', () => import('libsql'))
  await remove(path)
  const database = await guardWrite(path, () => Promise.resolve(new Libsql(path)))
  database.exec(SETTINGS + TABLES)
  const places = Array.from({ length: 13 }, () => '?').join(', ')
  const insert = database.prepare<Value[]>(`INSERT INTO records VALUES (NULL, ${places})`)
  const keep = database.prepare<Value[]>('INSERT INTO lines VALUES (NULL, ?)')
  database.exec('BEGIN')
  return {
    database,
    add: (read) => {
      insert.run(...rowOf(read, options))
      keep.run(read.line)
    },
    commit: () => {
      database.exec('COMMIT; BEGIN')
    },
    close: async () => {
      database.close()
      await remove(path)
    },
  }
}

/** In the order of the columns. */
function rowOf(read: ReadRecord, options: BucketOptions): readonly Value[] {
  const { record, article, digest, copies } = read
  const { ok, step, time, length, filled } = standingOf(article, record.ok)
  const comparable = record.ok ? comparableOf(article) : null
  const buckets = comparable ? bucketsOf(comparable, options) : new Uint8Array()
  const { file, line, offset } = record.source
  const unit = unitOf(read)
  return [
    ...[unit, ok, step, time, length, filled, digest, comparable?.day ?? null],
    ...[file, line, offset, copies, buckets],
  ]
}

/**
 * What records of one page have in common: the publisher and its number. A record without them is one
 * of a kind, but for those that are equal to the byte.
 */
function unitOf({ article: { id }, digest }: ReadRecord): string | Uint8Array {
  return id === null || id === '' ? digest : id
}
