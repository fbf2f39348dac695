import { availableParallelism } from 'node:os'
import process from 'node:process'
import type { Batch } from './batches.ts'
import { START, pagesOf, readBatches } from './batches.ts'
import { inOrder } from './in-order.ts'
import { IngestError } from './ingest-error.ts'
import { countBatch } from './count-batch.ts'
import type { IngestOptions, IngestReport, Loss } from './options.ts'
import { openOutput, ownFiles } from './output.ts'
import type { Output } from './output.ts'
import { DEFAULT_FIELDS, DEFAULT_INGEST_LIMITS } from './page.ts'
import type { BatchResult, BatchSettings } from './parse-batch.ts'
import { parserName } from './parser-name.ts'
import { openPool } from './pool.ts'
import type { FoundInputs } from './readers/find-inputs.ts'
import { findInputs } from './readers/find-inputs.ts'
import { fingerprintOf } from './run-state.ts'
import { countOther, total } from './tally.ts'

/** Milliseconds that one page may take. */
export const PAGE_TIMEOUT = 30_000

/**
 * Parses whole collections into one file: `.jsonl` or `.jsonl.gz`, `.db` (SQLite) or `.parquet`. Inputs
 * are files, folders, patterns, or `-`. The output is whole or absent. A run that was killed goes on
 * when it is called again with the same inputs and options. Pages never make it throw: each is an
 * article, refused, lost or skipped, and the report counts them; an `IngestError` says why a run could
 * not begin or go on.
 *
 * @throws {IngestError} with a code; what is done so far is kept.
 *
 * @example
 * const report = await ingest(['pages/'], 'articles.jsonl', { errors: 'lost.jsonl' })
 * console.log(report.tally.articles)
 */
export async function ingest(
  inputs: readonly string[],
  output: string,
  options: IngestOptions = {},
): Promise<IngestReport> {
  const found = await findInputs(inputs, ownFiles(output, options.errors))
  if (found.files.length + found.unreadable.length === 0)
    throw new IngestError('no-input', `Nothing to read in ${inputs.join(', ')}.`)
  const settings = settingsOf(output, options)
  const limits = { ...DEFAULT_INGEST_LIMITS, ...options.limits }
  const fingerprint = fingerprintOf({
    files: found.files,
    unreadable: found.unreadable,
    settings,
    limits,
    format: options.format ?? null,
  })
  const canResume = !found.files.some(({ once }) => once)
  const out = await openOutput(output, { fingerprint, canResume, ...options })
  try {
    if (out.state.finished) await out.finish()
    else if (!(await runInto(out, found, { settings, limits, options })))
      return {
        state: 'stopped',
        resumed: out.resumed,
        tally: out.state.tally,
        leftOut: found.leftOut,
      }
    return { state: 'done', resumed: out.resumed, tally: out.state.tally, leftOut: found.leftOut }
  } finally {
    await out.close()
  }
}

/** What the workers of a run are told. */
export function settingsOf(output: string, options: IngestOptions): BatchSettings {
  const { publisher, publishers } = options
  return {
    parser: parserName(),
    gzip: output.endsWith('.gz'),
    fields: { ...DEFAULT_FIELDS, ...options.fields },
    maxPage: options.limits?.page ?? DEFAULT_INGEST_LIMITS.page,
    parse: {
      ...(publisher !== undefined && { publisher }),
      ...(publishers !== undefined && { publishers }),
    },
  }
}

interface Run {
  readonly settings: BatchSettings
  readonly limits: typeof DEFAULT_INGEST_LIMITS
  readonly options: IngestOptions
}

/** Reads from where the output stands to the end; false when it was stopped before. */
async function runInto(
  out: Output,
  found: FoundInputs,
  { settings, limits, options }: Run,
): Promise<boolean> {
  const pool = openPool(settings, {
    workers: options.workers ?? availableParallelism(),
    pageTimeout: options.pageTimeout ?? PAGE_TIMEOUT,
    workerFile: options.workerFile,
  })
  const { format = null, stdin = process.stdin, publishers = [] } = options
  const reading = { format, limits, stdin, publishers }
  const stopped = (): boolean => options.signal?.aborted === true
  const told = tellProgress(found, options)
  try {
    if (out.isNew) told(out, await addUnreadable(out, found))
    const batches = readBatches(found.files, reading, out.state.position)
    const read = (batch: Batch): Promise<BatchResult> => pool.read(pagesOf(batch))
    for await (const { item, result } of inOrder(batches, read, {
      width: pool.width,
      stop: stopped,
    }))
      told(out, await addBatch(out, item, result))
    if (stopped()) {
      await out.commit()
      return false
    }
    await out.finish()
    return true
  } finally {
    await pool.close()
  }
}

/** What was named but cannot be read at all is lost before the first batch. */
async function addUnreadable(out: Output, found: FoundInputs): Promise<readonly Loss[]> {
  const losses = found.unreadable.map((one) => ({ ...one, line: null, offset: null }))
  for (const { reason } of losses) countOther(out.state.tally, 'lost', reason)
  await out.add({ bytes: new Uint8Array(), losses, position: START })
  return losses
}

async function addBatch(out: Output, batch: Batch, result: BatchResult): Promise<readonly Loss[]> {
  const losses = countBatch(out.state.tally, batch, result)
  await out.add({ bytes: result.bytes, losses, position: batch.after })
  return losses
}

/** Tells the caller how far the run is, in bytes of the stored files. */
function tellProgress(
  { files }: FoundInputs,
  { onProgress }: IngestOptions,
): (out: Output, losses: readonly Loss[]) => void {
  const before: number[] = []
  let bytes = 0
  for (const file of files) {
    before.push(bytes)
    bytes += file.bytes
  }
  return ({ state: { position, tally } }, losses) =>
    onProgress?.({
      entries: tally.entries,
      lost: total(tally.lost),
      refused: total(tally.refused),
      bytesDone: Math.min(bytes, (before[position.file] ?? bytes) + position.end),
      bytes,
      losses,
    })
}
