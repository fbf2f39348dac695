import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { IngestError } from '../ingest/ingest-error.ts'
import type { Loss } from '../ingest/options.ts'
import type { FoundInputs } from '../ingest/readers/find-inputs.ts'
import { total } from '../ingest/tally.ts'
import { articleCache } from './article-cache.ts'
import type { CopyIndex } from './copy-index.ts'
import { openIndex } from './copy-index.ts'
import { findLeaders } from './find-leaders.ts'
import { findLines } from './find-lines.ts'
import { MEETINGS, RANKS, WINNERS } from './index-tables.ts'
import { rowsFor } from './min-hash.ts'
import type { DedupeOptions, DedupeProgress, DedupeReport } from './options.ts'
import type { Output } from './output.ts'
import { openOutput } from './output.ts'
import type { Reading } from './read-inputs.ts'
import { emptyReading, readInputs } from './read-inputs.ts'
import { winnerPieces } from './write-winners.ts'

const SIMILARITY = 0.7
const LONGEST_LINE = 100_000_000
/** Steps of work between two looks at what else goes on. */
const STRETCH = 500

/**
 * Leaves one of all copies of an article: over finished outputs of `ingest` in JSON lines, into
 * `.jsonl`, `.jsonl.gz`, `.db` or `.parquet`. Each winner names the others. The same records give the
 * same bytes, in whatever order and files they come. The output is whole or absent. What is compared
 * stands on the disk, beside the output, while the run lasts. An `IngestError` says why a run could not
 * begin or go on.
 *
 * @example
 * const report = await dedupe(['articles.jsonl'], 'unique.jsonl')
 * console.log(report.winners, report.copies)
 */
export async function dedupe(
  inputs: readonly string[],
  output: string,
  options: DedupeOptions = {},
): Promise<DedupeReport> {
  const { similarity = SIMILARITY, acrossPublishers = false, signal } = options
  if (!(similarity >= 0.5 && similarity <= 1))
    throw new RangeError('The similarity is a share from 0.5 to 1.')
  const found = await findLines(inputs)
  const state = beginState()
  const out = await openOutput(output, options)
  try {
    const index = await openIndex(out.index, { rows: rowsFor(similarity), acrossPublishers })
    try {
      await runInto({ out, index, found, state, options: { ...options, similarity } })
    } finally {
      await index.close()
    }
    await out.finish()
    return reportOf(state, found, 'done')
  } catch (error) {
    if (!signal?.aborted) throw namedFailure(error, out.index)
    return reportOf(state, found, 'stopped')
  } finally {
    await out.close()
  }
}

/** Changes as the run goes on. */
interface RunState {
  readonly reading: Reading
  /** Pieces of output by their kind. */
  readonly counts: Record<'winner' | 'end' | 'key' | 'content' | 'near', number>
  /** Those that nobody was told of yet. */
  losses: Loss[]
}

function beginState(): RunState {
  const counts = { winner: 0, end: 0, key: 0, content: 0, near: 0 }
  return { reading: emptyReading(), counts, losses: [] }
}

/** What the database says names neither its file nor a way out. */
function namedFailure(error: unknown, index: string): unknown {
  if (!(error instanceof Error) || error.name !== 'SqliteError') return error
  return new IngestError('write-failed', `${index} cannot be written: ${error.message}`)
}

interface Run {
  readonly out: Output
  readonly index: CopyIndex
  readonly found: FoundInputs
  readonly state: RunState
  readonly options: DedupeOptions & { readonly similarity: number }
}

async function runInto(run: Run): Promise<void> {
  const { index, options } = run
  await readAll(run)
  index.database.exec(RANKS)
  index.database.exec(MEETINGS)
  await findLeaders(index.database, {
    similarity: options.similarity,
    acrossPublishers: options.acrossPublishers === true,
    read: articleCache(index.database),
    pause: pauseIn(run, 'compare').step,
  })
  index.database.exec(WINNERS)
  await writeAll(run)
}

async function readAll(run: Run): Promise<void> {
  const { out, index, found, state, options } = run
  const { step, end } = pauseIn(run, 'read')
  const reading = {
    format: 'jsonl',
    limits: { line: options.maxLine ?? LONGEST_LINE, page: LONGEST_LINE },
    stdin: options.stdin ?? process.stdin,
  } as const
  for await (const { record, loss } of readInputs(found, reading, state.reading)) {
    if (record) index.add(record)
    if (loss) {
      state.losses.push(loss)
      await out.lose(loss)
    }
    await step()
  }
  index.commit()
  await end()
}

async function writeAll(run: Run): Promise<void> {
  const { out, index, state } = run
  const { step, end } = pauseIn(run, 'write')
  for (const { text, kind } of winnerPieces(index.database)) {
    state.counts[kind]++
    await out.write(text)
    await step()
  }
  await end()
}

interface Pause {
  /** Looks up after every so many steps. */
  readonly step: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Tells how far a stage is, lets others work, and ends the run when it is to be stopped. */
function pauseIn(run: Run, stage: DedupeProgress['stage']): Pause {
  const { found, options, state, index } = run
  const bytes = found.files.reduce((sum, file) => sum + file.bytes, 0)
  let steps = 0
  const end = async (): Promise<void> => {
    await setImmediate()
    options.signal?.throwIfAborted()
    const { entries, lost, bytesDone } = state.reading
    const losses = state.losses
    state.losses = []
    options.onProgress?.({
      stage,
      entries,
      lost: total(lost),
      refused: 0,
      bytesDone,
      bytes,
      losses,
    })
  }
  const step = async (): Promise<void> => {
    if (++steps % STRETCH !== 0) return
    if (stage === 'read') index.commit()
    await end()
  }
  return { step, end }
}

function reportOf(
  { reading, counts }: RunState,
  { leftOut }: FoundInputs,
  state: DedupeReport['state'],
): DedupeReport {
  const { entries, records, lost, skipped } = reading
  const { winner: winners, key, content, near } = counts
  return {
    state,
    entries,
    records,
    winners,
    copies: { key, content, near },
    lost,
    skipped,
    leftOut,
  }
}
