import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGES, file, jsonl, objectOf, records, scratch } from '../ingest/collection.ts'
import { runCli } from './run.ts'

if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')

const DAGUR = 'test/cli/dagur.mjs'
const URL_OF_PAGE = 'https://dagur.example/frett/12'
const PAGE = `<html><body><div class="fyrirsogn">Vegurinn um heiðina er ófær</div>
<p class="hofundur">Jóna Pálsdóttir</p><p class="dagsetning">3. mars 2024 10:15</p>
<div class="texti"><p>Snjór féll á heiðinni í nótt.</p><p>Vegurinn er ófær.</p></div></body></html>`
const ARTICLE = {
  id: 'dagur:12',
  publisher: 'dagur',
  headline: 'Vegurinn um heiðina er ófær',
  authors: ['Jóna Pálsdóttir'],
  publishedAt: '2024-03-03T10:15:00Z',
}

/** The same outlet without any code, and only what is its own. */
const AS_JSON = {
  id: 'dagur',
  name: 'Dagur',
  address: { hosts: ['dagur.example'], articles: [String.raw`^/frett/(?<id>\d+)$`], others: [] },
  words: { sections: ['Veður'] },
  layouts: [
    {
      name: 'dagur-2020',
      headline: ['.fyrirsogn'],
      body: ['.texti p'],
      authors: ['.hofundur'],
      timestamp: ['.dagsetning'],
    },
  ],
}

test('parse reads by a module of publishers', async () => {
  const args = ['parse', '--url', URL_OF_PAGE, '--publishers']
  const own = await runCli([...args, DAGUR], { stdin: PAGE })
  expect(JSON.parse(own.out)).toMatchObject(ARTICLE)
  const none = await runCli(['parse', '--url', URL_OF_PAGE], { stdin: PAGE })
  expect(JSON.parse(none.out)).toMatchObject({ id: null, publisher: null })
})

test.each([
  ['a publisher', AS_JSON],
  ['a list', [AS_JSON, { id: 'kvold', name: 'Kvöldblaðið' }]],
])('parse reads by JSON with %s; what it leaves out is generic', async (_, value) => {
  const own = file(scratch(), 'own.json', JSON.stringify(value))
  const args = ['parse', '--url', URL_OF_PAGE, '--publishers', own]
  expect(JSON.parse((await runCli(args, { stdin: PAGE })).out)).toMatchObject(ARTICLE)
})

test('--publisher finds them too', async () => {
  const args = ['parse', '--publishers', DAGUR, '--publisher', 'dagur']
  const { out, err } = await runCli(args, { stdin: PAGE })
  expect(JSON.parse(out)).toMatchObject({ publisher: 'dagur', authors: ['Jóna Pálsdóttir'] })
  expect(err).not.toContain('publisher-unknown')
})

test('a default export stands for the module', async () => {
  const text = `export default [${JSON.stringify(AS_JSON)}]\nexport const count = 1\n`
  const own = file(scratch(), 'own.mjs', text)
  const args = ['parse', '--url', URL_OF_PAGE, '--publishers', own]
  expect(JSON.parse((await runCli(args, { stdin: PAGE })).out)).toMatchObject(ARTICLE)
})

test('a feed tells by them whose items it holds', async () => {
  const feed = `<rss version="2.0"><channel><title>Dagur</title><item><title>Vegurinn er ófær</title>
<link>${URL_OF_PAGE}</link></item></channel></rss>`
  const folder = scratch()
  const input = file(folder, 'a.rss', feed)
  const { out } = await runCli(['parse', '--publishers', DAGUR], { stdin: feed })
  expect(JSON.parse(out)).toMatchObject([{ publisher: 'dagur' }])
  const output = join(folder, 'out.jsonl')
  await runCli(['ingest', input, '-o', output, '--publishers', DAGUR, '--workers', '0'])
  expect(records(output)).toMatchObject([{ article: { publisher: 'dagur' } }])
})

test('check and inspect read by them', async () => {
  const folder = scratch()
  const page = file(folder, 'a.html', PAGE)
  file(folder, 'a.expected.json', JSON.stringify({ ...ARTICLE, url: URL_OF_PAGE }))
  const check = ['check', folder, '--min', 'id=1', '--min', 'authors=1']
  expect((await runCli([...check, '--publishers', DAGUR])).code).toBe(0)
  expect((await runCli(check)).code).toBe(1)
  const inspect = await runCli(['inspect', page, '--url', URL_OF_PAGE, '--publishers', DAGUR])
  expect(inspect.out).toContain('dagur:12')
})

test('filter reads by them', async () => {
  const stdin = jsonl({ id: 1, url: URL_OF_PAGE, html: PAGE })
  const { out } = await runCli(['filter', '--publishers', DAGUR], { stdin })
  expect(objectOf(out)).toMatchObject({ id: 1, ok: true, article: ARTICLE })
})

test.each([['0'], ['1'], ['2']])('ingest reads by them with %s workers', (workers) => {
  const folder = scratch()
  const pages = Array.from({ length: 200 }, () => ({ url: URL_OF_PAGE, html: PAGE }))
  const input = file(folder, 'a.jsonl', jsonl(...pages))
  const out = join(folder, 'out.jsonl')
  const args = ['ingest', input, '-o', out, '--workers', workers, '--publishers', DAGUR]
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args])
  expect([status, stderr.toString()]).toEqual([0, expect.stringContaining('dagur: 200 pages')])
  for (const { article } of records(out)) expect(article).toMatchObject(ARTICLE)
})

test.each([
  ['gone.mjs', null, 'cannot be read: '],
  ['own.json', '{', 'cannot be read: '],
  ['own.json', '[]', 'exports no publishers'],
  ['own.json', '7', 'publisher: it is no publisher'],
  ['own.json', '{}', 'id: a publisher needs one of its own'],
  ['own.json', JSON.stringify({ ...AS_JSON, id: 'Dagur' }), 'the id must be lower-case'],
  ['own.json', JSON.stringify({ ...AS_JSON, titles: [] }), 'Unrecognized key: "titles"'],
  ['own.json', JSON.stringify({ ...AS_JSON, languages: 'is' }), 'languages: Invalid input'],
  [
    'own.json',
    JSON.stringify({ ...AS_JSON, address: { ...AS_JSON.address, articles: ['(?<id>'] } }),
    'address.articles.0: Invalid regular expression',
  ],
  [
    'own.json',
    JSON.stringify({ ...AS_JSON, address: { ...AS_JSON.address, articles: ['^/x$'] } }),
    'has no group "id"',
  ],
  ['own.json', JSON.stringify([AS_JSON, AS_JSON]), 'publisher[1]: there are two publishers'],
  ['own.mjs', 'export const x =', 'cannot be read: '],
  ['own.mjs', 'throw new Error("no luck")', 'cannot be read: no luck'],
  ['own.mjs', 'export const find = () => []', 'find: it is no publisher'],
  [
    'own.mjs',
    'export const a = { id: "a", name: "A", languages: () => [] }',
    'a: languages: Invalid input',
  ],
  ['own.mjs', '', 'exports no publishers'],
])('2 and why, before anything is written: %s with %s', async (name, text, why) => {
  const folder = scratch()
  const input = file(folder, 'a.txt', PAGES.kim)
  mkdirSync(join(folder, 'own'))
  const own = text === null ? join(folder, name) : file(join(folder, 'own'), name, text)
  const out = join(folder, 'out.jsonl')
  for (const command of [
    ['ingest', input, '-o', out],
    ['parse', input],
    ['inspect', input],
    ['check', folder],
    ['filter'],
  ]) {
    const outcome = await runCli([...command, '--publishers', own])
    expect([command[0], outcome.code, outcome.out]).toEqual([command[0], 2, ''])
    expect(outcome.err).toContain(`error: ${own}`)
    expect(outcome.err).toContain(why)
  }
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'own'])
})
