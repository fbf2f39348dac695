import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'
import { entryContent, tagDiv, tagDivBlocks } from './layouts/wordpress.ts'

/** Mannlíf, mannlif.is: from others' code. */
export const mannlif = definePublisher({
  id: 'mannlif',
  name: 'Mannlíf',
  knowledge: 'probable',
  asOf: '2026-10-01',
  languages: ['is'],
  address: {
    hosts: ['www.mannlif.is', 'mannlif.is'],
    articles: [/^\/(?<id>[a-z0-9-]+(?:\/[a-z0-9-]+)+)\/?$/u],
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      { path: /^\/(?:tag|author|category|flokkur)\//u, what: 'a list of articles' },
    ],
  },
  words: generic.words,
  counts: {},
  layouts: [tagDivBlocks, tagDiv, entryContent],
})
