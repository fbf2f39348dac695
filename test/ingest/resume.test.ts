import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  truncateSync,
} from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { IngestOptions, IngestReport } from '../../src/ingest/index.ts'
import { runCli } from '../cli/run.ts'
import { file, htmlPage, jsonl, outputLines, scratch, stream } from './collection.ts'
import { warcRecord, zipped } from './warc.ts'

const LINES = jsonl(
  ...Array.from({ length: 150 }, (_, n) => ({ id: n, text: `Frétt ${n} ${'þ'.repeat(n)}` })),
)

/** Calls it to an end, or stops it after the first batch that ends at or after so many entries. */
async function run(
  inputs: readonly string[],
  out: string,
  { stopAt = Infinity, ...options }: IngestOptions & { readonly stopAt?: number } = {},
): Promise<IngestReport> {
  const controller = new AbortController()
  const report = await ingest(inputs, out, {
    workers: 0,
    ...options,
    signal: controller.signal,
    onProgress: ({ entries }) => {
      if (entries >= stopAt) controller.abort()
    },
  })
  expect(report.state).toBe(stopAt < Infinity ? 'stopped' : 'done')
  return report
}

describe('a run that was killed', () => {
  /** Leaves all lines, said to be whole, without their name: a folder was in the way of it. */
  async function leaveUnnamed(input: string, out: string): Promise<void> {
    mkdirSync(out)
    await expect(run([input], out, { force: true })).rejects.toMatchObject({ code: 'write-failed' })
    rmdirSync(out)
    expect(readFileSync(`${out}.part.state`, 'utf8')).toContain('"finished":true')
  }

  test('before its output had its name only names it when called again', async () => {
    const folder = scratch()
    const input = file(folder, 'a.jsonl', LINES)
    const out = join(folder, 'out.jsonl')
    await leaveUnnamed(input, out)
    expect(await run([input], out)).toMatchObject({ resumed: true, tally: { entries: 150 } })
    expect(outputLines(out)).toHaveLength(150)
    expect(readdirSync(folder).sort()).toEqual(['a.jsonl', 'out.jsonl'])
  })

  test.each(['jsonl', 'jsonl.gz', 'db', 'parquet'])(
    'after its output had its name (.%s) says that it is complete, and nothing changes',
    async (ending) => {
      const folder = scratch()
      const input = file(folder, 'a.jsonl', LINES)
      const out = join(folder, `out.${ending}`)
      await leaveUnnamed(input, out)
      // Of lines the part itself gets the name; of what is made from them it goes afterwards.
      const named = ending.startsWith('jsonl') ? `${out}.part` : `${out}.tmp`
      renameSync(named, out)
      const bytes = readFileSync(out)
      const { code, err } = await runCli(['ingest', '--workers', '0', input, '-o', out])
      expect([code, err]).toEqual([0, expect.stringContaining(`${out}: complete, 150 entries: `)])
      if (named.endsWith('.part')) expect(readFileSync(out).equals(bytes)).toBe(true)
      expect(readdirSync(folder).sort()).toEqual(['a.jsonl', `out.${ending}`])
      // By now nothing tells that the output is of this command.
      expect((await runCli(['ingest', input, '-o', out])).code).toBe(2)
    },
  )

  test('and whose output went, in the state of being complete, is done anew', async () => {
    const folder = scratch()
    const input = file(folder, 'a.jsonl', LINES)
    const out = join(folder, 'out.jsonl')
    await leaveUnnamed(input, out)
    rmSync(`${out}.part`)
    expect(await run([input], out)).toMatchObject({ resumed: false })
    expect(outputLines(out)).toHaveLength(150)
  })

  test.each(['.part', '.lost.part'])('and whose %s lost its end is done anew', async (ending) => {
    const folder = scratch()
    const input = file(folder, 'a.jsonl', `broken\n${LINES}`)
    const out = join(folder, 'out.jsonl')
    const options = { errors: `${out}.lost` }
    await run([input], out, { ...options, stopAt: 1 })
    truncateSync(`${out}${ending}`, 20)
    const rest = await run([input], out, options)
    expect(rest).toMatchObject({ resumed: false, tally: { entries: 151, lost: { 'no-json': 1 } } })
    expect([outputLines(out).length, outputLines(`${out}.lost`).length]).toEqual([150, 1])
  })

  test('is not taken for complete by other inputs', async () => {
    const folder = scratch()
    const out = join(folder, 'out.jsonl')
    await leaveUnnamed(file(folder, 'a.jsonl', LINES), out)
    copyFileSync(`${out}.part`, out)
    const other = file(folder, 'b.jsonl', LINES)
    await expect(run([other], out)).rejects.toMatchObject({ code: 'output-exists' })
  })
})

describe('a run that was stopped goes on', () => {
  test('beside an empty file and one that tells no format, which may come later', async () => {
    const folder = scratch()
    mkdirSync(join(folder, 'in'))
    file(folder, 'in/a.jsonl', LINES)
    file(folder, 'in/b.jsonl', '')
    const out = join(folder, 'out.jsonl')
    await run([join(folder, 'in')], out, { stopAt: 1 })
    file(folder, 'in/crawl.log', 'fetched')
    const rest = await run([join(folder, 'in')], out)
    expect(rest).toMatchObject({ resumed: true, leftOut: [join(folder, 'in/crawl.log')] })
    expect(outputLines(out)).toHaveLength(150)
  })

  test('when its output lies in the folder that it reads', async () => {
    const folder = scratch()
    file(folder, 'a.jsonl', `broken\n${LINES}`)
    const out = join(folder, 'out.jsonl')
    const options = { errors: join(folder, 'lost.jsonl'), force: true }
    const inputs = [folder, join(folder, '*.jsonl')]
    await run(inputs, out, { ...options, stopAt: 1 })
    for (const resumed of [true, false]) {
      const report = await run(inputs, out, options)
      expect(report).toMatchObject({ resumed, leftOut: [], tally: { entries: 151 } })
    }
    expect(outputLines(out)).toHaveLength(150)
  })
})

describe('what cannot be gone on with', () => {
  test('is the standard input: it is read anew, nothing is lost or there twice', async () => {
    const folder = scratch()
    const out = join(folder, 'out.jsonl')
    await run(['-'], out, { stdin: stream(LINES), stopAt: 1 })
    expect(readFileSync(`${out}.part`).length).toBeGreaterThan(0)
    const again = await run(['-'], out, { stdin: stream(LINES) })
    expect(again).toMatchObject({ resumed: false, tally: { entries: 150 } })
    expect(outputLines(out).map((line) => /"line":(?<n>\d+)/u.exec(line)?.groups?.['n'])).toEqual(
      Array.from({ length: 150 }, (_, n) => String(n + 1)),
    )
  })
})

/** Members of gzip whose borders lie within lines as well as between them. */
function members(text: string, size: number): Buffer {
  const bytes = Buffer.from(text)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size)
    parts.push(gzipSync(bytes.subarray(at, at + size)))
  return Buffer.concat(parts)
}

test('WARC of which each gzip member holds many records is gone on with after whole members', async () => {
  const folder = scratch()
  const record = (n: number): Buffer => warcRecord({ body: htmlPage(`Heiði ${n} er ófær`) })
  const member = (from: number): Buffer =>
    Buffer.concat(Array.from({ length: 50 }, (_, n) => record(from + n)))
  const input = file(folder, 'a.warc.gz', zipped([member(0), member(50), member(100)]))
  const whole = join(folder, 'whole.jsonl')
  expect((await run([input], whole)).tally).toMatchObject({ articles: 150 })
  for (const stopAt of [1, 101]) {
    const out = join(folder, `out-${stopAt}.jsonl`)
    await run([input], out, { stopAt })
    expect(await run([input], out)).toMatchObject({ tally: { articles: 150 } })
    expect(readFileSync(out).equals(readFileSync(whole))).toBe(true)
  }
})

test.each([
  ['one member', gzipSync(LINES)],
  ['members of 1,000 bytes', members(LINES, 1_000)],
  ['members of one byte', members(LINES.slice(0, 12_000), 1)],
])('gzip of %s is gone on with at every batch', async (_, zipped) => {
  const folder = scratch()
  const inputs = [file(folder, 'a.jsonl.gz', zipped), file(folder, 'b.jsonl', LINES)]
  const whole = join(folder, 'whole.jsonl')
  const { tally } = await run(inputs, whole)
  for (const stopAt of [1, 65, 129, 160]) {
    const out = join(folder, `out-${stopAt}.jsonl`)
    await run(inputs, out, { stopAt })
    expect(await run(inputs, out)).toMatchObject({ resumed: true, tally })
    expect(readFileSync(out).equals(readFileSync(whole))).toBe(true)
  }
})
