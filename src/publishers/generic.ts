import { definePublisher } from '../publisher.ts'
import { sectionLabels } from './section-labels.ts'

/** What Icelandic news pages have in common: the fallback where the outlet is not known. */
export const generic = definePublisher({
  id: 'generic',
  name: 'unknown publisher',
  knowledge: 'probable',
  asOf: '2026-11-24',
  languages: [],
  address: { hosts: [], articles: [], others: [] },
  words: {
    byline: { one: ['skrifar'], many: ['skrifa'] },
    updated: [
      'Uppfært',
      'Síðast uppfært',
      'Dagført',
      'oppdatert',
      'Oppdatert',
      'Opdateret',
      'opdateret',
    ],
    lists: {
      related: ['Tengdar fréttir', 'Tengt efni', 'Tengdar greinar'],
      mostRead: ['Mest lesið'],
      moreNews: ['Fleiri fréttir'],
      end: ['Sjá meira'],
    },
    sections: sectionLabels,
    menu: [],
    furniture: [],
    paywall: [],
    listings: [],
    genres: [],
    marks: [],
  },
  counts: {},
  layouts: [],
})
