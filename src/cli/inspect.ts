import { Command, Option } from 'commander'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ParseOptions, ParseResult } from '../index.ts'
import type { IndexRow } from '../inspect/index.ts'
import { detectKind, readFailure, readInput } from './input.ts'
import { inspectTargets } from './inspect-targets.ts'
import type { Io } from './io.ts'
import { parsePage } from './parse-page.ts'
import { PUBLISHERS_FLAG, publisherOptions } from './publisher-flags.ts'
import type { PublisherFlags } from './publisher-flags.ts'

interface InspectFlags extends PublisherFlags {
  readonly output?: string
  readonly url?: string
  readonly as?: 'text' | 'html'
  readonly width?: string
}

/** Exit codes: a page that is no article, and a file that cannot be read. */
const FAILED = 1
const UNREADABLE = 2
/** Columns where nothing tells how many there are. */
const WIDTH = 80

/** `frettagrein inspect`: what the parser saw, in the terminal or as pages of HTML. */
export function inspectCommand(io: Io): Command {
  const command = new Command('inspect')
    .summary('show what the parser saw on a page')
    .description(
      'Show pages with the name of each of their parts, the values and how sure they are, and the issues:\n' +
        'in the terminal, or as pages of HTML for a browser.',
    )
    .argument('[file...]', 'the pages; - or nothing for the standard input')
    .option('-o, --output <path>', 'write HTML: to this file, or of several pages into this folder')
    .option('--url <url>', 'the address of the page')
    .option('--publisher <id>', 'whose page it is, whatever it looks like; or generic')
    .option(...PUBLISHERS_FLAG)
    .addOption(
      new Option('--as <kind>', 'read the pages as this, whatever they look like').choices([
        'text',
        'html',
      ]),
    )
    .option('--width <columns>', 'of the terminal')
  return command.action(async (named: readonly string[], flags: InspectFlags) => {
    if (named.length === 0 && io.stdin.isTTY)
      command.error('error: name a file, or hand in a page: frettagrein inspect < page.txt')
    if (flags.width !== undefined && !/^[1-9]\d{0,4}$/u.test(flags.width))
      command.error(`error: --width takes a number of columns, not ${flags.width}`)
    if (flags.url !== undefined && named.length > 1)
      command.error('error: --url is the address of one page')
    const publisher = await publisherOptions(command, flags)
    const options = flags.url === undefined ? publisher : { ...publisher, url: flags.url }
    const files = named.length > 0 ? named : ['-']
    const run = { files, flags, options, io }
    if (flags.output === undefined) return printPages(run)
    const targets = inspectTargets(files, flags.output)
    const inputs = new Set(files.map((file) => resolve(file)))
    if (targets.all.some((target) => inputs.has(resolve(target))))
      command.error(`error: ${flags.output} would overwrite a page that is read`)
    await writePages(run, targets).catch((error: unknown) =>
      command.error(`error: ${error instanceof Error ? error.message : String(error)}`),
    )
  })
}

interface Run {
  readonly files: readonly string[]
  readonly flags: InspectFlags
  readonly options: ParseOptions
  readonly io: Io
}

/** Reads a page and sets the exit code; null, with the reason told, where there is none. */
async function inspectPage(file: string, run: Run): Promise<ParseResult | null> {
  const { flags, options, io } = run
  try {
    const bytes = await readInput(file, io)
    const kind = flags.as ?? detectKind(bytes)
    if (kind === 'feed') {
      io.err(`error: ${file} is a feed: frettagrein parse reads those\n`)
      io.exit(UNREADABLE)
      return null
    }
    const result = await parsePage(bytes, kind, options)
    if (!result.ok) io.exit(FAILED)
    return result
  } catch (error) {
    io.err(`error: ${readFailure(file, error)}\n`)
    io.exit(UNREADABLE)
    return null
  }
}

async function printPages(run: Run): Promise<void> {
  const { renderTerminal } = await import('../inspect/index.ts')
  const { files, flags, io } = run
  const look = { width: Number(flags.width ?? io.width ?? WIDTH), color: io.color }
  for (const [at, file] of files.entries()) {
    const result = await inspectPage(file, run)
    if (!result) continue
    if (files.length > 1) io.out(`${at > 0 ? '\n' : ''}==> ${file} <==\n`)
    io.out(renderTerminal(result, look))
  }
}

/** Each page is written as soon as it is read; the page of all pages comes last. */
async function writePages(run: Run, targets: ReturnType<typeof inspectTargets>): Promise<void> {
  const { indexRow, renderHtml, renderIndex } = await import('../inspect/index.ts')
  const { files, io } = run
  const { folder, pages, index } = targets
  await mkdir(folder, { recursive: true })
  const rows: IndexRow[] = []
  for (const [at, file] of files.entries()) {
    const result = await inspectPage(file, run)
    const page = pages[at]
    if (!result || page === undefined) continue
    const name = file === '-' ? {} : { name: file }
    const back = index === null ? {} : { index: encodeURIComponent(index) }
    await writeFile(join(folder, page), renderHtml(result, { ...name, ...back }))
    rows.push(indexRow(result, { name: file, href: encodeURIComponent(page) }))
  }
  if (rows.length === 0) return
  if (index !== null) await writeFile(join(folder, index), renderIndex(rows))
  io.err(`wrote ${join(folder, index ?? pages[0] ?? '')}\n`)
}
