import type { Job, Queue, Worker, WorkerOptions } from 'bullmq'
import { hostname } from 'node:os'
import process from 'node:process'
import type { Tally } from '../ingest/tally.ts'
import { addTally, emptyTally, total } from '../ingest/tally.ts'
import type { QueueOptions } from './connection.ts'
import { loadBullmq, openQueue, settingsOfQueue } from './connection.ts'
import { GivenBack, JobError } from './job-error.ts'
import { tellOutages } from './outages.ts'
import { openPools } from './pools.ts'
import type { Pools } from './pools.ts'
import { nameOfRedis } from './redis-url.ts'
import { runJob } from './run-job.ts'

/** What `work` is told: where Redis is, how many jobs at once, and when to stop. */
export interface WorkOptions extends QueueOptions {
  /** Jobs at a time, and threads that parse: one when left out. */
  readonly concurrency?: number
  /** Ends when nothing is waiting, under way or to be tried again, on any machine. */
  readonly untilEmpty?: boolean
  /** The folder that all inputs and outputs must be in; `/` when left out. */
  readonly root?: string
  /** Milliseconds without a sign of life after which another worker takes a job; 30,000 when left out. */
  readonly lock?: number
  /** Takes no more jobs, and ends when those under way are done. */
  readonly signal?: AbortSignal
  /** Milliseconds that those may take before they are given back; 20,000 when left out. */
  readonly grace?: number
  /** The module that threads run, when it is not the package's own. */
  readonly workerFile?: URL
}

/** What a worker has done before it ended. */
export interface WorkReport {
  readonly parts: number
  readonly givenBack: number
  /** Attempts that failed; those that were the last ones are in the list of the dead. */
  readonly failed: number
  /** Jobs in the list of the dead when the worker ended, whoever tried them. */
  readonly dead: number
  readonly tally: Tally
}

const LOCK = 30_000
const GRACE = 20_000
/** How often a job may be lost with its worker before it is dead. */
const MOST_STALLS = 3
/** Jobs that are done are kept for the figures of `queueStatus`, so many and so long (in seconds). */
const KEPT = { count: 1_000, age: 3_600 }
/** Minutes of counts that Redis keeps. */
const METRICS = { maxDataPoints: 1_440 }
/** Milliseconds between looks at an empty queue. */
const LOOK_EVERY = 500

/**
 * Does jobs of the queue until the signal, or until the queue is empty. Threads parse, so that the lock
 * of a job is renewed whatever its pages do.
 *
 * @example
 * await work({ redis: 'redis://127.0.0.1:6379', concurrency: 4, untilEmpty: true })
 */
export async function work(options: WorkOptions): Promise<WorkReport> {
  // The worker's own connection tells of outages; once will do.
  const queue = await openQueue({ ...options, onMessage: () => undefined })
  const pools = openPools({ workers: options.concurrency ?? 1, workerFile: options.workerFile })
  const giveBack = new AbortController()
  const report = { parts: 0, givenBack: 0, failed: 0, dead: 0, tally: emptyTally() }
  try {
    const worker = await openWorker(options, { pools, giveBack: giveBack.signal, report })
    try {
      await untilEnd(queue, options)
      await close(worker, giveBack, options.grace ?? GRACE)
    } finally {
      await worker.close()
    }
    return { ...report, dead: await queue.getFailedCount() }
  } finally {
    await queue.close()
    await pools.close()
  }
}

interface Doing {
  readonly pools: Pools
  readonly giveBack: AbortSignal
  /** Changes as jobs are done. */
  readonly report: { -readonly [Key in keyof WorkReport]: WorkReport[Key] }
}

async function openWorker(options: WorkOptions, doing: Doing): Promise<Worker> {
  const { Worker, UnrecoverableError, WaitingError } = await loadBullmq()
  const { name, options: settings } = settingsOfQueue(options)
  const lock = options.lock ?? LOCK
  const workerOptions: WorkerOptions = {
    ...settings,
    name: `${hostname()}:${String(process.pid)}`,
    concurrency: options.concurrency ?? 1,
    lockDuration: lock,
    stalledInterval: lock,
    maxStalledCount: MOST_STALLS,
    removeOnComplete: KEPT,
    metrics: METRICS,
  }
  const processor = async (job: Job<unknown>, token = ''): Promise<object> => {
    try {
      return await doJob(job, token, { options, doing })
    } catch (error) {
      if (error instanceof GivenBack) {
        await job.moveToWait(token)
        doing.report.givenBack++
        throw new WaitingError()
      }
      doing.report.failed++
      const isFinal = error instanceof JobError && !error.canRetry
      throw isFinal ? new UnrecoverableError(error.message) : error
    }
  }
  const worker = new Worker(name, processor, workerOptions)
  tellOutages(worker, nameOfRedis(options.redis), (message) => options.onMessage?.(message))
  worker.on('failed', (job, error) => options.onMessage?.(failureText(job, error)))
  return worker
}

async function doJob(
  job: Job<unknown>,
  token: string,
  { options, doing }: { readonly options: WorkOptions; readonly doing: Doing },
): Promise<object> {
  const tally = await runJob(job.data, {
    pools: doing.pools,
    root: options.root ?? '/',
    signal: doing.giveBack,
    attempt: token.replaceAll(/[^a-z0-9-]/gu, '-'),
  })
  doing.report.parts++
  addTally(doing.report.tally, tally)
  return { pages: tally.entries, lost: total(tally.lost) }
}

function failureText(job: Job<unknown> | undefined, error: Error): string {
  const attempts = job
    ? `attempt ${String(job.attemptsMade)} of ${String(job.opts.attempts ?? 1)}`
    : ''
  return `${job?.name ?? 'A job'} failed (${attempts}): ${error.message}`
}

/** Returns when the signal comes, or when nothing is left and that was asked for. */
async function untilEnd(queue: Queue, { signal, untilEmpty = false }: WorkOptions): Promise<void> {
  while (!signal?.aborted) {
    if (untilEmpty && (await isEmpty(queue))) return
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, LOOK_EVERY)
      signal?.addEventListener('abort', done)
    })
  }
}

async function isEmpty(queue: Queue): Promise<boolean> {
  return (await queue.getJobCountByTypes('waiting', 'active', 'delayed')) === 0
}

/** Waits for the jobs under way, and after the grace has them given back. */
async function close(worker: Worker, giveBack: AbortController, grace: number): Promise<void> {
  const timer = setTimeout(() => giveBack.abort(), grace)
  try {
    await worker.close()
  } finally {
    clearTimeout(timer)
  }
}
