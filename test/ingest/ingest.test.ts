import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { IngestOptions, IngestReport } from '../../src/ingest/index.ts'
import { total } from '../../src/ingest/tally.ts'
import {
  PAGES,
  file,
  htmlPage,
  jsonl,
  objectOf,
  outputLines,
  records,
  scratch,
  stream,
} from './collection.ts'

/** Runs in this thread and checks that every entry is counted once. */
async function run(
  inputs: readonly string[],
  output: string,
  options: IngestOptions = {},
): Promise<IngestReport> {
  const report = await ingest(inputs, output, { workers: 0, ...options })
  const { entries, articles, refused, lost, skipped, publishers } = report.tally
  expect(entries).toBe(articles + total(refused) + total(lost) + total(skipped))
  const pages = Object.values(publishers).map((publisher) => publisher.pages)
  expect(pages.reduce((a, b) => a + b, 0)).toBe(articles + total(refused))
  return report
}

describe('inputs', () => {
  test('reads text, HTML and lines, each with its source', async () => {
    const folder = scratch()
    file(folder, 'a.txt', PAGES.fire)
    file(folder, 'b.html', htmlPage('Heiðin er ófær'))
    const page = { id: 7, url: 'https://www.visir.is/g/20252724582d/kim', text: PAGES.kim }
    file(folder, 'c.jsonl', jsonl(page, { html: htmlPage('Önnur heiði er ófær') }))
    file(folder, 'd.txt.gz', gzipSync(PAGES.hotel))
    const out = join(folder, 'out.jsonl')
    const { tally } = await run([folder], out)
    expect(tally).toMatchObject({ entries: 5, articles: 5, lost: {} })
    const crc32: unknown = expect.stringMatching(/^[\da-f]{8}$/u)
    expect(records(out).map(({ source, article }) => [source, article.headline])).toEqual([
      [
        { file: join(folder, 'a.txt'), line: null, offset: null, id: null, url: null, crc32 },
        'Eldur kom upp í brugghúsi á Árskógssandi',
      ],
      [
        { file: join(folder, 'b.html'), line: null, offset: null, id: null, url: null, crc32 },
        'Heiðin er ófær',
      ],
      [
        { file: join(folder, 'c.jsonl'), line: 1, offset: null, id: '7', url: page.url, crc32 },
        'Kim lofar Rússum „skilyrðislausum stuðningi“',
      ],
      [
        { file: join(folder, 'c.jsonl'), line: 2, offset: null, id: null, url: null, crc32 },
        'Önnur heiði er ófær',
      ],
      [
        { file: join(folder, 'd.txt.gz'), line: null, offset: null, id: null, url: null, crc32 },
        expect.any(String),
      ],
    ])
  })

  test('keys stand in one order, the article’s too', async () => {
    const folder = scratch()
    const input = file(folder, 'a.jsonl', jsonl({ text: PAGES.kim }, { html: htmlPage('Vík') }))
    await run([input, file(folder, 'b.txt', PAGES.list)], join(folder, 'out.jsonl'))
    const out = join(folder, 'out.jsonl')
    expect(records(out)).toHaveLength(3)
    const lines = outputLines(out).map(objectOf)
    const order = ['schemaVersion', 'parser', 'source', 'ok', 'article', 'error', 'warnings']
    for (const line of lines) expect(Object.keys(line)).toEqual(order)
    const articles = new Set(
      lines.map((line) => Object.keys(objectOf(JSON.stringify(line['article']))).join()),
    )
    expect([...articles]).toEqual([
      expect.stringMatching(/^id,url,publisher,section,genre,headline/u),
    ])
  })

  test('names members of lines as it is told', async () => {
    const folder = scratch()
    const input = file(folder, 'a.jsonl', jsonl({ page: PAGES.kim, key: 'k1', link: 'x' }))
    const fields = { text: 'page', id: 'key', url: 'link' }
    await run([input], join(folder, 'out.jsonl'), { fields })
    expect(records(join(folder, 'out.jsonl'))[0]?.source).toMatchObject({ id: 'k1', url: 'x' })
  })

  test('tells by a sum of its bytes which page was read; an item of a feed is no bytes', async () => {
    const folder = scratch()
    const inputs = [
      file(folder, 'a.txt', '123456789'),
      file(folder, 'b.txt.gz', gzipSync('123456789')),
      file(folder, 'c.jsonl', '{"text":""}\n{"text":""}'),
      file(
        folder,
        'd.rss',
        '<rss version="2.0"><channel><item><title>Ófært</title></item></channel></rss>',
      ),
    ]
    await run(inputs, join(folder, 'out.jsonl'))
    const sums = records(join(folder, 'out.jsonl')).map(({ source }) => source.crc32)
    // The check value that the CRC-32 of ISO-HDLC is known by.
    expect(sums.slice(0, 2)).toEqual(['cbf43926', 'cbf43926'])
    expect([sums[2] === sums[3], sums[4]]).toEqual([true, undefined])
  })

  test('reads the standard input, whatever it holds', async () => {
    const folder = scratch()
    const lines = jsonl({ text: PAGES.kim }, { text: PAGES.fire })
    const cut = Buffer.from(lines)
    const stdin = stream(cut.subarray(0, 1_000), cut.subarray(1_000))
    const { tally } = await run(['-'], join(folder, 'out.jsonl'), { stdin })
    expect(tally.articles).toBe(2)
    const zipped = stream(gzipSync(htmlPage('Heiðin er ófær')))
    await run(['-'], join(folder, 'b.jsonl'), { stdin: zipped })
    expect(records(join(folder, 'b.jsonl'))[0]).toMatchObject({ source: { file: '-' }, ok: true })
  })

  test('expands patterns, reads nothing twice, tells what it leaves out', async () => {
    const folder = scratch()
    mkdirSync(join(folder, 'deep/er'), { recursive: true })
    file(folder, 'a.txt', PAGES.kim)
    file(folder, 'deep/er/b.txt', PAGES.fire)
    file(folder, 'deep/c.log', PAGES.fire)
    const out = join(folder, 'out.jsonl')
    const wild = join(folder, '**/*.txt')
    const { tally, leftOut } = await run([wild, join(folder, 'a.txt'), join(folder, 'deep')], out)
    expect(records(out).map(({ source }) => source.file)).toEqual([
      join(folder, 'a.txt'),
      join(folder, 'deep/er/b.txt'),
    ])
    expect(tally.entries).toBe(2)
    expect(leftOut).toEqual([join(folder, 'deep/c.log')])
  })

  test('follows links within a folder, none out of it', async () => {
    const folder = scratch()
    const outside = file(scratch(), 'secret.txt', PAGES.kim)
    mkdirSync(join(folder, 'in'))
    file(folder, 'in/a.txt', PAGES.fire)
    symlinkSync(join(folder, 'in/a.txt'), join(folder, 'in/b.txt'))
    symlinkSync(outside, join(folder, 'in/c.txt'))
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'in/d.txt'))
    const { tally } = await run([join(folder, 'in')], join(folder, 'out.jsonl'))
    expect(tally).toMatchObject({ articles: 2, lost: { outside: 1, unreadable: 1 } })
  })

  test('takes items of a feed for drafts', async () => {
    const folder = scratch()
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Vísir</title><item>
<title>Heiðin er ófær</title><link>https://www.visir.is/g/20252724582d/heidin</link></item>`
    const { tally } = await run([file(folder, 'a.rss', feed)], join(folder, 'out.jsonl'))
    expect(tally).toMatchObject({ refused: { 'body-missing': 1 }, lost: { truncated: 1 } })
    const [record] = records(join(folder, 'out.jsonl'))
    expect(record?.article).toMatchObject({ headline: 'Heiðin er ófær', publisher: 'visir' })
  })
})

describe('bad input', () => {
  test.each([
    ['no-json', '{"text": '],
    ['no-json', '[1]'],
    ['no-json', '"text"'],
    ['no-page', '{"headline":"x"}'],
    ['no-page', '{"text":5}'],
    ['not-utf8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['too-large', `{"text":"${'x'.repeat(3_000)}"}`],
  ])('the line %# is lost as %s, its neighbours are not', async (reason, line) => {
    const folder = scratch()
    const good = Buffer.from(jsonl({ text: 'Stutt frétt' }))
    const lines = Buffer.concat([good, Buffer.from(line), Buffer.from('\n'), good])
    const errors = join(folder, 'lost.jsonl')
    const options = { errors, limits: { line: 2_000 } }
    const { tally } = await run([file(folder, 'a.jsonl', lines)], join(folder, 'o.jsonl'), options)
    expect(tally.lost).toEqual({ [reason]: 1 })
    expect(records(join(folder, 'o.jsonl')).map(({ source }) => source.line)).toEqual([1, 3])
    const told: unknown = JSON.parse(readFileSync(errors, 'utf8'))
    expect(told).toMatchObject({ file: join(folder, 'a.jsonl'), line: 2, reason })
  })

  test('blank lines are skipped, the last line needs no end', async () => {
    const folder = scratch()
    const input = file(folder, 'a.jsonl', `\n{"text":"a"}\r\n \r\n{"text":"b"}`)
    const { tally } = await run([input], join(folder, 'out.jsonl'))
    expect(tally.skipped).toEqual({ 'blank-line': 2 })
    expect(records(join(folder, 'out.jsonl')).map(({ source }) => source.line)).toEqual([2, 4])
  })

  test('a file that is not there, and one that is too large, take no others along', async () => {
    const folder = scratch()
    const inputs = [
      join(folder, 'gone.txt'),
      join(folder, '*.nothing'),
      file(folder, 'a.txt', 'x'.repeat(3_000_000)),
      file(folder, 'b.txt', PAGES.kim),
    ]
    const options = { limits: { page: 2_000_000 } }
    const { tally } = await run(inputs, join(folder, 'out.jsonl'), options)
    expect(tally).toMatchObject({ articles: 1, lost: { unreadable: 2, 'too-large': 1 } })
  })

  test('gzip that is cut, broken or a bomb', async () => {
    const folder = scratch()
    const lines = jsonl(
      ...Array.from({ length: 400 }, (_, n) => ({ text: `Frétt ${n} ${'æ'.repeat(n)}` })),
    )
    const zipped = gzipSync(lines)
    const broken = Buffer.from(zipped)
    broken.fill(0xaa, zipped.length / 2, zipped.length / 2 + 64)
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'))
    const inputs = [
      file(folder, 'a.jsonl.gz', zipped.subarray(0, zipped.length - 100)),
      file(folder, 'b.jsonl.gz', broken),
      file(folder, 'c.txt.gz', bomb),
      file(folder, 'd.jsonl.gz', bomb),
    ]
    const limits = { page: 1_000_000, line: 1_000_000 }
    const { tally } = await run(inputs, join(folder, 'out.jsonl'), { limits })
    // What stands behind broken bytes comes out as anything, until the checksum shows it.
    expect(tally.lost).toMatchObject({ truncated: 1, damaged: 1, 'too-large': 2 })
    expect(total(tally.refused)).toBeGreaterThan(300)
  })

  test('broken UTF-8 is kept and told; windows-1252 is read', async () => {
    const folder = scratch()
    const bytes = Buffer.from(PAGES.kim)
    bytes[bytes.indexOf('ð') + 1] = 0x20
    const marks: Readonly<Record<string, string>> = { '„': '\u0084', '“': '\u0093', '–': '\u0096' }
    const old = Buffer.from(
      PAGES.kim.replace(/[„“–]/gu, (mark) => marks[mark] ?? mark),
      'latin1',
    )
    const inputs = [file(folder, 'a.txt', bytes), file(folder, 'b.txt', old)]
    const errors = join(folder, 'lost.jsonl')
    const { tally } = await run(inputs, join(folder, 'out.jsonl'), { errors })
    expect(tally).toMatchObject({ articles: 2, repaired: 1 })
    expect(records(join(folder, 'out.jsonl'))[1]?.article.headline).toBe(
      'Kim lofar Rússum „skilyrðislausum stuðningi“',
    )
    expect(JSON.parse(readFileSync(errors, 'utf8'))).toMatchObject({ reason: 'repaired' })
  })
})

describe('the output', () => {
  test('is refused where it would end badly, and nothing is left behind', async () => {
    const folder = scratch()
    const input = file(folder, 'a.txt', PAGES.kim)
    const out = file(folder, 'out.jsonl', 'precious\n')
    await expect(run([input], out)).rejects.toMatchObject({ code: 'output-exists' })
    expect(readFileSync(out, 'utf8')).toBe('precious\n')
    await expect(run([input], join(folder, 'out.csv'))).rejects.toMatchObject({
      code: 'unknown-output',
    })
    await expect(run([], join(folder, 'b.jsonl'))).rejects.toMatchObject({ code: 'no-input' })
    await expect(run([input], join(folder, 'no/b.jsonl'))).rejects.toMatchObject({
      code: 'write-failed',
    })
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out.jsonl'])
    await run([input], out, { force: true })
    expect(records(out)).toHaveLength(1)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out.jsonl'])
  })

  test('a second run into it is refused while the first one lasts', async () => {
    const folder = scratch()
    const input = file(folder, 'a.txt', PAGES.kim)
    const out = join(folder, 'out.jsonl')
    const runs = await Promise.allSettled([run([input], out), run([input], out)])
    expect(runs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(runs.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'output-locked',
    })
  })

  test('the lock of a process that is gone is taken over, that of another machine is not', async () => {
    const folder = scratch()
    const input = file(folder, 'a.txt', PAGES.kim)
    const out = join(folder, 'out.jsonl')
    file(folder, 'out.jsonl.lock', JSON.stringify({ host: 'elsewhere', pid: 1, started: null }))
    await expect(run([input], out)).rejects.toMatchObject({ code: 'output-locked' })
    for (const text of ['nonsense', '']) {
      file(folder, 'out.jsonl.lock', text)
      await run([input], out, { force: true })
    }
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out.jsonl'])
  })
})

describe('a run that is stopped', () => {
  /** Stops after the first batch that ends at or after `entries`. */
  async function stopAt(
    entries: number,
    inputs: readonly string[],
    out: string,
  ): Promise<IngestReport> {
    const controller = new AbortController()
    return run(inputs, out, {
      signal: controller.signal,
      errors: `${out}.lost`,
      onProgress: (progress) => {
        if (progress.entries >= entries) controller.abort()
      },
    })
  }

  function inputsIn(folder: string): readonly string[] {
    const lines = Array.from({ length: 150 }, (_, n) =>
      n % 50 === 49 ? 'broken' : JSON.stringify({ id: n, text: `Frétt ${n} ${'þ'.repeat(n)}` }),
    ).join('\n')
    return [
      file(folder, 'a.jsonl', lines),
      file(folder, 'b.jsonl.gz', gzipSync(lines)),
      file(folder, 'c.txt', PAGES.fire),
    ]
  }

  test.each([1, 70, 160, 200, 280])(
    'after %i entries goes on to the same bytes',
    async (entries) => {
      const folder = scratch()
      const inputs = inputsIn(folder)
      const whole = join(folder, 'whole.jsonl')
      const { tally } = await run(inputs, whole, { errors: `${whole}.lost` })
      expect(tally).toMatchObject({ entries: 301, lost: { 'no-json': 6 } })
      const out = join(folder, 'out.jsonl')
      const stopped = await stopAt(entries, inputs, out)
      expect(stopped.state).toBe('stopped')
      expect(existsSync(out)).toBe(false)
      const rest = await run(inputs, out, { errors: `${out}.lost` })
      expect(rest).toMatchObject({ state: 'done', resumed: true })
      expect(rest.tally).toEqual(tally)
      expect(readFileSync(out).equals(readFileSync(whole))).toBe(true)
      expect(readFileSync(`${out}.lost`).equals(readFileSync(`${whole}.lost`))).toBe(true)
    },
  )

  test('is not gone on with when the inputs are others now', async () => {
    const folder = scratch()
    const inputs = inputsIn(folder)
    const out = join(folder, 'out.jsonl')
    await stopAt(1, inputs, out)
    file(folder, 'c.txt', PAGES.hotel)
    const errors = `${out}.lost`
    await expect(run(inputs, out, { errors })).rejects.toMatchObject({ code: 'inputs-changed' })
    const anew = await run(inputs, out, { errors, restart: true })
    expect(anew).toMatchObject({ resumed: false, tally: { entries: 301 } })
  })
})
