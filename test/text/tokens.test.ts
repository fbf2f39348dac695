import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Closing } from '../../src/text/closing-marks.ts'
import { hashForm, Opening, Shape, tokenise } from '../../src/text/tokens.ts'

const cores = (text: string): string[] => {
  const { count, coreStart, coreEnd } = tokenise(text)
  return Array.from({ length: count }, (_, at) => text.slice(coreStart[at], coreEnd[at]))
}

/** White space; the byte order mark is none here but a part of its word. */
const blank = /(?:(?!\ufeff)[\s\u0085])+/gu

describe('tokenise', () => {
  it.each([
    ['Danir unnu Svía', ['Danir', 'unnu', 'Svía']],
    ['„Helvítis tík“: 174 myndir', ['Helvítis', 'tík', '174', 'myndir']],
    ['  (Bodø/Glimt)\n 2-1 –', ['Bodø/Glimt', '2-1', '']],
    ["O'Brien's …", ["O'Brien's", '']],
    ['', []],
    [' \t\u00a0\u3000', []],
  ])('finds the cores of %j', (text, expected) => expect(cores(text)).toEqual(expected))

  it.each([
    ['maður', Shape.lower],
    ['Maður', Shape.capital],
    ['Á', Shape.capital],
    ['KR', Shape.capitals],
    ['KA/Þór', Shape.capital],
    ['atNorth', Shape.innerCapital],
    ['14', Shape.number],
    ['3,5%', Shape.number],
    ['…', Shape.none],
    ['漢字', Shape.lower],
  ])('says how %s is written', (word, shape) => expect(tokenise(word).shape[0]).toBe(shape))

  it.each([
    ['„Já', Opening.quote, Closing.none, 1],
    ['já“', Opening.none, Closing.quote, -1],
    ['„já“', Opening.quote, Closing.quote, 0],
    ['(já)', Opening.bracket, Closing.bracket, 0],
    ['já:', Opening.none, Closing.colon, 0],
    ['já,', Opening.none, Closing.comma, 0],
    ['já;', Opening.none, Closing.semicolon, 0],
    ['Já.', Opening.none, Closing.stop, 0],
    ['Já?', Opening.none, Closing.question, 0],
    ['Já!', Opening.none, Closing.exclamation, 0],
    ['Já…', Opening.none, Closing.ellipsis, 0],
    ['[já]', Opening.bracket, Closing.bracket, 0],
    ['-', Opening.none, Closing.dash, 0],
    ['–', Opening.none, Closing.dash, 0],
    ['—', Opening.none, Closing.dash, 0],
    ['|', Opening.none, Closing.bar, 0],
    ['&', Opening.none, Closing.ampersand, 0],
    ['H&M', Opening.none, Closing.none, 0],
  ])('reads the marks of %s', (word, ...marks) => {
    const tokens = tokenise(word)
    expect([tokens.opening[0], tokens.closing[0], tokens.quotes[0]]).toEqual(marks)
  })

  it('reads a word past what is not seen in it', () => {
    const { form, length, shape } = tokenise('sam\u00adband')
    expect([form[0], length[0], shape[0]]).toEqual([hashForm('samband'), 7, Shape.lower])
  })

  it('holds every character that is no white space, whatever the string', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { count, start, end } = tokenise(text)
        const words = Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]))
        expect(words.join('')).toBe(text.replace(blank, ''))
      }),
    ))
})

describe('hashForm', () => {
  it.each([
    ['Maður', 'maður'],
    ['ÞÓRÐUR', 'þórður'],
    ['14.', '27.'],
    ['sam\u00adband', 'samband'],
    ['1,5', '2,0'],
  ])('%j and %j are one form', (a, b) => expect(hashForm(a)).toBe(hashForm(b)))

  it.each([
    ['maður', 'madur'],
    ['14', '140'],
    ['ab', 'ba'],
    ['', 'a'],
  ])('%j and %j are two', (a, b) => expect(hashForm(a)).not.toBe(hashForm(b)))

  it('is the hash a token carries', () => {
    const { form } = tokenise('Sagði „Nei“')
    expect(form[1]).toBe(hashForm('nei'))
  })
})
