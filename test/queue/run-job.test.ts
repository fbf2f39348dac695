import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { runJob } from '../../src/queue/run-job.ts'
import { PAGES, file, jsonl, scratch } from '../ingest/collection.ts'
import { claim, contextOf, jobOf } from './jobs.ts'

const LINES = jsonl({ id: 'a', text: PAGES.kim }, { id: 'b', text: PAGES.list }, { id: 'c' })

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

const WRITTEN = [
  'lost',
  'lost/part-00000001.jsonl',
  'part-00000001.jsonl',
  'part.manifest.json',
  'tally',
  'tally/part-00000001.json',
]

test('a job writes what ingest writes, and what was lost beside it', async () => {
  const folder = scratch()
  file(folder, 'a.jsonl', LINES)
  const out = await claim(folder)
  const tally = await runJob(jobOf(folder, ['a.jsonl']), contextOf(folder))
  expect(tally).toMatchObject({ entries: 3, articles: 1, lost: { 'no-page': 1 } })
  expect(filesOf(out)).toEqual(WRITTEN)
  const one = join(folder, 'one.jsonl')
  const errors = join(folder, 'lost.jsonl')
  // As `ingest` names the file when it is started in the folder.
  await ingest([join(folder, 'a.jsonl')], one, { workers: 0, errors })
  const named = (path: string): string => readFileSync(path, 'utf8').replaceAll(`${folder}/`, '')
  expect(named(join(out, 'part-00000001.jsonl'))).toBe(named(one))
  expect(named(join(out, 'lost/part-00000001.jsonl'))).toBe(named(errors))
})

test('done twice it is done once: the files stay as they are', async () => {
  const folder = scratch()
  file(folder, 'a.jsonl', LINES)
  const out = await claim(folder)
  const first = await runJob(jobOf(folder, ['a.jsonl']), contextOf(folder))
  const lines = join(out, 'part-00000001.jsonl')
  writeFileSync(lines, 'as it was')
  expect(await runJob(jobOf(folder, ['a.jsonl']), contextOf(folder))).toEqual(first)
  expect(readFileSync(lines, 'utf8')).toBe('as it was')
})

test('two workers at one job end with one output', async () => {
  const folder = scratch()
  file(folder, 'a.jsonl', LINES)
  const out = await claim(folder)
  const job = jobOf(folder, ['a.jsonl'])
  const ends = await Promise.allSettled(
    ['one', 'two', 'three'].map((attempt) => runJob(job, contextOf(folder, { attempt }))),
  )
  expect(ends.map(({ status }) => status)).toContain('fulfilled')
  expect(filesOf(out)).toEqual(WRITTEN)
})

test('what a killed worker left is swept away', async () => {
  const folder = scratch()
  file(folder, 'a.txt', PAGES.kim)
  const out = await claim(folder)
  file(out, 'part-00000001.jsonl.dead-7.tmp', 'half')
  file(out, 'part-00000002.jsonl.alive-1.tmp', 'of another part')
  await runJob(jobOf(folder, ['a.txt']), contextOf(folder))
  expect(filesOf(out).filter((name) => name.endsWith('.tmp'))).toEqual([
    'part-00000002.jsonl.alive-1.tmp',
  ])
})

test('given back in the middle it leaves nothing', async () => {
  const folder = scratch()
  file(folder, 'a.jsonl', LINES)
  const out = await claim(folder)
  const context = contextOf(folder, { signal: AbortSignal.abort() })
  await expect(runJob(jobOf(folder, ['a.jsonl']), context)).rejects.toThrow('gives the job back')
  expect(filesOf(out)).toEqual(['lost', 'part.manifest.json', 'tally'])
})

interface Refusal {
  readonly change: object
  readonly message: string
  /** Whether another machine, or another time, may do better. */
  readonly canRetry?: true
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  'a file that is gone': {
    change: { pieces: [{ file: 'gone.txt', bytes: 1 }] },
    message: 'Does this machine see the storage',
    canRetry: true,
  },
  'a file that has grown': {
    change: { pieces: [{ file: 'a.txt', bytes: 1 }] },
    message: 'has changed: 1 bytes when it was cut',
    canRetry: true,
  },
  'a folder': {
    change: { pieces: [{ file: 'out', bytes: 0 }] },
    message: 'is no regular file',
    canRetry: true,
  },
  'an output that is elsewhere': {
    change: { out: '/nowhere/out' },
    message: 'is outside of',
  },
  'a file that is elsewhere': {
    change: { pieces: [{ file: '../x.txt', bytes: 1 }] },
    message: 'is outside of',
  },
  'a link that leads elsewhere': {
    change: { pieces: [{ file: 'link', bytes: 1 }] },
    message: 'is outside of',
  },
  'an output of another run': {
    change: { fingerprint: 'f'.repeat(32) },
    message: 'of other inputs or options',
  },
  'another version': {
    change: { parser: 'frettagrein@0.0.1' },
    message: 'use one version on all machines',
  },
  'a publisher that nobody knows': {
    change: { settings: { publisher: 'nobody' } },
    message: 'There is no publisher nobody',
  },
  'no job': { change: { version: 2 }, message: 'This is no job of frettagrein: version' },
}

test.each(Object.entries(REFUSALS))('refused: %s', async (_, { change, message, canRetry }) => {
  const folder = scratch()
  file(folder, 'a.txt', PAGES.kim)
  symlinkSync('/etc/passwd', join(folder, 'link'))
  const out = await claim(folder)
  const job = { ...jobOf(folder, ['a.txt']), ...change }
  const done = runJob(job, contextOf(folder))
  await expect(done).rejects.toMatchObject({ name: 'JobError', canRetry: canRetry ?? false })
  await expect(done).rejects.toThrow(message)
  expect(filesOf(out).filter((name) => name.includes('part-'))).toEqual([])
})

test('a machine that does not see the output writes nothing of its own', async () => {
  const folder = scratch()
  file(folder, 'a.txt', PAGES.kim)
  mkdirSync(join(folder, 'out'))
  const done = runJob(jobOf(folder, ['a.txt']), contextOf(folder))
  await expect(done).rejects.toThrow('There is no part.manifest.json')
  expect(existsSync(join(folder, 'out', 'lost'))).toBe(false)
})
