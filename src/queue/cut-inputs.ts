import process from 'node:process'
import type { IngestLimits } from '../ingest/page.ts'
import type { InputFile } from '../ingest/readers/find-inputs.ts'
import type { InputFormat } from '../ingest/readers/input-kind.ts'
import { isSeekable, readFile } from '../ingest/readers/read-file.ts'
import type { Piece } from './payload.ts'
import { MOST_PIECES } from './payload.ts'

export interface CutOptions {
  /** What every file holds, whatever its name says. */
  readonly format: InputFormat | null
  readonly limits: IngestLimits
  /** How much of the stored input is one job. */
  readonly jobBytes: number
}

/**
 * Cuts files into the pieces of jobs, in order: each time as many as make `jobBytes`. Files that can be
 * read from their middle are cut between their lines or records, others are never cut. The same files
 * give the same cuts.
 */
export async function* cutInputs(
  files: readonly InputFile[],
  options: CutOptions,
): AsyncGenerator<readonly Piece[]> {
  let pieces: Piece[] = []
  let bytes = 0
  for (const file of files)
    for await (const piece of cutFile(file, options)) {
      pieces.push(piece)
      bytes += sizeOf(piece)
      if (bytes < options.jobBytes && pieces.length < MOST_PIECES) continue
      yield pieces
      pieces = []
      bytes = 0
    }
  if (pieces.length > 0) yield pieces
}

async function* cutFile(file: InputFile, options: CutOptions): AsyncGenerator<Piece> {
  const { jobBytes, format, limits } = options
  const whole = { file: file.file, bytes: file.bytes }
  if (file.bytes <= jobBytes || !(await isSeekable(file, format))) {
    yield whole
    return
  }
  let start = { entries: 0, end: 0 }
  let entries = 0
  for await (const { end } of readFile(file, { format, limits, stdin: process.stdin })) {
    entries++
    // What follows the last cut may be blank; it goes with the piece before it.
    if (end - start.end < jobBytes || end + jobBytes / 2 > file.bytes) continue
    yield { ...whole, range: { ...start, to: end } }
    start = { entries, end }
  }
  yield { ...whole, range: { ...start, to: null } }
}

function sizeOf({ bytes, range }: Piece): number {
  return range ? (range.to ?? bytes) - range.end : bytes
}
