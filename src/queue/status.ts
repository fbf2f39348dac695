import type { Job, Queue } from 'bullmq'
import * as z from 'zod'
import type { QueueOptions } from './connection.ts'
import { openQueue } from './connection.ts'

/** How a queue stands. Counts are of jobs, each of which becomes one part. */
export interface QueueStatus {
  readonly waiting: number
  readonly active: number
  /** Failed, and waiting for another attempt. */
  readonly retrying: number
  /** Failed for good; see `deadJobs`. */
  readonly dead: number
  /** Done since the queue was made, by all runs. */
  readonly done: number
  /** Workers that are connected. */
  readonly workers: number
  /** Of the last minute; null where nothing was done in it. */
  readonly pagesPerSecond: number | null
  readonly partsPerMinute: number | null
  /** Until nothing is left, as fast as in the last minute. */
  readonly secondsLeft: number | null
}

/** A job that was given up. */
export interface DeadJob {
  readonly id: string
  readonly part: string
  readonly attempts: number
  readonly reason: string
}

/** A queue that is looked at, or whose dead are dealt with. */
export interface QueueView {
  readonly status: () => Promise<QueueStatus>
  /** The jobs that were given up, the latest first. */
  readonly dead: () => Promise<readonly DeadJob[]>
  /** Puts dead jobs back into the queue, all or those of some parts; how many there were. */
  readonly retry: (parts?: readonly string[]) => Promise<number>
  /** Forgets dead jobs, all or those of some parts; how many there were. */
  readonly forget: (parts?: readonly string[]) => Promise<number>
  readonly close: () => Promise<void>
}

const resultSchema = z.object({ pages: z.number() })
/** How far back the rate looks, in milliseconds, and at how many jobs. */
const WINDOW = 60_000
const LOOKED_AT = 500

/**
 * Opens a queue to look at it.
 *
 * @example
 * const queue = await openQueueView({ redis: 'redis://127.0.0.1:6379' })
 * console.log(await queue.status(), await queue.dead())
 * await queue.close()
 */
export async function openQueueView(options: QueueOptions): Promise<QueueView> {
  const queue = await openQueue(options)
  return {
    status: () => readStatus(queue),
    dead: async () => (await queue.getFailed()).map(deadJob),
    retry: (parts) =>
      eachDead(queue, parts, (job) => job.retry('failed', { resetAttemptsMade: true })),
    forget: (parts) => eachDead(queue, parts, (job) => job.remove()),
    close: () => queue.close(),
  }
}

async function readStatus(queue: Queue): Promise<QueueStatus> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')
  const { meta } = await queue.getMetrics('completed', 0, 0)
  const { waiting = 0, active = 0, delayed: retrying = 0, failed: dead = 0 } = counts
  const rate = rateOf(await queue.getCompleted(0, LOOKED_AT - 1), Date.now())
  const left = waiting + active + retrying
  return {
    waiting,
    active,
    retrying,
    dead,
    done: meta.count,
    workers: await queue.getWorkersCount(),
    pagesPerSecond: rate && rate.pages / rate.seconds,
    partsPerMinute: rate && (60 * rate.parts) / rate.seconds,
    secondsLeft: rate && Math.ceil((left * rate.seconds) / rate.parts),
  }
}

interface Rate {
  readonly parts: number
  readonly pages: number
  readonly seconds: number
}

/** What the jobs that ended lately came to, over the time since the first of them began. */
export function rateOf(
  jobs: readonly Pick<Job, 'processedOn' | 'finishedOn' | 'returnvalue'>[],
  now: number,
): Rate | null {
  const late = jobs.filter(({ finishedOn = 0 }) => now - finishedOn < WINDOW)
  if (late.length === 0) return null
  const began = Math.min(...late.map(({ processedOn = now }) => processedOn))
  const pages = late.map(({ returnvalue }) => resultSchema.safeParse(returnvalue).data?.pages ?? 0)
  return {
    parts: late.length,
    pages: pages.reduce((sum, count) => sum + count, 0),
    seconds: Math.max(0.001, (now - began) / 1000),
  }
}

function deadJob({ id = '', name, attemptsMade, failedReason }: Job): DeadJob {
  return { id, part: name, attempts: attemptsMade, reason: failedReason }
}

async function eachDead(
  queue: Queue,
  parts: readonly string[] | undefined,
  deal: (job: Job) => Promise<void>,
): Promise<number> {
  const chosen = (await queue.getFailed()).filter(({ name }) => parts?.includes(name) ?? true)
  for (const job of chosen) await deal(job)
  return chosen.length
}
