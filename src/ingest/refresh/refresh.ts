import { availableParallelism } from 'node:os'
import process from 'node:process'
import { inOrder } from '../in-order.ts'
import { IngestError } from '../ingest-error.ts'
import { PAGE_TIMEOUT, settingsOf } from '../ingest.ts'
import { DEFAULT_INGEST_LIMITS } from '../page.ts'
import type { BatchResult } from '../parse-batch.ts'
import { parseBatch } from '../parse-batch.ts'
import { openPool } from '../pool.ts'
import { replaceFile, sizeOf } from '../writers/part-file.ts'
import { findEmptied } from './changes.ts'
import { readOldRecords } from './old-records.ts'
import type { RefreshOptions, RefreshReport } from './options.ts'
import { isOlder } from './parser-age.ts'
import type { Counts } from './settle.ts'
import { noCounts, settle } from './settle.ts'
import { openSources } from './sources.ts'
import type { Target } from './target.ts'
import { openTarget } from './target.ts'
import type { Task } from './tasks.ts'
import { pagesOf, readTasks } from './tasks.ts'

const MAX_EMPTIED = 0.05

/**
 * Makes records anew, those that an earlier version of the parser has made: reads their pages again
 * from their sources and tells, field by field, what has changed. `records` is an output of `ingest`,
 * `.jsonl` or `.jsonl.gz`; its order stays. Without an output (null) nothing is written. A record whose
 * page is gone or another one by now stays as it is. The output is whole or absent, and a file that is
 * there is written over only when no field is emptied on too many records.
 *
 * @example
 * const { emptied, kept } = await refresh('articles.jsonl', 'renewed.jsonl')
 */
export async function refresh(
  records: string,
  output: string | null,
  options: RefreshOptions = {},
): Promise<RefreshReport> {
  if (!/\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(records) || (await sizeOf(records)) < 0)
    throw new IngestError('no-input', `${records} is no file of records: .jsonl or .jsonl.gz.`)
  const target = output === null ? null : await openTarget(output, options.overwrite === true)
  const counts = noCounts()
  try {
    if (!(await readAll(records, target, { options, counts })))
      return { ...reportOf(counts, options), state: 'stopped' }
    const report = reportOf(counts, options)
    const isRefused = target?.isThere && report.emptied.length > 0 && options.accept !== true
    const told = { ...report, state: isRefused ? 'refused' : 'done' } as const
    if (options.report !== undefined)
      await replaceFile(options.report, `${JSON.stringify(told, null, 2)}\n`)
    if (!isRefused) await target?.finish()
    return told
  } finally {
    await target?.close()
  }
}

interface Reading {
  readonly options: RefreshOptions
  readonly counts: Counts
}

/** False when it was stopped before its end. */
async function readAll(
  records: string,
  target: Target | null,
  { options, counts }: Reading,
): Promise<boolean> {
  const { format = null, publishers = [], signal } = options
  const limits = { ...DEFAULT_INGEST_LIMITS, ...options.limits }
  const settings = settingsOf('', options)
  const sources = openSources({ format, limits, stdin: process.stdin, publishers })
  const pool = openPool(settings, {
    workers: options.workers ?? availableParallelism(),
    pageTimeout: options.pageTimeout ?? PAGE_TIMEOUT,
    workerFile: options.workerFile,
  })
  const isDue = (parser: string): boolean =>
    options.all === true || isOlder(parser, settings.parser)
  const stop = (): boolean => signal?.aborted === true
  const tell = tellProgress(await sizeOf(records), options)
  try {
    const tasks = readTasks(readOldRecords(records), sources, isDue)
    const read = (batch: readonly Task[]): Promise<BatchResult> => {
      const pages = pagesOf(batch)
      return pages.length === 0 ? parseBatch([], settings) : pool.read(pages)
    }
    for await (const { item, result } of inOrder(tasks, read, { width: pool.width, stop })) {
      const lines = settle(item, result, counts)
      await target?.add(lines)
      tell(item, counts)
    }
    return !stop()
  } finally {
    await sources.close()
    await pool.close()
  }
}

function reportOf(
  { records, passed, reread, kept, publishers }: Counts,
  { maxEmptied = MAX_EMPTIED, ...options }: RefreshOptions,
): Omit<RefreshReport, 'state'> {
  const { parser } = settingsOf('', options)
  const emptied = findEmptied(publishers, maxEmptied)
  return { parser, records, passed, reread, kept: [...kept.values()], publishers, emptied }
}

/** In bytes of the records as stored. */
function tellProgress(
  bytes: number,
  { onProgress }: RefreshOptions,
): (tasks: readonly Task[], counts: Counts) => void {
  return (tasks, { records, kept }) => {
    const lost = [...kept.values()].reduce((sum, group) => sum + group.records, 0)
    const bytesDone = tasks.at(-1)?.old.end ?? 0
    onProgress?.({ entries: records, lost, refused: 0, bytesDone, bytes, losses: [] })
  }
}
