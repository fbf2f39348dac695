import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groups, record } from '../dedupe/stored.ts'
import { file, jsonl, objectOf, scratch } from '../ingest/collection.ts'
import { runCli } from './run.ts'

test('0 and a summary: what was read, what stays', async () => {
  const folder = scratch()
  const input = file(folder, 'in.jsonl', jsonl(record('a', { id: 'visir:1' }), record('b')))
  const out = join(folder, 'out.jsonl')
  const { err, code } = await runCli(['dedupe', input, '-o', out])
  expect(code).toBe(0)
  expect(err).toContain('2 entries: 2 records, 0 lost, 0 skipped')
  expect(err).toContain('1 kept, 1 copies named in them (content 1, key 0, near 0)')
  expect(groups(out)).toEqual([['a', 'b']])
})

test('--quiet says nothing, --json prints the figures', async () => {
  const folder = scratch()
  const out = join(folder, 'out.jsonl')
  const { out: said, err } = await runCli(['dedupe', '-', '-o', out, '--quiet', '--json'], {
    stdin: jsonl(record('a'), record('b', { publisher: 'mbl' })),
  })
  expect(err).toBe('')
  expect(objectOf(said)).toMatchObject({ state: 'done', records: 2, winners: 2, lost: {} })
})

test('--across-publishers and --similarity reach the run', async () => {
  const folder = scratch()
  const two = [record('a'), record('b', { publisher: 'mbl', headline: 'Annað' })]
  const input = file(folder, 'in.jsonl', jsonl(...two))
  const out = join(folder, 'out.jsonl')
  await runCli(['dedupe', input, '-o', out, '--across-publishers', '--similarity', '0.9'])
  expect(groups(out)).toEqual([['b', 'a']])
})

test('3 and the places where lines were lost', async () => {
  const folder = scratch()
  const input = file(folder, 'in.jsonl', `broken\n${jsonl(record('a'))}`)
  const out = join(folder, 'out.jsonl')
  const { err, code } = await runCli(['dedupe', input, '-o', out])
  expect(code).toBe(3)
  expect(err).toContain(`${input}:1: no-json: `)
  expect(groups(out)).toEqual([['a']])
  const again = ['dedupe', input, '-o', out, '--force', '--max-lost']
  expect((await runCli([...again, '1'])).code).toBe(0)
  expect((await runCli([...again, '0'])).code).toBe(3)
})

test.each([
  ['no output', ['a.jsonl']],
  ['an ending that tells no format', ['a.jsonl', '-o', 'x.csv']],
  ['an output that is there', ['a.jsonl', '-o', 'README.jsonl']],
  ['a database', ['a.db', '-o', 'x.jsonl']],
  ['a similarity under a half', ['a.jsonl', '-o', 'x.jsonl', '--similarity', '0.4']],
  ['half a line', ['a.jsonl', '-o', 'x.jsonl', '--max-lost', '0.5']],
])('2 and why: %s', async (what, args) => {
  const folder = scratch()
  file(folder, 'README.jsonl', 'precious')
  file(folder, 'a.jsonl', jsonl(record('a')))
  file(folder, 'a.db', 'tables')
  const inFolder = args.map((arg) => (/^(?:a|x|README)\./u.test(arg) ? join(folder, arg) : arg))
  const { err, code } = await runCli(['dedupe', ...inFolder])
  expect([what, code]).toEqual([what, 2])
  expect(err).toMatch(/^error: /u)
  expect(readdirSync(folder).sort()).toEqual(['README.jsonl', 'a.db', 'a.jsonl'])
  expect(readFileSync(join(folder, 'README.jsonl'), 'utf8')).toBe('precious')
})

test('1 and why: a folder that is not there to write to', async () => {
  const folder = scratch()
  const input = file(folder, 'a.jsonl', jsonl(record('a')))
  const { err, code } = await runCli(['dedupe', input, '-o', join(folder, 'no', 'x.jsonl')])
  expect(code).toBe(1)
  expect(err).toContain('cannot be written')
})
