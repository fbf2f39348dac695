import { createRequire } from 'node:module'
import type * as Bullmq from 'bullmq'
import { IngestError } from '../ingest/ingest-error.ts'
import { optional } from '../ingest/optional-package.ts'
import { tellOutages } from './outages.ts'
import { checkRedisUrl, nameOfRedis } from './redis-url.ts'
import { messageOf } from '../ingest/message-of.ts'

/** Where the queue is. */
export interface QueueOptions {
  /** `redis://HOST:PORT`, with user, password and database where there are any; `rediss://` for TLS. */
  readonly redis: string
  /** What the queue is called, where Redis holds several; `frettagrein` when left out. */
  readonly queue?: string
  /** Milliseconds that Redis may take to answer at the start; 10,000 when left out. */
  readonly connectTimeout?: number
  /** Told what a person should know while it goes on: that Redis is away, and that it is back. */
  readonly onMessage?: (message: string) => void
}

const CONNECT_TIMEOUT = 10_000
/** Milliseconds between attempts to reach a Redis that has gone, at most. */
const LONGEST_PAUSE = 2_000

/** What every part of the fleet calls the queue by, and how it speaks to Redis. */
export function settingsOfQueue({ redis, queue = 'frettagrein' }: QueueOptions) {
  const connection = {
    url: redis,
    // Commands wait for a Redis that has gone.
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(200 * times, LONGEST_PAUSE),
  }
  return { name: queue, options: { connection, prefix: 'frettagrein' } }
}

/** BullMQ, where it and what it needs are installed. */
export async function loadBullmq(): Promise<typeof Bullmq> {
  const bullmq = await optional('bullmq', () => import('bullmq'))
  const near = createRequire(createRequire(import.meta.url).resolve('bullmq'))
  await optional('ioredis', () => Promise.resolve(near.resolve('ioredis')))
  return bullmq
}

/** The queue, once Redis has answered; throws where it does not in time. */
export async function openQueue(options: QueueOptions): Promise<Bullmq.Queue> {
  checkRedisUrl(options.redis)
  const { Queue } = await loadBullmq()
  const { name, options: settings } = settingsOfQueue(options)
  const queue = new Queue(name, settings)
  let isThere = false
  const outages = tellOutages(queue, nameOfRedis(options.redis), (message) => {
    if (isThere) options.onMessage?.(message)
  })
  try {
    await inTime(queue.waitUntilReady(), options.connectTimeout ?? CONNECT_TIMEOUT)
  } catch (error) {
    await queue.close().catch(() => undefined)
    throw unreachable(options, outages.lastError() || messageOf(error))
  }
  isThere = true
  return queue
}

function unreachable({ redis, connectTimeout = CONNECT_TIMEOUT }: QueueOptions, why: string) {
  const seconds = String(connectTimeout / 1000)
  return new IngestError(
    'redis-unreachable',
    `Redis at ${nameOfRedis(redis)} could not be reached within ${seconds} s: ${why}`,
  )
}

async function inTime(promise: Promise<unknown>, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('It did not answer.'))
    }, limit)
  })
  try {
    await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
