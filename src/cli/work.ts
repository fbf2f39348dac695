import { Command } from 'commander'
import process from 'node:process'
import { total } from '../ingest/tally.ts'
import type { WorkReport } from '../queue/index.ts'
import { readSize } from './filter.ts'
import { readCount } from './read-count.ts'
import type { Io } from './io.ts'
import type { QueueFlags } from './queue-options.ts'
import { EXIT, queueOptions, tellErrors, withQueueOptions } from './queue-options.ts'

interface WorkFlags extends QueueFlags {
  readonly concurrency: number
  readonly untilEmpty?: true
  readonly root: string
  readonly lock: number
  readonly grace: number
  readonly json?: true
}

/** Seconds after the grace in which Redis has to take the jobs back. */
const LATE = 10

/** `frettagrein work`: does the jobs of a queue. */
export function workCommand(io: Io): Command {
  const command = new Command('work')
    .description(
      'Do jobs of a queue, on any machine that sees the storage. Ctrl-C or SIGTERM finishes the jobs under ' +
        'way, or gives them back.',
    )
    .option('--concurrency <number>', 'jobs and threads at a time', readSize, 1)
    .option('--until-empty', 'end when nothing is left to do on any machine')
    .option('--root <folder>', 'refuse inputs and outputs outside of it', '/')
    .option('--lock <seconds>', 'a job is taken from a silent worker after this', readSize, 30)
    .option('--grace <seconds>', 'how long jobs may take to end before giving back', readCount, 20)
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', '\nExit codes: 0 all well, 1 failed, 2 wrong use, 3 jobs are dead.')
  withQueueOptions(command)
  return command.action((flags: WorkFlags) => tellErrors(io, () => runWork(flags, io)))
}

async function runWork(flags: WorkFlags, io: Io): Promise<void> {
  const { work } = await import('../queue/index.ts')
  const stop = stopOnSignal(io, flags.grace)
  try {
    const report = await work({
      ...queueOptions(flags, io),
      concurrency: flags.concurrency,
      untilEmpty: flags.untilEmpty === true,
      root: flags.root,
      lock: flags.lock * 1000,
      grace: flags.grace * 1000,
      signal: stop.signal,
    })
    if (flags.json) io.out(`${JSON.stringify(report)}\n`)
    else io.err(summary(report))
    if (flags.untilEmpty && report.dead > 0) io.exit(EXIT.lost)
  } finally {
    stop.end()
  }
}

function summary({ parts, givenBack, failed, dead, tally }: WorkReport): string {
  const counts = `${String(tally.entries)} pages, ${String(total(tally.lost))} lost`
  const back = givenBack > 0 ? `, ${String(givenBack)} given back` : ''
  const tries = failed > 0 ? `, ${String(failed)} attempts failed` : ''
  const gone = dead > 0 ? `\n${String(dead)} jobs are dead: frettagrein queue status --dead` : ''
  return `${String(parts)} parts (${counts})${back}${tries}${gone}\n`
}

/** A Redis that is away takes nothing back: the jobs come back by themselves when it is there again. */
function giveUp(io: Io): never {
  io.err('error: Redis does not answer. Jobs under way come back when their locks run out.\n')
  return process.exit(EXIT.failed)
}

/** The first signal ends the work in order, the second at once: the jobs come back by themselves. */
function stopOnSignal(
  io: Io,
  grace: number,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    io.err('Stopping: the jobs under way are finished or given back. Once more to end at once.\n')
    controller.abort()
    setTimeout(() => giveUp(io), (grace + LATE) * 1000).unref()
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const name of signals) process.on(name, stop)
  const end = (): void => {
    for (const name of signals) process.removeListener(name, stop)
  }
  return { signal: controller.signal, end }
}
