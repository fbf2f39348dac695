import type { HtmlLayout } from '../publisher.ts'
import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'

const articleText: HtmlLayout = {
  name: 'bbl-article-text',
  signs: ['div.article-text'],
  headline: ['div.article-text h1', 'h1'],
  section: ['div.article-text a.category', 'div.article-category'],
  authors: ['div.article-text .author', 'div.author'],
  timestamp: ['div.article-text .date', 'span.date'],
  lead: ['div.article-text div.lead', 'div.article-text p.lead'],
  body: ['div.article-text'],
  figures: {
    lead: ['div.article-image', 'figure'],
    inBody: ['figure'],
    caption: ['figcaption', 'div.article-image .caption'],
  },
  cut: ['div.article-text div.mb-4', 'aside'],
}

/** Bændablaðið, bbl.is: from others' code. */
export const bbl = definePublisher({
  id: 'bbl',
  name: 'Bændablaðið',
  knowledge: 'probable',
  asOf: '2026-10-01',
  languages: ['is'],
  address: {
    hosts: ['www.bbl.is', 'bbl.is'],
    articles: [/^\/(?<id>[a-z0-9-]+(?:\/[a-z0-9-]+)+)\/?$/u],
    others: [{ path: /^\/?$/u, what: 'the front page' }],
  },
  words: {
    ...generic.words,
    sections: [
      'Fréttir',
      'Fréttaskýring',
      'Skoðun',
      'Líf og starf',
      'Fræðsluhornið',
      'Á faglegum nótum',
      'Menning',
      'Utan úr heimi',
      'Leiðari',
      'Lesendarýni',
    ],
  },
  counts: {},
  layouts: [articleText],
})
