import { describe, expect, it } from 'vitest'
import { standingTexts } from '../../src/passes/standing-texts.ts'
import type { StandingText } from '../../src/publisher.ts'
import { claimed, complaints, draftOf, paper, paperWith, run } from '../support/draft.ts'

function read(text: string, furniture: readonly StandingText[], paywall: readonly string[] = []) {
  return run(draftOf(text, { publisher: paperWith({ furniture, paywall }) }), standingTexts)
}
const words = (text: string, ...furniture: readonly StandingText[]) =>
  claimed(read(text, furniture)).map(([, claimedWords]) => claimedWords)

describe('standing-texts', () => {
  it('claims a text from its first word to its last', () => {
    const text = 'Skipið sökk. Viltu skrifa? Lestu reglur okkar. Senda grein Akureyri'
    const after = read(text, [{ start: 'Viltu skrifa?', end: 'Senda grein' }])
    expect(claimed(after)).toEqual([
      ['furniture', 'Viltu skrifa? Lestu reglur okkar. Senda grein', 'stated'],
    ])
    expect(after.issues).toEqual([])
  })
  it('claims a text without an end by its own words', () => {
    expect(words('Já. Sjá alla leiki Nei', { start: 'Sjá alla leiki' })).toEqual(['Sjá alla leiki'])
  })
  it('claims every one of them', () => {
    expect(
      words(
        '× Já. Velkomin hér. Lok. Nei × Já',
        { start: '×' },
        { start: 'Velkomin', end: 'Lok.' },
      ),
    ).toEqual(['×', 'Velkomin hér. Lok.', '×'])
  })
  it('leaves a letter its mark', () => {
    expect(words('Já ×\u0301 nei × jú', { start: '×' })).toEqual(['×'])
  })
  it('ends at the first end', () => {
    expect(words('Byrja a Enda b Enda', { start: 'Byrja', end: 'Enda' })).toEqual(['Byrja a Enda'])
  })
  it('takes line breaks for blanks, within it and between its words', () => {
    expect(words('Já.\nSjá\nalla leiki\nNei', { start: 'Sjá alla leiki' })).toEqual([
      'Sjá\nalla leiki',
    ])
    expect(words('Byrja\nhér\nog Enda hér', { start: 'Byrja', end: 'Enda hér' })).toEqual([
      'Byrja\nhér\nog Enda hér',
    ])
  })
  it('takes marks in its words as they are', () => {
    const start = 'Hví (a+b)* [c] {d} ^e$ f|g h.i\\j/k?'
    expect(words(`Já. ${start} Nei`, { start })).toEqual([start])
    expect(words('Já. h.i', { start: 'h.i' })).toEqual(['h.i'])
    expect(words('Já. hxi', { start: 'h.i' })).toEqual([])
  })
  // A hyphen is escaped, which a pattern with the `u` flag does not allow outside of a class.
  it('takes a hyphen as it is', () => {
    expect(words('Já. K-100 Nei', { start: 'K-100' })).toEqual(['K-100'])
  })
  it.each([
    ['no start', 'Skipið sökk. Senda grein'],
    ['no end', 'Viltu skrifa? Lestu reglur okkar.'],
    ['the end before the start', 'Senda grein Viltu skrifa?'],
    ['no text', ''],
  ])('claims nothing with %s', (_, text) => {
    expect(words(text, { start: 'Viltu skrifa?', end: 'Senda grein' })).toEqual([])
  })
  it('reaches as far as its data says, 400 letters where it says nothing', () => {
    const page = (gap: number) => `Byrja${'x'.repeat(gap)}Enda`
    expect(words(page(400), { start: 'Byrja', end: 'Enda' })).toHaveLength(1)
    expect(words(page(401), { start: 'Byrja', end: 'Enda' })).toHaveLength(0)
    expect(words(page(7), { start: 'Byrja', end: 'Enda', reach: 7 })).toHaveLength(1)
    expect(words(page(8), { start: 'Byrja', end: 'Enda', reach: 7 })).toHaveLength(0)
  })
  it('looks only where nothing is claimed', () => {
    const publisher = paperWith({ furniture: [{ start: 'Byrja', end: 'Enda' }, { start: '×' }] })
    const draft = draftOf('Byrja a Enda Byrja Skip Enda ×', {
      publisher,
      zones: [
        ['echo', 'Byrja a Enda'],
        ['headline', 'Skip'],
      ],
    })
    expect(claimed(run(draft, standingTexts))).toEqual([['furniture', '×', 'stated']])
  })
  it('does nothing for a publisher without standing texts', () => {
    const draft = draftOf('Skipið sökk.', { publisher: paper })
    expect(run(draft, standingTexts)).toBe(draft)
    expect(run(draft, standingTexts, standingTexts)).toBe(draft)
  })
  it('keeps the texts of two publishers apart', () => {
    const [one, other] = [
      paperWith({ furniture: [{ start: 'Eitt' }] }),
      paperWith({ furniture: [{ start: 'Tvö' }] }),
    ]
    const told = [one, other, one].map((publisher) =>
      claimed(run(draftOf('Eitt og Tvö', { publisher }), standingTexts)),
    )
    expect(told.map((zones) => zones[0]?.[1])).toEqual(['Eitt', 'Tvö', 'Eitt'])
  })
})

describe('standing texts of a paywall', () => {
  const wall: StandingText = { start: 'Lestu meira', end: 'Innskrá' }
  const text = 'Skipið sökk. × Lestu meira Fáðu áskrift Innskrá Akureyri'
  it('are told as one', () => {
    const after = read(text, [{ start: '×' }, wall], ['Ertu ekki', 'Fáðu áskrift'])
    expect(complaints(after)).toEqual([['paywalled', 'body', 'Lestu meira Fáðu áskrift Innskrá']])
    expect(claimed(after)).toHaveLength(2)
  })
  it('are not told where no standing text has the words', () => {
    expect(read(text, [{ start: '×' }], ['Fáðu áskrift']).issues).toEqual([])
    expect(read(text, [wall], ['Fáðu prentútgáfu']).issues).toEqual([])
    expect(read(text, [wall]).issues).toEqual([])
  })
  it('are told once', () => {
    const twice = `${text} ${text}`
    expect(complaints(read(twice, [wall], ['Fáðu áskrift']))).toHaveLength(1)
  })
})
