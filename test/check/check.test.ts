import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article.ts'
import { comparePage } from '../../src/check/compare.ts'
import { readExpectation } from '../../src/check/expectation.ts'
import { countPerfect, failedGates, formatTable, scoreFields } from '../../src/check/score.ts'
import { issue } from '../../src/issue.ts'
import type { ParseResult } from '../../src/result.ts'

const ARTICLE: Article = {
  id: null,
  url: null,
  publisher: 'visir',
  section: 'Innlent',
  genre: 'news',
  headline: 'Brimið skolaði burt bryggjunni',
  authors: ['Ása Björk Hannesdóttir', 'Ketill Svansson'],
  publishedAt: '2025-07-13T07:53:00Z',
  updatedAt: null,
  image: { caption: 'Bryggjan í gær.', credit: 'Vísir/Vilhelm', url: 'https://a.is/1.jpg' },
  images: [
    { caption: 'Flóðið.', credit: null, url: null },
    { caption: 'Höfnin.', credit: 'EPA', url: null },
  ],
  lead: null,
  body: 'Hún fór á flóði.\n\nEngan sakaði.',
  tags: ['Veður', 'Hafnir', 'Brim'],
  related: [],
  mostRead: [
    { title: 'Fundu hval', section: 'Innlent', authors: [], url: null },
    { title: 'Loka vegum', section: 'Erlent', authors: [], url: null },
  ],
  moreNews: [],
  access: 'open',
  language: 'is',
}

const TRACE = { source: { text: '', raw: '', segments: [] }, zones: [], evidence: {} }
const TAKEN: ParseResult = { ok: true, article: ARTICLE, warnings: [], trace: TRACE }
const REFUSED: ParseResult = {
  ...TAKEN,
  ok: false,
  error: issue('not-an-article', 'A topic page.'),
}

/** The rows of a comparison as `field verdict score`. */
function compare(expected: unknown, result = TAKEN): readonly string[] {
  const expectation = readExpectation(expected)
  if (typeof expectation === 'string') throw new Error(expectation)
  return comparePage(expectation, result).map(
    ({ field, verdict, score }) => `${field} ${verdict} ${score.toFixed(2)}`,
  )
}

describe('reading an expectation', () => {
  test.each([
    [{}, 'ok'],
    [{ why: 'anything', headline: null }, 'ok'],
    [{ ok: true }, 'ok'],
    [{ ok: false }, 'refused'],
    [{ ok: false, error: 'not-an-article' }, 'not-an-article'],
  ])('%j', (value, outcome) => {
    expect(readExpectation(value)).toMatchObject({ outcome })
  })

  test.each([
    ['a list', []],
    ['nothing', null],
    ['a text', 'headline'],
    ['a misspelt field', { headlin: 'Brim' }],
    ['a field of every object', { constructor: 'Brim' }],
    ['the prototype', JSON.parse('{"__proto__": {"headline": "Brim"}}')],
    ['an ok that is a text', { ok: 'false' }],
    ['an error that is none', { ok: false, error: 'not-article' }],
    ['an error of every object', { ok: false, error: 'toString' }],
    ['an error of a page to take', { ok: true, error: 'not-an-article' }],
    ['a list that is none', { tags: 'Veður' }],
    ['a list that is null', { tags: null }],
    ['a text that is a list', { headline: ['Brim'] }],
    ['an image that is a text', { image: 'Bryggjan' }],
  ])('refuses %s', (_, value) => {
    expect(readExpectation(value)).toBeTypeOf('string')
  })
})

describe('comparing a page', () => {
  test('only what is named, but always whether it was taken', () => {
    expect(compare({ why: 'no fields at all' })).toEqual(['ok right 1.00'])
  })

  test.each([
    ['equal', { headline: 'Brimið skolaði burt bryggjunni' }, 'headline right 1.00'],
    ['another', { headline: 'Brimið' }, 'headline wrong 0.00'],
    ['nothing, as expected', { lead: null }, 'lead right 1.00'],
    ['nothing, but expected', { lead: 'Bryggjan stóð.' }, 'lead missing 0.00'],
    ['something, unexpected', { section: null }, 'section wrong 0.00'],
    [
      'authors in another order',
      { authors: ['Ketill Svansson', 'Ása Björk Hannesdóttir'] },
      'authors wrong 0.00',
    ],
    ['one author of two', { authors: ['Ása Björk Hannesdóttir'] }, 'authors wrong 0.00'],
    ['tags, all', { tags: ['Veður', 'Hafnir', 'Brim'] }, 'tags right 1.00'],
    ['tags, in another order', { tags: ['Brim', 'Hafnir', 'Veður'] }, 'tags wrong 1.00'],
    ['tags, two of three right', { tags: ['Veður', 'Hafnir', 'Rok'] }, 'tags wrong 0.67'],
    ['tags, one twice', { tags: ['Veður', 'Veður', 'Hafnir'] }, 'tags wrong 0.67'],
    ['tags, none expected', { tags: [] }, 'tags wrong 0.00'],
    ['a list, both empty', { related: [] }, 'related right 1.00'],
    ['a list, missing', { related: [{ title: 'Spá stormi' }] }, 'related missing 0.00'],
    [
      'a list by its titles',
      { mostRead: [{ title: 'Fundu hval' }, { title: 'Loka vegum' }] },
      'mostRead right 1.00',
    ],
    [
      'a list, one label wrong',
      { mostRead: [{ title: 'Fundu hval', section: 'Erlent' }, { title: 'Loka vegum' }] },
      'mostRead wrong 1.00',
    ],
    [
      'a list, one title cut',
      { mostRead: [{ title: 'Fundu' }, { title: 'Loka vegum' }] },
      'mostRead wrong 0.50',
    ],
    ['a list, one item too few', { mostRead: [{ title: 'Fundu hval' }] }, 'mostRead wrong 0.67'],
    [
      'images, on the keys given',
      { images: [{ caption: 'Flóðið.' }, { caption: 'Höfnin.' }] },
      'images right 1.00',
    ],
    [
      'images, one credit wrong',
      {
        images: [
          { caption: 'Flóðið.', credit: null },
          { caption: 'Höfnin.', credit: 'AP' },
        ],
      },
      'images wrong 0.50',
    ],
    ['the body', { body: 'Hún fór á flóði.\n\nEngan sakaði.' }, 'body right 1.00'],
    [
      'the body without its paragraphs',
      { body: 'Hún fór á flóði. Engan sakaði.' },
      'body wrong 1.00',
    ],
    ['half of the body', { body: 'Hún fór á' }, 'body wrong 0.67'],
    ['no body', { body: '' }, 'body wrong 0.00'],
  ])('%s', (_, expected, row) => {
    expect(compare(expected)).toEqual(['ok right 1.00', row])
  })

  test('an image on the keys given, each in a row of its own', () => {
    expect(compare({ image: { caption: 'Bryggjan í gær.', credit: 'AP' } })).toEqual([
      'ok right 1.00',
      'image wrong 0.00',
      'image.caption right 1.00',
      'image.credit wrong 0.00',
    ])
  })

  test('an image where none is expected, and none where one is', () => {
    expect(compare({ image: null }).slice(1)).toEqual([
      'image wrong 0.00',
      'image.caption wrong 0.00',
      'image.credit wrong 0.00',
    ])
    const bare: ParseResult = { ...TAKEN, article: { ...ARTICLE, image: null } }
    expect(compare({ image: { caption: 'Bryggjan í gær.', credit: null } }, bare).slice(1)).toEqual(
      ['image missing 0.00', 'image.caption missing 0.00', 'image.credit right 1.00'],
    )
  })

  test.each([
    ['an article that is one', {}, TAKEN, 'ok right 1.00'],
    ['an article that is refused', {}, REFUSED, 'ok missing 0.00'],
    ['a refusal', { ok: false, error: 'not-an-article' }, REFUSED, 'ok right 1.00'],
    ['a refusal for any reason', { ok: false }, REFUSED, 'ok right 1.00'],
    [
      'a refusal for another reason',
      { ok: false, error: 'empty-source' },
      REFUSED,
      'ok wrong 0.00',
    ],
    ['a refusal that is taken', { ok: false }, TAKEN, 'ok wrong 0.00'],
  ] as const)('%s', (...[, expected, result, row]) => {
    expect(compare(expected, result)).toEqual([row])
  })

  test('a refused page by its draft', () => {
    expect(compare({ ok: false, headline: 'Brimið' }, REFUSED)).toEqual([
      'ok right 1.00',
      'headline wrong 0.00',
    ])
  })
})

describe('scores over pages', () => {
  const pageOf = (file: string, expected: unknown, result = TAKEN) => {
    const expectation = readExpectation(expected)
    if (typeof expectation === 'string') throw new Error(expectation)
    return { file, comparisons: comparePage(expectation, result) }
  }
  const pages = [
    pageOf('a', { tags: ['Veður', 'Hafnir', 'Brim'] }),
    pageOf('b', { headline: 'Brimið', tags: [], lead: 'Bryggjan stóð.' }),
    pageOf('c', { headline: 'Brimið skolaði burt bryggjunni' }),
  ]
  const scores = scoreFields(pages)

  test('count each field where it is named, in the order of an article', () => {
    expect(scores).toEqual([
      { field: 'ok', n: 3, right: 3, missing: 0, wrong: 0, score: 1 },
      { field: 'headline', n: 2, right: 1, missing: 0, wrong: 1, score: 0.5 },
      { field: 'lead', n: 1, right: 0, missing: 1, wrong: 0, score: 0 },
      { field: 'tags', n: 2, right: 1, missing: 0, wrong: 1, score: 0.5 },
    ])
    expect(countPerfect(pages)).toBe(2)
  })

  test('print as a table', () => {
    expect(formatTable(scores)).toBe(
      [
        'field     n  right  missing  wrong    score',
        'ok        3      3        0      0  100.0 %',
        'headline  2      1        0      1   50.0 %',
        'lead      1      0        1      0    0.0 %',
        'tags      2      1        0      1   50.0 %',
      ].join('\n'),
    )
  })

  test('nearly all is not shown as all', () => {
    expect(
      formatTable([{ field: 'x', n: 1, right: 0, missing: 0, wrong: 1, score: 0.9999 }]),
    ).toContain('99.9 %')
  })

  test.each([
    ['ok', 1, []],
    ['headline', 0.5, []],
    ['headline', 0.51, ['headline: 50.0 % is below 51.0 %']],
    ['byline', 0, ['byline: no page says what it should be']],
  ])('the gate %s=%d', (field, min, failures) => {
    expect(failedGates([{ field, min }], scores)).toEqual(failures)
  })

  test('no pages have no scores', () => {
    expect(scoreFields([])).toEqual([])
    expect(formatTable([])).toBe('field  n  right  missing  wrong  score')
  })
})
