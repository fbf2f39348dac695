import { Command, InvalidArgumentError, Option } from 'commander'
import { readFile } from 'node:fs/promises'
import type { ComparedPage, Gate } from '../check/score.ts'
import type { ParseOptions } from '../index.ts'
import type { InputKind } from './input.ts'
import { detectKind, readFailure } from './input.ts'
import type { Io } from './io.ts'
import type { Pair } from './pairs.ts'
import { findPairs } from './pairs.ts'
import { parsePage } from './parse-page.ts'
import { PUBLISHERS_FLAG, publisherOptions } from './publisher-flags.ts'
import type { PublisherFlags } from './publisher-flags.ts'

interface CheckFlags extends PublisherFlags {
  readonly json?: true
  readonly misses?: true
  readonly min?: readonly Gate[]
  readonly as?: Exclude<InputKind, 'feed'>
}

/** A pair that could not be compared, and why. */
interface FailedPair {
  readonly file: string
  readonly reason: string
}

type Checked = ComparedPage | FailedPair

/** `frettagrein check`: how well the parser reads pages whose truth is known. */
export function checkCommand(io: Io): Command {
  const command = new Command('check')
    .summary('score the parser on pages whose truth is known')
    .description(
      'Score the parser on folders of pages: NAME.txt or NAME.html beside NAME.expected.json.\n' +
        'Only the keys that an expectation has are compared.',
    )
    .argument('<folder...>', 'folders of pairs, read with their subfolders')
    .option('--json', 'print the scores and the misses as JSON')
    .option('--misses', 'print each miss: file, field, what was expected and what came')
    .option('--min <field=score>', 'exit 1 when a field scores less; may be repeated', readGate)
    .option('--publisher <id>', 'whose pages they are, whatever they look like; or generic')
    .option(...PUBLISHERS_FLAG)
    .addOption(new Option('--as <kind>', 'read every page as this').choices(['text', 'html']))
  return command.action(async (folders: readonly string[], flags: CheckFlags) => {
    const publisher = await publisherOptions(command, flags)
    const checked: Checked[] = []
    for (const folder of folders) {
      const { pairs, alone } = await findPairs(folder).catch((error: unknown) =>
        command.error(`error: ${readFailure(folder, error)}`),
      )
      for (const page of alone) io.err(`${page}: no expectation beside it, left out\n`)
      for (const pair of pairs) checked.push(await checkPair(pair, flags, publisher))
    }
    if (checked.length === 0) command.error(`error: no pairs in ${folders.join(', ')}`)
    await printReport(checked, flags, io)
  })
}

function readGate(value: string, gates: readonly Gate[] = []): readonly Gate[] {
  const [, field, number] = /^(?<field>[a-z.]+)=(?<min>\d+(?:\.\d+)?)$/iu.exec(value) ?? []
  const min = Number(number)
  if (field === undefined || min > 1)
    throw new InvalidArgumentError('Write a field and a score from 0 to 1, as in tags=0.95.')
  return [...gates, { field, min }]
}

async function checkPair(pair: Pair, flags: CheckFlags, publisher: ParseOptions): Promise<Checked> {
  const { readExpectation } = await import('../check/expectation.ts')
  const { comparePage } = await import('../check/compare.ts')
  const { page, expected } = pair
  if (page === null) return { file: expected, reason: 'there is no page beside it' }
  try {
    const json: unknown = JSON.parse(await readFile(expected, 'utf8'))
    const expectation = readExpectation(json)
    if (typeof expectation === 'string') return { file: expected, reason: expectation }
    const bytes = await readFile(page)
    const { url } = expectation.fields
    const options = typeof url === 'string' ? { ...publisher, url } : publisher
    const result = await parsePage(bytes, flags.as ?? pageKind(bytes), options)
    return { file: page, comparisons: comparePage(expectation, result) }
  } catch (error) {
    if (error instanceof SyntaxError) return { file: expected, reason: error.message }
    return { file: page, reason: readFailure(page, error) }
  }
}

function pageKind(bytes: Uint8Array): 'text' | 'html' {
  return detectKind(bytes) === 'html' ? 'html' : 'text'
}

async function printReport(checked: readonly Checked[], flags: CheckFlags, io: Io): Promise<void> {
  const score = await import('../check/score.ts')
  const pages = checked.filter((one) => 'comparisons' in one)
  const failed = checked.filter((one) => 'reason' in one)
  const fields = score.scoreFields(pages)
  const perfect = score.countPerfect(pages)
  if (flags.json) {
    const report = { pages: pages.length, perfect, failed, fields, misses: missesOf(pages) }
    io.out(`${JSON.stringify(report, null, 2)}\n`)
  } else {
    if (flags.misses) io.out(missesOf(pages).map(formatMiss).join(''))
    io.out(`${score.formatTable(fields)}\n\n`)
    io.out(
      `${pages.length} ${pages.length === 1 ? 'page' : 'pages'}, ${perfect} right in every field, ${failed.length} failed\n`,
    )
  }
  for (const { file, reason } of failed) io.err(`${file}: ${reason}\n`)
  const gates = score.failedGates(flags.min ?? [], fields)
  for (const reason of gates) io.err(`${reason}\n`)
  if (failed.length > 0 || gates.length > 0) io.exit(1)
}

interface Miss {
  readonly file: string
  readonly field: string
  readonly expected: unknown
  readonly got: unknown
}

function missesOf(pages: readonly ComparedPage[]): readonly Miss[] {
  return pages.flatMap(({ file, comparisons }) =>
    comparisons
      .filter(({ verdict }) => verdict !== 'right')
      .map(({ field, expected, got }) => ({ file, field, expected, got })),
  )
}

function formatMiss({ file, field, expected, got }: Miss): string {
  return `${file} ${field}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}\n\n`
}
