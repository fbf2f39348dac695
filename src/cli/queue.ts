import { Command } from 'commander'
import type { DeadJob, QueueStatus, QueueView } from '../queue/index.ts'
import type { Io } from './io.ts'
import type { QueueFlags } from './queue-options.ts'
import { queueOptions, tellErrors, withQueueOptions } from './queue-options.ts'
import { watchQueue } from './queue-watch.ts'

interface StatusFlags extends QueueFlags {
  readonly dead?: true
  readonly watch?: true
  readonly json?: true
}

/** `frettagrein queue`: looks at a queue, and at what was given up. */
export function queueCommand(io: Io): Command {
  return new Command('queue')
    .description('Look at a queue, and deal with the jobs that were given up.')
    .addHelpText(
      'after',
      '\nAll of them take --redis, --queue and --connect-timeout; status also --dead, --watch, --json.',
    )
    .addCommand(statusCommand(io))
    .addCommand(deadCommand('retry', 'Put dead jobs back into the queue.', io))
    .addCommand(deadCommand('forget', 'Drop dead jobs; their parts will be missing.', io))
}

function statusCommand(io: Io): Command {
  const command = new Command('status')
    .description('How many jobs are waiting, under way, done and dead; how fast, and until when.')
    .option('--dead', 'list the dead jobs with their reasons')
    .option('--watch', 'go on until nothing is left, with a bar')
    .option('--json', 'print it as JSON, one line each time')
  withQueueOptions(command)
  return command.action((flags: StatusFlags) =>
    withView(flags, io, async (view) => {
      if (flags.watch) await watchQueue(view, io, flags.json === true)
      else await tellStatus(view, flags, io)
    }),
  )
}

function deadCommand(name: 'retry' | 'forget', description: string, io: Io): Command {
  const command = new Command(name)
    .description(description)
    .argument('[part...]', 'those of these parts; all when left out')
  withQueueOptions(command)
  return command.action((parts: readonly string[], flags: QueueFlags) =>
    withView(flags, io, async (view) => {
      const count = await view[name](parts.length > 0 ? parts : undefined)
      const done = name === 'retry' ? 'put back' : 'dropped'
      io.err(`${String(count)} jobs ${done}\n`)
    }),
  )
}

function withView(
  flags: QueueFlags,
  io: Io,
  use: (view: QueueView) => Promise<void>,
): Promise<void> {
  return tellErrors(io, async () => {
    const { openQueueView } = await import('../queue/index.ts')
    const view = await openQueueView(queueOptions(flags, io))
    try {
      await use(view)
    } finally {
      await view.close()
    }
  })
}

async function tellStatus(view: QueueView, flags: StatusFlags, io: Io): Promise<void> {
  const status = await view.status()
  const dead = flags.dead ? await view.dead() : undefined
  if (flags.json) io.out(`${JSON.stringify({ ...status, ...(dead && { jobs: dead }) })}\n`)
  else io.out(statusText(status) + (dead ?? []).map(deadText).join(''))
}

function statusText(status: QueueStatus): string {
  const { waiting, active, retrying, done, dead, workers } = status
  const rate =
    status.pagesPerSecond === null
      ? 'nothing in the last minute'
      : `${status.pagesPerSecond.toFixed(0)} pages a second, ${(status.partsPerMinute ?? 0).toFixed(1)} jobs a minute`
  const left = status.secondsLeft === null ? 'unknown' : `${String(status.secondsLeft)} s`
  const rows = Object.entries({ waiting, active, retrying, done, dead, workers, rate, left })
  return rows.map(([name, value]) => `${name.padEnd(9)} ${String(value)}\n`).join('')
}

function deadText({ part, attempts, reason }: DeadJob): string {
  return `${part}: ${reason} [${String(attempts)} attempts]\n`
}
