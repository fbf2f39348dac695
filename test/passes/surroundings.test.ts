import { describe, expect, it } from 'vitest'
import { surroundings } from '../../src/passes/surroundings.ts'
import type { Given } from '../support/draft.ts'
import { claimed, draftOf, run } from '../support/draft.ts'

const read = (text: string, zones: readonly Given[]) => run(draftOf(text, { zones }), surroundings)

describe('surroundings, before the article', () => {
  it.each([
    ['a menu', 'Forsíða Veður Innskráning'],
    ['a menu with sections', 'Innlent Erlent Veður'],
    ['entries of two words', 'Hafa samband Enski boltinn'],
    ['a menu half of which is known', 'Forsíða Hestar'],
    ['one with an entry of two words', 'Hafa samband Hestar Kettir'],
  ])('claims %s', (_, menu) => {
    const text = `${menu} Skip strandaði Já.`
    expect(claimed(read(text, [['headline', 'Skip strandaði']]))).toEqual([
      ['furniture', menu, 'stated'],
    ])
  })
  it.each([
    ['words', 'Hér er texti'],
    ['a menu of which too little is known', 'Forsíða Hestar Kettir'],
    ['an entry inside a word', 'Forsíðan'],
  ])('does not claim %s', (_, menu) => {
    expect(claimed(read(`${menu} Skip Já.`, [['headline', 'Skip']]))).toEqual([])
  })
  it('counts the words of all stretches before the head', () => {
    const zones: readonly Given[] = [
      ['timestamp', '3. maí'],
      ['headline', 'Skip'],
    ]
    expect(claimed(read('Forsíða 3. maí Hestar Skip Já.', zones))).toEqual([
      ['furniture', 'Forsíða', 'stated'],
      ['furniture', 'Hestar', 'stated'],
    ])
    expect(claimed(read('Forsíða 3. maí Hestar og Skip Já.', zones))).toEqual([])
  })
  it('ends before the section', () => {
    const zones: readonly Given[] = [
      ['section', 'Golf'],
      ['headline', 'Skip'],
    ]
    expect(claimed(read('Forsíða Veður Golf Skip Já.', zones))).toEqual([
      ['furniture', 'Forsíða Veður', 'stated'],
    ])
  })
  it('claims nothing without a headline, or before one that stands first', () => {
    expect(claimed(read('Forsíða Veður Já.', []))).toEqual([])
    expect(claimed(read('Skip Forsíða Veður', [['headline', 'Skip']]))).toEqual([])
  })
})

const list = 'Mest lesið Danir unnu Svía í kvöld Erlent Nýtt met'
const heading: Given = ['list-heading', 'Mest lesið', { list: 'mostRead' }]
const end: Given = ['furniture', 'Sjá meira']

describe('surroundings, behind the lists', () => {
  it('claims all that stands behind the end of the last list', () => {
    expect(claimed(read(`Já. ${list} Sjá meira Um okkur Hafa samband`, [heading, end]))).toEqual([
      ['furniture', 'Um okkur Hafa samband', 'stated'],
    ])
  })
  it('claims every stretch there', () => {
    const zones: readonly Given[] = [heading, end, ['furniture', '×']]
    expect(claimed(read(`${list} Sjá meira Um okkur × Lok`, zones))).toEqual([
      ['furniture', 'Um okkur', 'stated'],
      ['furniture', 'Lok', 'stated'],
    ])
  })
  it('claims a list that stands there again as its echo', () => {
    const text = `Já. ${list} Sjá meira × ${list} © 2026`
    const after = read(text, [heading, end])
    expect(claimed(after)).toEqual([
      ['furniture', '×', 'stated'],
      ['echo', list, 'stated'],
      ['furniture', '© 2026', 'stated'],
    ])
    expect(after.zones.find(({ role }) => role === 'echo')?.repeats).toEqual({
      start: 4,
      end: 4 + list.length,
    })
  })
  it('takes a list that stands there first or last for an echo too', () => {
    expect(claimed(read(`${list} Sjá meira ${list}`, [heading, end]))).toEqual([
      ['echo', list, 'stated'],
    ])
  })
  it('takes the first list that stands there again', () => {
    const other = 'Fleiri fréttir Regn í dag Sól á morgun Vindur síðar'
    const zones: readonly Given[] = [
      heading,
      ['list-heading', 'Fleiri fréttir', { list: 'moreNews' }],
      end,
    ]
    expect(claimed(read(`${list} ${other} Sjá meira Nú ${other} Þá`, zones))).toEqual([
      ['furniture', 'Nú', 'stated'],
      ['echo', other, 'stated'],
      ['furniture', 'Þá', 'stated'],
    ])
  })
  it('takes a list of more than forty letters for an echo', () => {
    const page = (length: number) => {
      const items = `Mest lesið ${'A'.repeat(length - 11)}`
      return claimed(read(`${items} Sjá meira ${items} Lok`, [heading, end])).map(([role]) => role)
    }
    expect(page(41)).toEqual(['echo', 'furniture'])
    expect(page(40)).toEqual(['furniture'])
  })
  it('does not take a list that runs into claimed text', () => {
    const text = `${list} Sjá meira ${list}`
    const zones: readonly Given[] = [heading, end, ['furniture', 'Nýtt met']]
    expect(claimed(read(text, zones)).map(([role]) => role)).toEqual(['furniture'])
  })
  it.each<readonly [string, string, readonly Given[]]>([
    ['no lists', 'Já. Sjá meira Um okkur', [end]],
    ['no end', `Já. ${list} Um okkur`, [heading]],
    ['an end before the list', `Sjá meira ${list} Um okkur`, [end, heading]],
    ['nothing behind the end', `${list} Sjá meira`, [heading, end]],
  ])('claims nothing with %s', (_, text, zones) => {
    expect(claimed(read(text, zones))).toEqual([])
  })
})
