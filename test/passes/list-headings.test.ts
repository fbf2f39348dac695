import { describe, expect, it } from 'vitest'
import type { ListName } from '../../src/draft.ts'
import { listHeadings } from '../../src/passes/list-headings.ts'
import type { Given } from '../support/draft.ts'
import { draftOf, paperWith, run, wordsOfZone } from '../support/draft.ts'
import { marked } from '../support/marked.ts'

type Heading = readonly [ListName | 'end', number]

/** What was claimed: each list with the offset of its heading, and of the end. */
function read(text: string, zones: readonly Given[] = [], publisher = paperWith({})): Heading[] {
  const after = run(draftOf(text, { zones, publisher }), listHeadings)
  return after.zones
    .filter(({ pass }) => pass === 'list-headings')
    .map((zone): Heading => {
      expect(zone).toMatchObject({ certainty: 'stated', confidence: 1 })
      expect(zone.role).toBe(zone.list ? 'list-heading' : 'furniture')
      return [zone.list ?? 'end', zone.span.start]
    })
}

/** Brackets hold the headings, in reading order. */
const found: readonly (readonly [string, string, readonly Heading[0][]])[] = [
  [
    'all of a flat page',
    'Skipið sökk. [Tengdar fréttir] Skip fannst Heilt. 3. maí 2025 10:00 ' +
      '[Mest lesið] Danir unnu Erlent Nýtt met Golf [Fleiri fréttir] Regn í dag [Sjá meira]',
    ['related', 'mostRead', 'moreNews', 'end'],
  ],
  [
    'all on lines of their own',
    'Skipið sökk.\n[Tengdar fréttir]\nSkip fannst\n[Mest lesið]\nDanir unnu\n[Fleiri fréttir]\nRegn\n[Sjá meira]',
    ['related', 'mostRead', 'moreNews', 'end'],
  ],
  ['one list', 'Skipið sökk. [Mest lesið] Danir unnu Erlent Nýtt met', ['mostRead']],
  ['the last list alone', 'Skipið sökk. [Fleiri fréttir] Regn í dag Sól', ['moreNews']],
  [
    'a list’s words in a title before it',
    'Mest lesið á árinu Skipið sökk. [Mest lesið] Danir unnu Erlent',
    ['mostRead'],
  ],
  [
    'a heading behind words that open something',
    `Mest lesið Árið leið ${'og áfram '.repeat(40)}[Mest lesið] Danir unnu Erlent`,
    ['mostRead'],
  ],
  [
    'a line of its own before any other',
    'Mest lesið Danir unnu Erlent Sól\n[Mest lesið]\nDanir unnu',
    ['mostRead'],
  ],
  ['a heading cut off behind it', 'Skipið sökk. [Mest lesið]', ['mostRead']],
  ['a heading with half an item', 'Skipið sökk. [Mest lesið] Danir unnu Sv', ['mostRead']],
  [
    'the last of two that stand behind labels',
    '[Mest lesið] Danir Erlent Fleiri fréttir Af ketti Golf [Fleiri fréttir] Regn í dag',
    ['mostRead', 'moreNews'],
  ],
  [
    'the first where none stands behind a label',
    '[Mest lesið] Danir Erlent Sól [Fleiri fréttir] Af Fleiri fréttir Regn',
    ['mostRead', 'moreNews'],
  ],
  [
    'the list of related pages by its times',
    'Tengdar fréttir Eru góðar. '.padEnd(1600, 'x') +
      ' [Tengdar fréttir] Skip fannst 3. maí 2025 10:00 [Mest lesið] Danir Erlent',
    ['related', 'mostRead'],
  ],
  ['related pages cut off', 'Skipið sökk. [Tengdar fréttir] Skip fannst hei', ['related']],
  ['a capital by a quote', 'Skipið sökk. [Mest lesið] „Nei“ Erlent Danir', ['mostRead']],
  [
    'the end before a cross',
    'Já. [Mest lesið] Sjá meira Erlent Danir [Sjá meira] × Lok',
    ['mostRead', 'end'],
  ],
  [
    'the end before a line break',
    'Já. [Mest lesið] Sjá meira Erlent Danir [Sjá meira]\nLok',
    ['mostRead', 'end'],
  ],
  [
    'the end before a glued cross',
    'Já. [Mest lesið] Sjá meira Erlent Danir [Sjá meira]× Lok',
    ['mostRead', 'end'],
  ],
  [
    'the end on the last line',
    'Já. [Mest lesið] Sjá meira Erlent Danir [Sjá meira]',
    ['mostRead', 'end'],
  ],
  [
    'the first end where none closes',
    'Já. [Mest lesið] Danir Erlent [Sjá meira] Um okkur Sjá meira hér',
    ['mostRead', 'end'],
  ],
]

describe('list-headings', () => {
  it.each(found)('finds %s', (...[, drawn, lists]) => {
    const { text, spans } = marked(drawn)
    expect(read(text)).toEqual(lists.map((list, at) => [list, spans[at]?.start]))
  })

  it.each([
    ['no heading', 'Skipið sökk. Danir unnu Erlent'],
    ['a heading’s words in a sentence', 'Greinin er Mest lesið efni ársins Erlent Danir'],
    ['a longer word', 'Mest lesiðs Danir unnu Erlent'],
    ['no label behind it', `Mest lesið Danir unnu ${'og unnu '.repeat(60)}`],
    ['related words without a time', `Tengdar fréttir Eru góðar ${'og góðar '.repeat(60)}`],
    ['a day and no clock', `Tengdar fréttir Eru góðar 3. maí 2025 ${'og góðar '.repeat(60)}`],
    ['an end without lists', 'Skipið sökk. Sjá meira'],
    ['no text', ''],
  ])('finds none with %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  it('does nothing where a heading is claimed already', () => {
    const draft = draftOf('Mest lesið Danir unnu Erlent', {
      zones: [['list-heading', 'Mest lesið', { list: 'mostRead' }]],
    })
    expect(run(draft, listHeadings)).toBe(draft)
  })

  it('looks behind the head and before the first echo', () => {
    const text = 'Mest lesið Sól Golf Anna skrifar Mest lesið Danir Erlent Mest lesið Danir Erlent'
    const byline: Given = ['byline', 'skrifar']
    expect(read(text, [byline])).toEqual([['mostRead', 33]])
    const echo: Given = ['echo', ' Mest lesið Danir Erlent', { repeats: { start: 0, end: 9 } }]
    expect(read(text, [byline, echo])).toEqual([])
  })
  it('passes over an echo before the head', () => {
    const text = 'Skipið sökk. Anna skrifar Mest lesið Danir Erlent'
    expect(
      read(text, [
        ['echo', 'Skipið sökk.'],
        ['byline', 'skrifar'],
      ]),
    ).toEqual([['mostRead', 26]])
  })

  it('looks an item’s length, 320 letters, for a label', () => {
    const page = (gap: number) => `Mest lesið ${'A'.repeat(gap - 2)} Golf Danir ${'x'.repeat(200)}`
    expect(read(page(316))).toEqual([['mostRead', 0]])
    expect(read(page(317))).toEqual([])
  })
  it('takes a heading with less than 160 letters behind it', () => {
    const page = (word: string, rest: number) => `Já. ${word} ${'A'.repeat(rest - 1)}`
    expect(read(page('Mest lesið', 159))).toHaveLength(1)
    expect(read(page('Mest lesið', 160))).toHaveLength(0)
    expect(read(page('Tengdar fréttir', 159))).toHaveLength(1)
    expect(read(page('Tengdar fréttir', 160))).toHaveLength(0)
  })
  it('looks 1500 letters for the time of a related page', () => {
    const page = (gap: number) =>
      `Tengdar fréttir ${'A'.repeat(gap - 2)} 3. maí 2025 10:00 ${'x'.repeat(200)}`
    expect(read(page(1483))).toHaveLength(1)
    expect(read(page(1484))).toHaveLength(0)
  })
  it('looks at six dates for one with a clock', () => {
    const page = (days: number) =>
      `Tengdar fréttir ${'A 1. maí 2025 '.repeat(days)}3. maí 2025 10:00 ${'x'.repeat(200)}`
    expect(read(page(5))).toHaveLength(1)
    expect(read(page(6))).toHaveLength(0)
  })
  it('looks at sixty-four places for a heading', () => {
    const page = (places: number) =>
      `${'Mest lesið Aa bb '.repeat(places).padEnd(5000, 'x ')} Mest lesið Danir Erlent`
    expect(read(page(63))).toHaveLength(1)
    expect(read(page(64))).toHaveLength(0)
  })

  it('looks for related pages before the other lists, and for more behind the most read', () => {
    const text =
      'Fleiri fréttir Af ketti Mest lesið Danir Erlent Tengdar fréttir Sól 3. maí 2025 10:00'
    expect(read(text)).toEqual([['mostRead', 24]])
  })
  it('goes by the publisher’s words, the first on the page of several', () => {
    const publisher = paperWith({
      lists: { related: [], mostRead: ['Vinsælt', 'Mest skoðað'], moreNews: [], end: ['Meira'] },
    })
    const text = 'Já. Mest skoðað Danir Erlent Vinsælt Sól Golf Meira'
    expect(read(text, [], publisher)).toEqual([
      ['mostRead', 4],
      ['end', 46],
    ])
  })
  it('claims the words and no more', () => {
    const after = run(draftOf('Já. Mest lesið Danir Erlent Sjá meira'), listHeadings)
    expect(after.zones.map((zone) => wordsOfZone(after, zone))).toEqual(['Mest lesið', 'Sjá meira'])
    expect(after.issues).toEqual([])
  })
})
