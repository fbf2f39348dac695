import { describe, expect, it } from 'vitest'
import { backWords, bareWord, wordAfter, wordBefore, wordsOf } from '../../src/text/word-spans.ts'
import { marked, spanOf } from '../support/marked.ts'

/** 0123456789012345678 */
const text = ' Þoka á\nÖxi í dag. '

type Found = readonly [number, number] | null
const found = (pair: Found) => pair && { start: pair[0], end: pair[1] }

describe('wordAfter', () => {
  const cases: readonly (readonly [number, number | undefined, Found])[] = [
    [0, undefined, [1, 5]],
    [1, undefined, [1, 5]],
    [3, undefined, [3, 5]],
    [5, undefined, [6, 7]],
    [7, undefined, [8, 11]],
    [13, undefined, [14, 18]],
    [18, undefined, null],
    [19, undefined, null],
    [40, undefined, null],
    [0, 3, [1, 3]],
    [0, 1, null],
    [5, 6, null],
    [5, 7, [6, 7]],
    [8, 8, null],
  ]
  it.each(cases)('from %i to %j is %j', (from, to, pair) => {
    expect(wordAfter(text, from, to)).toEqual(found(pair))
  })
})

describe('wordBefore', () => {
  const cases: readonly (readonly [number, number | undefined, Found])[] = [
    [19, undefined, [14, 18]],
    [18, undefined, [14, 18]],
    [16, undefined, [14, 16]],
    [8, undefined, [6, 7]],
    [6, undefined, [1, 5]],
    [1, undefined, null],
    [0, undefined, null],
    [5, 3, [3, 5]],
    [5, 5, null],
    [6, 5, null],
    [8, 7, null],
    [8, 6, [6, 7]],
  ]
  it.each(cases)('to %i from %j is %j', (to, from, pair) => {
    expect(wordBefore(text, to, from)).toEqual(found(pair))
  })
})

describe('wordsOf', () => {
  it('gives the words between separators, with their marks', () => {
    const drawn = marked(' [Þoka] [á]\n[Öxi,] [„í] [dag“.] ')
    expect(wordsOf(drawn.text, spanOf(drawn.text))).toEqual(drawn.spans)
  })
  it('cuts words at the ends of the span', () => {
    expect(wordsOf(text, { start: 2, end: 9 })).toEqual([
      { start: 2, end: 5 },
      { start: 6, end: 7 },
      { start: 8, end: 9 },
    ])
  })
  it.each([
    [0, 0],
    [1, 1],
    [4, 4],
    [5, 5],
    [6, 5],
  ])('gives no more than the limit: %i', (limit, count) => {
    expect(wordsOf(text, spanOf(text), limit)).toHaveLength(count)
  })
  it('gives none for an empty span or for blanks', () => {
    expect(wordsOf(text, { start: 3, end: 3 })).toEqual([])
    expect(wordsOf(text, { start: 7, end: 8 })).toEqual([])
  })
})

describe('backWords', () => {
  const cases: readonly (readonly [number, number, number | undefined, number])[] = [
    [19, 0, undefined, 19],
    [19, 1, undefined, 14],
    [18, 1, undefined, 14],
    [19, 3, undefined, 8],
    [19, 5, undefined, 1],
    [19, 6, undefined, 0],
    [19, 4, 8, 8],
    [19, 3, 8, 8],
    [19, 2, 8, 12],
    [11, 1, 9, 9],
  ]
  it.each(cases)('from %i by %i words, down to %j, is %i', (...[to, count, from, expected]) => {
    const options = from === undefined ? { count } : { count, from }
    expect(backWords(text, to, options)).toBe(expected)
  })
})

describe('bareWord', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['[Já]', 'Já'],
    ['Hann sagði [„Já,“] og fór', 'Já'],
    ['([Norður-Kórea]).', 'Norður-Kórea'],
    ['sló [(3-2)!] sagði', '3-2'],
    ['Hún – [–] fór', ''],
    ['[„…“]', ''],
    ['a[]b', ''],
  ]
  it.each(cases)('of %j is %j', (drawn, expected) => {
    const { text: plain, spans } = marked(drawn)
    expect(spans.map((word) => bareWord(plain, word))).toEqual([expected])
  })
})
