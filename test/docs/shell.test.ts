import { execFile, execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/built-doors.ts'
import { blocksOf, infoOf, unkept } from './examples.ts'
import { writeInputs } from './inputs.ts'
import type { MarkdownPage } from './markdown.ts'
import { markdownPages, within } from './markdown.ts'
import { COMMANDS_NOT_RUN, PROGRAMS_NOT_RUN } from './not-run.ts'
import type { Command } from './shell.ts'
import { callsOf, commandsOf, programsOf } from './shell.ts'

/** The command as it is called where it is not installed. */
const BUILT = /npx frettagrein|node dist\/cli\.js/gu

if (!existsSync(join(ROOT, 'dist'))) throw new Error('Nothing is built: npm run build first.')
const run = promisify(execFile)
// Inside the project, so that modules find the package by its name.
mkdirSync(join(ROOT, '.cache'), { recursive: true })
const work = mkdtempSync(join(ROOT, '.cache/docs-sh-'))
const bin = join(work, 'bin')
mkdirSync(bin)
writeFileSync(join(bin, 'frettagrein'), `#!/bin/sh\nexec node "${ROOT}dist/cli.js" "$@"\n`)
chmodSync(join(bin, 'frettagrein'), 0o755)
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

const pages = await markdownPages()
const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const help = new Map<string, string>()

interface Step extends Command {
  readonly name: string
  /** What the block right behind says the command prints. */
  readonly prints: string
}

const shellPages = pages
  .map((page) => ({ path: page.path, page, steps: stepsOf(page).filter(isRun) }))
  .filter(({ steps }) => steps.length > 0)

test('there are commands', () => {
  expect(shellPages.flatMap(({ steps }) => steps).length).toBeGreaterThan(5)
})

describe.each(shellPages)('$path', ({ page, steps }) => {
  const cwd = mkdtempSync(join(work, 'in-'))
  writeInputs(cwd, page)

  test.each(steps)(
    '$name runs',
    async ({ text, prints }) => {
      const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' }
      const { stdout, stderr } = await run('bash', ['-euo', 'pipefail', '-c', text], { cwd, env })
      expect(unkept(prints === '' ? [] : [prints], `${stdout}\n${stderr}`), stdout).toEqual([])
    },
    60_000,
  )
})

test.each(pages)('$path names commands and options that are there', (page) => {
  const shell = page.nodes
    .flatMap(within)
    .filter(
      (one) => one.type === 'inlineCode' || (one.type === 'code' && infoOf(one).language === 'sh'),
    )
    .map(({ value = '' }) => value)
  const wrong = shell.flatMap((text) => [...unknownOptions(text), ...unknownScripts(text)])
  expect(wrong).toEqual([])
})

describe('the check', () => {
  test('reads command lines', () => {
    const code = 'a x \\\n  y   # first\n\n# a remark\nb |\nc "d | e" && f < g'
    expect(commandsOf(code, 5)).toEqual([
      { line: 5, text: 'a x \\\n  y   # first' },
      { line: 9, text: 'b |\nc "d | e" && f < g' },
    ])
    expect(commandsOf('for x in *; do\n  a\ndone', 1)).toHaveLength(1)
  })

  test.each([
    ['zcat a | frettagrein filter > b && wc -l', ['zcat', 'frettagrein', 'wc']],
    ["jq -r '.a | b' c | sort # d | e", ['jq', 'sort']],
    ['A=b xargs parse', ['parse']],
  ])('finds the programs of %s', (text, programs) => {
    expect([...programsOf(text)]).toEqual(programs)
  })

  test.each([
    ['frettagrein parse x --zones --no-such', ['parse --no-such']],
    ['npx frettagrein inspect x -o y', []],
    ['frettagrein devour x', ['devour']],
    ['frettagrein check x | y --z', []],
    ['npm install frettagrein feedsmith', []],
    ['parallel --pipe -k frettagrein filter --stric', ['filter --stric']],
  ])('looks up %s', (text, wrong) => {
    expect(unknownOptions(text)).toEqual(wrong)
  })

  test.each([
    ['npm run no-such', ['npm run no-such']],
    ['npm run bench && npm test', []],
    ['npx tsx scripts/none.ts x', ['scripts/none.ts']],
  ])('looks up %s', (text, wrong) => {
    expect(unknownScripts(text)).toEqual(wrong)
  })
})

function stepsOf(page: MarkdownPage): readonly Step[] {
  const following = new Map(page.nodes.map((one, index) => [one, page.nodes[index + 1]]))
  return blocksOf(page)
    .filter((block) => infoOf(block).language === 'sh')
    .flatMap((block) => {
      const next = following.get(block)
      const shows =
        next?.type === 'code' && /^(?:text|jsonc?|md)$/u.test(next.lang ?? '') ? next : null
      const commands = commandsOf(block.value ?? '', block.position.start.line + 1)
      return commands.map((command, index) => ({
        line: command.line,
        text: command.text.replaceAll(BUILT, 'frettagrein'),
        name: `${page.path}:${String(command.line)}`,
        prints: index === commands.length - 1 ? (shows?.value ?? '') : '',
      }))
    })
}

function isRun({ text }: Command): boolean {
  const programs = [...programsOf(text)]
  return (
    !programs.some((program) => Object.hasOwn(PROGRAMS_NOT_RUN, program)) &&
    !COMMANDS_NOT_RUN.some(({ holds }) => holds.test(text))
  )
}

/** Commands of `frettagrein` that there are not, and options that their help does not name. */
function unknownOptions(text: string): readonly string[] {
  return callsOf(text).flatMap(({ words: [command = '', next = ''], options }) => {
    const own = helpOf([], command)
    if (own === '') return [command]
    const said = own + helpOf([command], next)
    return options
      .filter((option) => !new RegExp(`(?<![\\p{L}-])${option}(?![\\p{L}-])`, 'u').test(said))
      .map((option) => `${command} ${option}`)
  })
}

/** What the help of a command says; nothing where those above it have no such command. */
function helpOf(above: readonly string[], command: string): string {
  const isThere = command !== '' && new RegExp(`^ {2}${command} `, 'mu').test(cachedHelp(above))
  return isThere ? cachedHelp([...above, command]) : ''
}

function cachedHelp(command: readonly string[]): string {
  const name = command.join(' ')
  const said = help.get(name) ?? helpText(...command)
  help.set(name, said)
  return said
}

function helpText(...command: readonly string[]): string {
  return execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...command, '--help'], {
    encoding: 'utf8',
  })
}

/** Scripts of npm and files of `npx tsx` that are not there. */
function unknownScripts(text: string): readonly string[] {
  const scripts = [...text.matchAll(/npm run (?:--\S+ )*(?<name>[a-z][a-z:-]*)/gu)]
    .map(({ groups }) => groups?.['name'] ?? '')
    .filter((name) => !(name in scriptsOf(manifest)))
    .map((name) => `npm run ${name}`)
  const files = [...text.matchAll(/npx tsx (?<file>\S+)/gu)]
    .map(({ groups }) => groups?.['file'] ?? '')
    .filter((file) => !existsSync(join(ROOT, file)))
  return [...scripts, ...files]
}

function scriptsOf(json: unknown): object {
  return typeof json === 'object' && json !== null && 'scripts' in json
    ? (json.scripts as object)
    : {}
}
