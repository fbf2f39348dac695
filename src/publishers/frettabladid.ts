import type { HtmlLayout } from '../publisher.ts'
import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'

const articleBody: HtmlLayout = {
  name: 'frettabladid-article-body',
  from: '2019-01-01',
  until: '2023-03-31',
  signs: ['div.article-body'],
  headline: ['h1.article-title', 'h1'],
  section: ['div.article-category', 'a.article-category'],
  authors: ['div.article-byline', 'div.bylineblock-heading', 'div.author-name'],
  // Day and clock stand in elements of their own; the one around them holds the whole date.
  timestamp: ['div.article-date-block', 'div.article-meta', 'div.article-pubdate'],
  lead: ['div.article-lead', 'div.article-excerpt'],
  body: ['div.article-body'],
  tags: ['div.article-tags a'],
  figures: {
    lead: ['div.article-image', 'figure'],
    inBody: ['figure', 'div.img-block'],
    caption: ['figcaption', 'div.img-block .caption'],
    credit: ['span.photographer', 'div.img-block .credit'],
  },
  cut: [
    'div.read-more-block',
    'div.sja-einnig',
    'div.strap',
    'div.author-wrapper',
    'div.share-buttons-wrapper',
    'div.embed',
    'aside',
  ],
}

/** Fréttablaðið and Hringbraut, closed in March 2023: from others' code. */
export const frettabladid = definePublisher({
  id: 'frettabladid',
  name: 'Fréttablaðið',
  knowledge: 'probable',
  asOf: '2023-03-31',
  languages: ['is'],
  address: {
    hosts: ['frettabladid.is', 'hringbraut.is'],
    articles: [/^\/(?<id>[a-z]+(?:\/[a-z0-9-]+)*\/[a-z0-9-]{4,})\/?$/u],
    others: [{ path: /^\/?$/u, what: 'the front page' }],
  },
  words: {
    ...generic.words,
    sections: [
      'Fréttir',
      'Innlent',
      'Erlent',
      'Markaðurinn',
      'Sport',
      'Lífið',
      'Skoðun',
      'Tímamót',
      'Menning',
      'Bílar',
    ],
  },
  counts: {},
  layouts: [articleBody],
})
