import { Command, InvalidArgumentError } from 'commander'
import type { IngestOptions, IngestReport } from '../ingest/index.ts'
import { watchHealth } from './ingest-health.ts'
import type { HealthFlags } from './ingest-health.ts'
import { showProgress } from './ingest-progress.ts'
import type { SummaryFlags } from './ingest-summary.ts'
import { printSummary } from './ingest-summary.ts'
import type { Io } from './io.ts'
import { pageOptions, withPageFlags } from './page-flags.ts'
import type { PageFlags } from './page-flags.ts'
import { publisherOptions } from './publisher-flags.ts'
import { readCount } from './read-count.ts'
import { INTERRUPTED, stopOnInterrupt } from './stop-on-interrupt.ts'

interface IngestFlags extends HealthFlags, PageFlags {
  readonly output: string
  readonly errors?: string
  readonly maxLost: number
  readonly force?: true
  readonly restart?: true
  readonly quiet?: true
  readonly json?: true
}

const EXIT = { failed: 1, wrongUse: 2, lost: 3, fell: 4 }
/** Failures that another call with other arguments cures. */
const WRONG_USE = new Set(['no-input', 'unknown-output', 'output-exists', 'inputs-changed'])

/** `frettagrein ingest`: whole collections into one file. */
export function ingestCommand(io: Io): Command {
  const command = withOptions(
    new Command('ingest')
      .description(
        'Parse whole collections: files, folders, patterns, or - for the standard input; text, HTML, ' +
          'JSON lines, WARC and feeds, also with .gz. A run that was stopped goes on when repeated.',
      )
      .argument('<input...>', 'what to read')
      .addHelpText(
        'after',
        '\nExit codes: 0 all well, 1 failed, 2 wrong use, 3 pages were lost, 4 a field fell.',
      ),
  )
  return command.action(async (inputs: readonly string[], flags: IngestFlags) => {
    const publisher = await publisherOptions(command, flags)
    const { IngestError } = await import('../ingest/index.ts')
    try {
      await runIngest(inputs, flags, { io, publisher })
    } catch (error) {
      if (!(error instanceof IngestError)) throw error
      io.err(`error: ${error.message}\n`)
      io.exit(WRONG_USE.has(error.code) ? EXIT.wrongUse : EXIT.failed)
    }
  })
}

function withOptions(command: Command): Command {
  const output = 'where to: .jsonl, .jsonl.gz, .db (SQLite) or .parquet'
  return withPageFlags(command.requiredOption('-o, --output <file>', output))
    .option('--errors <file>', 'where to write what was lost, as JSON lines')
    .option('--max-lost <pages>', 'exit 3 when more pages are lost', readCount, 0)
    .option(
      '--baseline <file>',
      'compare how full each field was with the run before; keep this one',
    )
    .option('--max-fall <share>', 'how far a field may fall, from 0 to 1', readShare, 0.3)
    .option('--accept', 'take the figures of this run as the baseline, whatever fell')
    .option('--force', 'write over an output that is there')
    .option('--restart', 'begin anew instead of going on where a run stopped')
    .option('--quiet', 'print nothing but errors')
    .option('--json', 'print the summary as JSON')
}

async function runIngest(
  inputs: readonly string[],
  flags: IngestFlags,
  { io, publisher }: { readonly io: Io; readonly publisher: IngestOptions },
): Promise<void> {
  const { ingest } = await import('../ingest/index.ts')
  const health = await watchHealth(flags)
  const fromStdin = inputs.includes('-')
  const message = 'Stopping: the batches under way are finished.'
  const stop = stopOnInterrupt(io, { fromStdin, message })
  const progress = await showProgress(io, flags.quiet === true)
  try {
    const report = await ingest(inputs, flags.output, {
      ...publisher,
      ...pageOptions(flags),
      ...(flags.errors !== undefined && { errors: flags.errors }),
      force: flags.force === true,
      restart: flags.restart === true,
      signal: stop.signal,
      stdin: io.stdin,
      onProgress: progress.show,
    })
    progress.end()
    if (report.state === 'stopped') tellStopped(report, fromStdin, io)
    else await tellOutcome(report, flags, { io, health })
  } finally {
    progress.end()
    stop.end()
  }
}

function tellStopped({ tally }: IngestReport, fromStdin: boolean, io: Io): void {
  const next = fromStdin
    ? 'The standard input cannot be read again: the next run begins anew.'
    : 'The same command goes on from there.'
  io.err(`Stopped after ${String(tally.entries)} entries. ${next}\n`)
  io.exit(INTERRUPTED)
}

/** Prints what came of a run, and sets the exit code by it. */
export async function tellOutcome(
  report: IngestReport,
  flags: HealthFlags & SummaryFlags & { readonly maxLost: number },
  { io, health }: { readonly io: Io; readonly health: Awaited<ReturnType<typeof watchHealth>> },
): Promise<void> {
  const verdict = await health(report.tally)
  printSummary(report, verdict, { io, flags })
  const lost = Object.values(report.tally.lost).reduce((sum, count) => sum + count, 0)
  if (lost > flags.maxLost) io.exit(EXIT.lost)
  if (verdict.falls.length > 0) io.exit(EXIT.fell)
}

/** From 0 to 1. */
export function readShare(value: string): number {
  const share = Number(value)
  if (!(share >= 0 && share <= 1) || value.trim() === '')
    throw new InvalidArgumentError('Write a share from 0 to 1.')
  return share
}
