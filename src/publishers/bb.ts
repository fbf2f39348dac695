import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'
import { entryContent, tagDiv, tagDivBlocks } from './layouts/wordpress.ts'

/** Bæjarins besta, bb.is: from others' code. */
export const bb = definePublisher({
  id: 'bb',
  name: 'Bæjarins besta',
  knowledge: 'probable',
  asOf: '2026-10-01',
  languages: ['is'],
  address: {
    hosts: ['www.bb.is', 'bb.is'],
    articles: [/^\/(?<id>\d{4}\/\d{2}\/[^/]+)\/?$/u],
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      { path: /^\/(?:tag|author|category|flokkur)\//u, what: 'a list of articles' },
    ],
  },
  words: generic.words,
  counts: {},
  layouts: [tagDivBlocks, tagDiv, entryContent],
})
