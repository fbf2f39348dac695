import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGES, file, htmlPage, jsonl, objectOf, records, scratch } from '../ingest/collection.ts'
import { runCli } from './run.ts'
import type { Outcome } from './run.ts'

if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')

function refresh(...args: readonly string[]): Promise<Outcome> {
  return runCli(['refresh', '--workers', '0', ...args])
}

/** Records of an earlier version, which had something in a field that the pages do not give. */
async function oldRecords(
  folder: string,
  { pages = 10, extra = 0 } = {},
): Promise<{ readonly input: string; readonly old: string }> {
  const html = htmlPage('Heiðin er ófær')
  const lines = Array.from({ length: pages }, (_, n) => ({
    url: `https://www.visir.is/g/2025${n}d/x`,
    html,
  }))
  const input = file(folder, 'in.jsonl', jsonl(...lines))
  const old = join(folder, 'old.jsonl')
  await runCli(['ingest', '--workers', '0', input, '-o', old])
  const aged = readFileSync(old, 'utf8').replaceAll(/frettagrein@[^"]*/gu, 'frettagrein@0.0.9')
  const marked = aged
    .split('\n')
    .map((line, at) => (at < extra ? line.replace('"tags":[]', '"tags":["Veður"]') : line))
  file(folder, 'old.jsonl', marked.join('\n'))
  return { input, old }
}

test('alone it writes nothing and tells what would change', async () => {
  const folder = scratch()
  const { input, old } = await oldRecords(folder, { extra: 2 })
  const before = readFileSync(old)
  const { out, err, code } = await refresh(old, '--max-emptied', '1')
  expect([out, code]).toEqual(['', 0])
  expect(err).toContain('10 records: 10 read again by frettagrein@')
  expect(err).toMatch(/^ {2}tags +0 +0 +0 +2$/mu)
  expect(err).toContain(`    emptied, ${input}:1: ["Veður"] → []`)
  expect(err).not.toContain('headline')
  expect(readFileSync(old).equals(before)).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'old.jsonl'])
})

test('4 when a field is emptied: written beside, not over, unless that is accepted', async () => {
  const folder = scratch()
  const { old } = await oldRecords(folder, { extra: 2 })
  const before = readFileSync(old)
  const beside = await refresh(old, '-o', join(folder, 'new.jsonl'))
  expect(beside.code).toBe(4)
  expect(beside.err).toContain('EMPTIED: visir: tags on 2 of 2 records.')
  expect(records(join(folder, 'new.jsonl'))).toHaveLength(10)
  const over = await refresh(old, '--overwrite', '--quiet')
  expect([over.code, over.err]).toEqual([4, 'EMPTIED: visir: tags on 2 of 2 records.\n'])
  expect(readFileSync(old).equals(before)).toBe(true)
  expect((await refresh(old, '--overwrite', '--accept')).code).toBe(0)
  expect(readFileSync(old).equals(readFileSync(join(folder, 'new.jsonl')))).toBe(true)
})

test('3 and where, when pages are gone or changed', async () => {
  const folder = scratch()
  const { input, old } = await oldRecords(folder)
  rmSync(input)
  const { code, err } = await refresh(old)
  expect(code).toBe(3)
  expect(err).toContain(`KEPT: ${input}:1: 10 records: gone: There is no such file any more.`)
  expect((await refresh(old, '--max-kept', '10')).code).toBe(0)
})

test('the report as JSON: on the standard output, and in a file', async () => {
  const folder = scratch()
  const { old } = await oldRecords(folder)
  const path = join(folder, 'changes.json')
  const { out, err } = await refresh(old, '--json', '--quiet', '--report', path)
  expect(err).toBe('')
  const { input, output, ...report } = objectOf(out)
  expect([input, output]).toEqual([old, null])
  expect(report).toMatchObject({ state: 'done', records: 10, reread: 10 })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(report)
})

test.each([
  ['no records', []],
  ['a file that is not there', ['gone.jsonl']],
  ['no records in it', ['a.txt']],
  ['lines that are no records', ['in.jsonl']],
  ['an output that is there', ['old.jsonl', '-o', 'a.txt.jsonl']],
  ['an ending that tells no format', ['old.jsonl', '-o', 'x.csv']],
  ['an unknown publisher', ['old.jsonl', '--publisher', 'nobody']],
  ['a share beyond 1', ['old.jsonl', '--max-emptied', '5']],
])('2 and why: %s', async (what, args) => {
  const folder = scratch()
  await oldRecords(folder)
  file(folder, 'a.txt', PAGES.kim)
  file(folder, 'a.txt.jsonl', 'precious')
  const inFolder = args.map((arg) => (/\.(?:jsonl|txt|csv)$/u.test(arg) ? join(folder, arg) : arg))
  const { err, code } = await refresh(...inFolder)
  expect([what, code]).toEqual([what, 2])
  expect(err).toMatch(/^error: /u)
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'a.txt.jsonl', 'in.jsonl', 'old.jsonl'])
})

test('killed in the middle, the built command has written over nothing; called again, over all', async () => {
  const folder = scratch()
  const { old } = await oldRecords(folder, { pages: 200 })
  const before = readFileSync(old)
  const args = ['dist/cli.js', 'refresh', old, '--overwrite', '--workers', '1']
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  const part = `${old}.refresh`
  while (child.exitCode === null && (!existsSync(part) || readFileSync(part).length < 1))
    await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.on('close', resolve))
  expect(readFileSync(old).equals(before)).toBe(true)
  const again = spawn(process.execPath, args, { stdio: 'ignore' })
  expect(await new Promise((resolve) => again.on('close', resolve))).toBe(0)
  expect(records(old).some(({ parser }) => parser === 'frettagrein@0.0.9')).toBe(false)
  expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'old.jsonl'])
}, 60_000)
