import { describe, expect, it } from 'vitest'
import { moreNews } from '../../src/passes/more-news.ts'
import type { DraftParts, Given } from '../support/draft.ts'
import { claimed, codes, complaints, draftOf, paperWith, run } from '../support/draft.ts'

const heading: Given = ['list-heading', 'Fleiri fréttir', { list: 'moreNews' }]
const end: Given = ['furniture', 'Sjá meira']

const read = (list: string, parts: DraftParts = {}) =>
  run(draftOf(`Já. Fleiri fréttir${list}`, { zones: [heading, end], ...parts }), moreNews)
const titles = (list: string, parts?: DraftParts) =>
  claimed(read(list, parts)).map(([role, words]) => (role === 'item-title' ? words : [role, words]))

/** Titles that the caller knows, so that no model has to tell where they end. */
const headlines = ['Skip fannst við Akureyri', 'Danir unnu Svía', 'Regn í dag']

describe('more-news, in running text', () => {
  const run3 = ` ${headlines.join(' ')} Sjá meira`
  it('claims titles, as inferred', () => {
    const after = read(run3, { known: { headlines } })
    expect(claimed(after)).toEqual(headlines.map((title) => ['item-title', title, 'inferred']))
    expect(after.zones.filter(({ pass }) => pass === 'more-news')).toMatchObject([
      { list: 'moreNews' },
      { list: 'moreNews' },
      { list: 'moreNews' },
    ])
  })
  it('claims every word of the list', () => {
    expect(titles(run3).join(' ')).toBe(headlines.join(' '))
  })
  it('knows the page’s own headline and the titles of its other lists', () => {
    const zones: readonly Given[] = [
      ['headline', 'Regn í dag'],
      ['item-title', 'Danir unnu Svía', { list: 'mostRead' }],
      heading,
      end,
    ]
    const text = `Regn í dag Danir unnu Svía Fleiri fréttir Skip fannst Danir unnu Svía Regn í dag Sjá meira`
    const found = claimed(run(draftOf(text, { zones }), moreNews))
    expect(found.map(([, words]) => words)).toEqual([
      'Skip fannst',
      'Danir unnu Svía',
      'Regn í dag',
    ])
  })
  it('puts a byline with its title', () => {
    const opinion =
      ' Hver á að borga fyrir veginn? Anna Jónsdóttir skrifar Danir unnu Svía Sjá meira'
    expect(titles(opinion, { known: { headlines } })).toEqual([
      'Hver á að borga fyrir veginn? Anna Jónsdóttir skrifar',
      'Danir unnu Svía',
    ])
  })
  it('ends a title behind a byline word before a capital alone', () => {
    const known = { headlines: ['Hver á að borga fyrir veginn?', 'Danir unnu Svía'] }
    const many =
      ' Hver á að borga fyrir veginn? Anna Hall og Jón Hall skrifa Danir unnu Svía Sjá meira'
    expect(titles(many, { known }).at(-1)).toBe('Danir unnu Svía')
    const none = ' Anna skrifar um sjóinn Sjá meira'
    expect(titles(none, { known: { headlines: ['Anna skrifar um sjóinn'] } })).toEqual([
      'Anna skrifar um sjóinn',
    ])
    const last = ' Danir unnu Svía Hver á að borga fyrir veginn? Anna Jónsdóttir skrifar Sjá meira'
    expect(titles(last, { known })).toEqual([
      'Danir unnu Svía',
      'Hver á að borga fyrir veginn? Anna Jónsdóttir skrifar',
    ])
  })
  it('does not look for as many titles as the publisher prints in each part of a list with bylines', () => {
    const publisher = paperWith({}, { moreNews: 3 })
    const list =
      ' Danir unnu Svía Hver á að borga fyrir veginn? Anna Jónsdóttir skrifar Peysan sem allir spyrja um Ný plata Hrímlands fær fullt hús stiga Sjá meira'
    const known = { headlines: ['Danir unnu Svía', 'Hver á að borga fyrir veginn?'] }
    expect(titles(list, { publisher, known })).toEqual([
      'Danir unnu Svía',
      'Hver á að borga fyrir veginn? Anna Jónsdóttir skrifar',
      'Peysan sem allir spyrja um',
      'Ný plata Hrímlands fær fullt hús stiga',
    ])
  })
  it('tells of titles that are not sure', () => {
    const after = read(run3)
    const doubtful = after.zones.filter(
      ({ role, confidence }) => role === 'item-title' && confidence < 0.8,
    )
    const told = complaints(after).filter(([code]) => code === 'headlines-uncertain')
    expect(told).toEqual(
      doubtful.map(({ span }) => [
        'headlines-uncertain',
        'moreNews',
        after.source.text.slice(span.start, span.end),
      ]),
    )
    expect(codes(read(' Regn í dag Sjá meira', { known: { headlines } }))).toEqual([])
  })
  it('tells of a list that the text ends in', () => {
    const cut = read(' Danir unnu Svía Regn í dag', { zones: [heading], known: { headlines } })
    expect(complaints(cut).at(-1)).toEqual(['truncated', 'moreNews', 'Regn í dag'])
    expect(codes(read(run3, { known: { headlines } }))).not.toContain('truncated')
  })
})

describe('more-news, on lines', () => {
  it('claims a title a line, as stated', () => {
    const after = read('\nDanir unnu Svía Regn\nSól\nSjá meira')
    expect(claimed(after)).toEqual([
      ['item-title', 'Danir unnu Svía Regn', 'stated'],
      ['item-title', 'Sól', 'stated'],
    ])
    expect(after.issues).toEqual([])
  })
  it('tells of a list that the text ends in', () => {
    expect(complaints(read('\nDanir unnu\nSól', { zones: [heading] }))).toEqual([
      ['truncated', 'moreNews', 'Sól'],
    ])
  })
})

describe('more-news', () => {
  it('does nothing without its list, or where the list is claimed or empty', () => {
    const other: Given = ['list-heading', 'Fleiri fréttir', { list: 'mostRead' }]
    const text = 'Já. Fleiri fréttir Regn í dag Sjá meira'
    for (const draft of [
      draftOf(text),
      draftOf(text, { zones: [other] }),
      draftOf('Já. Fleiri fréttir Sjá meira', { zones: [heading, end] }),
      draftOf(text, { zones: [heading, ['item-title', 'Regn í dag', { list: 'moreNews' }], end] }),
    ])
      expect(run(draft, moreNews)).toBe(draft)
  })
})
