import { Command, InvalidArgumentError } from 'commander'
import type { DedupeReport } from '../dedupe/index.ts'
import { showProgress } from './ingest-progress.ts'
import { countsText, listOf, sum } from './ingest-summary.ts'
import type { Io } from './io.ts'
import { readCount } from './read-count.ts'
import { INTERRUPTED, stopOnInterrupt } from './stop-on-interrupt.ts'

interface DedupeFlags {
  readonly output: string
  readonly similarity: number
  readonly acrossPublishers?: true
  readonly errors?: string
  readonly maxLost: number
  readonly force?: true
  readonly quiet?: true
  readonly json?: true
}

const EXIT = { failed: 1, wrongUse: 2, lost: 3 }
/** Failures that another call with other arguments cures. */
const WRONG_USE = new Set(['no-input', 'unknown-output', 'output-exists'])

/** `frettagrein dedupe`: one of all copies of an article. */
export function dedupeCommand(io: Io): Command {
  return withOptions(
    new Command('dedupe')
      .description(
        'Keep one of all copies of an article: over JSON lines that ingest has written, also with ' +
          '.gz; files, folders, patterns, or - for the standard input.',
      )
      .argument('<input...>', 'what to read')
      .addHelpText('after', '\nExit codes: 0 all well, 1 failed, 2 wrong use, 3 lines were lost.'),
  ).action(async (inputs: readonly string[], flags: DedupeFlags) => {
    const { IngestError } = await import('../dedupe/index.ts')
    try {
      await runDedupe(inputs, flags, io)
    } catch (error) {
      if (!(error instanceof IngestError)) throw error
      io.err(`error: ${error.message}\n`)
      io.exit(WRONG_USE.has(error.code) ? EXIT.wrongUse : EXIT.failed)
    }
  })
}

function withOptions(command: Command): Command {
  return command
    .requiredOption('-o, --output <file>', 'where to: .jsonl, .jsonl.gz, .db (SQLite) or .parquet')
    .option('--similarity <share>', 'how alike two texts have to be, 0.5 to 1', readSimilarity, 0.7)
    .option('--across-publishers', 'take one text in two outlets for one article')
    .option('--errors <file>', 'where to write what was lost, as JSON lines')
    .option('--max-lost <lines>', 'exit 3 when more lines are lost', readCount, 0)
    .option('--force', 'write over an output that is there')
    .option('--quiet', 'print nothing but errors')
    .option('--json', 'print the summary as JSON')
}

async function runDedupe(inputs: readonly string[], flags: DedupeFlags, io: Io): Promise<void> {
  const { dedupe } = await import('../dedupe/index.ts')
  const stop = stopOnInterrupt(io, { fromStdin: inputs.includes('-'), message: 'Stopping.' })
  const progress = await showProgress(io, flags.quiet === true)
  try {
    const report = await dedupe(inputs, flags.output, {
      similarity: flags.similarity,
      acrossPublishers: flags.acrossPublishers === true,
      ...(flags.errors !== undefined && { errors: flags.errors }),
      force: flags.force === true,
      signal: stop.signal,
      stdin: io.stdin,
      onProgress: progress.show,
    })
    progress.end()
    if (report.state === 'stopped') {
      io.err(`Stopped after ${String(report.entries)} entries; nothing was written.\n`)
      io.exit(INTERRUPTED)
    } else tellOutcome(report, flags, io)
  } finally {
    progress.end()
    stop.end()
  }
}

function tellOutcome(report: DedupeReport, flags: DedupeFlags, io: Io): void {
  if (flags.json) io.out(`${JSON.stringify({ output: flags.output, ...report })}\n`)
  if (!flags.quiet) io.err(summaryText(report, flags.output))
  if (sum(report.lost) > flags.maxLost) io.exit(EXIT.lost)
}

function summaryText(report: DedupeReport, output: string): string {
  const { entries, records, winners, copies, lost, skipped, leftOut } = report
  const parts = [
    `${String(records)} records`,
    `${String(sum(lost))} lost${countsText(lost)}`,
    `${String(sum(skipped))} skipped${countsText(skipped)}`,
  ]
  const others = leftOut.length > 0 ? `Left out, for they hold no lines: ${listOf(leftOut)}\n` : ''
  return (
    `${output}: ${String(entries)} entries: ${parts.join(', ')}\n` +
    `${String(winners)} kept, ${String(sum(copies))} copies named in them${countsText(copies)}\n${others}`
  )
}

function readSimilarity(value: string): number {
  const share = Number(value)
  if (!(share >= 0.5 && share <= 1)) throw new InvalidArgumentError('Write a share from 0.5 to 1.')
  return share
}
