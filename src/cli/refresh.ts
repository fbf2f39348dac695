import { Command } from 'commander'
import type { RefreshOptions, RefreshReport } from '../ingest/index.ts'
import { showProgress } from './ingest-progress.ts'
import { readShare } from './ingest.ts'
import type { Io } from './io.ts'
import type { PageFlags } from './page-flags.ts'
import { pageOptions, withPageFlags } from './page-flags.ts'
import { publisherOptions } from './publisher-flags.ts'
import { readCount } from './read-count.ts'
import { printRefresh } from './refresh-summary.ts'
import { INTERRUPTED, stopOnInterrupt } from './stop-on-interrupt.ts'

interface RefreshFlags extends PageFlags {
  readonly output?: string
  readonly overwrite?: true
  readonly all?: true
  readonly report?: string
  readonly maxEmptied: number
  readonly accept?: true
  readonly maxKept: number
  readonly quiet?: true
  readonly json?: true
}

const EXIT = { failed: 1, wrongUse: 2, kept: 3, emptied: 4 }
/** Failures that another call with other arguments cures. */
const WRONG_USE = new Set(['no-input', 'bad-records', 'unknown-output', 'output-exists'])

/** `frettagrein refresh`: records of an earlier version, made anew from their pages. */
export function refreshCommand(io: Io): Command {
  const command = withOptions(
    new Command('refresh')
      .summary('read the pages of old records again, and tell what changes')
      .description(
        'Read the pages of records again that an earlier version has made, and tell field by field what ' +
          'has changed. Alone it writes nothing; with -o new records beside the old ones.',
      )
      .argument('<records>', 'an output of ingest: .jsonl or .jsonl.gz')
      .addHelpText(
        'after',
        '\nExit codes: 0 all well, 1 failed, 2 wrong use, 3 records were kept since their pages are gone ' +
          'or changed, 4 a field is emptied.',
      ),
  )
  return command.action(async (records: string, flags: RefreshFlags) => {
    const publisher = await publisherOptions(command, flags)
    const { IngestError } = await import('../ingest/index.ts')
    try {
      await runRefresh(records, flags, { io, publisher })
    } catch (error) {
      if (!(error instanceof IngestError)) throw error
      io.err(`error: ${error.message}\n`)
      io.exit(WRONG_USE.has(error.code) ? EXIT.wrongUse : EXIT.failed)
    }
  })
}

async function runRefresh(
  records: string,
  flags: RefreshFlags,
  { io, publisher }: { readonly io: Io; readonly publisher: RefreshOptions },
): Promise<void> {
  const { refresh } = await import('../ingest/index.ts')
  const stop = stopOnInterrupt(io, { fromStdin: false, message: 'Stopping: nothing is written.' })
  const progress = await showProgress(io, flags.quiet === true)
  const output = flags.output ?? (flags.overwrite ? records : null)
  try {
    const report = await refresh(records, output, {
      ...publisher,
      ...pageOptions(flags),
      ...(flags.report !== undefined && { report: flags.report }),
      overwrite: flags.overwrite === true,
      all: flags.all === true,
      maxEmptied: flags.maxEmptied,
      accept: flags.accept === true,
      signal: stop.signal,
      onProgress: progress.show,
    })
    progress.end()
    printRefresh(report, { io, flags, records, output })
    setExit(report, flags, io)
  } finally {
    progress.end()
    stop.end()
  }
}

function withOptions(command: Command): Command {
  const output = 'where to write: .jsonl, .jsonl.gz, .db (SQLite) or .parquet'
  return withPageFlags(command.option('-o, --output <file>', output))
    .option('--overwrite', 'write over the output; without -o, over the records themselves')
    .option('--all', 'read every page again, whatever version has read it')
    .option('--report <file>', 'where to write all that has changed, as JSON')
    .option('--max-emptied <share>', 'how many of its records may lose a field', readShare, 0.05)
    .option('--accept', 'write over the output, and exit 0, whatever is emptied')
    .option('--max-kept <records>', 'exit 3 when more records are kept', readCount, 0)
    .option('--quiet', 'print nothing but errors')
    .option('--json', 'print the report as JSON')
}

function setExit(report: RefreshReport, flags: RefreshFlags, io: Io): void {
  const kept = report.kept.reduce((sum, { records }) => sum + records, 0)
  if (kept > flags.maxKept) io.exit(EXIT.kept)
  if (report.emptied.length > 0 && !flags.accept) io.exit(EXIT.emptied)
  if (report.state === 'stopped') io.exit(INTERRUPTED)
}
