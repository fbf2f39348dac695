import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFalls, ingest, readBaseline, writeBaseline } from '../../src/ingest/index.ts'
import type { Figures, Tally } from '../../src/ingest/index.ts'
import { definePublisher } from '../../src/publishers/index.ts'
import { generic } from '../../src/publishers/generic.ts'
import { file, jsonl, scratch } from './collection.ts'

/** An invented outlet and the only markup that is known of it. */
const dagur = definePublisher({
  ...generic,
  id: 'dagur',
  name: 'Dagur',
  address: {
    hosts: ['dagur.example'],
    articles: [/^\/frett\/(?<id>\d+)$/u],
    others: [],
  },
  layouts: [
    {
      name: 'dagur-2020',
      headline: ['.fyrirsogn'],
      body: ['.texti p'],
      authors: ['.hofundur'],
      timestamp: ['.dagsetning'],
    },
  ],
})

/** Its pages as they were, and after a redesign that brings the text by script. */
const MARKUP = {
  old: (
    n: number,
  ) => `<div class="fyrirsogn">Frétt númer ${n}</div><p class="hofundur">Jóna Pálsdóttir</p>
<p class="dagsetning">3. mars 2024 10:15</p><div class="texti"><p>Snjór féll á heiðinni í nótt.</p><p>Vegurinn er ófær.</p></div>`,
  redesigned: (n: number) => `<div id="app" data-id="${n}"></div><script src="/app.js"></script>`,
  unsigned: (n: number) => MARKUP.old(n).replace('hofundur', 'skribent'),
}

async function tallyOf(markup: keyof typeof MARKUP, count = 40): Promise<Tally> {
  const folder = scratch()
  const pages = Array.from({ length: count }, (_, n) => ({
    url: `https://dagur.example/frett/${n}`,
    html: `<html><body>${MARKUP[markup](n)}</body></html>`,
  }))
  const input = file(folder, 'a.jsonl', jsonl(...pages))
  const options = { workers: 0, publishers: [dagur] }
  const { tally } = await ingest([input], join(folder, 'out.jsonl'), options)
  expect(tally.publishers['dagur']?.pages).toBe(count)
  return tally
}

function fieldsOf(falls: readonly { readonly field: string }[]): readonly string[] {
  return falls.map(({ field }) => field)
}

describe('an outlet', () => {
  test('that stays as it is falls in nothing', async () => {
    const before = await tallyOf('old')
    expect(before.articles).toBe(40)
    expect(findFalls(before.publishers, (await tallyOf('old')).publishers, 0.3)).toEqual([])
  })

  test('whose pages come without their text falls in all that they had', async () => {
    const before = await tallyOf('old')
    const falls = findFalls(before.publishers, (await tallyOf('redesigned')).publishers, 0.3)
    expect(fieldsOf(falls)).toEqual(['articles', 'headline', 'authors', 'publishedAt', 'body'])
    expect(falls[0]).toEqual({ publisher: 'dagur', field: 'articles', before: 1, now: 0 })
  })

  test('in which one selector fits no more falls in that field', async () => {
    const before = await tallyOf('old')
    const falls = findFalls(before.publishers, (await tallyOf('unsigned')).publishers, 0.3)
    expect(falls).toEqual([{ publisher: 'dagur', field: 'authors', before: 1, now: 0 }])
  })
})

describe('a fall', () => {
  const figures = (pages: number, authors: number, publisher = 'dagur'): Figures => ({
    [publisher]: { pages, articles: pages, refused: {}, filled: { authors } },
  })

  test.each([
    ['by more than is set', figures(100, 90), figures(100, 60), ['authors']],
    ['by less than is set', figures(100, 90), figures(100, 70), []],
    ['of a field that was seldom there', figures(100, 12), figures(100, 0), ['authors']],
    ['of a few pages, which could be chance', figures(100, 12), figures(40, 0), []],
    ['beside a run of few pages', figures(9, 9), figures(100, 0), []],
    ['to no pages at all', figures(100, 90), {}, ['pages']],
    ['of pages of nobody', figures(100, 90, ''), {}, []],
    ['that is a rise', figures(100, 10), figures(100, 90), []],
    ['of an outlet that is new', {}, figures(100, 90), []],
  ])('%s', (...[, before, now, expected]) => {
    expect(fieldsOf(findFalls(before, now, 0.3))).toEqual(expected)
  })
})

describe('the baseline', () => {
  test('stays where a field fell, and goes on where none did', async () => {
    const path = join(scratch(), 'baseline.json')
    expect(await readBaseline(path)).toBeNull()
    const good = await tallyOf('old', 12)
    const bad = await tallyOf('redesigned', 12)
    await writeBaseline(path, { before: null, tally: good, accepted: true })
    expect(await readBaseline(path)).toEqual(good.publishers)
    await writeBaseline(path, { before: good.publishers, tally: bad, accepted: false })
    expect(await readBaseline(path)).toEqual(good.publishers)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ last: bad.publishers })
    await writeBaseline(path, { before: good.publishers, tally: bad, accepted: true })
    expect(await readBaseline(path)).toEqual(bad.publishers)
  })

  test.each(['', '{}', 'nonsense', '{"version":2}'])('%s is none', async (text) => {
    const path = file(scratch(), 'baseline.json', text)
    await expect(readBaseline(path)).rejects.toMatchObject({ code: 'bad-baseline' })
  })
})
