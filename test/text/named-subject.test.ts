import { describe, expect, it } from 'vitest'
import { isMoreOfName, isStation } from '../../src/text/named-subject.ts'
import { marked } from '../support/marked.ts'

/** Reads the bracketed word, behind a name that ends in the word before it. */
function isMore(drawn: string): boolean {
  const { text, spans } = marked(drawn)
  const word = spans[0]
  if (!word) throw new Error(`no bracket in ${drawn}`)
  const last = text.slice(0, word.start).trim().split(' ').at(-1) ?? ''
  return isMoreOfName(text, last, { word, limit: text.length })
}

describe('isMoreOfName', () => {
  it.each([
    'Helgi Örn [Waage] segir',
    'Helgi Örn [Waage]',
    'Helgi Örn [Waage] bæjarstjóri',
    'Helgi Kjerúlf [Waage] segir',
    'Helgi Kjerúlf [Waage] sagðist',
    'Helgi Kjerúlf [Waage,] bóndi',
  ])('says so of %s', (drawn) => {
    expect(isMore(drawn)).toBe(true)
  })
  it.each([
    'Helgi Kjerúlf [Waage] er',
    'Helgi Kjerúlf [Waage]',
    'Helgi Örn [Grindvíkingar] segja',
    'Helgi Örn [Bandaríkjamenn] segja',
    'Helgi Örn [Ísland] segir',
    'Helgi Örn [Breiðablik] segir',
    'Helgi Örn [Leikkonan] segir',
  ])('denies it of %s', (drawn) => {
    expect(isMore(drawn)).toBe(false)
  })
  it('looks no farther than the limit', () => {
    const text = 'Helgi Kjerúlf Waage segir'
    const word = { start: 14, end: 19 }
    expect(isMoreOfName(text, 'Kjerúlf', { word, limit: 19 })).toBe(false)
    expect(isMoreOfName(text, 'Kjerúlf', { word, limit: 25 })).toBe(true)
  })
})

describe('isStation', () => {
  it.each([
    ['Frakklandsforseti', true],
    ['Þýskalandskanslari', true],
    ['Framsóknarflokki', true],
    ['Viðreisn', true],
    ['Framsóknarflokkurinn', false],
    ['Leikkonan', false],
    ['Waage', false],
  ])('%s: %s', (word, expected) => {
    expect(isStation(word)).toBe(expected)
  })
})
