import type { HtmlLayout } from '../../src/publisher.ts'
import { definePublisher } from '../../src/publisher.ts'
import { generic } from '../../src/publishers/generic.ts'

const story: HtmlLayout = {
  name: 'eyjafrettir-story',
  from: '2026-01-05',
  signs: ['article.story'],
  headline: ['article.story > h1'],
  section: ['div.story-label'],
  authors: ['div.story-meta'],
  timestamp: ['div.story-meta time'],
  lead: ['p.story-lead'],
  body: ['div.story-text'],
  figures: {
    lead: ['figure.story-image'],
    caption: ['figcaption > span:first-child'],
    credit: ['figcaption > span + span'],
  },
  lists: [{ heading: ['h3'], item: ['ul.top li'], title: ['ul.top a'] }],
  cut: ['div.story-ad'],
}

/** Eyjafréttir, eyjafrettir.example: pages of 2026. */
export const eyjafrettir = definePublisher({
  id: 'eyjafrettir',
  name: 'Eyjafréttir',
  knowledge: 'certain',
  asOf: '2026-04-20',
  languages: ['is'],
  address: {
    hosts: ['eyjafrettir.example'],
    articles: [/^\/frett\/(?<id>\d+)(?:\/(?<slug>[^/]*))?\/?$/u],
    canonical: 'https://www.eyjafrettir.example/frett/{id}/{slug}',
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      { path: /^\/flokkur\//u, what: 'a section page' },
    ],
  },
  words: { ...generic.words, sections: ['Fréttir', 'Náttúra', 'Íþróttir'] },
  counts: { mostRead: 5 },
  layouts: [story],
})
