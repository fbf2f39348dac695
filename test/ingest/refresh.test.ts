import Database from 'libsql'
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ingest, refresh } from '../../src/ingest/index.ts'
import type { RefreshOptions, RefreshReport } from '../../src/ingest/index.ts'
import { isOlder } from '../../src/ingest/refresh/parser-age.ts'
import { definePublisher } from '../../src/publishers/index.ts'
import { generic } from '../../src/publishers/generic.ts'
import {
  PAGES,
  file,
  htmlPage,
  jsonl,
  objectOf,
  outputLines,
  records,
  scratch,
} from './collection.ts'
import { warcRecord, zipped } from './warc.ts'

/** The layout of an invented outlet as it was, and one of which a selector fits no more. */
function dagur(authors: string): ReturnType<typeof definePublisher> {
  return definePublisher({
    ...generic,
    id: 'dagur',
    name: 'Dagur',
    address: { hosts: ['dagur.example'], articles: [/^\/frett\/(?<id>\d+)$/u], others: [] },
    layouts: [
      {
        name: 'dagur-2020',
        headline: ['.fyrirsogn'],
        body: ['.texti p'],
        authors: [authors],
        timestamp: ['.dagsetning'],
      },
    ],
  })
}
const THEN: RefreshOptions = { workers: 0, publishers: [dagur('.hofundur')] }
const NOW: RefreshOptions = { workers: 0, publishers: [dagur('.skribent')] }

const frett = (n: number): string => `<html><body><div class="fyrirsogn">Frétt númer ${n}</div>
<p class="hofundur">Jóna Pálsdóttir</p><p class="dagsetning">3. mars 2024 10:15</p>
<div class="texti"><p>Snjór féll á heiðinni í nótt.</p><p>Vegurinn er ófær.</p></div></body></html>`

function frettir(count: number): readonly object[] {
  return Array.from({ length: count }, (_, n) => ({
    id: n,
    url: `https://dagur.example/frett/${n}`,
    html: frett(n),
  }))
}

/** Gives records the mark of an earlier version, all of them or those that `which` picks. */
function age(path: string, which: (line: number) => boolean = () => true): void {
  const lines = outputLines(path).map((line, at) =>
    which(at) ? line.replace(/"parser":"[^"]*"/u, '"parser":"frettagrein@0.0.9"') : line,
  )
  const text = lines.map((line) => `${line}\n`).join('')
  writeFileSync(path, path.endsWith('.gz') ? gzipSync(text) : text)
}

/** An old output of pages of Dagur, beside its source. */
async function oldRecords(folder: string, count = 20): Promise<{ input: string; old: string }> {
  const input = file(folder, 'in.jsonl', jsonl(...frettir(count)))
  const old = join(folder, 'old.jsonl')
  await ingest([input], old, THEN)
  age(old)
  return { input, old }
}

function parsers(path: string): readonly string[] {
  return records(path).map(({ parser }) => parser)
}

function keptOf({ kept }: RefreshReport): readonly (readonly unknown[])[] {
  return kept.map(({ reason, records: count, line }) => [reason, count, line])
}

describe('pages that give the same', () => {
  test('get new records in the old order, with nothing else changed, the same bytes each time', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder, 70)
    const report = await refresh(old, join(folder, 'a.jsonl'), THEN)
    expect(report).toMatchObject({ state: 'done', records: 70, reread: 70, passed: 0, kept: [] })
    expect(report.publishers['dagur']?.fields['authors']).toMatchObject({ same: 70, emptied: 0 })
    expect(outputLines(join(folder, 'a.jsonl'))).toEqual(
      outputLines(old).map((line) => line.replace('frettagrein@0.0.9', report.parser)),
    )
    await refresh(old, join(folder, 'b.jsonl'), { ...THEN, workers: 0 })
    expect(
      readFileSync(join(folder, 'a.jsonl')).equals(readFileSync(join(folder, 'b.jsonl'))),
    ).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['a.jsonl', 'b.jsonl', 'in.jsonl', 'old.jsonl'])
  })

  test('are passed over where their record is of this version or a later one, unless all are asked for', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    const lines = outputLines(old).map((line, at) =>
      at % 4 === 0 ? line : line.replace('0.0.9', at % 4 === 1 ? '99.0.0' : '0.1.0'),
    )
    // An article that the page does not give shows which records were left alone.
    const marked = lines.map((line) => line.replace('Jóna', 'Gamla'))
    file(folder, 'old.jsonl', marked.map((line) => `${line}\n`).join(''))
    const out = join(folder, 'new.jsonl')
    expect(await refresh(old, out, THEN)).toMatchObject({ reread: 5, passed: 15 })
    expect(outputLines(out).filter((line, at) => line === marked[at])).toHaveLength(15)
    const all = await refresh(old, null, { ...THEN, all: true })
    expect(all).toMatchObject({ reread: 20, passed: 0 })
    expect(all.publishers['dagur']?.fields['authors']).toMatchObject({ changed: 20 })
  })

  test.each(['jsonl.gz', 'db', 'parquet'])('come out as .%s', async (ending) => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    const zippedOld = file(folder, 'old.jsonl.gz', gzipSync(readFileSync(old)))
    const out = join(folder, `new.${ending}`)
    expect(await refresh(zippedOld, out, THEN)).toMatchObject({ state: 'done', reread: 20 })
    if (ending === 'jsonl.gz') expect(parsers(out)).not.toContain('frettagrein@0.0.9')
    if (ending !== 'db') return
    const database = new Database(out, { readonly: true })
    const sql = "SELECT count(*) AS n FROM records WHERE parser <> 'frettagrein@0.0.9'"
    expect(database.prepare(sql).all()).toEqual([{ n: 20 }])
    database.close()
  })
})

describe('a selector that fits no more', () => {
  test('is told by field, with examples, and the records are not written over', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    const before = readFileSync(old)
    const told = join(folder, 'changes.json')
    const options = { ...NOW, overwrite: true, report: told }
    const report = await refresh(old, old, options)
    expect(report.state).toBe('refused')
    expect(report.emptied).toEqual([
      { publisher: 'dagur', field: 'authors', filled: 20, emptied: 20 },
    ])
    const { authors, headline } = report.publishers['dagur']?.fields ?? {}
    expect(authors).toMatchObject({ same: 0, changed: 0, filled: 0, emptied: 20 })
    expect(authors?.examples.emptied).toHaveLength(3)
    expect(authors?.examples.emptied[0]).toEqual({
      file: join(folder, 'in.jsonl'),
      line: 1,
      offset: null,
      before: '["Jóna Pálsdóttir"]',
      now: '[]',
    })
    expect(headline).toMatchObject({ same: 20, emptied: 0 })
    expect(readFileSync(old).equals(before)).toBe(true)
    expect(JSON.parse(readFileSync(told, 'utf8'))).toEqual(report)
    expect(readdirSync(folder).sort()).toEqual(['changes.json', 'in.jsonl', 'old.jsonl'])
    expect((await refresh(old, old, { ...options, accept: true })).state).toBe('done')
    expect(
      records(old).every(
        ({ article }) => Array.isArray(article.authors) && article.authors.length === 0,
      ),
    ).toBe(true)
  })

  test('is told of records that are written beside the old ones', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    const out = join(folder, 'new.jsonl')
    const report = await refresh(old, out, NOW)
    expect(report).toMatchObject({ state: 'done', emptied: [{ field: 'authors' }] })
    expect(parsers(out)).toEqual(Array(20).fill(report.parser))
  })

  test.each([
    [0.05, 1, 'done'],
    [0.05, 2, 'refused'],
    [0, 1, 'refused'],
    [0.5, 10, 'done'],
    [0.5, 11, 'refused'],
  ])('where %f may lose a field and %i of 20 do, the end is: %s', async (most, count, state) => {
    const folder = scratch()
    const pages = frettir(20).map((page, at) =>
      at < count ? { ...page, html: frett(at).replace('hofundur', 'skribent') } : page,
    )
    const old = join(folder, 'old.jsonl')
    await ingest([file(folder, 'in.jsonl', jsonl(...pages))], old, THEN)
    age(old)
    const signed = readFileSync(old, 'utf8').replaceAll('"authors":[]', '"authors":["Jóna"]')
    file(folder, 'old.jsonl', signed)
    const report = await refresh(old, old, { ...THEN, overwrite: true, maxEmptied: most })
    const { authors } = report.publishers['dagur']?.fields ?? {}
    expect([authors?.emptied, authors?.same, report.state]).toEqual([count, 20 - count, state])
  })

  test('and takes the article along is told of as such', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    const { layouts } = dagur('.hofundur')
    const bodiless = {
      ...dagur('.hofundur'),
      layouts: layouts.map((one) => ({ ...one, body: ['.x'] })),
    }
    const { emptied } = await refresh(old, null, { workers: 0, publishers: [bodiless] })
    expect(emptied.map(({ field }) => field)).toEqual(expect.arrayContaining(['articles', 'body']))
  })
})

describe('a record whose page is not to be had stays as it is', () => {
  test('when its file is gone, or it came from the standard input', async () => {
    const folder = scratch()
    const { input, old } = await oldRecords(folder)
    const other = file(folder, 'b.txt', PAGES.kim)
    const both = join(folder, 'both.jsonl')
    await ingest([other], both, { workers: 0 })
    age(both)
    const fromStdin = outputLines(old).map((line) => line.replace(input, '-'))
    const lines = [...fromStdin, ...outputLines(both)]
    file(folder, 'old.jsonl', lines.map((line) => `${line}\n`).join(''))
    const out = join(folder, 'new.jsonl')
    const report = await refresh(old, out, THEN)
    expect(report.kept).toMatchObject([{ file: '-', reason: 'gone', records: 20, line: 1 }])
    expect(outputLines(out).slice(0, 20)).toEqual(fromStdin)
    rmSync(other)
    const later = await refresh(both, null, THEN)
    expect(later).toMatchObject({ reread: 0, kept: [{ file: other, reason: 'gone', records: 1 }] })
  })

  test('when another page stands at its place, or none', async () => {
    const folder = scratch()
    const { input, old } = await oldRecords(folder, 6)
    const lines = outputLines(input)
    const [first = '', second = '', third = ''] = lines
    file(folder, 'in.jsonl', `${first}\n${second.replace('Snjór', 'Hagl')}\n\n${third}\nx\n`)
    const before = outputLines(old)
    const out = join(folder, 'new.jsonl')
    const report = await refresh(old, out, THEN)
    expect(report.reread).toBe(1)
    expect(keptOf(report)).toEqual([
      ['changed', 3, 2],
      ['gone', 2, 3],
    ])
    expect(outputLines(out).map((line, at) => line === before[at])).toEqual([
      ...[false, true, true],
      ...[true, true, true],
    ])
  })

  test('when it would be called otherwise, or no longer read at all', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    const other = await refresh(old, null, { ...THEN, fields: { id: 'key' } })
    expect(keptOf(other)).toEqual([['changed', 20, 1]])
    const none = await refresh(old, null, { ...THEN, fields: { html: 'page' } })
    expect(keptOf(none)).toEqual([['no-page', 20, 1]])
  })

  test('when the gzip of its file breaks off', async () => {
    const folder = scratch()
    const { input } = await oldRecords(folder, 150)
    const source = file(folder, 'in.jsonl.gz', gzipSync(readFileSync(input)))
    const old = join(folder, 'zipped.jsonl')
    await ingest([source], old, THEN)
    age(old)
    const bytes = readFileSync(source)
    file(folder, 'in.jsonl.gz', bytes.subarray(0, bytes.length / 2))
    const out = join(folder, 'new.jsonl')
    const report = await refresh(old, out, THEN)
    const [reasons, counts] = [0, 1].map((at) => keptOf(report).map((kept) => kept[at]))
    expect(reasons).toEqual(['truncated', 'gone'])
    expect(report.reread + Number(counts?.[0]) + Number(counts?.[1])).toBe(150)
    expect(report.reread).toBeGreaterThan(10)
    expect(records(out).map(({ source: { line } }) => line)).toEqual(
      Array.from({ length: 150 }, (_, n) => n + 1),
    )
  })
})

describe('WARC', () => {
  const record = (n: number): Buffer =>
    warcRecord({ url: `https://www.visir.is/g/2025${n}d/x`, body: htmlPage(`Heiði ${n} er ófær`) })
  const request = warcRecord({ type: 'request', body: '' })

  async function oldOf(folder: string, name: string, content: Buffer): Promise<string> {
    const old = join(folder, 'old.jsonl')
    await ingest([file(folder, name, content)], old, { workers: 0 })
    age(old, (at) => at % 3 !== 1)
    return old
  }

  // What lies behind the image is so far off that it is gone to.
  const image = warcRecord({ type: 'resource', body: randomBytes(5_000_000) })
  const pages = Array.from({ length: 30 }, (_, n) => record(n))
  const many = [...pages.slice(0, 20), image, ...pages.slice(20)]

  test.each([
    ['a.warc', Buffer.concat(many)],
    ['a.warc.gz', zipped(many)],
    // Records of one member stand at one place.
    ['a.warc.gz', zipped([Buffer.concat([request, ...many.slice(0, 10)]), ...many.slice(10)])],
    // Nothing can be gone to in one large member.
    ['a.warc.gz', gzipSync(Buffer.concat(many), { level: 0 })],
  ])(
    '%s (%#): each record is made from the page at its place, in any order',
    async (name, content) => {
      const folder = scratch()
      const old = await oldOf(folder, name, content)
      for (const order of [outputLines(old), outputLines(old).toReversed()]) {
        file(folder, 'old.jsonl', order.map((line) => `${line}\n`).join(''))
        const out = join(folder, 'new.jsonl')
        const report = await refresh(old, out, { workers: 0, overwrite: true })
        expect(report).toMatchObject({ reread: 20, passed: 10, kept: [], emptied: [] })
        expect(report.publishers['visir']?.fields['headline']).toMatchObject({
          same: 20,
          changed: 0,
        })
        expect(outputLines(out)).toEqual(
          order.map((line) => line.replace('frettagrein@0.0.9', report.parser)),
        )
      }
    },
  )

  test('records behind the cut of a file are kept', async () => {
    const folder = scratch()
    const content = Buffer.concat(many)
    const old = await oldOf(folder, 'a.warc', content)
    file(folder, 'a.warc', content.subarray(0, content.length - 5.5 * record(10).length))
    const report = await refresh(old, null, { workers: 0 })
    expect(report.reread + report.passed).toBeGreaterThan(24)
    expect(new Set(report.kept.map(({ reason }) => reason))).toEqual(new Set(['truncated', 'gone']))
  })
})

test('pages of text and items of feeds are found again', async () => {
  const folder = scratch()
  const item = (n: number): string => `<item><title>Frétt ${n}</title>
<link>https://www.visir.is/g/2025${n}d/x</link></item>`
  const feed = `<rss version="2.0"><channel>${item(1)}${item(2)}</channel></rss>`
  const inputs = [
    file(folder, 'a.txt', PAGES.kim),
    file(folder, 'b.rss', feed),
    file(folder, 'c.txt.gz', gzipSync(PAGES.fire)),
  ]
  const old = join(folder, 'old.jsonl')
  await ingest(inputs, old, { workers: 0 })
  age(old)
  expect(await refresh(old, null, { workers: 0 })).toMatchObject({
    reread: 4,
    kept: [],
    emptied: [],
  })
})

describe('records of other shapes', () => {
  test('fields that an earlier version had, or had not, are compared all the same', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    const text = readFileSync(old, 'utf8').replaceAll('"tags":[],', '"kicker":"Veður",')
    file(folder, 'old.jsonl', text)
    const { publishers, emptied } = await refresh(old, null, THEN)
    expect(publishers['dagur']?.fields['tags']).toMatchObject({ empty: 20 })
    expect(emptied).toMatchObject([{ field: 'kicker', filled: 20, emptied: 20 }])
  })

  test('members beside those of ingest go over to the new record', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    file(folder, 'old.jsonl', readFileSync(old, 'utf8').replaceAll(/\}\n/gu, ',"copies":[1]}\n'))
    const out = join(folder, 'new.jsonl')
    const { parser } = await refresh(old, out, THEN)
    const lines = outputLines(out).map(objectOf)
    expect(lines.map(({ copies }) => copies)).toEqual(Array(20).fill([1]))
    expect(new Set(lines.map((line) => line['parser']))).toEqual(new Set([parser]))
  })

  test.each(['nonsense', '{}', '{"schemaVersion":2}', ''])('"%s" is no record', async (line) => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    file(folder, 'old.jsonl', `${readFileSync(old, 'utf8')}${line}\n`)
    await expect(refresh(old, join(folder, 'new.jsonl'), THEN)).rejects.toMatchObject({
      code: 'bad-records',
      message: expect.stringContaining(`${old}:21 `) as string,
    })
    expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'old.jsonl'])
  })

  test.each([
    ['frettagrein@0.0.9', true],
    ['frettagrein@0.2.0', false],
    ['frettagrein@0.10.0', false],
    ['frettagrein@1.0.0', false],
    ['frettagrein@0.1.0-beta.1', true],
    ['frettagrein@unknown', true],
    ['frettagrein@0.1.0', false],
  ])('%s is older than 0.1.0: %s', (parser, expected) => {
    expect(isOlder(parser, 'frettagrein@0.1.0')).toBe(expected)
  })
})

describe('the output', () => {
  test('is refused where it would end badly', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder)
    const there = file(folder, 'there.jsonl', 'precious\n')
    for (const [from, to, code] of [
      [old, there, 'output-exists'],
      [old, old, 'output-exists'],
      [old, join(folder, 'x.csv'), 'unknown-output'],
      [join(folder, 'gone.jsonl'), null, 'no-input'],
      [join(folder, 'old.db'), null, 'no-input'],
    ] as const)
      await expect(refresh(from, to, THEN)).rejects.toMatchObject({ code })
    file(folder, 'new.jsonl.lock', JSON.stringify({ host: 'elsewhere', pid: 1, started: null }))
    await expect(refresh(old, join(folder, 'new.jsonl'), THEN)).rejects.toMatchObject({
      code: 'output-locked',
    })
    expect(readFileSync(there, 'utf8')).toBe('precious\n')
  })

  test('is absent after a stop, and what a kill has left is no hindrance', async () => {
    const folder = scratch()
    const { old } = await oldRecords(folder, 80)
    const before = readFileSync(old)
    const controller = new AbortController()
    const report = await refresh(old, old, {
      ...THEN,
      overwrite: true,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    expect(report.state).toBe('stopped')
    expect(readFileSync(old).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'old.jsonl'])
    copyFileSync(old, `${old}.refresh`)
    expect(await refresh(old, old, { ...THEN, overwrite: true })).toMatchObject({ state: 'done' })
    expect(existsSync(`${old}.refresh`)).toBe(false)
    expect(parsers(old)).toEqual(Array(80).fill(report.parser))
  })
})
