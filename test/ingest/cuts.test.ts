import * as fc from 'fast-check'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { DEFAULT_INGEST_LIMITS } from '../../src/ingest/page.ts'
import type { Entry } from '../../src/ingest/page.ts'
import { splitLines } from '../../src/ingest/readers/lines.ts'
import { readFile } from '../../src/ingest/readers/read-file.ts'
import { file, htmlPage, scratch, stream } from './collection.ts'
import { warcRecord, zipped } from './warc.ts'

const RUNS = Number(process.env['LAW_RUNS'] ?? 100)

async function law<Values extends [unknown, ...unknown[]]>(
  ...[arbitraries, check]: readonly [
    { [Key in keyof Values]: fc.Arbitrary<Values[Key]> },
    (...values: Values) => Promise<void>,
  ]
): Promise<void> {
  await fc.assert(fc.asyncProperty(...arbitraries, check), { numRuns: RUNS })
}

/** Cuts bytes at places, which may be the same or beyond the end. */
function cutAt(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const borders = [0, ...places.toSorted((a, b) => a - b), bytes.length]
  return borders.slice(1).map((end, at) => bytes.subarray(borders[at], end))
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

async function entriesOf(
  path: string,
  from?: { entries: number; end: number },
): Promise<readonly Entry[]> {
  const options = { format: null, limits: DEFAULT_INGEST_LIMITS, stdin: stream() }
  const input = { file: path, bytes: 0, modified: 0, once: false }
  return all(readFile(input, options, from))
}

describe('lines', () => {
  const piece = fc.constantFrom('{"text":"Þoka á heiði"}', '\n', '\r\n', 'x'.repeat(30), 'ð', '"')
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
  const places = fc.array(fc.nat(400), { maxLength: 12 })

  test('are the same wherever the stream is cut, and joined give it back', async () => {
    await law<[string, number[]]>([text, places], async (whole, cuts) => {
      const bytes = Buffer.from(whole)
      const lines = await all(splitLines(stream(...cutAt(bytes, cuts)), 1_000))
      const texts = lines.map((line) => Buffer.from(line.bytes ?? []).toString())
      expect(texts).toEqual(
        whole.endsWith('\n') || whole === '' ? whole.split('\n').slice(0, -1) : whole.split('\n'),
      )
      expect(lines.at(-1)?.end ?? 0).toBe(bytes.length)
    })
  })

  test('that are too long are told and take no neighbour along, wherever it is cut', async () => {
    await law<[string, number[], number]>([text, places, fc.nat(40)], async (whole, cuts, cap) => {
      const bytes = Buffer.from(whole)
      const lines = await all(splitLines(stream(...cutAt(bytes, cuts)), cap))
      const shown = (found: typeof lines): unknown =>
        found.map((line) => [line.end, line.bytes && Buffer.from(line.bytes).toString('latin1')])
      expect(shown(lines)).toEqual(shown(await all(splitLines(stream(bytes), cap))))
      const lengths = whole.split('\n').map((line) => Buffer.byteLength(line))
      expect(lines.map((line) => line.bytes === null)).toEqual(
        lengths.slice(0, lines.length).map((length) => length > cap),
      )
    })
  })
})

const LINES = Array.from({ length: 40 }, (_, n) => JSON.stringify({ id: n, text: 'þ'.repeat(n) }))
const TEXT = LINES.map((line) => `${line}\n`).join('')
const RECORDS = Array.from({ length: 8 }, (_, n) =>
  warcRecord({ body: htmlPage(`Heiði ${n} er ófær`), type: n % 3 === 1 ? 'request' : 'response' }),
)
/** More than the first look into a file can see the end of. */
const MANY = Array.from({ length: 100 }, () => RECORDS).flat()
/** What stands between two records. */
const GAP = 4

/** How many of the parts end before a place, and whether the place is a border of theirs. */
function partsBefore(parts: readonly Uint8Array[], place: number): readonly [number, boolean] {
  let end = 0
  let count = 0
  for (const part of parts) {
    if (end + part.length > place) break
    end += part.length
    count++
  }
  return [count, end === place]
}

describe('a file that is cut anywhere gives what is whole before the cut, and counts the rest once', () => {
  test('gzip of lines', async () => {
    const folder = scratch()
    const zip = gzipSync(TEXT)
    await law<[number]>([fc.integer({ min: 2, max: zip.length - 1 })], async (place) => {
      const entries = await entriesOf(file(folder, 'a.jsonl.gz', zip.subarray(0, place)))
      const pages = entries.flatMap((entry) => (entry.kind === 'page' ? [entry] : []))
      const texts = pages.map(({ bytes }) => Buffer.from(bytes).toString())
      expect(texts).toEqual(LINES.slice(0, texts.length))
      expect(entries.slice(texts.length)).toMatchObject([{ kind: 'lost', reason: 'truncated' }])
    })
  })

  test('plain WARC', async () => {
    const folder = scratch()
    const whole = Buffer.concat(RECORDS)
    await law<[number]>([fc.nat(whole.length)], async (place) => {
      const entries = await entriesOf(file(folder, 'a.warc', whole.subarray(0, place)))
      // The line breaks behind a record are no part of it.
      const [, isBorder] = partsBefore(RECORDS, place)
      const ends = RECORDS.map((_, n) => Buffer.concat(RECORDS.slice(0, n + 1)).length - GAP)
      const count = ends.filter((end) => end <= place).length
      const isWithinGap = ends.some((end) => place >= end && place <= end + GAP)
      const kinds = RECORDS.map((_, n) => (n % 3 === 1 ? 'skipped' : 'page')).slice(0, count)
      const rest = isBorder || isWithinGap ? [] : ['lost']
      expect(entries.map(({ kind }) => kind)).toEqual([...kinds, ...rest])
    })
  })

  test('WARC in members of gzip', async () => {
    const folder = scratch()
    const members = RECORDS.map((one) => zipped([one]))
    const whole = Buffer.concat(members)
    await law<[number]>([fc.integer({ min: 2_000, max: whole.length })], async (place) => {
      const entries = await entriesOf(file(folder, 'a.warc.gz', whole.subarray(0, place)))
      const [count, isBorder] = partsBefore(members, place)
      const kinds = RECORDS.map((_, n) => (n % 3 === 1 ? 'skipped' : 'page')).slice(0, count)
      expect(entries.map(({ kind }) => kind)).toEqual([...kinds, ...(isBorder ? [] : ['lost'])])
    })
  })
})

test.each([
  ['a.jsonl', Buffer.from(`${TEXT}\n\r\nno json\n{"id":1}`)],
  ['a.jsonl.gz', gzipSync(`${TEXT}\n\r\nno json\n{"id":1}`)],
  ['a.warc', Buffer.concat(RECORDS)],
  ['a.warc.gz', zipped(RECORDS)],
  ['a.warc.gz', zipped([Buffer.concat(RECORDS.slice(0, 3)), ...RECORDS.slice(3)])],
  ['a.warc.gz', gzipSync(Buffer.concat(MANY), { level: 0 })],
  ['a.warc', Buffer.concat([...RECORDS.slice(0, 3), Buffer.from('nonsense\r\n\r\n'), ...RECORDS])],
])('%s (%#) gone on with after any entry gives the others', async (name, content) => {
  const path = file(scratch(), name, content)
  const entries = await entriesOf(path)
  expect(entries.length).toBeGreaterThan(5)
  await law<[number]>([fc.nat(entries.length)], async (done) => {
    // Between records of one member of gzip no run ends its batch.
    fc.pre(entries[done - 1]?.within !== true)
    const from = { entries: done, end: entries[done - 1]?.end ?? 0 }
    const rest = await entriesOf(path, done === 0 ? undefined : from)
    const shown = (some: readonly Entry[]): unknown =>
      some.map((entry) => ({
        ...entry,
        bytes: 'bytes' in entry && Buffer.from(entry.bytes).toString('latin1'),
      }))
    expect(shown(rest)).toEqual(shown(entries.slice(done)))
  })
})
