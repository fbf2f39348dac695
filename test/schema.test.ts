import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { Article } from '../src/article.ts'
import { issue } from '../src/issue.ts'
import type { ParseResult } from '../src/result.ts'
import { articleJsonSchema, articleSchema, validate } from '../src/schema.ts'
import { sourceFromText } from '../src/text/source.ts'

/** The type and the schema say the same: each is assignable to the other, or this file fails to compile. */
const asArticle = (value: z.infer<typeof articleSchema>): Article => value
const asParsed = (article: Article): z.infer<typeof articleSchema> => article

const ARTICLE: Article = {
  id: 'visir:20252724582d',
  url: 'https://www.visir.is/g/20252724582d/brimid-skolar-burt-bryggjunni',
  publisher: 'visir',
  section: 'Innlent',
  genre: 'news',
  headline: 'Brimið skolaði burt bryggjunni',
  authors: ['Ása Björk Hannesdóttir'],
  publishedAt: '2025-07-13T07:53:00Z',
  updatedAt: null,
  image: { caption: 'Bryggjan í gær.', credit: 'Vísir/Vilhelm', url: null },
  images: [],
  lead: 'Bryggjan stóð í sextíu ár.',
  body: 'Hún fór á flóði.\n\nEngan sakaði.',
  tags: ['Veður'],
  related: [{ title: 'Spá stormi', summary: null, publishedAt: '2025-07-12', url: null }],
  mostRead: [{ title: 'Fundu hval', section: 'Innlent', authors: [], url: null }],
  moreNews: [{ title: 'Loka vegum', section: null, authors: [], url: null }],
  access: 'open',
  language: 'is',
}

function pathsOf(change: Readonly<Record<string, unknown>>): readonly string[] {
  const checked = articleSchema.safeParse({ ...ARTICLE, ...change })
  return checked.success ? [] : checked.error.issues.map(({ path }) => path.join('.'))
}

function resultOf(article: Article): ParseResult {
  const trace = { source: sourceFromText(''), zones: [], evidence: {} }
  return { ok: true, article, warnings: [], trace }
}

test('a whole article passes and comes back equal', () => {
  expect(asArticle(asParsed(articleSchema.parse(ARTICLE)))).toEqual(ARTICLE)
})

describe('accepts', () => {
  test.each([
    ['nothing but headline and body', { id: null, url: null, publisher: null, image: null }],
    ['a day without a clock', { publishedAt: '2026-02-22' }],
    ['a leap day', { publishedAt: '2024-02-29T23:59:00Z' }],
    ['the leap day of a century', { publishedAt: '2000-02-29' }],
    ['no body behind a paywall', { access: 'paywalled', body: '' }],
    ['an id that is a path', { id: 'vb:eftir-vinnu/vorid-er-komid', publisher: 'vb' }],
    ['a language with a region', { language: 'en-GB' }],
    ['an address without a path', { url: 'https://vb.is' }],
    [
      'an image of its address alone',
      { image: { caption: null, credit: null, url: 'http://a.is/1' } },
    ],
  ])('%s', (_, change) => {
    expect(pathsOf(change)).toEqual([])
  })
})

describe('refuses', () => {
  test.each([
    ['31 April', { publishedAt: '2025-04-31' }, 'publishedAt'],
    ['29 February of a common year', { publishedAt: '2023-02-29T10:00:00Z' }, 'publishedAt'],
    ['29 February 1900', { publishedAt: '1900-02-29' }, 'publishedAt'],
    ['a thirteenth month', { updatedAt: '2025-13-01' }, 'updatedAt'],
    ['24 o’clock', { publishedAt: '2025-07-13T24:00:00Z' }, 'publishedAt'],
    ['seconds', { publishedAt: '2025-07-13T07:53:21Z' }, 'publishedAt'],
    ['an offset', { publishedAt: '2025-07-13T07:53:00+00:00' }, 'publishedAt'],
    ['a date as printed', { publishedAt: '13. júlí 2025' }, 'publishedAt'],
    ['an empty headline', { headline: '' }, 'headline'],
    ['a headline with a blank at its end', { headline: 'Brimið ' }, 'headline'],
    ['no headline', { headline: null }, 'headline'],
    ['an empty lead, which is null', { lead: '' }, 'lead'],
    ['no body on an open page', { body: '' }, 'body'],
    ['a blank body', { body: ' ', access: 'paywalled' }, 'body'],
    ['a genre of its own', { genre: 'essay' }, 'genre'],
    ['an address of a script', { url: 'javascript:alert(1)' }, 'url'],
    ['a path', { url: '/g/20252724582d/brim' }, 'url'],
    ['an address with a blank', { url: 'https://www.visir.is/g/1 2' }, 'url'],
    ['an id without its publisher', { id: '20252724582d' }, 'id'],
    ['an id with a blank', { id: 'visir:2025 27' }, 'id'],
    ['a publisher by its name', { publisher: 'Vísir' }, 'publisher'],
    ['a nameless author', { authors: [''] }, 'authors.0'],
    ['one author as text', { authors: 'Ása' }, 'authors'],
    ['an image of nothing', { image: { caption: null, credit: null, url: null } }, 'image'],
    [
      'a related item without its keys',
      { related: [{ title: 'Spá stormi' }] },
      'related.0.summary',
    ],
    [
      'a list item with a key too many',
      { moreNews: [{ ...ARTICLE.moreNews[0], rank: 1 }] },
      'moreNews.0',
    ],
    ['a key too many', { subtitle: 'Engan sakaði' }, ''],
  ])('%s', (_, change, path) => {
    expect(pathsOf(change)).toContain(path)
  })

  test.each([['a string'], [null], [undefined], [[]], [{}]])('%j', (value) => {
    expect(articleSchema.safeParse(value).success).toBe(false)
  })

  test('a missing key, each of them', () => {
    for (const key of Object.keys(ARTICLE)) {
      const rest = Object.fromEntries(Object.entries(ARTICLE).filter(([name]) => name !== key))
      expect(articleSchema.safeParse(rest).success, key).toBe(false)
    }
  })

  test('keys of the prototype, which stay without effect', () => {
    const text = JSON.stringify(ARTICLE).replace(
      '{',
      '{"__proto__":{"admin":true},"constructor":1,',
    )
    const checked = articleSchema.safeParse(JSON.parse(text))
    expect(checked.error?.issues[0]?.message).toContain('"__proto__"')
    expect('admin' in {}).toBe(false)
  })
})

test('a body of many millions of characters is checked without a deep stack', () => {
  expect(pathsOf({ body: 'x'.repeat(20_000_000) })).toEqual([])
  expect(pathsOf({ body: `x${' '.repeat(1_000_000)}` })).toEqual(['body'])
})

describe('the JSON Schema', () => {
  test('names the keys of an article and refuses others', () => {
    expect(articleJsonSchema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(Object.keys(articleJsonSchema.properties ?? {})).toEqual(Object.keys(ARTICLE))
    expect(articleJsonSchema.required).toEqual(Object.keys(ARTICLE))
    expect(articleJsonSchema.additionalProperties).toBe(false)
  })

  test('names its parts, and is plain JSON', () => {
    expect(Object.keys(articleJsonSchema.$defs ?? {})).toEqual(['Image', 'RelatedItem', 'ListItem'])
    expect(JSON.parse(JSON.stringify(articleJsonSchema))).toEqual({ ...articleJsonSchema })
    expect(JSON.stringify(articleJsonSchema)).not.toContain('readOnly')
  })
})

describe('validate', () => {
  test('finds nothing wrong with a whole article', () => {
    expect(validate(resultOf(ARTICLE))).toEqual([])
  })

  test('tells each mismatch with its path', () => {
    const related = [{ title: '', summary: null, publishedAt: '2025-02-30', url: null }]
    const issues = validate(resultOf({ ...ARTICLE, related }))
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['schema-mismatch', 'error', 'related.0.title'],
      ['schema-mismatch', 'error', 'related.0.title'],
      ['schema-mismatch', 'error', 'related.0.publishedAt'],
    ])
  })

  test('leaves a draft alone', () => {
    const draft: ParseResult = {
      ...resultOf(ARTICLE),
      ok: false,
      article: { ...ARTICLE, headline: null },
      error: issue('headline-missing', 'No headline.'),
    }
    expect(validate(draft)).toEqual([])
  })
})
