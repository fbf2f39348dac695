import { describe, expect, test } from 'vitest'
import type { Article } from '../src/article.ts'
import { toNewsArticle } from '../src/news-article.ts'

const BARE: Article = {
  id: null,
  url: null,
  publisher: null,
  section: null,
  genre: null,
  headline: 'Brimið skolaði burt bryggjunni',
  authors: [],
  publishedAt: null,
  updatedAt: null,
  image: null,
  images: [],
  lead: null,
  body: 'Hún fór á flóði.',
  tags: [],
  related: [],
  mostRead: [],
  moreNews: [],
  access: 'open',
  language: null,
}

test('a page that says all', () => {
  const article: Article = {
    ...BARE,
    id: 'visir:20252724582d',
    url: 'https://www.visir.is/g/20252724582d/brimid',
    publisher: 'visir',
    section: 'Innlent',
    genre: 'news',
    authors: ['Ása Björk Hannesdóttir'],
    publishedAt: '2025-07-13T07:53:00Z',
    updatedAt: '2025-07-14',
    image: { caption: 'Bryggjan í gær.', credit: 'Vísir/Vilhelm', url: 'https://a.is/1.jpg' },
    images: [{ caption: 'Flóðið.', credit: null, url: null }],
    lead: 'Bryggjan stóð í sextíu ár.',
    tags: ['Veður'],
    language: 'is',
  }
  expect(toNewsArticle(article)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: 'visir:20252724582d',
    url: 'https://www.visir.is/g/20252724582d/brimid',
    headline: 'Brimið skolaði burt bryggjunni',
    abstract: 'Bryggjan stóð í sextíu ár.',
    author: [{ '@type': 'Person', name: 'Ása Björk Hannesdóttir' }],
    datePublished: '2025-07-13T07:53:00Z',
    dateModified: '2025-07-14',
    articleSection: 'Innlent',
    keywords: ['Veður'],
    image: [
      {
        '@type': 'ImageObject',
        url: 'https://a.is/1.jpg',
        caption: 'Bryggjan í gær.',
        creditText: 'Vísir/Vilhelm',
      },
      { '@type': 'ImageObject', caption: 'Flóðið.' },
    ],
    articleBody: 'Hún fór á flóði.',
    inLanguage: 'is',
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: 'visir' },
  })
})

test('keys without a value are left out', () => {
  expect(Object.keys(toNewsArticle(BARE))).toEqual([
    '@context',
    '@type',
    'headline',
    'articleBody',
    'isAccessibleForFree',
  ])
})

test('a paywalled page is not free and has no body', () => {
  const json = toNewsArticle({ ...BARE, body: '', access: 'paywalled' })
  expect(json.isAccessibleForFree).toBe(false)
  expect('articleBody' in json).toBe(false)
})

describe('the type follows the genre', () => {
  test.each([
    [null, 'NewsArticle'],
    ['news', 'NewsArticle'],
    ['match-report', 'NewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['live', 'LiveBlogPosting'],
  ] as const)('%s: %s', (genre, type) => {
    expect(toNewsArticle({ ...BARE, genre })['@type']).toBe(type)
  })
})
