import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGES, file, scratch } from '../ingest/collection.ts'
import { runCli } from './run.ts'

const REDIS = ['--redis', 'redis://127.0.0.1:1']

test.each([
  ['enqueue without Redis', ['enqueue', 'a.txt', '--out', 'out']],
  ['enqueue without a folder', ['enqueue', 'a.txt', ...REDIS]],
  ['enqueue without input', ['enqueue', '--out', 'out', ...REDIS]],
  ['an input that is not there', ['enqueue', 'gone.txt', '--out', 'out', ...REDIS]],
  ['the standard input', ['enqueue', '-', '--out', 'out', ...REDIS]],
  ['a name that climbs', ['enqueue', 'a.txt', '--out', 'out', '--name', '../x', ...REDIS]],
  ['a name in a folder', ['enqueue', 'a.txt', '--out', 'out', '--name', 'a/b', ...REDIS]],
  ['an unknown publisher', ['enqueue', 'a.txt', '--out', 'out', '--publisher', 'nobody', ...REDIS]],
  ['jobs of nothing', ['enqueue', 'a.txt', '--out', 'out', '--job-bytes', '0', ...REDIS]],
  ['no address of Redis', ['enqueue', 'a.txt', '--out', 'out', '--redis', 'http://x']],
  ['work without Redis', ['work']],
  ['no jobs at a time', ['work', '--concurrency', '0', ...REDIS]],
  ['work at no address', ['work', '--redis', 'localhost:6379']],
  ['status without Redis', ['queue', 'status']],
  ['status of no address', ['queue', 'status', '--redis', '']],
  ['queue without a word', ['queue', 'devour']],
  ['merge without output', ['merge', 'out']],
])('2 and why: %s', async (_, args) => {
  const folder = scratch()
  file(folder, 'a.txt', PAGES.kim)
  const inFolder = args.map((arg) =>
    /^(?:a\.txt|gone\.txt|out)$/u.test(arg) ? join(folder, arg) : arg,
  )
  const { out, err, code } = await runCli(inFolder)
  expect([out, code]).toEqual(['', 2])
  expect(err).toMatch(/^error: /u)
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

test('help of each command names its options', async () => {
  for (const command of [['enqueue'], ['work'], ['queue', 'status']])
    expect((await runCli([...command, '--help'])).out).toContain('--redis <url>')
  expect((await runCli(['queue', '--help'])).out).toContain('--dead')
})
