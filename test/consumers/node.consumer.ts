import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { ROOT, doors } from '../../scripts/built-doors.ts'
import type { Article } from '../../src/index.ts'
import { COMMAND, node, project, readExample, write } from './project.ts'
import { NODES } from './versions.ts'

/** In the order of their names, as a folder is read. */
const PAGES = ['bakthankar-2010', 'blokk-fimm-efnisord', 'kim-lofar-russum'] as const

const FEED = `
import { parseFeed } from 'frettagrein/feed'
const item = '<item><title>Skip strandaði</title></item>'
const xml = '<rss version="2.0"><channel><title>Blaðið</title>' + item + '</channel></rss>'
parseFeed(xml).then(console.log, (error) => console.log(error.message))
`

/** What a person read from the page. */
function truthOf(name: string): Article {
  const file = join(ROOT, `fixtures/visir/${name}.expected.json`)
  const truth = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Article))
  // A note to the reader.
  truth.delete('why')
  return Object.fromEntries(truth) as unknown as Article
}

beforeAll(() => {
  mkdirSync(join(project, 'pages'), { recursive: true })
  for (const name of PAGES)
    copyFileSync(join(ROOT, `fixtures/visir/${name}.txt`), join(project, `pages/${name}.txt`))
})

describe.each(NODES)('Node %s', (version) => {
  const ended = (...args: readonly string[]) => node(version, ...args)

  test('is the one that is asked for', () => {
    expect(ended('--version').out).toMatch(
      new RegExp(`^v${version.replaceAll('.', '[.]')}[.\\n]`, 'u'),
    )
  })

  test.each(doors)('$specifier gives the same names as ESM and as CommonJS', ({ specifier }) => {
    const print = (load: string): string =>
      `console.log(Object.keys(${load}('${specifier}')).filter((name) => name !== 'default').sort().join())`
    const esm = ended('--input-type=module', '-e', print('await import'))
    const cjs = ended('--input-type=commonjs', '-e', print('require'))
    expect(esm.err + cjs.err).toBe('')
    expect(esm.out.trim()).not.toBe('')
    expect(cjs.out).toBe(esm.out)
  })

  test('a door that is none is refused', () => {
    const { err, code } = ended('--input-type=module', '-e', "await import('frettagrein/nothing')")
    expect([err.includes('ERR_PACKAGE_PATH_NOT_EXPORTED'), code]).toEqual([true, 1])
  })

  test('what lies behind the doors is refused', () => {
    const inner = "require('frettagrein/dist/index.cjs')"
    const { err, code } = ended('--input-type=commonjs', '-e', inner)
    expect([err.includes('ERR_PACKAGE_PATH_NOT_EXPORTED'), code]).toEqual([true, 1])
  })

  test('the README’s example prints what it says, as ESM', () => {
    const { code, printed } = readExample()
    const { out, err } = ended(write('readme.mjs', code))
    expect([out, err]).toEqual([`${printed}\n`, ''])
  })

  test('the README’s example prints what it says, as CommonJS', () => {
    const { code, printed } = readExample()
    const required = code.replace(
      /import (?<names>.*) from (?<door>.*)/u,
      'const $<names> = require($<door>)',
    )
    expect(required).not.toBe(code)
    const { out, err } = ended(write('readme.cjs', required))
    expect([out, err]).toEqual([`${printed}\n`, ''])
  })

  test('the command says its version', () => {
    expect(ended(COMMAND, '--version')).toEqual({ out: `${manifest.version}\n`, err: '', code: 0 })
  })

  test.each(PAGES)('the command parses %s', (name) => {
    const { out, code } = ended(COMMAND, 'parse', `pages/${name}.txt`)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject(truthOf(name))
  })

  test('the command refuses a page without text, and an option that is none', () => {
    const empty = ended(COMMAND, 'parse', write('empty.txt', ' \n'))
    expect([empty.code, empty.err.includes('empty-source')]).toEqual([1, true])
    expect(ended(COMMAND, 'parse', '--nothing', 'empty.txt').code).toBe(2)
  })

  test('ingest reads a folder with two threads', () => {
    const { code, err } = ended(
      ...[COMMAND, 'ingest', 'pages', '--workers', '2', '--force', '-o', `out-${version}.jsonl`],
    )
    expect(code, err).toBe(0)
    const lines = readFileSync(join(project, `out-${version}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
    const headlines = lines.map(
      (line) => (JSON.parse(line) as { article: Article }).article.headline,
    )
    expect(headlines).toEqual(PAGES.map((name) => truthOf(name).headline))
  })

  test('a package that is left to the user is asked for by name', () => {
    const file = write('feed.mjs', FEED)
    expect(ended(file).out).toContain('npm install feedsmith@3')
    const database = ended(COMMAND, 'ingest', 'pages', '-o', 'out.db')
    expect([database.code, database.err.includes('npm install libsql')]).toEqual([1, true])
  })
})
