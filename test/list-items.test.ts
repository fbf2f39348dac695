import { describe, expect, it } from 'vitest'
import { listItems, relatedItems } from '../src/list-items.ts'
import { findingsOf } from './support/article.ts'
import type { Given } from './support/draft.ts'
import { draftOf } from './support/draft.ts'

const text =
  'Tengdar fréttir Skip fannst Skipið var heilt. Því var fagnað. 3. maí 2025 10:00 Bátur sökk ' +
  'Mest lesið Er sól? Anna Hall og Jón Árni Skoðun Danir unnu Erlent Fleiri fréttir Regn í dag'

const related = { list: 'related' } as const
const mostRead = { list: 'mostRead' } as const

const zones: readonly Given[] = [
  ['list-heading', 'Tengdar fréttir', related],
  ['item-title', 'Skip fannst', { ...related, href: '/g/1' }],
  ['item-summary', 'Skipið var heilt.', related],
  ['item-summary', 'Því var fagnað.', related],
  ['item-timestamp', '3. maí 2025 10:00', related],
  ['item-title', 'Bátur sökk', related],
  ['list-heading', 'Mest lesið', mostRead],
  ['item-title', 'Er sól?', mostRead],
  ['item-author', 'Anna Hall', mostRead],
  ['item-author', 'Jón Árni', mostRead],
  ['item-section', 'Skoðun', mostRead],
  ['item-title', 'Danir unnu', { ...mostRead, href: '/g/2' }],
  ['item-section', 'Erlent', mostRead],
  ['list-heading', 'Fleiri fréttir', { list: 'moreNews' }],
  ['item-title', 'Regn í dag', { list: 'moreNews', confidence: 0.7 }],
]

describe('relatedItems', () => {
  it('gives titles, summaries, times and addresses', () => {
    const found = findingsOf(draftOf(text, { zones }))
    expect(relatedItems(found)).toEqual([
      {
        title: 'Skip fannst',
        summary: 'Skipið var heilt. Því var fagnað.',
        publishedAt: '2025-05-03T10:00:00Z',
        url: '/g/1',
      },
      { title: 'Bátur sökk', summary: null, publishedAt: null, url: null },
    ])
    expect(Object.keys(found.evidence)).toEqual([
      'related.0.title',
      'related.0.summary',
      'related.0.publishedAt',
      'related.1.title',
    ])
    expect(found.evidence['related.0.summary']).toMatchObject({
      spans: [
        { start: 28, end: 45 },
        { start: 46, end: 61 },
      ],
      by: 'given',
    })
  })
  it('gives the first date among the times of an item, and none where there is no date', () => {
    const times = (...printed: readonly string[]) =>
      findingsOf(
        draftOf(text, {
          zones: [
            ['item-title', 'Skip fannst', related],
            ...printed.map((one): Given => ['item-timestamp', one, related]),
          ],
        }),
      )
    const two = times('Því var fagnað.', '3. maí 2025 10:00', 'Bátur sökk')
    expect(relatedItems(two)[0]?.publishedAt).toBe('2025-05-03T10:00:00Z')
    expect(two.evidence['related.0.publishedAt']?.spans).toEqual([{ start: 62, end: 79 }])
    const none = times('Því var fagnað.', 'Bátur sökk')
    expect(relatedItems(none)[0]?.publishedAt).toBeNull()
    expect(none.evidence).not.toHaveProperty('related.0.publishedAt')
  })
  it('gives none without a list', () => {
    expect(relatedItems(findingsOf(draftOf(text)))).toEqual([])
  })
  it('leaves out what stands before the first title', () => {
    const found = findingsOf(
      draftOf(text, {
        zones: [
          ['list-heading', 'Tengdar fréttir', related],
          ['item-summary', 'Skip fannst', related],
          ['item-title', 'Bátur sökk', related],
        ],
      }),
    )
    expect(relatedItems(found)).toEqual([
      { title: 'Bátur sökk', summary: null, publishedAt: null, url: null },
    ])
  })
})

describe('listItems', () => {
  it('gives titles, authors, sections and addresses', () => {
    const found = findingsOf(draftOf(text, { zones }))
    expect(listItems(found, 'mostRead')).toEqual([
      { title: 'Er sól?', section: 'Skoðun', authors: ['Anna Hall', 'Jón Árni'], url: null },
      { title: 'Danir unnu', section: 'Erlent', authors: [], url: '/g/2' },
    ])
    expect(Object.keys(found.evidence)).toEqual([
      'mostRead.0.authors.0',
      'mostRead.0.authors.1',
      'mostRead.0.title',
      'mostRead.0.section',
      'mostRead.1.title',
      'mostRead.1.section',
    ])
    expect(found.evidence['mostRead.0.authors.1']?.spans).toEqual([
      { start: text.indexOf('Jón Árni'), end: text.indexOf('Jón Árni') + 8 },
    ])
  })
  it('keeps to its list, and says how sure it is', () => {
    const found = findingsOf(draftOf(text, { zones }))
    expect(listItems(found, 'moreNews')).toEqual([
      { title: 'Regn í dag', section: null, authors: [], url: null },
    ])
    expect(found.evidence).toMatchObject({
      'moreNews.0.title': { certainty: 'inferred', confidence: 0.7 },
    })
  })
})
