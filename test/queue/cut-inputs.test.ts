import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { DEFAULT_INGEST_LIMITS } from '../../src/ingest/page.ts'
import type { Entry } from '../../src/ingest/page.ts'
import { findInputs } from '../../src/ingest/readers/find-inputs.ts'
import { readFile } from '../../src/ingest/readers/read-file.ts'
import { cutInputs } from '../../src/queue/cut-inputs.ts'
import type { Piece } from '../../src/queue/payload.ts'
import { file, htmlPage, scratch, stream } from '../ingest/collection.ts'
import { warcRecord, zipped } from '../ingest/warc.ts'

const READING = { format: null, limits: DEFAULT_INGEST_LIMITS, stdin: stream() }

async function cut(inputs: readonly string[], jobBytes: number): Promise<(readonly Piece[])[]> {
  const { files } = await findInputs(inputs)
  const jobs: (readonly Piece[])[] = []
  for await (const job of cutInputs(files, { ...READING, jobBytes })) jobs.push(job)
  return jobs
}

async function entriesOf(piece: Piece): Promise<Entry[]> {
  const entries: Entry[] = []
  const { range, ...rest } = piece
  const input = { ...rest, modified: 0, once: false, ...(range && { range }) }
  for await (const entry of readFile(input, READING)) entries.push(entry)
  return entries
}

const LINES = Array.from({ length: 60 }, (_, n) => JSON.stringify({ id: n, text: 'x'.repeat(n) }))
const RECORDS = Array.from({ length: 12 }, (_, n) =>
  warcRecord({
    body: htmlPage(`Frétt ${String(n)}`),
    url: `https://www.visir.is/g/${String(n)}/x`,
  }),
)
const LARGE: Readonly<Record<string, string | Uint8Array>> = {
  'a.jsonl': `${LINES.join('\n')}\n`,
  'no-line-break-at-the-end.jsonl': LINES.join('\n'),
  'blank-and-broken.jsonl': `\n\n${LINES.join('\r\n\n')}\nbroken\n\n`,
  'a.warc': Buffer.concat(RECORDS),
  'a.warc.gz': zipped(RECORDS),
  'damaged.warc': Buffer.concat([...RECORDS.slice(0, 6), Buffer.from('debris\r\n'), ...RECORDS]),
  'cut-off.warc.gz': zipped(RECORDS).subarray(0, -40),
}

test.each(Object.entries(LARGE))(
  '%s is cut between entries, and loses none',
  async (name, content) => {
    const path = file(scratch(), name, content)
    const pieces = (await cut([path], 700)).flat()
    expect(pieces.length).toBeGreaterThan(3)
    const [whole] = await Promise.all([entriesOf({ file: path, bytes: content.length })])
    const parts = await Promise.all(pieces.map(entriesOf))
    expect(parts.flat()).toEqual(whole)
    for (const part of parts) expect(part.length).toBeGreaterThan(0)
  },
)

test('the same file gives the same cuts, other sizes others', async () => {
  const path = file(scratch(), 'a.jsonl', LARGE['a.jsonl'] ?? '')
  expect(await cut([path], 700)).toEqual(await cut([path], 700))
  expect((await cut([path], 400)).length).toBeGreaterThan((await cut([path], 700)).length)
  expect(await cut([path], 1e6)).toEqual([[{ file: path, bytes: expect.any(Number) as number }]])
})

test('lines in one stream of gzip are one job, however many', async () => {
  const path = file(scratch(), 'a.jsonl.gz', gzipSync(LARGE['a.jsonl'] ?? ''))
  const [job, ...more] = await cut([path], 10)
  expect(job).toEqual([{ file: path, bytes: expect.any(Number) as number }])
  expect(more).toEqual([])
})

test('small files share a job, in their order, to its size or 256 of them', async () => {
  const folder = scratch()
  for (let n = 0; n < 600; n++) file(folder, `${String(n).padStart(3, '0')}.txt`, 'Frétt')
  const jobs = await cut([folder], 1e6)
  expect(jobs.map((job) => job.length)).toEqual([256, 256, 88])
  const names = jobs.flat().map((piece) => piece.file)
  expect(names).toEqual([...names].sort())
  const bySize = await cut([folder], 60)
  expect(new Set(bySize.map((job) => job.length))).toEqual(new Set([10]))
})

test('pointers hold no text', async () => {
  const folder = scratch()
  const inputs = [file(folder, 'a.jsonl', LARGE['a.jsonl'] ?? ''), file(folder, 'b.txt', 'Frétt')]
  const jobs = await cut(inputs, 700)
  expect(JSON.stringify(jobs)).not.toMatch(/Frétt|xxx/u)
  expect(jobs.at(-1)?.at(-1)).toEqual({ file: join(folder, 'b.txt'), bytes: 6 })
})
