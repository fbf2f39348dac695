import * as fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { FeedResult } from '../../src/feed/index.ts'
import { parseFeed } from '../../src/feed/index.ts'
import { generic } from '../../src/publishers/generic.ts'
import { feedItemSchema } from '../../src/schema.ts'

const FOLDER = 'fixtures/feeds'
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.items.json'))

function read(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8')
}

const expectedSchema = z.object({
  format: z.string(),
  title: z.string().nullable(),
  warnings: z.array(z.string()),
  items: z.array(z.record(z.string(), z.unknown())),
})

function readExpected(name: string): z.infer<typeof expectedSchema> {
  return expectedSchema.parse(JSON.parse(read(name.replace(/\.[a-z]+$/u, '.items.json'))))
}

function rss(items: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Fréttir</title>${items}</channel></rss>`
}

function item(title: string): string {
  return `<item><title>${title}</title></item>`
}

/** Titles of the items, or the code of the refusal; and the codes of the warnings. */
async function outcomeOf(
  input: string | Uint8Array,
): Promise<readonly [unknown, readonly string[]]> {
  const result = await parseFeed(input)
  const titles = result.ok ? result.items.map(({ title }) => title) : result.error.code
  return [titles, warningsOf(result)]
}

function warningsOf({ warnings }: FeedResult): readonly string[] {
  return warnings.map(({ code }) => code)
}

describe('the fixtures', () => {
  test('are read at all', () => {
    expect(files.length).toBeGreaterThan(5)
  })

  test.each(files)('%s', async (name) => {
    const expected = readExpected(name)
    const result = await parseFeed(read(name))
    expect(result).toMatchObject({ ok: true, format: expected.format, title: expected.title })
    expect(result.items).toMatchObject(expected.items)
    expect(warningsOf(result)).toEqual(expected.warnings)
  })

  test.each(files)('%s, from bytes', async (name) => {
    expect(await parseFeed(readFileSync(`${FOLDER}/${name}`))).toEqual(await parseFeed(read(name)))
  })

  test.each(files)('%s, cut anywhere, gives whole items or refuses', async (name) => {
    const text = read(name)
    const { items } = await parseFeed(text)
    for (let end = 1; end < text.trimEnd().length; end += 41) {
      const cut = await parseFeed(text.slice(0, end))
      expect(items.slice(0, cut.items.length)).toEqual(cut.items)
      if (cut.ok) expect(warningsOf(cut)).toContain('truncated')
    }
  })
})

describe('a feed that breaks off', () => {
  const [visir, json] = [read('visir-rss.xml'), read('json-feed.json')]

  test.each([
    ['in its second item', visir.slice(0, visir.lastIndexOf('<pubDate>')), 1],
    ['after its last item', visir.slice(0, visir.lastIndexOf('</channel>')), 2],
    ['in the closing tag of an item', visir.slice(0, visir.lastIndexOf('</item>') + 5), 1],
    ['in its second item, as JSON', json.slice(0, json.lastIndexOf('"title"')), 1],
    ['before its end, as JSON', json.slice(0, json.lastIndexOf(']')), 2],
  ])('%s', async (...[, text, count]) => {
    const result = await parseFeed(text)
    expect(result.items).toHaveLength(count)
    expect(warningsOf(result)).toEqual(['truncated'])
  })

  test('in a section that holds what looks like the end of an item', async () => {
    const text = `${rss(item('Ein')).slice(0, -16)}<item><title><![CDATA[Tvö </item>`
    expect(await outcomeOf(text)).toEqual([['Ein'], ['truncated']])
  })
})

describe('what feeds do', () => {
  test.each([
    ['an item in a comment is none', rss(`<!-- ${item('Nei')} -->${item('Já')}`), ['Já'], []],
    [
      'a section holds markup',
      rss(item('<![CDATA[Brim </item> og <b>rok</b>]]>')),
      ['Brim og rok'],
      [],
    ],
    [
      'an entity of HTML',
      rss(item('Ve&amp;eth;ri&eth; &#8222;vont&#8220;')),
      ['Veðrið „vont“'],
      [],
    ],
    ['soft hyphens of each kind', rss(item('Ve\u00adð&#173;r&shy;i&amp;shy;ð')), ['Veðrið'], []],
    ['a decomposed letter', rss(item('A\u0301sa')), ['Ása'], []],
    ['a title of two lines', rss(item('Brim\n  og rok')), ['Brim og rok'], []],
    ['a heart is no tag', rss(item('Ást &lt;3')), ['Ást <3'], []],
    [
      'no title',
      rss(`<item><link>https://a.is/1</link></item>${item('Já')}`),
      ['Já'],
      ['unclaimed-text'],
    ],
    [
      'broken markup spoils its item alone',
      rss(`${item('Já')}${item('a < b')}${item('Jú')}`),
      ['Já', 'Jú'],
      ['unclaimed-text'],
    ],
    ['no items', rss(''), [], []],
    ['a mark before the prolog', `\ufeff ${rss(item('Já'))}`, ['Já'], []],
  ])('%s', async (...[, text, titles, warnings]) => {
    expect(await outcomeOf(text)).toEqual([titles, warnings])
  })

  test('an author with an address is a name', async () => {
    const author = '<author>asa@baejarblad.is (Ása Björk)</author>'
    const { items } = await parseFeed(rss(`<item><title>Já</title>${author}</item>`))
    expect(items[0]?.authors).toEqual(['Ása Björk'])
  })

  test('an address of a script is none', async () => {
    const { items } = await parseFeed(
      rss('<item><title>Já</title><link>javascript:a()</link></item>'),
    )
    expect(items[0]?.url).toBeNull()
  })

  test('a picture that repeats the title has no caption', async () => {
    const image = '&lt;img src="https://a.is/1.jpg" alt="Já"&gt;'
    const { items } = await parseFeed(
      rss(`<item><title>Já</title><description>${image}</description></item>`),
    )
    expect(items[0]?.image).toEqual({ caption: null, credit: null, url: 'https://a.is/1.jpg' })
    expect(items[0]?.summary).toBeNull()
  })

  test('the caller’s own publishers come first', async () => {
    const { items } = await parseFeed(read('atom.xml'), {
      publishers: [
        {
          ...generic,
          id: 'baejarblad',
          address: { hosts: ['baejarblad.is'], articles: [/^\/frettir\/(?<id>.+)$/u], others: [] },
          words: { ...generic.words, sections: ['Sund'] },
        },
      ],
    })
    expect(items).toMatchObject([
      { id: 'baejarblad:ny-sundlaug', publisher: 'baejarblad', section: 'Sund', tags: ['Menning'] },
    ])
  })
})

describe('bytes', () => {
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

  test.each([
    ['declared', latin(rss(item('Þrjú')).replace('"1.0"', '"1.0" encoding="ISO-8859-1"'))],
    ['wrongly declared', latin(rss(item('Þrjú')).replace('"1.0"', '"1.0" encoding="utf-8"'))],
    [
      'declared as nothing known',
      Buffer.from(rss(item('Þrjú')).replace('"1.0"', '"1.0" encoding="runes"')),
    ],
    ['not declared', latin(rss(item('Þrjú')))],
    ['not declared, with a mark', Buffer.from(`\ufeff${rss(item('Þrjú'))}`)],
    ['UTF-16', Buffer.from(`\ufeff${rss(item('Þrjú'))}`, 'utf16le')],
    ['cut in a letter', Buffer.from(`${rss(item('Þrjú'))}þ`).subarray(0, -1)],
  ])('%s', async (...[, bytes]) => {
    expect(await outcomeOf(bytes)).toEqual([['Þrjú'], []])
  })
})

test('the quotes of windows-1252', async () => {
  const bytes = Buffer.from(rss(item('\u0084Þrjú\u0093')), 'latin1')
  expect(await outcomeOf(bytes)).toEqual([['„Þrjú“'], []])
})

describe('refuses', () => {
  test.each([
    ['nothing', '', 'empty-source'],
    ['blanks', ' \n\ufeff ', 'empty-source'],
    ['a text', 'Brimið skolaði burt bryggjunni', 'not-a-feed'],
    ['a page', '<!DOCTYPE html><html><body><p>Brim</p></body></html>', 'not-a-feed'],
    ['JSON that is no feed', '{"headline": "Brim"}', 'not-a-feed'],
    [
      'a list of sitemaps',
      '<sitemapindex><sitemap><loc>https://a.is</loc></sitemap></sitemapindex>',
      'not-a-feed',
    ],
    ['binary', '\0\u0001\ud800\ufffe<rss', 'not-a-feed'],
    ['more than its size', 'x'.repeat(10_000_001), 'input-limit'],
  ])('%s', async (...[, text, code]) => {
    expect(await outcomeOf(text)).toEqual([code, []])
  })
})

describe('bad input is read within bounds', () => {
  const many = 50_000

  test.each([
    ['nested elements', rss('<a>'.repeat(many))],
    ['nested items', rss('<item>'.repeat(many))],
    ['open sections', rss('<![CDATA['.repeat(many))],
    [
      'an entity bomb',
      `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(many)}">]>${rss(item('&b;'))}`,
    ],
    [
      'brackets for an author',
      rss(`<item><title>Já</title><author>${'('.repeat(many)}</author></item>`),
    ],
    [
      'a deep description',
      rss(`<item><title>Já</title><description>${'&lt;div&gt;'.repeat(many)}</description></item>`),
    ],
    ['a deep sitemap', `<urlset>${'<url>'.repeat(many)}`],
    ['deep JSON', '{"items":['.repeat(many)],
    ['a string without end', `{"a":"${'\\'.repeat(many)}`],
  ])('%s', async (...[, text]) => {
    const started = performance.now()
    await parseFeed(text)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test('more items than the limit', async () => {
    const result = await parseFeed(rss(item('Já').repeat(12)), { limits: { items: 10 } })
    expect(result.items).toHaveLength(10)
    expect(warningsOf(result)).toEqual(['truncated'])
  })
})

test('any text gives a result, and every item fits the schema', async () => {
  const part = fc.constantFrom(
    ...[
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '</link>',
      '<![CDATA[',
      ']]>',
      '&amp;',
    ],
    ...[
      'https://www.visir.is/g/20252811234d/x',
      '<pubDate>',
      '</pubDate>',
      '2025-02-30',
      ' ',
      '\0',
    ],
    ...[
      '<description>',
      '</description>',
      '&lt;img alt="',
      '[Credit: ',
      '\ud800',
      '\u00ad',
      'Brim',
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
      const { items } = await parseFeed(rss(parts.join('')))
      for (const one of items) expect(feedItemSchema.safeParse(one).success).toBe(true)
    }),
    { numRuns: 300 },
  )
})
