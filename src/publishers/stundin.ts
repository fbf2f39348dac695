import type { HtmlLayout } from '../publisher.ts'
import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'

const bodyText: HtmlLayout = {
  name: 'stundin-body-text',
  until: '2023-01-12',
  signs: ['div.article__body__text'],
  headline: ['h1.article__headline', 'article h1', 'h1'],
  authors: ['div.journalist__name', 'h3.article__columnist__name'],
  timestamp: ['time.datetime'],
  lead: ['div.article__lead', 'p.article__lead'],
  body: ['div.article__body__text'],
  figures: {
    lead: ['figure'],
    inBody: ['figure'],
    caption: ['figcaption .caption', 'figcaption'],
    credit: ['figcaption .credit'],
  },
  cut: ['aside', 'div.inline-wrap', 'div.paywall'],
  paywall: ['div.paywall'],
}

/** Stundin, stundin.is, closed in January 2023: from others' code. */
export const stundin = definePublisher({
  id: 'stundin',
  name: 'Stundin',
  knowledge: 'probable',
  asOf: '2023-01-12',
  languages: ['is'],
  address: {
    hosts: ['stundin.is'],
    articles: [
      /^\/(?:grein|frett|pistill|blogg)\/(?<id>\d+)(?:\/[^/]*)?\/?$/u,
      /^\/(?<id>(?:grein|frett|pistill|blogg)\/[^/]+)\/?$/u,
    ],
    others: [{ path: /^\/?$/u, what: 'the front page' }],
  },
  words: generic.words,
  counts: {},
  layouts: [bodyText],
})
