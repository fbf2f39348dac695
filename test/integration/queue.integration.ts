/** A fleet on a real Redis: workers that are killed and stopped, a Redis that goes away. Needs a build. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { recordSchema } from '../../src/ingest/index.ts'
import { joined, run, start, until, writePages } from './fleet.ts'
import type { Started } from './fleet.ts'
import type { TestRedis } from './redis.ts'
import { freePort, startRedis } from './redis.ts'

const scratch = mkdtempSync(join(tmpdir(), 'queue-'))
const started: Started[] = []
let redis: TestRedis
let folders = 0

beforeAll(async () => {
  if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')
  const files = join(scratch, 'redis')
  mkdirSync(files)
  redis = await startRedis(files)
})

afterEach(() => {
  for (const { child } of started) child.kill('SIGKILL')
})

afterAll(async () => {
  await (redis as TestRedis | undefined)?.stop()
  rmSync(scratch, { recursive: true, force: true })
})

/** A folder with a collection, and a queue of its own. */
function collection(pages: number) {
  const name = `f${String(++folders)}`
  const folder = join(scratch, name)
  mkdirSync(folder)
  writePages(join(folder, 'a.jsonl'), pages)
  const queue = ['--redis', redis.url, '--queue', name]
  return { folder, out: join(folder, 'out'), queue, one: join(folder, 'one.jsonl') }
}

type Collection = ReturnType<typeof collection>

function work({ folder, queue }: Collection, ...more: readonly string[]): Started {
  const worker = start(folder, 'work', ...queue, '--lock', '2', ...more)
  started.push(worker)
  return worker
}

function statusOf({ folder, queue }: Collection) {
  const { stdout } = run(folder, 'queue', 'status', ...queue, '--json', '--dead')
  const count = z.number()
  return z
    .object({ waiting: count, active: count, retrying: count, dead: count, done: count })
    .extend({ jobs: z.array(z.object({ part: z.string(), reason: z.string() })) })
    .parse(JSON.parse(stdout))
}

function enqueue({ folder, queue }: Collection, ...more: readonly string[]) {
  return run(folder, 'enqueue', 'a.jsonl', '--out', 'out', ...queue, ...more)
}

/** Parts that have their name. */
function parts({ out }: Collection): readonly string[] {
  return readdirSync(out).filter((name) => /^part-\d{8}\.jsonl$/u.test(name))
}

/** The output is that of one machine, byte for byte, and nothing else lies about. */
function expectWhole(of: Collection): void {
  const { folder, out, one } = of
  const args = ['a.jsonl', '-o', one, '--errors', 'lost.jsonl', '--workers', '1', '--quiet']
  expect(run(folder, 'ingest', ...args).status).toBe(3)
  const lines = joined(out)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.equals(readFileSync(one))).toBe(true)
  expect(joined(join(out, 'lost')).equals(readFileSync(join(folder, 'lost.jsonl')))).toBe(true)
  const records = lines.toString().split('\n').slice(0, -1)
  const ids = records.map((line) => recordSchema.parse(JSON.parse(line)).source.id)
  expect(new Set(ids).size).toBe(ids.length)
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([])
}

test(
  'three workers, one killed, one stopped, Redis started again: every page once',
  { timeout: 300_000 },
  async () => {
    const pages = collection(2_000)
    expect(enqueue(pages, '--job-bytes', '200000').status).toBe(0)
    const { waiting } = statusOf(pages)
    expect(waiting).toBeGreaterThan(20)
    const [killed, stopped, last] = [work(pages), work(pages), work(pages, '--until-empty')]
    await until('something is written', () => parts(pages).length > 2)
    await until('one is in the middle of a job', () =>
      readdirSync(pages.out).some((name) => name.endsWith('.tmp')),
    )
    killed.child.kill('SIGKILL')
    stopped.child.kill('SIGTERM')
    expect(await stopped.ended).toBe(0)
    expect(stopped.err()).toMatch(/\d+ parts \(\d+ pages, \d+ lost\)/u)
    await redis.stop()
    await until('its absence is told', () => last.err().includes('is away'))
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    await redis.start()
    expect(await last.ended).toBe(0)
    expect(last.err().match(/is away/gu)).toHaveLength(1)
    expect(last.err()).toMatch(/Redis at redis:\/\/127\.0\.0\.1:\d+ is back after \d+ s\./u)
    expect(last.err()).not.toMatch(/^ {4}at /mu)
    expect(parts(pages)).toHaveLength(waiting)
    expect(statusOf(pages)).toMatchObject({ waiting: 0, active: 0, retrying: 0, dead: 0 })
    expectWhole(pages)
  },
)

test('the same input twice makes no job twice; a lost part and a lost Redis are made good', async () => {
  const pages = collection(200)
  const first = enqueue(pages, '--job-bytes', '200000')
  const { waiting } = statusOf(pages)
  expect(first.stderr).toBe(
    `out/part-*.jsonl: ${String(waiting)} parts: 0 written already, ${String(waiting)} in the queue\n`,
  )
  expect(enqueue(pages, '--job-bytes', '200000').status).toBe(0)
  expect(statusOf(pages).waiting).toBe(waiting)
  expect(spawnSync('redis-cli', ['-u', redis.url, 'flushall']).status).toBe(0)
  expect(statusOf(pages).waiting).toBe(0)
  expect(enqueue(pages, '--job-bytes', '200000').status).toBe(0)
  expect(statusOf(pages).waiting).toBe(waiting)
  expect(await work(pages, '--until-empty', '--concurrency', '2').ended).toBe(0)
  expect(statusOf(pages)).toMatchObject({ waiting: 0, done: waiting })
  expect(enqueue(pages, '--job-bytes', '200000').stderr).toContain(
    `${String(waiting)} written already, 0 in`,
  )
  rmSync(join(pages.out, 'part-00000002.jsonl'))
  expect(enqueue(pages, '--job-bytes', '200000').stderr).toContain(', 1 in the queue')
  expect(await work(pages, '--until-empty').ended).toBe(0)
  expectWhole(pages)
  const merged = run(
    pages.folder,
    'merge',
    'out',
    '-o',
    'merged.jsonl',
    '--errors',
    'l.jsonl',
    '--quiet',
  )
  expect(merged.status).toBe(3)
  expect(readFileSync(join(pages.folder, 'merged.jsonl')).equals(readFileSync(pages.one))).toBe(
    true,
  )
})

test('a job that cannot be done is dead with its reason, and comes back when it is mended', async () => {
  const pages = collection(60)
  const input = join(pages.folder, 'a.jsonl')
  expect(enqueue(pages, '--attempts', '2').status).toBe(0)
  renameSync(input, `${input}.away`)
  const failing = work(pages, '--until-empty')
  expect(await failing.ended).toBe(3)
  expect(failing.err()).toContain('failed (attempt 1 of 2): There is no ')
  const { dead, jobs } = statusOf(pages)
  expect(dead).toBe(1)
  expect(jobs[0]?.part).toBe('part-00000001')
  expect(jobs[0]?.reason).toContain(`There is no ${input}. Does this machine see the storage`)
  expect(run(pages.folder, 'queue', 'status', ...pages.queue, '--dead').stdout).toContain(
    'part-00000001: There is no ',
  )
  renameSync(`${input}.away`, input)
  expect(run(pages.folder, 'queue', 'retry', 'part-00000009', ...pages.queue).stderr).toBe(
    '0 jobs put back\n',
  )
  expect(run(pages.folder, 'queue', 'retry', ...pages.queue).stderr).toBe('1 jobs put back\n')
  expect(await work(pages, '--until-empty').ended).toBe(0)
  expect(statusOf(pages)).toMatchObject({ dead: 0, waiting: 0 })
  expectWhole(pages)
})

test('a job that is no job of ours is dead at once, and can be forgotten', async () => {
  const pages = collection(1)
  const { Queue } = await import('bullmq')
  const foreign = new Queue(pages.queue[3] ?? '', {
    connection: { url: redis.url },
    prefix: 'frettagrein',
  })
  const evil = { out: '/etc', part: '../../etc/passwd-00000001', text: 'Snjór féll á heiðinni.' }
  await foreign.add('evil', evil, { attempts: 5 })
  await foreign.close()
  expect(await work(pages, '--until-empty').ended).toBe(3)
  const { dead, jobs } = statusOf(pages)
  expect([dead, jobs[0]?.part]).toEqual([1, 'evil'])
  expect(jobs[0]?.reason).toContain('This is no job of frettagrein: version')
  expect(run(pages.folder, 'queue', 'forget', ...pages.queue).stderr).toBe('1 jobs dropped\n')
  expect(statusOf(pages).dead).toBe(0)
})

test('SIGTERM gives a job back that would take too long; the next worker does it', async () => {
  const pages = collection(1_000)
  expect(enqueue(pages, '--job-bytes', '100000000').status).toBe(0)
  const first = work(pages, '--grace', '0')
  await until('it is in the middle of the job', () =>
    readdirSync(pages.out).some((name) => name.endsWith('.tmp')),
  )
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(first.err()).toContain('0 parts (0 pages, 0 lost), 1 given back')
  expect(readdirSync(pages.out).filter((name) => name.includes('part-'))).toEqual([])
  expect(statusOf(pages)).toMatchObject({ waiting: 1, active: 0, dead: 0 })
  expect(await work(pages, '--until-empty').ended).toBe(0)
  expectWhole(pages)
})

test('SIGTERM ends a worker though Redis is away', async () => {
  const pages = collection(50)
  expect(enqueue(pages).status).toBe(0)
  const worker = work(pages, '--grace', '0')
  await until('it has done its job', () => parts(pages).length === 1)
  await redis.stop()
  await until('its absence is told', () => worker.err().includes('is away'))
  worker.child.kill('SIGTERM')
  const code = await worker.ended
  await redis.start()
  expect(code === 0 || worker.err().includes('error: Redis does not answer.')).toBe(true)
})

test('--watch goes on until nothing is left', async () => {
  const pages = collection(300)
  enqueue(pages, '--job-bytes', '100000')
  const watch = start(pages.folder, 'queue', 'status', ...pages.queue, '--watch')
  started.push(watch)
  expect(await work(pages, '--until-empty').ended).toBe(0)
  expect(await watch.ended).toBe(0)
  expect(watch.err()).toMatch(/^\d+ jobs left, .*\n0 jobs left, 0 active, /su)
})

test.each(['work', 'queue status', 'enqueue a.jsonl --out out'])(
  '%s: a Redis that cannot be reached is an error after the stated time',
  async (command) => {
    const pages = collection(1)
    const url = `redis://anna:leyndo@127.0.0.1:${String(await freePort())}`
    const args = [...command.split(' '), '--redis', url, '--connect-timeout', '1']
    const began = performance.now()
    const { status, stderr } = run(pages.folder, ...args)
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^error: Redis at redis:\/\/127\.0\.0\.1:\d+ could not be reached within 1 s: .*ECONNREFUSED[^\n]*\n$/u,
    )
    expect(stderr).not.toContain('leyndo')
    expect(performance.now() - began).toBeGreaterThan(1_000)
    expect(existsSync(pages.out)).toBe(false)
  },
)
