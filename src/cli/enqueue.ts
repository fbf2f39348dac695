import { Command } from 'commander'
import process from 'node:process'
import type { EnqueueReport, JobSettings } from '../queue/index.ts'
import { fieldsOf, readSize } from './filter.ts'
import type { Io } from './io.ts'
import type { CollectionFlags } from './collection-flags.ts'
import { withCollectionFlags } from './collection-flags.ts'
import { publisherOptions } from './publisher-flags.ts'
import type { QueueFlags } from './queue-options.ts'
import { EXIT, queueOptions, tellErrors, withQueueOptions } from './queue-options.ts'

interface EnqueueFlags extends QueueFlags, CollectionFlags {
  readonly out: string
  readonly name: string
  readonly jobBytes: number
  readonly attempts: number
  readonly json?: true
}

/** `frettagrein enqueue`: pointers to pages into a queue. */
export function enqueueCommand(io: Io): Command {
  const command = new Command('enqueue')
    .description(
      'Cut collections into jobs for many machines: pointers go into a queue of BullMQ, pages stay where ' +
        'they are. Called again, it adds what is missing.',
    )
    .argument('<input...>', 'what to read, as for ingest; on storage that all machines see')
    .requiredOption('--out <folder>', 'where the parts go; on that storage too')
    .option('--name <name>', 'what the parts are called', 'part')
    .option('--job-bytes <bytes>', 'how much of the input is one job', readSize, 8_000_000)
    .option('--attempts <number>', 'how often a job is tried', readSize, 4)
    .option('--json', 'print the figures as JSON')
  withQueueOptions(withCollectionFlags(command))
  return command.action(async (inputs: readonly string[], flags: EnqueueFlags) => {
    await publisherOptions(command, flags)
    await tellErrors(io, () => runEnqueue(inputs, flags, io))
  })
}

async function runEnqueue(inputs: readonly string[], flags: EnqueueFlags, io: Io): Promise<void> {
  const { enqueue } = await import('../queue/index.ts')
  const { out, name, jobBytes, attempts } = flags
  const options = { ...queueOptions(flags, io), out, name, jobBytes, attempts }
  const report = await enqueue(inputs, { ...options, settings: settingsOf(flags), onProgress })
  if (flags.json) io.out(`${JSON.stringify(report)}\n`)
  else io.err(summary(report, flags))
  if (report.unreadable.length > 0) io.exit(EXIT.lost)
}

function settingsOf(flags: CollectionFlags): JobSettings {
  return {
    ...(flags.as && { format: flags.as }),
    ...(flags.publisher !== undefined && { publisher: flags.publisher }),
    fields: fieldsOf(flags),
    pageTimeout: flags.pageTimeout * 1000,
  }
}

/** A large input is cut for a while. */
function onProgress(parts: number): void {
  if (process.stderr.isTTY && parts % 100 === 0) process.stderr.write(`\r${String(parts)} jobs `)
}

function summary(report: EnqueueReport, { out, name }: EnqueueFlags): string {
  const { parts, written, queued, unreadable, leftOut } = report
  const lines = [
    `${out}/${name}-*.jsonl: ${String(parts)} parts: ${String(written)} written already, ${String(queued)} in the queue`,
    ...unreadable.map(({ file, reason, message }) => `${file}: ${reason}: ${message}`),
    ...(leftOut.length > 0 ? [`${String(leftOut.length)} files left out, for their names`] : []),
  ]
  return `${lines.join('\n')}\n`
}
