import type { HtmlLayout } from '../publisher.ts'
import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'

const articleBody: HtmlLayout = {
  name: 'kjarninn-article-body',
  until: '2023-01-12',
  signs: ['div.article-body'],
  headline: ['div.title-container h1', 'article h1', 'h1'],
  authors: ['span[itemprop=author]', 'span.author'],
  timestamp: ['time', 'span.date'],
  lead: ['div.title-container h2', 'div.lead'],
  body: ['article div.article-body', 'div.article-body'],
  tags: ['div.tag_list_block a.tag'],
  figures: {
    lead: ['div.image-container', 'figure'],
    inBody: ['div.image-container', 'figure'],
    caption: ['figcaption', 'div.image-caption'],
    credit: ['span.image-credit'],
  },
  cut: [
    'div.quote-container',
    'div.category_snippet',
    'div.tag_list_block',
    'div.ad-container',
    'div.container-fluid',
    'aside',
  ],
}

/** Kjarninn, kjarninn.is, closed in January 2023: from others' code. */
export const kjarninn = definePublisher({
  id: 'kjarninn',
  name: 'Kjarninn',
  knowledge: 'probable',
  asOf: '2023-01-12',
  languages: ['is'],
  address: {
    hosts: ['kjarninn.is'],
    articles: [/^\/(?<id>[a-z]+\/[a-z0-9-]+)\/?$/u],
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      { path: /^\/(?:tag|hladvarp)\//u, what: 'no article' },
    ],
  },
  words: generic.words,
  counts: {},
  layouts: [articleBody],
})
