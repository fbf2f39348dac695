import { Piscina } from 'piscina'
import { IngestError } from './ingest-error.ts'
import type { LossReason, RawPage } from './page.ts'
import type { BatchResult, BatchSettings, SetAside } from './parse-batch.ts'
import { parseBatch } from './parse-batch.ts'
import { resolveOwn } from './parser-name.ts'
import type { BatchTask } from './worker.ts'
import { messageOf } from './message-of.ts'

/** What reads batches, one after the other or several at a time. */
export interface Pool {
  /** How many batches are worth having under way. */
  readonly width: number
  readonly read: (pages: readonly RawPage[]) => Promise<BatchResult>
  readonly close: () => Promise<void>
}

export interface PoolOptions {
  /** 0 reads in this thread, where nothing can end a page that hangs. */
  readonly workers: number
  /** Milliseconds that one page may take. */
  readonly pageTimeout: number
  /** The module that workers run, when it is not the package's own: a copy made by a bundler. */
  readonly workerFile?: URL | undefined
}

/** Heap of one worker in MB; a page that needs more kills its worker, not the run. */
const WORKER_HEAP = 1_024

/** Starts the workers. */
export function openPool(settings: BatchSettings, options: PoolOptions): Pool {
  if (options.workers === 0)
    return {
      width: 1,
      read: (pages) => parseBatch(pages, settings),
      close: () => Promise.resolve(),
    }
  const piscina = new Piscina({
    filename: options.workerFile?.href ?? resolveOwn('ingest-worker'),
    name: 'run',
    minThreads: options.workers,
    maxThreads: options.workers,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP },
    // A worker that waits for work lets its thread sleep at once.
    atomics: 'disabled',
  })
  // Told by the task that failed as well.
  piscina.on('error', () => undefined)
  return {
    width: options.workers * 2,
    read: (pages) => readInWorkers(piscina, pages, options.pageTimeout),
    close: () => piscina.destroy(),
  }
}

/** A page of which a worker died, by its index. */
type Culprit = Extract<SetAside, { kind: 'lost' }>

/** Reads a batch; a page that hangs or kills its worker is set aside, and the others are read again. */
async function readInWorkers(
  piscina: Piscina,
  pages: readonly RawPage[],
  pageTimeout: number,
): Promise<BatchResult> {
  const culprits: Culprit[] = []
  for (;;) {
    const left = pages
      .map((page, index) => ({ page, index }))
      .filter(({ index }) => !culprits.some((culprit) => culprit.index === index))
    const outcome = await attempt(
      piscina,
      left.map(({ page }) => page),
      pageTimeout,
    )
    if ('tally' in outcome) {
      const aside = outcome.aside.map((one) => ({ ...one, index: left[one.index]?.index ?? 0 }))
      return { ...outcome, aside: [...aside, ...culprits].sort((a, b) => a.index - b.index) }
    }
    const culprit = left[outcome.index]
    if (!culprit) throw new IngestError('worker-failed', outcome.message)
    culprits.push({ ...outcome, index: culprit.index })
  }
}

async function attempt(
  piscina: Piscina,
  pages: readonly RawPage[],
  pageTimeout: number,
): Promise<BatchResult | Culprit> {
  const progress = new Int32Array(new SharedArrayBuffer(4))
  const task: BatchTask = {
    pages: pages.map(({ place, form, bytes }) => ({ place, form, bytes })),
    progress,
  }
  const watch = watchProgress(progress, pageTimeout)
  try {
    const result: unknown = await piscina.run(task, { signal: watch.signal })
    if (!isResult(result)) throw new IngestError('worker-failed', 'The worker gave no lines.')
    return result
  } catch (error) {
    if (error instanceof IngestError) throw error
    const index = Atomics.load(progress, 0) - 1
    const reason: LossReason = watch.signal.aborted ? 'timeout' : 'worker-died'
    const message = watch.signal.aborted
      ? `It took longer than ${String(pageTimeout)} ms.`
      : messageOf(error)
    return { kind: 'lost', index, reason, message }
  } finally {
    watch.end()
  }
}

/** What comes from another thread has no type. */
function isResult(result: unknown): result is BatchResult {
  return typeof result === 'object' && result !== null && 'bytes' in result && 'tally' in result
}

/** Aborts its signal when one page is under way for longer than the limit. */
function watchProgress(
  progress: Int32Array,
  limit: number,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController()
  let seen = 0
  let since = performance.now()
  const timer = setInterval(
    () => {
      const now = Atomics.load(progress, 0)
      if (now !== seen || now === 0) {
        seen = now
        since = performance.now()
      } else if (performance.now() - since > limit) controller.abort()
    },
    Math.max(10, Math.min(250, limit / 4)),
  )
  return { signal: controller.signal, end: () => clearInterval(timer) }
}
