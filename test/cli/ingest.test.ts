import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGES, file, htmlPage, jsonl, objectOf, records, scratch } from '../ingest/collection.ts'
import { runCli } from './run.ts'
import type { Outcome } from './run.ts'

if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')

function ingest(...args: readonly string[]): Promise<Outcome> {
  return runCli(['ingest', '--workers', '0', ...args])
}

test('0 and a summary: what became of the pages, how full each field is', async () => {
  const folder = scratch()
  const input = file(folder, 'a.jsonl', jsonl({ text: PAGES.kim }, { text: PAGES.list }))
  const { out, err, code } = await ingest(input, '-o', join(folder, 'out.jsonl'))
  expect([out, code]).toEqual(['', 0])
  expect(err).toContain('2 entries: 1 articles, 1 refused (not-an-article 1), 0 lost, 0 skipped')
  expect(err).toContain('visir: 2 pages, 1 articles (not-an-article 1)')
  expect(err).toMatch(/^ {2}headline {5}100\.0 %$/mu)
})

test('--quiet says nothing, --json prints the figures', async () => {
  const folder = scratch()
  const input = file(folder, 'a.txt', PAGES.kim)
  const { out, err } = await ingest(input, '-o', join(folder, 'a.jsonl'), '--quiet', '--json')
  expect(err).toBe('')
  expect(objectOf(out)).toMatchObject({ entries: 1, articles: 1, lost: {}, falls: [] })
})

test('3 and the places where pages were lost', async () => {
  const folder = scratch()
  const input = file(folder, 'a.jsonl', `${jsonl({ text: PAGES.kim })}broken\n{}\n`)
  const out = join(folder, 'out.jsonl')
  const { err, code } = await ingest(input, '-o', out)
  expect(code).toBe(3)
  expect(err).toContain(`${input}:2: no-json: `)
  expect(err).toContain(`${input}:3: no-page: `)
  expect(err).toContain('2 lost (no-json 1, no-page 1)')
  expect((await ingest(input, '-o', out, '--force', '--max-lost', '2')).code).toBe(0)
  expect((await ingest(input, '-o', out, '--force', '--max-lost', '1')).code).toBe(3)
})

test('4 and a loud word when a field fell; again until it is accepted', async () => {
  const folder = scratch()
  const pages = (html: string): string =>
    jsonl(
      ...Array.from({ length: 12 }, () => ({ html, url: 'https://www.visir.is/g/20252724582d/x' })),
    )
  const good = file(folder, 'good.jsonl', pages(htmlPage('Heiðin er ófær')))
  const bad = file(folder, 'bad.jsonl', pages('<html><body><div id="app"></div></body></html>'))
  const baseline = join(folder, 'baseline.json')
  const run = (input: string, ...more: readonly string[]): Promise<Outcome> =>
    ingest(input, '-o', join(folder, 'out.jsonl'), '--force', '--baseline', baseline, ...more)
  expect((await run(good)).code).toBe(0)
  for (const time of ['first', 'second']) {
    const { err, code } = await run(bad)
    expect([time, code]).toEqual([time, 4])
    expect(err).toContain('FELL: visir has body on 0.0 % of the pages; before: 100.0 %.')
    expect(err).toMatch(/^ {2}headline {7}0\.0 % {2}\(100\.0 % before\)$/mu)
  }
  expect((await run(bad, '--quiet')).err).toMatch(/^\nFELL: visir/u)
  expect((await run(bad, '--max-fall', '1')).code).toBe(0)
  expect((await run(good)).code).toBe(0)
})

test.each([
  ['no output', ['a.txt']],
  ['no input', ['-o', 'x.jsonl']],
  ['an ending that tells no format', ['a.txt', '-o', 'x.csv']],
  ['an output that is there', ['package.json', '-o', 'README.jsonl']],
  ['an unknown format', ['a.txt', '-o', 'x.jsonl', '--as', 'pdf']],
  ['an unknown publisher', ['a.txt', '-o', 'x.jsonl', '--publisher', 'nobody']],
  ['a share beyond 1', ['a.txt', '-o', 'x.jsonl', '--max-fall', '30']],
  ['half a worker', ['a.txt', '-o', 'x.jsonl', '--workers', '0.5']],
])('2 and why: %s', async (what, args) => {
  const folder = scratch()
  file(folder, 'README.jsonl', 'precious')
  file(folder, 'a.txt', PAGES.kim)
  const inFolder = args.map((arg) => (/^(?:a|x|README)\./u.test(arg) ? join(folder, arg) : arg))
  const { err, code } = await runCli(['ingest', ...inFolder])
  expect([what, code]).toEqual([what, 2])
  expect(err).toMatch(/^error: /u)
  expect(readdirSync(folder).sort()).toEqual(['README.jsonl', 'a.txt'])
})

test('1 and why: a folder that is not there to write to, a disk that is full', async () => {
  const folder = scratch()
  const input = file(folder, 'a.txt', PAGES.kim)
  const { err, code } = await ingest(input, '-o', join(folder, 'no', 'x.jsonl'))
  expect(code).toBe(1)
  expect(err).toContain('cannot be written')
})

/** Enough pages that a run can be ended in the middle. */
function collection(folder: string): string {
  const pages = Array.from({ length: 600 }, (_, id) => ({
    id,
    text: `Frétt ${id}. ${PAGES.kim}`,
  }))
  return file(folder, 'a.jsonl', jsonl(...pages))
}

test('killed twice and called again, the built command loses nothing and doubles nothing', async () => {
  const folder = scratch()
  const input = collection(folder)
  const out = join(folder, 'out.jsonl')
  const args = ['dist/cli.js', 'ingest', input, '-o', out, '--workers', '1']
  for (const kill of [1, 2]) {
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const part = `${out}.part`
    const grown = kill * 500_000
    while (child.exitCode === null && (!existsSync(part) || readFileSync(part).length < grown))
      await new Promise((resolve) => setTimeout(resolve, 10))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('close', resolve))
    expect(existsSync(out)).toBe(false)
  }
  expect(spawnSync(process.execPath, args).status).toBe(0)
  expect(records(out).map(({ source }) => source.line)).toEqual(
    Array.from({ length: 600 }, (_, n) => n + 1),
  )
  expect(readdirSync(folder).sort()).toEqual(['a.jsonl', 'out.jsonl'])
}, 60_000)

test('Ctrl-C finishes the batches under way and says how to go on', async () => {
  const folder = scratch()
  const input = collection(folder)
  const out = join(folder, 'out.jsonl')
  const args = ['dist/cli.js', 'ingest', input, '-o', out, '--workers', '1']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  while (!existsSync(`${out}.part`)) await new Promise((resolve) => setTimeout(resolve, 10))
  child.kill('SIGINT')
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(code).toBe(130)
  expect(err).toMatch(/Stopped after \d+ entries\. The same command goes on from there\./u)
  expect(readdirSync(folder).sort()).toEqual(['a.jsonl', 'out.jsonl.part', 'out.jsonl.part.state'])
})
