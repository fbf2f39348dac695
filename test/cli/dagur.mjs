/** A file of publishers as a project of its own has it: an invented outlet. */
import { definePublisher } from 'frettagrein'
import { generic } from 'frettagrein/publishers'

export const dagur = definePublisher({
  ...generic,
  id: 'dagur',
  name: 'Dagur',
  address: {
    hosts: ['dagur.example'],
    articles: [/^\/frett\/(?<id>\d+)$/u],
    others: [{ path: /^\/flokkur\//u, what: 'a section page' }],
  },
  layouts: [
    {
      name: 'dagur-2020',
      headline: ['.fyrirsogn'],
      body: ['.texti p'],
      authors: ['.hofundur'],
      timestamp: ['.dagsetning'],
    },
  ],
})
