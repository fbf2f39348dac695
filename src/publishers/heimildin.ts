import type { HtmlLayout } from '../publisher.ts'
import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'

const articleBody: HtmlLayout = {
  name: 'heimildin-article-body',
  from: '2023-01-13',
  signs: ['div.article__body'],
  headline: ['h1.article__title', 'h1.article__headline', 'article h1', 'h1'],
  section: ['a.article__category', 'div.article__category'],
  authors: ['div.journalist__name', '.article__columnist__name'],
  timestamp: ['time.datetime'],
  lead: ['div.article__lead', 'p.article__lead', 'div.article__intro'],
  body: ['div.article__body'],
  tags: ['div.article__tags a'],
  figures: {
    lead: ['figure.article__figure', 'figure'],
    inBody: ['figure'],
    caption: ['figcaption .caption', 'figcaption'],
    credit: ['figcaption .credit', 'figcaption .author'],
  },
  cut: ['div.article__body__extras', 'h3.inline-seemore-label', 'div.paywall', 'aside'],
  paywall: ['div.paywall'],
}

/** Heimildin, heimildin.is, which Kjarninn and Stundin became: from others' code. */
export const heimildin = definePublisher({
  id: 'heimildin',
  name: 'Heimildin',
  knowledge: 'probable',
  asOf: '2026-10-01',
  languages: ['is'],
  address: {
    hosts: ['heimildin.is'],
    articles: [/^\/grein\/(?<id>\d+)(?:\/(?<slug>[^/]*))?\/?$/u],
    canonical: 'https://heimildin.is/grein/{id}/{slug}/',
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      { path: /^\/(?:flokkur|efni|hofundur|rit)\//u, what: 'a list of articles' },
    ],
  },
  words: {
    ...generic.words,
    sections: [
      'Fréttir',
      'Innlent',
      'Erlent',
      'Viðtal',
      'Úttekt',
      'Pistill',
      'Greining',
      'Menning',
      'Leiðari',
      'Skýring',
      'Aðsent',
      'Allt af létta',
      'Vettvangur',
    ],
  },
  counts: {},
  layouts: [articleBody],
})
