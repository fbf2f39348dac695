import { IngestError } from '../ingest-error.ts'
import { optional } from '../optional-package.ts'

/** Makes the file at `path` of the lines in another file. */
export type Converter = (lines: string, path: string) => Promise<void>

/**
 * What makes an output of JSON lines, by the ending of its name; null where it is JSON lines. Throws
 * where the ending tells no format, or where a package is missing for it.
 */
export async function converterFor(path: string): Promise<Converter | null> {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(path)) return null
  if (/\.(?:db|sqlite3?)$/iu.test(path)) {
    await optional('libsql', () => import('libsql'))
    return (await import('./sqlite.ts')).writeSqlite
  }
  if (/\.parquet$/iu.test(path)) {
    await optional('hyparquet-writer', () => import('hyparquet-writer'))
    return (await import('./parquet.ts')).writeParquet
  }
  throw new IngestError(
    'unknown-output',
    `${path}: write to .jsonl, .jsonl.gz, .db (SQLite) or .parquet.`,
  )
}
