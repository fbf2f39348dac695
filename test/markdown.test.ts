import { describe, expect, test } from 'vitest'
import type { Article } from '../src/article.ts'
import { toMarkdown } from '../src/markdown.ts'

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
  mostRead: [{ title: 'Fundu hval', section: 'Innlent', authors: [], url: null }],
  moreNews: [],
  access: 'open',
  language: null,
}

test('a page that says all', () => {
  const article: Article = {
    ...BARE,
    section: 'Innlent',
    authors: ['Ása Björk Hannesdóttir', 'Ketill Svansson'],
    publishedAt: '2025-07-13T07:53:00Z',
    updatedAt: '2025-07-14',
    image: { caption: 'Bryggjan í gær.', credit: 'Vísir/Vilhelm', url: 'https://a.is/1.jpg' },
    images: [{ caption: 'Flóðið.', credit: null, url: null }],
    lead: 'Bryggjan stóð í sextíu ár.',
    body: 'Hún fór á flóði.\n\nEngan sakaði.',
    tags: ['Veður', 'Hafnir'],
    related: [
      {
        title: 'Spá stormi',
        summary: 'Vont veður.',
        publishedAt: '2025-07-12T10:00:00Z',
        url: 'https://a.is/2',
      },
      { title: 'Loka vegum', summary: null, publishedAt: null, url: null },
    ],
  }
  expect(toMarkdown(article)).toBe(`# Brimið skolaði burt bryggjunni

Ása Björk Hannesdóttir, Ketill Svansson · Innlent · 2025-07-13 07:53 · uppfært 2025-07-14

**Bryggjan stóð í sextíu ár.**

![](<https://a.is/1.jpg>)
*Bryggjan í gær.* (Vísir/Vilhelm)

Hún fór á flóði.

Engan sakaði.

*Flóðið.*

Efnisorð: Veður · Hafnir

## Tengdar fréttir

- [Spá stormi](<https://a.is/2>) (2025-07-12 10:00): Vont veður.
- Loka vegum
`)
})

test('a page that says little has no empty blocks', () => {
  expect(toMarkdown(BARE)).toBe('# Brimið skolaði burt bryggjunni\n\nHún fór á flóði.\n')
})

test('a paywalled page has no body', () => {
  expect(toMarkdown({ ...BARE, lead: 'Aðeins þetta.', body: '', access: 'paywalled' })).toBe(
    '# Brimið skolaði burt bryggjunni\n\n**Aðeins þetta.**\n',
  )
})

describe('texts read as printed', () => {
  test.each([
    ['emphasis', 'hann *sagði* _það_', 'hann \\*sagði\\* \\_það\\_'],
    ['a link', '[hér](http://a.is)', '\\[hér\\](http://a.is)'],
    ['markup', '<script>', '\\<script\\>'],
    ['a back slash', 'a\\b', 'a\\\\b'],
    ['code and strikes', '`a` ~~b~~', '\\`a\\` \\~\\~b\\~\\~'],
    ['an entity', '&nbsp; &#8222; R&B', '\\&nbsp; \\&#8222; R&B'],
    ['a date that would open a list', '13. júlí kom hún.', '13\\. júlí kom hún.'],
    ['a date within', 'Kom 13. júlí.', 'Kom 13. júlí.'],
    ['a heading', '# eitt', '\\# eitt'],
    ['a list', '- eitt\n+ tvö\n* þrjú', '\\- eitt\n\\+ tvö\n\\* þrjú'],
    ['an underlining', 'eitt\n===', 'eitt\n\\==='],
    ['a quote', '> eitt', '\\> eitt'],
    ['a score', '3-1 var lokastaðan', '3-1 var lokastaðan'],
    ['dashes and quotes', '„Já“ – sagði hún!', '„Já“ – sagði hún!'],
  ])('%s', (_, body, shown) => {
    expect(toMarkdown({ ...BARE, body })).toBe(`# Brimið skolaði burt bryggjunni\n\n${shown}\n`)
  })

  test('a headline stays one line', () => {
    expect(toMarkdown({ ...BARE, headline: 'Brim\n# og rok' })).toContain('# Brim # og rok\n\n')
  })

  test('an address cannot leave its place', () => {
    const image = { caption: null, credit: null, url: 'https://a.is/x>) <b> y' }
    expect(toMarkdown({ ...BARE, image })).toContain('![](<https://a.is/x%3E)%20%3Cb%3E%20y>)\n')
  })
})
