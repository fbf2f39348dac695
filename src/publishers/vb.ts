import type { HtmlLayout } from '../publisher.ts'
import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'

const paragraphBlocks: HtmlLayout = {
  name: 'vb-paragraph-blocks',
  from: '2021-10-01',
  signs: ['h1.article-title'],
  headline: ['h1.article-title'],
  section: ['div.article-pubdate span.category'],
  authors: ['div.article-pubdate span.float-end', 'div.author'],
  timestamp: ['div.article-pubdate'],
  lead: ['div.article-excerpt'],
  body: ['div.article-body'],
  tags: ['div.article-tags a'],
  figures: {
    lead: ['div.image-block', 'div.article-image'],
    inBody: ['div.image-block', 'figure'],
    caption: ['figcaption div.caption'],
    credit: ['span.photographer'],
  },
  lists: [
    {
      heading: ['h2', 'h3', 'div.block-title'],
      item: ['div.article-block'],
      title: ['div.article-block h2', 'div.article-block h3', 'div.article-block .title'],
    },
  ],
  cut: ['div.article-lock', 'div.article-block', 'aside', 'div.ad', 'div.adholder'],
  paywall: ['div.article-lock'],
}

const entryContent: HtmlLayout = {
  name: 'vb-entry-content',
  until: '2021-09-30',
  signs: ['div.entry_content_text'],
  headline: ['h1'],
  authors: ['div.author'],
  timestamp: ['div.article-pubdate', 'div.date'],
  body: ['div.entry_content_text'],
  cut: ['div.article-lock', 'aside'],
  paywall: ['div.article-lock'],
}

/** Viðskiptablaðið, vb.is: one page of 2025 seen, the older layout from others' code. */
export const vb = definePublisher({
  id: 'vb',
  name: 'Viðskiptablaðið',
  knowledge: 'certain',
  asOf: '2026-10-01',
  languages: ['is'],
  address: {
    hosts: ['vb.is'],
    articles: [/^\/(?<id>[a-z0-9-]+(?:\/[a-z0-9-]+)+)\/?$/u],
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      { path: /^\/(?:frettir|skodun|eftir-vinnu|folk|tolublod|leit)\/?$/u, what: 'a section page' },
      { path: /^\/(?:tag|efni|hofundur)\//u, what: 'a list of articles' },
    ],
  },
  words: {
    ...generic.words,
    furniture: [
      { start: 'Til að lesa meira Hægt að er kaupa áskrift', end: 'á mánuði' },
      { start: 'Hægt að er kaupa áskrift að Viðskiptablaðinu', end: 'hér.' },
    ],
    paywall: ['Hægt að er kaupa áskrift'],
    marks: [{ pattern: /kaupa áskrift að Viðskiptablaðinu/u, weight: 3 }],
    sections: [
      'Innlent',
      'Erlent',
      'Frjáls verslun',
      'Fiskifréttir',
      'Eftir vinnu',
      'Fólk',
      'Skoðun',
      'Óðinn',
      'Huginn og Muninn',
      'Leiðari',
      'Týr',
      'Hrafnarnir',
      'Bílar',
      'Veiði',
      'Matur og vín',
      'Menning & listir',
      'Sport & peningar',
    ],
  },
  counts: {},
  layouts: [paragraphBlocks, entryContent],
})
