import { Command, InvalidArgumentError } from 'commander'
import process from 'node:process'
import { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import type { Io } from './io.ts'
import { PUBLISHERS_FLAG, publisherOptions } from './publisher-flags.ts'
import type { PublisherFlags } from './publisher-flags.ts'

interface FilterFlags extends PublisherFlags {
  readonly textField: string
  readonly htmlField: string
  readonly urlField: string
  readonly idField: string
  readonly maxLine: number
  readonly strict?: true
}

/** Exit code after Ctrl-C, as shells count it. */
const INTERRUPTED = 130

/** `frettagrein filter`: JSON lines from the standard input, one line out for each. */
export function filterCommand(io: Io): Command {
  const command = new Command('filter')
    .description(
      'Read JSON lines, each with a page in it, and answer each with one line: its article, or why ' +
        'there is none. Same order, single thread, bounded memory: made to be driven by others.',
    )
    .option('--text-field <name>', 'the member that holds flat text', 'text')
    .option('--html-field <name>', 'the member that holds HTML; preferred', 'html')
    .option('--url-field <name>', 'the member that holds the address', 'url')
    .option('--id-field <name>', 'the member to repeat in the answer', 'id')
    .option('--publisher <id>', 'whose pages they are, whatever they look like; or generic')
    .option(...PUBLISHERS_FLAG)
    .option('--max-line <bytes>', 'longest line that is read', readSize, 16_000_000)
    .option('--strict', 'exit 1 when a line gave no article')
  return command.action(async (flags: FilterFlags) => {
    const publisher = await publisherOptions(command, flags)
    if (io.stdin.isTTY)
      return command.error('error: hand in lines: frettagrein filter < pages.jsonl')
    // Lines leave as they came: a heap that may grow is 40 MB more, and hardly quicker.
    for (const flag of ['--semi-space-growth-factor=1', '--heap-growing-percent=100'])
      setFlagsFromString(flag)
    const { filterLines } = await import('../ingest/index.ts')
    const stop = stopOnInterrupt(io)
    try {
      const { lines, articles } = await filterLines(io.stdin, writer(io), {
        ...publisher,
        fields: fieldsOf(flags),
        maxLine: flags.maxLine,
        signal: stop.signal,
      })
      if (flags.strict && articles < lines) io.exit(1)
    } catch (error) {
      if (!stop.signal.aborted) throw error
    } finally {
      stop.end()
    }
    if (stop.signal.aborted) io.exit(INTERRUPTED)
  })
}

/** Which members of a line are what, by the flags. */
export function fieldsOf(flags: {
  readonly textField: string
  readonly htmlField: string
  readonly urlField: string
  readonly idField: string
}): { readonly text: string; readonly html: string; readonly url: string; readonly id: string } {
  return { text: flags.textField, html: flags.htmlField, url: flags.urlField, id: flags.idField }
}

/** A whole number of one or more. */
export function readSize(value: string): number {
  const size = Number(value)
  if (!Number.isSafeInteger(size) || size < 1)
    throw new InvalidArgumentError('Write a whole number of 1 or more.')
  return size
}

/** Writes, and waits where the reader is slower. */
function writer(io: Io): (text: string) => Promise<void> {
  return async (text) => {
    io.out(text)
    if (process.stdout.writableNeedDrain)
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

/** On Ctrl-C the line under way is finished; a wait for more input ends at once. */
function stopOnInterrupt(io: Io): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController()
  const stop = (): void => {
    controller.abort()
    if (io.stdin instanceof Readable) io.stdin.destroy()
  }
  process.once('SIGINT', stop)
  return { signal: controller.signal, end: () => process.removeListener('SIGINT', stop) }
}
