import type { Command } from 'commander'
import type { QueueOptions } from '../queue/index.ts'
import { readSize } from './filter.ts'
import type { Io } from './io.ts'

/** Flags that say where the queue is. */
export interface QueueFlags {
  readonly redis: string
  readonly queue: string
  readonly connectTimeout: number
}

/** Exit codes as `ingest` has them. */
export const EXIT = { failed: 1, wrongUse: 2, lost: 3, interrupted: 130 }
/** Failures that another call with other arguments cures. */
const WRONG_USE = new Set(['no-input', 'output-exists', 'bad-redis-url', 'bad-part-name'])

/** Adds those flags to a command. */
export function withQueueOptions(command: Command): Command {
  return command
    .requiredOption('--redis <url>', 'redis://HOST:PORT; rediss:// for TLS')
    .option('--queue <name>', 'which queue of that Redis', 'frettagrein')
    .option('--connect-timeout <seconds>', 'how long Redis may take to answer', readSize, 10)
}

/** What the flags come to; what should be known while it goes on is told on the standard error. */
export function queueOptions(flags: QueueFlags, io: Io): QueueOptions {
  return {
    redis: flags.redis,
    queue: flags.queue,
    connectTimeout: flags.connectTimeout * 1000,
    onMessage: (message) => {
      io.err(`${message}\n`)
    },
  }
}

/** Runs a command's work; an error of ours is a sentence and an exit code, not a stack trace. */
export async function tellErrors(io: Io, run: () => Promise<void>): Promise<void> {
  const { IngestError } = await import('../queue/index.ts')
  try {
    await run()
  } catch (error) {
    if (!(error instanceof IngestError)) throw error
    io.err(`error: ${error.message}\n`)
    io.exit(WRONG_USE.has(error.code) ? EXIT.wrongUse : EXIT.failed)
  }
}
