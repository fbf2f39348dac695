import { Command } from 'commander'
import type { HealthFlags } from './ingest-health.ts'
import { watchHealth } from './ingest-health.ts'
import type { SummaryFlags } from './ingest-summary.ts'
import { readShare, tellOutcome } from './ingest.ts'
import type { Io } from './io.ts'
import { readCount } from './read-count.ts'
import { tellErrors } from './queue-options.ts'

interface MergeFlags extends HealthFlags, SummaryFlags {
  readonly name: string
  readonly errors?: string
  readonly maxLost: number
  readonly force?: true
}

/** `frettagrein merge`: one file of the parts that workers have written. */
export function mergeCommand(io: Io): Command {
  return new Command('merge')
    .description(
      'Make one file of the parts that enqueue and work have left in a folder, with the summary and the ' +
        'checks of ingest. Says which parts are missing.',
    )
    .argument('<folder>', 'where the parts are')
    .requiredOption('-o, --output <file>', 'where to: .jsonl, .jsonl.gz, .db or .parquet')
    .option('--name <name>', 'what the parts are called', 'part')
    .option('--errors <file>', 'where to write what was lost, as JSON lines')
    .option('--max-lost <pages>', 'exit 3 when more pages are lost', readCount, 0)
    .option('--baseline <file>', 'compare how full each field was with the run before')
    .option('--max-fall <share>', 'how far a field may fall, from 0 to 1', readShare, 0.3)
    .option('--accept', 'take the figures of this run as the baseline, whatever fell')
    .option('--force', 'write over an output that is there')
    .option('--quiet', 'print nothing but errors')
    .option('--json', 'print the summary as JSON')
    .action((folder: string, flags: MergeFlags) =>
      tellErrors(io, () => runMerge(folder, flags, io)),
    )
}

async function runMerge(folder: string, flags: MergeFlags, io: Io): Promise<void> {
  const { mergeParts } = await import('../queue/index.ts')
  const { name, errors, force = false } = flags
  const health = await watchHealth(flags)
  const options = { name, force, ...(errors !== undefined && { errors }) }
  const report = await mergeParts(folder, flags.output, options)
  await tellOutcome(report, flags, { io, health })
}
