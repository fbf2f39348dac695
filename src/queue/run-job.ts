import process from 'node:process'
import { readBatches, pagesOf } from '../ingest/batches.ts'
import type { Batch } from '../ingest/batches.ts'
import { countBatch } from '../ingest/count-batch.ts'
import { inOrder } from '../ingest/in-order.ts'
import { PAGE_TIMEOUT, settingsOf } from '../ingest/ingest.ts'
import { DEFAULT_INGEST_LIMITS } from '../ingest/page.ts'
import { parserName } from '../ingest/parser-name.ts'
import type { Loss } from '../ingest/options.ts'
import type { Pool } from '../ingest/pool.ts'
import type { InputFile } from '../ingest/readers/find-inputs.ts'
import type { Tally } from '../ingest/tally.ts'
import { emptyTally } from '../ingest/tally.ts'
import { exists } from '../ingest/writers/part-file.ts'
import { builtInPublishers } from '../publishers/index.ts'
import { checkOutput, findPieces } from './find-pieces.ts'
import { GivenBack, JobError } from './job-error.ts'
import type { PartOutput } from './part-output.ts'
import { openPartOutput } from './part-output.ts'
import { pathsOf } from './part-paths.ts'
import type { PartPaths } from './part-paths.ts'
import { readPartTally } from './part-tally.ts'
import type { JobSettings, Payload } from './payload.ts'
import { readPayload } from './payload.ts'
import type { Pools } from './pools.ts'

export interface JobContext {
  readonly pools: Pools
  /** The folder that all inputs and outputs must be in. */
  readonly root: string
  /** Makes the job be given back. */
  readonly signal: AbortSignal
  /** Tells apart workers that are at the same job. */
  readonly attempt: string
}

/** Batches of one job under way at a time, at most: some MB each. */
const WIDEST = 8

/**
 * Writes the part that a job asks for, whole or not at all; a part that is there already is left as it
 * is. Throws a `JobError` where the job cannot be done, and `GivenBack` where the signal ended it.
 */
export async function runJob(data: unknown, context: JobContext): Promise<Tally> {
  const payload = checkPayload(data)
  const paths = pathsOf(payload.out, payload.part)
  await checkOutput(payload, context.root)
  const written = await readWritten(paths, payload.fingerprint)
  if (written) return written
  const files = await findPieces(payload, context.root)
  const out = await openPartOutput(paths, context.attempt)
  try {
    const tally = await readInto(out, { payload, files, context })
    await out.finish({ fingerprint: payload.fingerprint, tally })
    return tally
  } catch (error) {
    await out.drop()
    throw error
  }
}

function checkPayload(data: unknown): Payload {
  try {
    const payload = readPayload(data)
    if (payload.parser === parserName()) return payload
    const versions = `The job was cut by ${payload.parser}, this worker is ${parserName()}`
    throw new JobError(`${versions}: use one version on all machines.`, { canRetry: false })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new JobError(error.message, { canRetry: false })
  }
}

async function readWritten(paths: PartPaths, fingerprint: string): Promise<Tally | null> {
  const told = await readPartTally(paths.tally)
  if (told?.fingerprint !== fingerprint || !(await exists(paths.lines))) return null
  return told.tally
}

interface Reading {
  readonly payload: Payload
  readonly files: readonly InputFile[]
  readonly context: JobContext
}

async function readInto(out: PartOutput, { payload, files, context }: Reading): Promise<Tally> {
  const { format = null, pageTimeout = PAGE_TIMEOUT } = payload.settings
  const tally = emptyTally()
  const reading = { format, limits: DEFAULT_INGEST_LIMITS, stdin: process.stdin }
  const stop = (): boolean => context.signal.aborted
  await context.pools.lend(batchSettings(payload.settings), pageTimeout, async (pool: Pool) => {
    const read = (batch: Batch) => pool.read(pagesOf(batch))
    const width = Math.min(pool.width, WIDEST)
    for await (const { item, result } of inOrder(readBatches(files, reading), read, {
      width,
      stop,
    })) {
      const losses = countBatch(tally, item, result)
      checkStorage(losses)
      await out.add(result.bytes, losses)
    }
  })
  if (stop()) throw new GivenBack()
  return tally
}

/** The files were there a moment ago: what cannot be read now is the storage's fault, not the page's. */
function checkStorage(losses: readonly Loss[]): void {
  const failed = losses.find(({ reason }) => reason === 'unreadable')
  if (failed) throw new JobError(`${failed.file}: ${failed.message}`, { canRetry: true })
}

function batchSettings({ publisher, fields }: JobSettings): ReturnType<typeof settingsOf> {
  const named = builtInPublishers.find(({ id }) => id === publisher)
  if (publisher !== undefined && publisher !== 'generic' && !named)
    throw new JobError(`There is no publisher ${publisher}.`, { canRetry: false })
  const known = publisher === 'generic' ? publisher : named
  return settingsOf('.jsonl', { ...(known && { publisher: known }), ...(fields && { fields }) })
}
