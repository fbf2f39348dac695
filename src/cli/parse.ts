import { Command, Option } from 'commander'
import type { ParseOptions, ParseResult } from '../index.ts'
import type { InputKind } from './input.ts'
import { detectKind, readFailure, readInput } from './input.ts'
import type { Io } from './io.ts'
import { parsePage } from './parse-page.ts'
import { PUBLISHERS_FLAG, publisherOptions } from './publisher-flags.ts'
import type { PublisherFlags } from './publisher-flags.ts'

const FORMATS = ['json', 'ndjson', 'markdown', 'jsonld'] as const

interface ParseFlags extends PublisherFlags {
  readonly url?: string
  readonly format: (typeof FORMATS)[number]
  readonly zones?: true
  readonly evidence?: true
  readonly as?: InputKind
}

/** `frettagrein parse`: one page to an article, a feed to its items. */
export function parseCommand(io: Io): Command {
  const command = new Command('parse')
    .summary('parse one page or feed')
    .description('Parse one page, or one feed, and print what it says.')
    .argument('[file]', 'the page; - or nothing for the standard input')
    .option('--url <url>', 'the address of the page')
    .option('--publisher <id>', 'whose page it is, whatever it looks like; or generic')
    .option(...PUBLISHERS_FLAG)
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('json'))
    .option('--zones', 'print the page with the name of each of its parts instead')
    .option('--evidence', 'with JSON: where each value comes from, and how sure it is')
    .addOption(
      new Option('--as <kind>', 'read the input as this, whatever it looks like').choices([
        'text',
        'html',
        'feed',
      ]),
    )
  return command.action(async (file: string | undefined, flags: ParseFlags) => {
    if (flags.evidence && flags.format !== 'json' && flags.format !== 'ndjson')
      command.error(`error: --evidence needs --format json or ndjson, not ${flags.format}`)
    if (file === undefined && io.stdin.isTTY)
      command.error('error: name a file, or hand in a page: frettagrein parse < page.txt')
    const bytes = await readInput(file, io).catch((error: unknown) =>
      command.error(`error: ${readFailure(file ?? 'the standard input', error)}`),
    )
    const kind = flags.as ?? detectKind(bytes)
    const publisher = await publisherOptions(command, flags)
    if (kind === 'feed') return printFeed(bytes, { command, flags, io, ...publisher })
    const url = flags.url === undefined ? {} : { url: flags.url }
    await printResult(await parsePage(bytes, kind, { ...publisher, ...url }), flags, io)
  })
}

async function printResult(result: ParseResult, flags: ParseFlags, io: Io): Promise<void> {
  const { formatIssue } = await import('../index.ts')
  const issues = result.ok ? result.warnings : [result.error, ...result.warnings]
  for (const issue of issues) io.err(`${formatIssue(issue, result.trace.source)}\n`)
  io.out(flags.zones ? await zonesOf(result, io) : await articleOf(result, flags))
  if (!result.ok) io.exit(1)
}

async function zonesOf({ trace }: ParseResult, io: Io): Promise<string> {
  const { zoneColors, zoneLines } = await import('./zones.ts')
  return io.color ? zoneColors(trace) : zoneLines(trace)
}

/** The article in the format asked for; a draft, which may have no headline, always as JSON. */
async function articleOf(result: ParseResult, flags: ParseFlags): Promise<string> {
  const { toMarkdown, toNewsArticle } = await import('../index.ts')
  if (result.ok && flags.format === 'markdown') return toMarkdown(result.article)
  if (result.ok && flags.format === 'jsonld') return json(toNewsArticle(result.article), flags)
  const evidence = flags.evidence ? { evidence: result.trace.evidence } : {}
  return json({ ...result.article, ...evidence }, flags)
}

interface FeedRun extends Pick<ParseOptions, 'publishers'> {
  readonly command: Command
  readonly flags: ParseFlags
  readonly io: Io
}

async function printFeed(
  bytes: Uint8Array,
  { command, flags, io, publishers = [] }: FeedRun,
): Promise<void> {
  if (flags.zones || flags.evidence || (flags.format !== 'json' && flags.format !== 'ndjson'))
    command.error('error: the items of a feed come as JSON or NDJSON only, without evidence')
  const { parseFeed } = await import('../feed/index.ts')
  const feed = await parseFeed(bytes, { publishers }).catch((error: unknown) =>
    command.error(`error: ${error instanceof Error ? error.message : String(error)}`),
  )
  const { items } = feed
  for (const { severity, code, message } of feed.ok ? feed.warnings : [feed.error])
    io.err(`${severity} ${code}: ${message}\n`)
  io.out(
    flags.format === 'json' ? json(items, flags) : items.map((item) => json(item, flags)).join(''),
  )
  if (!feed.ok) io.exit(1)
}

function json(value: unknown, { format }: ParseFlags): string {
  return `${JSON.stringify(value, null, format === 'ndjson' ? 0 : 2)}\n`
}
