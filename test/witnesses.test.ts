import { describe, expect, test } from 'vitest'
import type { Candidate } from '../src/witnesses.ts'
import { ORGANIZATION, settle } from '../src/witnesses.ts'

const said = (value: string, by: string, printed = false): Candidate => ({
  value,
  by,
  printed,
})
const printed = (value: string): Candidate => said(value, 'layout', true)

function outcome(path: string, ...candidates: readonly Candidate[]) {
  const { winners, losers } = settle(path, candidates)
  return { winners: winners.map(({ value }) => value), losers: losers.map(({ by }) => by) }
}

describe('who speaks for a field', () => {
  const cases: [string, string, Candidate[], string[], string[]][] = [
    ['nobody', 'headline', [], [], []],
    [
      'print before metas',
      'headline',
      [said('Annað', 'title'), printed('Eitt')],
      ['Eitt'],
      ['title'],
    ],
    [
      'among metas, the first',
      'headline',
      [said('Eitt', 'meta:og:title'), said('Annað', 'title')],
      ['Eitt'],
      ['title'],
    ],
    [
      'the minute shown over the minute of a meta',
      'publishedAt',
      [
        printed('2025-05-10T22:11:00Z'),
        said('2025-05-10T22:12:00Z', 'meta:article:published_time'),
      ],
      ['2025-05-10T22:11:00Z'],
      ['meta:article:published_time'],
    ],
    [
      'a time of day over a bare date that is shown',
      'publishedAt',
      [printed('2025-05-10'), said('2025-05-10T22:11:00Z', 'json-ld')],
      ['2025-05-10T22:11:00Z'],
      [],
    ],
    [
      'a time of day of another day still, but told',
      'publishedAt',
      [printed('2025-05-09'), said('2025-05-10T22:11:00Z', 'json-ld')],
      ['2025-05-10T22:11:00Z'],
      ['layout'],
    ],
    [
      'the same minute, seconds dropped, is no conflict',
      'updatedAt',
      [said('2025-05-10T22:11:00Z', 'meta'), said('2025-05-10T22:11:00Z', 'json-ld')],
      ['2025-05-10T22:11:00Z'],
      [],
    ],
    [
      'a person shown over an organisation',
      'authors',
      [said('mbl.is', ORGANIZATION), printed('Anna Bára')],
      ['Anna Bára'],
      [ORGANIZATION],
    ],
    ['an organisation alone signs nothing', 'authors', [said('mbl.is', ORGANIZATION)], [], []],
    [
      'all names of one witness together',
      'authors',
      [said('Anna', 'json-ld'), said('Bára', 'json-ld'), said('Anna', 'meta')],
      ['Anna', 'Bára'],
      ['meta'],
    ],
    [
      'all that is shown is one statement, whoever claimed it',
      'authors',
      [printed('Anna'), said('Bára', 'byline', true)],
      ['Anna', 'Bára'],
      [],
    ],
    [
      'a longer form of the same name is no conflict',
      'authors',
      [printed('Jakob Bjarnar'), said('Jakob Bjarnar Grétarsson', 'json-ld')],
      ['Jakob Bjarnar'],
      [],
    ],
    [
      'a name that only starts alike is one',
      'authors',
      [printed('Jón Karl'), said('Jón Karlsson', 'json-ld')],
      ['Jón Karl'],
      ['json-ld'],
    ],
    [
      'a title with the outlet behind it is no conflict',
      'headline',
      [printed('Skipið sökk'), said('Skip\u00adið sökk - Blaðið', 'title')],
      ['Skipið sökk'],
      [],
    ],
    [
      'another headline is one',
      'headline',
      [printed('Skipið sökk'), said('Skipið sökk ekki', 'title')],
      ['Skipið sökk'],
      ['title'],
    ],
    [
      'a headline cut off by dots is none',
      'headline',
      [printed('Skipið sökk ekki'), said('Skipið sökk …', 'title')],
      ['Skipið sökk ekki'],
      [],
    ],
    [
      'sections are told in many grains',
      'section',
      [printed('Innlent'), said('Frettir', 'meta')],
      ['Innlent'],
      [],
    ],
    ['tags too', 'tags', [printed('Veður'), said('Ófærð', 'meta')], ['Veður'], []],
    [
      'a field of one value takes one',
      'section',
      [said('A', 'meta'), said('B', 'meta')],
      ['A'],
      [],
    ],
  ]
  test.each(cases)('%s', (...[, path, candidates, winners, losers]) => {
    expect(outcome(path, ...candidates)).toEqual({ winners, losers })
  })
})
