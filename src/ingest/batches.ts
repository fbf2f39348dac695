import type { Entry, RawPage } from './page.ts'
import type { InputFile } from './readers/find-inputs.ts'
import type { FilePosition, ReadOptions } from './readers/read-file.ts'
import { readFile } from './readers/read-file.ts'

/** Where a run stands in its input: all files before `file`, and a part of that one. */
export interface Position extends FilePosition {
  /** The index of the file. */
  readonly file: number
}

/** Entries that are read together, and where the input stands after them. */
export interface Batch {
  readonly entries: readonly Entry[]
  readonly after: Position
}

/**
 * Bounds of a batch. They depend on the input alone, never on the clock: the same input gives the
 * same batches. A batch of one large page may be larger, or of one gzip member that holds many.
 */
const MOST_ENTRIES = 64
const MOST_BYTES = 1 << 20

export const START: Position = { file: 0, entries: 0, end: 0 }

/** The entries of all files, or of their ranges, in batches; a batch may hold entries of several files. */
export async function* readBatches(
  files: readonly InputFile[],
  options: ReadOptions,
  from: Position = START,
): AsyncGenerator<Batch> {
  let entries: Entry[] = []
  let bytes = 0
  let after = from
  for (const [index, file] of files.entries()) {
    if (index < from.file) continue
    const resumed = index === from.file && from.entries > 0 ? from : undefined
    let done = resumed?.entries ?? 0
    for await (const entry of readFile(file, options, resumed)) {
      entries.push(entry)
      bytes += pageBytes(entry)
      after = { file: index, entries: ++done, end: entry.end }
      if (entry.within || (entries.length < MOST_ENTRIES && bytes < MOST_BYTES)) continue
      yield { entries, after }
      entries = []
      bytes = 0
    }
    after = { file: index + 1, entries: 0, end: 0 }
  }
  if (entries.length > 0) yield { entries, after }
}

/** The pages among the entries of a batch. */
export function pagesOf({ entries }: Batch): readonly RawPage[] {
  return entries.filter((entry) => entry.kind === 'page')
}

function pageBytes(entry: Entry): number {
  return entry.kind === 'page' ? entry.bytes.length : 0
}
