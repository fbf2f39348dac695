import { IngestError } from '../ingest-error.ts'

/** Makes the file at `path` of the lines in another file. */
export type Converter = (lines: string, path: string) => Promise<void>

/**
 * What makes an output of JSON lines, by the ending of its name; null where it is JSON lines. Throws
 * where the ending tells no format, or where a package is missing for it.
 */
export function converterFor(path: string): Converter | null {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(path)) return null
  throw new IngestError('unknown-output', `${path}: write to .jsonl or .jsonl.gz.`)
}
