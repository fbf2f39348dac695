import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'
import { entryContent, tagDivBlocks } from './layouts/wordpress.ts'

/** Samstöðin, samstodin.is: from others' code. */
export const samstodin = definePublisher({
  id: 'samstodin',
  name: 'Samstöðin',
  knowledge: 'probable',
  asOf: '2026-10-01',
  languages: ['is'],
  address: {
    hosts: ['samstodin.is'],
    articles: [/^\/(?<id>\d{4}\/\d{2}\/[^/]+)\/?$/u],
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      { path: /^\/(?:tag|author|category|flokkur)\//u, what: 'a list of articles' },
    ],
  },
  words: generic.words,
  counts: {},
  layouts: [entryContent, tagDivBlocks],
})
