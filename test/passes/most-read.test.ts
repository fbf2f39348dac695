import { describe, expect, it } from 'vitest'
import { mostRead } from '../../src/passes/most-read.ts'
import type { Given } from '../support/draft.ts'
import { claimed, complaints, draftOf, paperWith, run } from '../support/draft.ts'

const heading: Given = ['list-heading', 'Mest lesið', { list: 'mostRead' }]
const end: Given = ['furniture', 'Sjá meira']

const read = (list: string, zones: readonly Given[] = [heading, end]) =>
  run(draftOf(`Já. Mest lesið${list}`, { zones }), mostRead)

/** One letter for each role: a title, an author, a section's label, a leftover. */
const short: Record<string, string> = {
  'item-title': 'T',
  'item-author': 'A',
  'item-section': 'S',
  leftover: 'L',
}
const items = (list: string, zones?: readonly Given[]) =>
  claimed(read(list, zones)).map(([role, words]) => `${short[role] ?? role} ${words}`)

describe('most-read, in running text', () => {
  it('claims titles and labels', () => {
    const after = read(' Danir unnu Svía Erlent Nýtt met Golf Sjá meira')
    expect(claimed(after)).toEqual([
      ['item-title', 'Danir unnu Svía', 'stated'],
      ['item-section', 'Erlent', 'stated'],
      ['item-title', 'Nýtt met', 'stated'],
      ['item-section', 'Golf', 'stated'],
    ])
    expect(after.zones.filter(({ pass }) => pass === 'most-read')).toMatchObject(
      Array.from({ length: 4 }, () => ({ list: 'mostRead', confidence: 1 })),
    )
    expect(after.issues).toEqual([])
  })
  it('claims the authors of opinions', () => {
    expect(
      items(
        ' Er sól? Anna Jónsdóttir Skoðun Regn er gott Jón Árnason,Dís Jónsdóttir Skoðun Sjá meira',
      ),
    ).toEqual([
      'T Er sól?',
      'A Anna Jónsdóttir',
      'S Skoðun',
      'T Regn er gott',
      'A Jón Árnason',
      'A Dís Jónsdóttir',
      'S Skoðun',
    ])
  })
  it.each(['séra', 'Séra', 'sr.', 'dr.', 'Dr.'])(
    'takes %j for a part of the author’s name',
    (title) => {
      expect(items(` Er sól í dag? ${title} Anna Jónsdóttir Skoðun Sjá meira`)).toEqual([
        'T Er sól í dag?',
        `A ${title} Anna Jónsdóttir`,
        'S Skoðun',
      ])
    },
  )
  it('leaves names that `og` joins to the title: authors are joined by commas', () => {
    expect(items(' Takk fyrir mig Anna Jónsdóttir og Jón Árnason Skoðun Sjá meira')).toEqual([
      'T Takk fyrir mig Anna Jónsdóttir og Jón Árnason',
      'S Skoðun',
    ])
  })
  it('claims no authors under other labels', () => {
    expect(items(' Nýtt met setti Anna Jónsdóttir Golf Sjá meira')).toEqual([
      'T Nýtt met setti Anna Jónsdóttir',
      'S Golf',
    ])
  })
  it('claims authors where half of the opinions have them, not where fewer do', () => {
    const signed = ' Er sól? Anna Jónsdóttir Skoðun'
    const unsigned = ' Regn er gott Skoðun'
    expect(items(`${signed}${unsigned} Sjá meira`)).toContain('A Anna Jónsdóttir')
    expect(items(`${signed}${unsigned}${unsigned} Sjá meira`)).not.toContain('A Anna Jónsdóttir')
    expect(items(`${signed}${' Nýtt met Golf'.repeat(3)} Sjá meira`)).toContain('A Anna Jónsdóttir')
  })
  it('leaves a title where names are all there is', () => {
    expect(items(' Anna Jónsdóttir Skoðun Sjá meira')[0]).toMatch(/^T Anna/u)
  })

  it('tells of an item cut off at the text’s end', () => {
    const after = read(' Danir unnu Svía Erlent Nýtt me', [heading])
    expect(claimed(after)).toEqual([
      ['item-title', 'Danir unnu Svía', 'stated'],
      ['item-section', 'Erlent', 'stated'],
      ['leftover', 'Nýtt me', 'stated'],
    ])
    expect(complaints(after)).toEqual([['truncated', 'mostRead', 'Nýtt me']])
  })
  it('takes an item without a label for whole where something follows', () => {
    const after = read(' Danir unnu Svía Erlent Nýtt met Sjá meira')
    expect(claimed(after).at(-1)).toEqual(['item-title', 'Nýtt met', 'stated'])
    expect(after.issues).toEqual([])
  })
  it('goes by the publisher’s labels and counts', () => {
    const publisher = paperWith({ sections: ['Sjórinn'] }, { mostRead: 1 })
    const draft = draftOf('Mest lesið Skip sökk Sjórinn Skór í Sjórinn', {
      publisher,
      zones: [heading],
    })
    expect(claimed(run(draft, mostRead)).map(([, words]) => words)).toEqual([
      'Skip sökk',
      'Sjórinn',
      'Skór í Sjórinn',
    ])
  })
})

describe('most-read, on lines', () => {
  it.each([
    [
      'labels below titles',
      '\nDanir unnu\nErlent\nNýtt met\nGolf\nSjá meira',
      'T Danir unnu|S Erlent|T Nýtt met|S Golf',
    ],
    [
      'labels at the ends of lines',
      '\nDanir unnu Erlent\nNýtt met Golf\nSjá meira',
      'T Danir unnu|S Erlent|T Nýtt met|S Golf',
    ],
    [
      'names on a line of their own',
      '\nEr sól?\nAnna Jónsdóttir\nSkoðun\nRegn er gott\nJón Árnason, Dís Jónsdóttir\nSkoðun\nSjá meira',
      'T Er sól?|A Anna Jónsdóttir|S Skoðun|T Regn er gott|A Jón Árnason|A Dís Jónsdóttir|S Skoðun',
    ],
    ['no labels', '\nDanir unnu\nNýtt met\nSjá meira', 'T Danir unnu|T Nýtt met'],
    [
      'some labels',
      '\nDanir unnu\nNýtt met\nGolf\nRegn\nSjá meira',
      'T Danir unnu|T Nýtt met|S Golf|T Regn',
    ],
    [
      'a label that begins the list',
      '\nGolf\nDanir unnu\nErlent\nSjá meira',
      'T Golf|T Danir unnu|S Erlent',
    ],
    [
      'a title before one with its label',
      '\nRegn\nDanir unnu Erlent\nSól\nSjá meira',
      'T Regn|T Danir unnu|S Erlent|T Sól',
    ],
    [
      'a last title',
      '\nDanir unnu\nErlent\nNýtt met\nSjá meira',
      'T Danir unnu|S Erlent|T Nýtt met',
    ],
  ])('claims %s', (...[, list, expected]) => {
    expect(items(list).join('|')).toBe(expected)
    expect(read(list).issues).toEqual([])
  })
  // A name may not fill the stretch it is looked for in, so that no line of names is ever known.
  it('claims authors below titles', () => {
    expect(items('\nEr sól?\nAnna Jónsdóttir\nSkoðun\nSjá meira')).toEqual([
      'T Er sól?',
      'A Anna Jónsdóttir',
      'S Skoðun',
    ])
  })
  it('tells of nothing cut off', () => {
    expect(read('\nDanir unnu\nErlent\nNýtt me', [heading]).issues).toEqual([])
  })
})

describe('most-read', () => {
  it('does nothing without its list, or where the list is claimed or empty', () => {
    const related: Given = ['list-heading', 'Mest lesið', { list: 'related' }]
    for (const draft of [
      draftOf('Já. Mest lesið Danir unnu Erlent'),
      draftOf('Já. Mest lesið Danir unnu Erlent', { zones: [related] }),
      draftOf('Já. Mest lesið Sjá meira', { zones: [heading, end] }),
      draftOf('Mest lesið Danir unnu', {
        zones: [heading, ['item-title', 'Danir unnu', { list: 'mostRead' }]],
      }),
    ])
      expect(run(draft, mostRead)).toBe(draft)
  })
})
