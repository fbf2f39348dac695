import { describe, expect, it } from 'vitest'
import {
  indexOfWords,
  isClosingQuote,
  isLetterAt,
  isLetterOrDigitAt,
  isOpeningAt,
  isOpeningQuote,
  isUpperAt,
  isWordEdge,
} from '../../src/text/letters.ts'

describe('isWordEdge', () => {
  const cases: readonly (readonly [string, number, boolean])[] = [
    ['þmars', 0, true],
    ['þmars', 1, false],
    ['þmars', 5, true],
    ['ær og ær', 2, true],
    ['ær og ær', 3, true],
    ['ær og ær', 7, false],
    ['G7', 1, false],
    ['7Ð', 1, false],
    ['e\u0301', 1, false],
    ['Norður-Kórea', 6, true],
    ['Norður-Kórea', 7, true],
    ['– –', 1, true],
    ['orð', -3, true],
    ['orð', 12, true],
    ['', 0, true],
  ]
  it.each(cases)('of %j at %i: %j', (text, offset, expected) => {
    expect(isWordEdge(text, offset)).toBe(expected)
  })
})

it.each([...'ἈЖḃⅧ漢ａＡあ가'])('knows %s, which is beyond its table', (letter) => {
  const known = [isLetterOrDigitAt, isLetterAt, isUpperAt].map((is) => is(letter, 0))
  const patterns = [/[\p{L}\p{M}\p{N}]/u, /[\p{L}\p{M}]/u, /\p{Lu}/u]
  expect(known).toEqual(patterns.map((one) => one.test(letter)))
})

it('knows every Latin letter by its table as a pattern would', () => {
  for (let code = 0; code < 0x200; code++) {
    const letter = String.fromCharCode(code)
    const known = [isLetterOrDigitAt, isLetterAt, isUpperAt].map((is) => is(letter, 0))
    const patterns = [/[\p{L}\p{M}\p{N}]/u, /[\p{L}\p{M}]/u, /\p{Lu}/u]
    expect([code, ...known]).toEqual([code, ...patterns.map((one) => one.test(letter))])
    expect(isOpeningAt(letter, 0)).toBe(/[\p{Lu}\p{Nd}„"“”«»‚‘’']/u.test(letter))
  }
})

describe('isLetterOrDigitAt', () => {
  it.each(['a', 'Þ', 'ð', '7', '\u0301', '²'])('takes %j', (letter) => {
    expect(isLetterOrDigitAt(`-${letter}`, 1)).toBe(true)
  })
  it.each(['-', ' ', '_', '„', '.', '\ud83d'])('refuses %j', (letter) => {
    expect(isLetterOrDigitAt(`a${letter}`, 1)).toBe(false)
  })
  it.each([-1, 3, 99])('refuses offset %i outside of the text', (offset) => {
    expect(isLetterOrDigitAt('orð', offset)).toBe(false)
  })
})

describe('isOpeningAt', () => {
  it.each([...'AÞ7„"“”«»‚‘’\'', ',,'])('takes %j', (opening) => {
    expect(isOpeningAt(`a ${opening}a`, 2)).toBe(true)
  })
  it.each(['þ', 'a', ',', '(', '–', '…', '²', ' ', '@'])('refuses %j', (other) => {
    expect(isOpeningAt(`a ${other}a`, 2)).toBe(false)
  })
  it('refuses offsets outside of the text', () => {
    expect([-1, 2, 40].map((offset) => isOpeningAt('ÆÐ', offset))).toEqual([false, false, false])
  })
})

describe('isUpperAt', () => {
  it.each(['A', 'Þ', 'Ö'])('takes %j', (letter) => {
    expect(isUpperAt(`a${letter}`, 1)).toBe(true)
  })
  it.each(['a', 'þ', '7', '„', 'ß'])('refuses %j', (letter) => {
    expect(isUpperAt(`A${letter}`, 1)).toBe(false)
  })
  it('refuses offsets outside of the text', () => {
    expect([-1, 2].map((offset) => isUpperAt('ÆÐ', offset))).toEqual([false, false])
  })
})

describe('isOpeningQuote', () => {
  it.each([...'„"“”«»‚‘’\'', ',,'])('takes %j', (quote) => {
    expect(isOpeningQuote(`a${quote}`, 1)).toBe(true)
  })
  it.each(['A', '7', ',', ', ', '(', '‹'])('refuses %j', (other) => {
    expect(isOpeningQuote(`a${other}`, 1)).toBe(false)
  })
  it('refuses offsets outside of the text', () => {
    expect([-1, 2].map((offset) => isOpeningQuote('„“', offset))).toEqual([false, false])
  })
})

describe('isClosingQuote', () => {
  it.each([...'“”"«»‘’\''])('takes %j', (quote) => {
    expect(isClosingQuote(`a${quote}`, 1)).toBe(true)
  })
  it.each(['„', '‚', ',,', '.', 'a', ')'])('refuses %j', (other) => {
    expect(isClosingQuote(`a${other}`, 1)).toBe(false)
  })
  it('refuses offsets outside of the text', () => {
    expect([-1, 2].map((offset) => isClosingQuote('“”', offset))).toEqual([false, false])
  })
})

describe('indexOfWords', () => {
  const cases: readonly (readonly [string, string, number, number])[] = [
    ['mars er kaldur', 'mars', 0, 0],
    ['þmars og mars', 'mars', 0, 9],
    ['marsvín í mars', 'mars', 0, 10],
    ['mars og mars', 'mars', 1, 8],
    ['mars og mars', 'mars', 8, 8],
    ['Sjá meira', 'Sjá meira', 0, 0],
    ['(Sjá meira)', 'Sjá meira', 0, 1],
    ['Sjá meiran', 'Sjá meira', 0, -1],
    ['mars2', 'mars', 0, -1],
    ['mars og mars', 'mars', 9, -1],
    ['mars', 'apríl', 0, -1],
    ['mars', '', 0, -1],
    ['', 'mars', 0, -1],
  ]
  it.each(cases)('in %j of %j from %i is %i', (...[text, needle, from, expected]) => {
    expect(indexOfWords(text, needle, from)).toBe(expected)
  })
  it('looks from the start unless told', () => {
    expect(indexOfWords('sól og sól', 'sól')).toBe(0)
  })
})
