import { describe, expect, it } from 'vitest'
import { findPublisher } from '../../src/publishers/find-publisher.ts'
import { rateOf } from '../../src/rates.ts'
import { generic } from '../../src/publishers/generic.ts'
import { paper } from '../support/draft.ts'

function outlet(id: string, weights: Readonly<Record<string, number>>) {
  const marks = Object.entries(weights).map(([word, weight]) => ({
    pattern: new RegExp(word, 'u'),
    weight,
  }))
  return {
    ...paper,
    id,
    address: { ...paper.address, hosts: [`${id}.is`] },
    words: { ...paper.words, marks },
  }
}

const north = outlet('nordur', { snjór: 2, frost: 1, ís: 3 })
const south = outlet('sudur', { sandur: 2, regn: 1 })
const both = [north, south]

const unknown = { publisher: generic, by: 'none', certainty: 'inferred', confidence: 0 }

describe('findPublisher', () => {
  it('goes by the address before the words', () => {
    expect(findPublisher('snjór og frost', 'https://www.sudur.is/x', both)).toEqual({
      publisher: south,
      by: 'option:url',
      certainty: 'stated',
      confidence: 1,
    })
  })
  it('takes the first of two that own an address', () => {
    const twin = { ...south, id: 'tvifari' }
    expect(findPublisher('', 'sudur.is', [twin, south]).publisher).toBe(twin)
    expect(findPublisher('', 'sudur.is', [south, twin]).publisher).toBe(south)
  })
  it('goes by the words where the address is another’s', () => {
    expect(findPublisher('snjór og frost', 'https://www.vestur.is', both)).toMatchObject({
      publisher: north,
      by: 'publisher:marks',
    })
  })
  it.each([
    ['snjór og frost', 'publisher:marks'],
    ['snjór og ís', 'publisher:marks'],
    ['snjór, frost og ís', 'publisher:many-marks'],
  ] as const)('weighs the words of %j', (text, by) => {
    expect(findPublisher(text, undefined, both)).toEqual({
      publisher: north,
      by,
      certainty: 'inferred',
      confidence: rateOf(by),
    })
  })
  it.each(['', 'snjór', 'frost', 'sól og blíða'])('does not know whose %j is', (text) => {
    expect(findPublisher(text, undefined, both)).toEqual(unknown)
  })
  it('counts a mark once', () => {
    expect(findPublisher('snjór og snjór', undefined, both)).toEqual(unknown)
  })
  it('takes the one with more weight, in whatever order', () => {
    const text = 'sandur og regn, snjór, frost'
    expect(findPublisher(`${text} og ís`, undefined, both).publisher).toBe(north)
    expect(findPublisher(`${text} og ís`, undefined, [south, north]).publisher).toBe(north)
  })
  it('stops at the first with plenty of marks', () => {
    const sunny = outlet('sunna', { sól: 6 })
    const warm = outlet('hiti', { hiti: 3, ylur: 3, blær: 3 })
    const text = 'sól, hiti, ylur og blær'
    expect(findPublisher(text, undefined, [sunny, warm]).publisher).toBe(sunny)
    expect(findPublisher(text, undefined, [warm, sunny]).publisher).toBe(warm)
  })
  it('takes the first of two with equal weight', () => {
    const text = 'sandur og regn, snjór og frost'
    expect(findPublisher(text, undefined, both).publisher).toBe(north)
    expect(findPublisher(text, undefined, [south, north]).publisher).toBe(south)
  })
  it('knows no publisher without publishers', () => {
    expect(findPublisher('snjór og frost', 'nordur.is', [])).toEqual(unknown)
  })

  it('looks at thirty thousand letters from either end', () => {
    const at = (before: number, after: number) =>
      findPublisher(`${'-'.repeat(before)}snjór frost${'-'.repeat(after)}`, undefined, both).by
    expect(at(29_989, 60_000)).toBe('publisher:marks')
    expect(at(29_990, 60_000)).toBe('none')
    expect(at(60_000, 29_989)).toBe('publisher:marks')
    expect(at(60_000, 29_990)).toBe('none')
    expect(at(30_000, 29_989)).toBe('publisher:marks')
  })
})
