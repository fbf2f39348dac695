import { describe, expect, it } from 'vitest'
import { notArticles } from '../../src/passes/not-articles.ts'
import { complaints, draftOf, paperWith, run } from '../support/draft.ts'

const publisher = paperWith({ listings: ['Nýjustu greinar', 'Vinsælt í flokknum'] })

const read = (text: string) => {
  const draft = draftOf(text, { publisher })
  const after = run(draft, notArticles)
  expect(after.zones).toBe(draft.zones)
  return after
}
const told = (text: string) => complaints(read(text))
const reason = (text: string) => read(text).issues.map(({ message }) => message)

const labelled = 'Skip strandaði Innlent 4.9.2025 10:12 Danir unnu Svía Erlent 28.8.2025 19:40 Heim'

describe('not-articles', () => {
  it('refuses pages with two times behind labels', () => {
    expect(told(labelled)).toEqual([['not-an-article', null, '4.9.2025 10:12']])
    expect(reason(labelled)).toEqual([
      'This page is no article: it lists articles, each with a section and a time.',
    ])
  })
  it('refuses pages with one such time and the words of a listing', () => {
    expect(told('Nýjustu greinar Skip strandaði Innlent 4.9.2025 10:12 Danir unnu')).toEqual([
      ['not-an-article', null, '4.9.2025 10:12'],
    ])
  })
  it('refuses pages with the words of a listing', () => {
    expect(told('Hér eru Vinsælt í flokknum Skip strandaði')).toEqual([
      ['not-an-article', null, 'Vinsælt í flokknum'],
    ])
    expect(reason('Vinsælt í flokknum')).toEqual([
      'This page is no article: it says "Vinsælt í flokknum".',
    ])
  })

  it.each([
    ['one time behind a label', 'Skip strandaði Innlent 4.9.2025 10:12 Danir unnu Svía'],
    ['times behind other words', 'Skip 4.9.2025 10:12 Danir 28.8.2025 19:40 Svíar 1.8.2025 9:00'],
    ['days behind labels', 'Skip Innlent 4.9.2025 Danir Erlent 28.8.2025 Svíar'],
    [
      'written times behind labels',
      'Skip Innlent 4. maí 2025 10:12 Danir Erlent 28. maí 2025 19:40 Svíar',
    ],
    ['a byline with a time', `Skip strandaði Anna Hall skrifar 4.9.2025 10:12 ${labelled}`],
    ['a byline of two', `Skip strandaði A og B skrifa 4. maí 2025 10:12 ${labelled}`],
    ['a byline on its line', `Skip strandaði\nAnna Hall skrifar\n${labelled}`],
    ['a byline and the words of a listing', 'Skip\nAnna skrifar\nNýjustu greinar Bátur'],
    ['an article', 'Skip strandaði Anna Hall skrifar 4. maí 2025 10:12 Skipið sökk.'],
    ['nothing', ''],
  ])('does not refuse a page with %s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    ['no time', `Anna Hall skrifar oft um sjóinn. ${labelled}`],
    ['two lines of byline', `Skip\nAnna skrifar\nBátur\nJón skrifar\n${labelled}`],
    ['a time that is not right behind it', `Anna skrifar um 4.9.2025 10:12 ${labelled}`],
  ])('refuses a list that has a byline word with %s', (_, text) => {
    expect(told(text)).toHaveLength(1)
  })

  it('looks for a byline’s line in the first three hundred letters', () => {
    const page = (before: number) => `${'x'.repeat(before - 2)}\na skrifar\n${labelled}`
    expect(told(page(291))).toEqual([])
    expect(told(page(292))).toHaveLength(1)
  })

  describe('of front pages', () => {
    const items = ['Skip strandaði í nótt', 'Danir unnu Svía', 'Nýtt met', 'Regn', 'Sól', 'Snjór']
    const labels = ['Innlent', 'Erlent', 'Golf', 'Innlent', 'Golf', 'Erlent']
    const lines = (titles: number, sections: number) =>
      [...items.slice(0, titles), ...labels.slice(0, sections)].join('\n')
    it('refuses lines of titles and labels', () => {
      const text = lines(4, 4)
      expect(told(text)).toEqual([['not-an-article', null, text]])
      expect(reason(text)).toEqual([
        'This page is no article: it lists titles with their sections.',
      ])
    })
    it.each([
      [4, 4, 1],
      [4, 3, 0],
      [5, 3, 0],
      [6, 4, 1],
      [6, 3, 0],
      [2, 6, 1],
    ])('with %i titles and %i labels: %i', (titles, sections, count) => {
      expect(told(lines(titles, sections))).toHaveLength(count)
    })
    it('does not refuse them with a time or a byline', () => {
      expect(told(`${lines(4, 4)}\n4. maí 2025 10:12`)).toEqual([])
      expect(told(`${lines(4, 4)}\nGolf\n4. maí 2025`)).toHaveLength(1)
      expect(told(`Skip\nAnna Hall skrifar\n${lines(4, 4)}`)).toEqual([])
    })
    it('counts no label inside a line', () => {
      expect(
        told(lines(4, 4).replaceAll('\nGolf', '\nGolf í dag').replace('Erlent', 'Erlent x')),
      ).toEqual([])
    })
  })
})
