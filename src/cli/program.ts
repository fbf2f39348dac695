import { Command, CommanderError } from 'commander'
import { readFileSync } from 'node:fs'
import { checkCommand } from './check.ts'
import { dedupeCommand } from './dedupe.ts'
import { enqueueCommand } from './enqueue.ts'
import { filterCommand } from './filter.ts'
import { ingestCommand } from './ingest.ts'
import { inspectCommand } from './inspect.ts'
import type { Io } from './io.ts'
import { mergeCommand } from './merge.ts'
import { parseCommand } from './parse.ts'
import { queueCommand } from './queue.ts'
import { refreshCommand } from './refresh.ts'
import { workCommand } from './work.ts'

/** Exit code of wrong use: an unknown option, a file that cannot be read. */
const WRONG_USE = 2

/**
 * Runs the command line and sets the exit code: 0 fine, 1 a page or a check failed, 2 wrong use.
 * Commands import what they work with when they run, so that `--version` and `--help` stay quick.
 */
export async function run(args: readonly string[], io: Io): Promise<void> {
  const program = new Command('frettagrein')
    .description('Reads raw pages of Icelandic news, flat text or HTML, into typed articles.')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
  if (args.includes('--version') || args.includes('-V')) program.version(version())
  else program.option('-V, --version', 'output the version number')
  for (const command of [
    parseCommand(io),
    inspectCommand(io),
    checkCommand(io),
    ingestCommand(io),
    refreshCommand(io),
    filterCommand(io),
    dedupeCommand(io),
    enqueueCommand(io),
    workCommand(io),
    queueCommand(io),
    mergeCommand(io),
  ])
    program.addCommand(inherit(command, program))
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) io.exit(WRONG_USE)
  }
}

/** Output and exits are the program's own in every command, those below a command too. */
function inherit(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent)
  for (const child of command.commands) inherit(child, command)
  return command
}

/** Of package.json, which stands above both `dist` and `src/cli`. */
function version(): string {
  const path = new URL(import.meta.resolve('frettagrein/package.json'))
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isManifest ? String(manifest.version) : 'unknown'
}
