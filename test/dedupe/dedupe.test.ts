import Database from 'libsql'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { dedupe } from '../../src/dedupe/index.ts'
import type { DedupeOptions, DedupeReport } from '../../src/dedupe/index.ts'
import { file, jsonl, scratch, stream } from '../ingest/collection.ts'
import { NEWS, groups, record, refused, stored } from './stored.ts'

interface Ran {
  readonly folder: string
  readonly out: string
  readonly report: DedupeReport
}

/** Runs over records, and checks that each is counted once and nothing is left lying about. */
async function run(records: readonly unknown[], options: DedupeOptions = {}): Promise<Ran> {
  const folder = scratch()
  const input = file(folder, 'in.jsonl', jsonl(...records))
  const out = join(folder, 'out.jsonl')
  const report = await dedupe([input], out, options)
  expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'out.jsonl'])
  const { winners, copies } = report
  expect(report.records).toBe(winners + copies.key + copies.content + copies.near)
  return { folder, out, report }
}

const OTHER = NEWS.replaceAll('Hofsós', 'Djúpavog').replace('lokuð', 'opnuð')
const CORRECTED = NEWS.replace('ónýt', 'ónothæf')

describe('which are copies', () => {
  test('one number is one article, whatever stands there', async () => {
    const { out, report } = await run([
      record('short', { id: 'visir:7', headline: 'Laug', body: 'Lokað er.' }),
      record('whole', { id: 'visir:7' }),
      refused('refused', { id: 'visir:7' }),
      record('other', { id: 'visir:8', headline: 'Laugin opnuð', body: OTHER }),
    ])
    expect(groups(out)).toEqual([['other'], ['whole', 'short', 'refused']])
    expect(report.copies).toEqual({ key: 2, content: 0, near: 0 })
  })

  test('a winner names its copies: where they stand, by what they are known, how alike', async () => {
    const url = 'https://www.visir.is/g/1/sundlaugin'
    const { out } = await run([
      record('whole', { id: 'visir:1', url }),
      record('same'),
      record('corrected', { body: CORRECTED }),
    ])
    const source = (id: string) => ({ file: `${id}.jsonl`, line: 1, offset: null, id, url: null })
    const whole = { id: null, url: null, contained: 1 }
    expect(stored(out).map(({ copies }) => copies)).toEqual([
      [
        {
          source: source('whole'),
          id: 'visir:1',
          url,
          why: 'near',
          similarity: 0.919,
          contained: 0.958,
        },
        {
          source: source('same'),
          ...whole,
          why: 'near',
          similarity: 0.919,
          contained: 0.958,
        },
      ],
    ])
  })

  test('two outlets stay two articles, unless they are asked for', async () => {
    const both = [
      record('mbl', { publisher: 'mbl', id: 'mbl:1', publishedAt: '2025-02-21T00:10:00Z' }),
      record('visir', { id: 'visir:1', headline: 'Bíða með sundið' }),
    ]
    expect(groups((await run(both)).out)).toEqual([['mbl'], ['visir']])
    const { out, report } = await run(both, { acrossPublishers: true })
    expect(groups(out)).toEqual([['mbl', 'visir']])
    expect(report.copies.content).toBe(1)
  })

  test('refused pages without a number stay, but for one that is there twice', async () => {
    const { out } = await run([refused('a'), refused('b'), refused('b')])
    expect(groups(out)).toEqual([['a'], ['b', 'b']])
  })

  test('live lines, forecasts and paywalled leads stay apart', async () => {
    const lines = ['07', '08', '09'].flatMap((minute) => [
      record(`line ${minute}`, { body: 'Mark!', publishedAt: `2025-02-20T20:${minute}:00Z` }),
      record(`lead ${minute}`, {
        body: '',
        lead: `Rætt er við ${minute} manns.`,
        access: 'paywalled',
      }),
    ])
    expect((await run(lines)).report).toMatchObject({ winners: 6, records: 6 })
  })

  test('similarity is how strict it is', async () => {
    const body = CORRECTED.replace('bíða', 'hinkra')
      .replace('virka', 'aðra')
      .replace('Gestum', 'Fólki')
    const two = [record('a'), record('b', { body })]
    expect((await run(two)).report.winners).toBe(1)
    expect((await run(two, { similarity: 0.9 })).report.winners).toBe(2)
  })
})

describe('the winner', () => {
  test.each([
    ['the fuller one', { body: NEWS.slice(0, 400) }, {}],
    [
      'of equals, the later one',
      {},
      { updatedAt: '2025-02-20T11:00:00Z', body: NEWS.replace('skemur', 'styttra') },
    ],
    ['of equal times, the longer one', { body: CORRECTED.slice(0, -1) }, { body: CORRECTED }],
    ['of equal texts, the one that says more', {}, { tags: ['Skagafjörður'] }],
    ['an article, not a refused page', null, { body: 'Stutt.' }],
  ])('is %s', async (_, loser, winner) => {
    const id = 'visir:1'
    const other = loser ? record('loser', { id, ...loser }) : refused('loser', { id })
    const { out } = await run([other, record('winner', { id, ...winner })])
    expect(groups(out)).toEqual([['winner', 'loser']])
  })

  test('is the same in either order where nothing but the place differs', async () => {
    const two = [record('a'), record('b')]
    const [once, twice] = [await run(two), await run([...two].reverse())]
    expect(groups(once.out)).toEqual(groups(twice.out))
  })

  test('is what copies are compared with: small steps lead nowhere', async () => {
    const words = NEWS.split(' ')
    const turned = (from: number, to: number): string =>
      words
        .map((word, at) => (at >= from && at < to && /^\p{Ll}/u.test(word) ? `${word}na` : word))
        .join(' ')
    const steps = [0, 8, 16, 24].map((to) => record(String(to), { body: turned(0, to) }))
    const { out, report } = await run(steps, { similarity: 0.75 })
    expect(report.winners).toBeGreaterThan(1)
    for (const { copies = [] } of stored(out))
      for (const { similarity } of copies) expect(similarity).toBeGreaterThanOrEqual(0.75)
  })
})

describe('inputs', () => {
  test('files, folders, gzip, the standard input; other files are left out', async () => {
    const folder = scratch()
    file(folder, 'a.jsonl', jsonl(record('a')))
    file(folder, 'b.jsonl.gz', gzipSync(jsonl(record('b', { headline: 'Annað', body: OTHER }))))
    file(folder, 'c.txt', 'Sundlaugin lokuð')
    const out = join(folder, 'out.jsonl.gz')
    const stdin = stream(jsonl(record('c', { body: CORRECTED })))
    const report = await dedupe([folder, '-'], out, { stdin })
    expect(report).toMatchObject({ records: 3, winners: 2, lost: {} })
    expect(report.leftOut).toEqual([join(folder, 'c.txt')])
    expect(gunzipSync(readFileSync(out)).toString().split('\n')).toHaveLength(3)
  })

  test('bad lines are counted and told by their place', async () => {
    const folder = scratch()
    const bad = ['broken', '{}', JSON.stringify({ ...record('x'), more: 1 }), '']
    const input = file(folder, 'in.jsonl', `${jsonl(record('a'))}${bad.join('\n')}\n`)
    const errors = join(folder, 'lost.jsonl')
    const report = await dedupe([input, join(folder, 'gone.jsonl')], join(folder, 'out.jsonl'), {
      errors,
    })
    expect(report).toMatchObject({
      entries: 6,
      records: 1,
      lost: { 'no-json': 1, 'no-record': 2, unreadable: 1 },
      skipped: { 'blank-line': 1 },
    })
    const places = readFileSync(errors, 'utf8').match(
      /"line":(?:\d+|null),"offset":null,"reason":"[^"]+"/gu,
    )
    expect(places).toEqual([
      '"line":null,"offset":null,"reason":"unreadable"',
      '"line":2,"offset":null,"reason":"no-json"',
      '"line":3,"offset":null,"reason":"no-record"',
      '"line":4,"offset":null,"reason":"no-record"',
    ])
  })

  test.each(['articles.db', 'articles.parquet'])('%s is refused by its name', async (name) => {
    await expect(dedupe([name], join(scratch(), 'out.jsonl'))).rejects.toMatchObject({
      code: 'no-input',
    })
  })
})

describe('the output', () => {
  test('is not written over, nor by two at a time', async () => {
    const folder = scratch()
    const input = file(folder, 'in.jsonl', jsonl(record('a')))
    const out = file(folder, 'out.jsonl', 'precious')
    await expect(dedupe([input], out)).rejects.toMatchObject({ code: 'output-exists' })
    expect(readFileSync(out, 'utf8')).toBe('precious')
    const twice = await Promise.allSettled([1, 2].map(() => dedupe([input], out, { force: true })))
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'output-locked' },
    })
    expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'out.jsonl'])
  })

  test('is absent when a run is stopped', async () => {
    const folder = scratch()
    const many = Array.from({ length: 1200 }, (_, at) =>
      record(String(at), { body: `Frétt ${at}.` }),
    )
    const input = file(folder, 'in.jsonl', jsonl(...many))
    const controller = new AbortController()
    const out = join(folder, 'out.jsonl')
    const report = await dedupe([input], out, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    expect(report.state).toBe('stopped')
    expect(readdirSync(folder)).toEqual(['in.jsonl'])
  })

  test('goes into tables too, copies and all', async () => {
    const folder = scratch()
    const input = file(folder, 'in.jsonl', jsonl(record('a', { tags: ['Sund'] }), record('b')))
    for (const name of ['out.db', 'out.parquet']) await dedupe([input], join(folder, name))
    const database = new Database(join(folder, 'out.db'), { readonly: true })
    expect(database.prepare('SELECT record, source_id, why, similarity FROM copies').all()).toEqual(
      [{ record: 1, source_id: 'b', why: 'content', similarity: 1 }],
    )
    database.close()
    const rows = await parquetReadObjects({
      file: await asyncBufferFromFile(join(folder, 'out.parquet')),
    })
    expect(rows).toMatchObject([
      { copies: [{ source: { id: 'b' }, why: 'content', contained: 1 }] },
    ])
    expect(existsSync(join(folder, 'out.db.index'))).toBe(false)
  })
})

test.each([0.4, 1.1, NaN])('a similarity of %s is refused', async (similarity) => {
  await expect(dedupe(['x.jsonl'], 'y.jsonl', { similarity })).rejects.toThrow(RangeError)
})
