import type { HtmlLayout } from '../publisher.ts'
import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'

const drupal: HtmlLayout = {
  name: 'dv-node',
  from: '2026-06-18',
  signs: ['div.field--name-title h1'],
  headline: ['div.field--name-title h1'],
  authors: ['div.article-author', 'div.field--name-field-author'],
  timestamp: ['div.article-date'],
  lead: ['div.field--name-field-lead', 'div.field--name-field-summary'],
  // The same class stands in two blocks of the page's foot.
  body: [
    'div.article-body > div.field--name-body',
    'div.article-body div.node__content div.field--name-body',
    'div.node__content > div.field--name-body',
    'div.node__content div.field--name-body',
  ],
  tags: ['div.field--name-field-tags a'],
  figures: {
    lead: ['div.field--name-field-image', 'figure'],
    inBody: ['figure'],
    caption: ['figcaption', 'div.field--name-field-caption'],
    credit: ['div.field--name-field-photographer'],
  },
  cut: ['aside', 'div.ad', 'div.related'],
}

const wordpress: HtmlLayout = {
  name: 'dv-textinn',
  until: '2026-06-17',
  signs: ['div.textinn'],
  headline: ['h1.grein_titill', 'h1.entry-title', 'h1'],
  authors: ['div.grein_upplysingar strong'],
  timestamp: ['div.grein_upplysingar'],
  body: ['div.textinn'],
  tags: ['div.efnisordin a'],
  figures: { lead: ['div.textinn figure', 'figure'], inBody: ['figure'], caption: ['figcaption'] },
  cut: ['div.efnisordin', 'div.ibodi', 'aside'],
}

/** DV, dv.is: from others' code. */
export const dv = definePublisher({
  id: 'dv',
  name: 'DV',
  knowledge: 'probable',
  asOf: '2026-10-01',
  languages: ['is'],
  address: {
    hosts: ['dv.is'],
    articles: [/^\/(?<id>(?:[a-z0-9-]+\/)+\d{4}\/\d{2}\/\d{2}\/[^/]+)\/?$/u],
    canonical: 'https://www.dv.is/{id}/',
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      { path: /^\/(?:frettir|fokus|pressan|eyjan|433|lifsstill)\/?$/u, what: 'a section page' },
      { path: /^\/(?:tag|author|flokkur)\//u, what: 'a list of articles' },
    ],
  },
  words: {
    ...generic.words,
    lists: { ...generic.words.lists, moreNews: ['Nýlegt', 'Fleiri fréttir'] },
    furniture: [
      { start: 'Ekki missa af Helstu tíðindum dagsins í pósthólfið þitt', end: 'Lesa nánar' },
      {
        start: 'Athugasemdir eru á ábyrgð þeirra sem þær skrá.',
        end: 'óviðeigandi athugasemdir.',
      },
    ],
    marks: [
      { pattern: /DV áskilur sér þó rétt til að eyða ummælum/u, weight: 3 },
      { pattern: /Ritstjórn DV\n/u, weight: 3 },
      { pattern: /Ekki missa af Helstu tíðindum dagsins/u, weight: 3 },
    ],
    sections: [
      'Fréttir',
      'Fókus',
      'Pressan',
      'Eyjan',
      '433',
      '433Sport',
      'Lífsstíll',
      'Matur',
      'Kynning',
      'Bleikt',
      'Skoðun',
      'Fastir pennar',
      'Orðið á götunni',
    ],
  },
  counts: {},
  layouts: [drupal, wordpress],
})
