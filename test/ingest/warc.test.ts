import * as fc from 'fast-check'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { IngestOptions, Tally } from '../../src/ingest/index.ts'
import { total } from '../../src/ingest/tally.ts'
import { file, htmlPage, records, scratch } from './collection.ts'
import { ENCODED, chunked, warcRecord, zipped } from './warc.ts'

interface Outcome {
  readonly tally: Tally
  readonly headlines: readonly unknown[]
  readonly sources: readonly object[]
}

async function read(
  content: Uint8Array,
  name = 'a.warc',
  options: IngestOptions = {},
): Promise<Outcome> {
  const folder = scratch()
  const out = join(folder, 'out.jsonl')
  const { tally } = await ingest([file(folder, name, content)], out, { workers: 0, ...options })
  const { entries, articles, refused, lost, skipped } = tally
  expect(entries).toBe(articles + total(refused) + total(lost) + total(skipped))
  const all = records(out)
  return {
    tally,
    headlines: all.map(({ article }) => article.headline),
    sources: all.map(({ source }) => source),
  }
}

const page = (n: number): Buffer =>
  warcRecord({ body: htmlPage(`Heiði ${n} er ófær`), digest: true })
const PAGES = [0, 1, 2, 3, 4].map(page)
const HEADLINES = [0, 1, 2, 3, 4].map((n) => `Heiði ${n} er ófær`)
const START = [0, 1, 2, 3, 4].map((n) => Buffer.concat(PAGES.slice(0, n)).length)

describe('responses', () => {
  test('are read from plain WARC, with their places', async () => {
    const { headlines, sources } = await read(Buffer.concat(PAGES))
    expect(headlines).toEqual(HEADLINES)
    expect(sources).toMatchObject(START.map((offset) => ({ offset, line: null })))
    expect(sources[0]).toMatchObject({
      url: 'https://www.visir.is/g/20252724582d/x',
    })
  })

  test('are read from members of gzip, with the places of those', async () => {
    const { headlines, sources } = await read(zipped(PAGES), 'a.warc.gz')
    expect(headlines).toEqual(HEADLINES)
    const [first = Buffer.alloc(0)] = PAGES
    expect(sources[1]).toMatchObject({ offset: gzipSync(first).length })
  })

  test('are read from one large member, and by what the file holds', async () => {
    const many = Buffer.concat(Array.from({ length: 400 }, (_, n) => page(n)))
    const stored = gzipSync(many, { level: 0 })
    expect((await read(stored, 'a.warc.gz')).tally.articles).toBe(400)
    expect((await read(zipped(PAGES), 'noname')).headlines).toEqual(HEADLINES)
  })

  test.each(Object.keys(ENCODED))('encoded as %s, with and without chunks', async (encoding) => {
    const encode = ENCODED[encoding] ?? ((text: string) => Buffer.from(text))
    const body = encode(htmlPage('Þorskur í Ísafjarðardjúpi'))
    const headers = { 'Content-Encoding': encoding }
    const plain = warcRecord({ body, headers })
    const cut = { ...headers, 'Transfer-Encoding': 'chunked' }
    const inChunks = warcRecord({ body: chunked(body), headers: cut })
    const undone = warcRecord({ body: htmlPage('Þorskur í Ísafjarðardjúpi'), headers: cut })
    const { headlines } = await read(Buffer.concat([plain, inChunks, undone]))
    expect(headlines).toEqual(Array(3).fill('Þorskur í Ísafjarðardjúpi'))
  })

  test('the charset of the header outranks that of the page', async () => {
    const html = htmlPage('Þorskur í Ísafjarðardjúpi', 'utf-8')
    const headers = { 'Content-Type': 'text/html; charset=iso-8859-1' }
    const { headlines } = await read(warcRecord({ body: Buffer.from(html, 'latin1'), headers }))
    expect(headlines).toEqual(['Þorskur í Ísafjarðardjúpi'])
  })

  test('what is no page is skipped by what it is', async () => {
    const { tally } = await read(
      Buffer.concat([
        warcRecord({ type: 'warcinfo', body: '' }),
        warcRecord({ type: 'request', body: '' }),
        warcRecord({ body: 'x', headers: { 'Content-Type': 'image/PNG' } }),
        warcRecord({ body: 'x', headers: { 'Content-Type': 'nonsense' } }),
        warcRecord({ body: htmlPage('Gone'), status: '404 Not Found' }),
        warcRecord({ body: htmlPage('Moved'), status: '301 Moved Permanently' }),
        page(1),
      ]),
    )
    expect(tally).toMatchObject({ entries: 7, articles: 1 })
    expect(tally.skipped).toEqual({
      warcinfo: 1,
      request: 1,
      'image/png': 1,
      'unknown-type': 1,
      'status-404': 1,
      'status-301': 1,
    })
  })
})

describe('damage', () => {
  test('what the crawler cut is no page', async () => {
    const { tally } = await read(
      warcRecord({ body: htmlPage('x'), warc: { 'WARC-Truncated': 'length' } }),
    )
    expect(tally.lost).toEqual({ truncated: 1 })
  })

  test.each([
    [
      'a chunk that is cut',
      {
        body: chunked(Buffer.from(htmlPage('x'))).subarray(0, 300),
        headers: { 'Transfer-Encoding': 'chunked' },
      },
      'damaged',
    ],
    [
      'gzip that is cut',
      { body: gzipSync(htmlPage('x')).subarray(0, 100), headers: { 'Content-Encoding': 'gzip' } },
      'damaged',
    ],
    ['an unknown encoding', { body: 'x', headers: { 'Content-Encoding': 'zip' } }, 'damaged'],
    [
      'a bomb',
      { body: gzipSync(Buffer.alloc(40_000_000)), headers: { 'Content-Encoding': 'gzip' } },
      'too-large',
    ],
    [
      'a digest that does not fit',
      { body: 'x', warc: { 'WARC-Block-Digest': 'sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' } },
      'damaged',
    ],
  ])('%s is lost, its neighbour is not', async (_, parts, reason) => {
    const { tally, headlines } = await read(Buffer.concat([warcRecord(parts), page(1)]))
    expect(tally.lost).toEqual({ [reason]: 1 })
    expect(headlines).toEqual(['Heiði 1 er ófær'])
  })

  test('a file cut at any place gives its whole records and one loss', async () => {
    const plain = Buffer.concat(PAGES)
    for (const [name, bytes] of [
      ['a.warc', plain],
      ['a.warc.gz', zipped(PAGES)],
    ] as const)
      for (const share of [0.1, 0.37, 0.5, 0.83, 0.99]) {
        const { tally, headlines } = await read(
          bytes.subarray(0, Math.floor(bytes.length * share)),
          name,
        )
        expect(headlines).toEqual(HEADLINES.slice(0, headlines.length))
        expect(headlines).toHaveLength(Math.floor(5 * share))
        expect(tally.lost).toEqual({ truncated: 1 })
      }
  })

  test.each([
    ['too short', '7'],
    ['too long', '99999'],
    ['far too long', '999999999'],
    ['no number', 'x'],
  ])('a length that is %s takes no neighbour along', async (_, length) => {
    const text = PAGES[1]
      ?.toString('latin1')
      .replace(/Content-Length: \d+/u, `Content-Length: ${length}`)
    const broken = Buffer.from(text ?? '', 'latin1')
    const { tally, headlines } = await read(
      Buffer.concat([page(0), broken, page(2), page(3)]),
      'a.warc',
      {
        limits: { page: 1_000_000 },
      },
    )
    if (length === '999999999') expect(headlines).toEqual([HEADLINES[0]])
    else expect(headlines).toEqual([HEADLINES[0], HEADLINES[2], HEADLINES[3]])
    expect(total(tally.lost)).toBe(1)
  })

  test.each([1, 2, 3, 4])('fifty flipped bytes (%i): every page is whole or lost', async (seed) => {
    const many = Array.from({ length: 120 }, (_, n) => page(n))
    const whole = new Set(many.map((_, n) => `Heiði ${n} er ófær`))
    const zip = seed % 2 === 0
    const bytes = zip ? zipped(many) : Buffer.concat(many)
    let state = seed
    for (let flip = 0; flip < 50; flip++) {
      state = (state * 48_271) % 2_147_483_647
      const at = state % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ (1 + (state % 255))
    }
    const { headlines, tally } = await read(bytes, zip ? 'a.warc.gz' : 'a.warc')
    // What was hit in its header may say that it is no page, and is skipped for that.
    expect(headlines.length).toBeGreaterThan(70)
    expect(total(tally.lost)).toBeGreaterThan(20)
    expect(headlines.length + total(tally.lost) + total(tally.skipped)).toBeGreaterThan(110)
    expect(headlines.filter((headline) => !whole.has(String(headline)))).toEqual([])
  })

  test('any bytes end, and are counted', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc.constantFrom(
        'WARC/1.0\r\n',
        '\r\n\r\n',
        'Content-Length: 3\r\n',
        'WARC-Type: response\r\n',
        'HTTP/1.1 200 OK\r\n',
        '\u001f\u008b\b',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const bytes = Buffer.concat(
          pieces.map((one) =>
            typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one),
          ),
        )
        const { tally } = await read(bytes)
        expect(tally.articles).toBe(0)
      }),
      { numRuns: 60 },
    )
  })
})
