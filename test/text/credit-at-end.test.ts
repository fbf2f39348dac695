import { describe, expect, it } from 'vitest'
import { creditAtEnd, isCredit, photographerAtEnd } from '../../src/text/credit-at-end.ts'
import { marked, spanOf } from '../support/marked.ts'

const closing: readonly (readonly [string, string])[] = [
  ['a chain glued to a full stop', 'Nestið skiptir öllu máli.[Vísir/Tryggvi Páll]'],
  ['a chain glued to a question', 'Hvað er í nestinu?[Vísir/Vilhelm]'],
  ['a chain glued to a cry', 'Gott er nestið![Vísir/Vilhelm]'],
  ['a chain glued to a quote', 'Þetta er „nesti“[Vísir/Vilhelm]'],
  ['a chain glued to an English quote', 'Þetta er “nesti”[Vísir/Vilhelm]'],
  ['a chain glued to a straight quote', 'Þetta er "nesti"[Vísir/Vilhelm]'],
  ['a chain glued to a small letter', 'Með skurð á ermi út[Vísir/Hjördís]'],
  ['an agency glued to a full stop', 'Nestið skiptir öllu máli.[Getty]'],
  ['a label glued to a full stop', 'Nestið skiptir öllu máli.[aðsend]'],
  ['a whole name glued to a full stop', 'Nestið skiptir öllu máli.[Anna Jónsdóttir]'],
  ['three names glued to a full stop', 'Nestið skiptir öllu máli.[Anna Björk Jónsdóttir]'],
  ['an agency behind a blank', 'Hópurinn á toppi Kerlingar í Eyjafirði [aðsend]'],
  ['an agency of two words', 'Hópurinn á toppi Kerlingar [Getty Images]'],
  ['a chain behind a blank', 'Hópurinn á toppi Kerlingar [Vísir/Vilhelm]'],
  ['a chain behind a full stop', 'Hópurinn er á toppnum. [Anna Jónsdóttir/Getty]'],
  ['a name with an initial', 'Hópurinn er á toppnum. [Anna D. Hall/Getty Images]'],
  ['a bracket behind a full stop', 'Hópurinn er á toppnum. [(Photo by Anna Hall/Getty Images)]'],
  ['a handle', 'Hópurinn á toppi Kerlingar [@saga_sig]'],
  ['a label and a name', 'Hópurinn á toppi Kerlingar. [Mynd: Saga]'],
  ['an agency that is a word, behind a full stop', 'Hópurinn er á toppnum. [Lögreglan]'],
  ['an agency that is a word, alone', '[Lögreglan]'],
  ['an agency of a place', 'Hópurinn er á toppnum. [Lögreglan á Austurlandi]'],
  ['an agency of a place, alone', '[Lögreglan á Austurlandi]'],
  ['an agency alone', '[Getty Images]'],
  ['a chain alone', '[Vísir/Vilhelm]'],
  ['a chain that ends in an initial', 'Hópurinn er á toppnum. [Vísir/Hjördís L.]'],
  ['a chain that ends in a company', 'Hópurinn er á toppnum. [Mynd/Verkís hf.]'],
  ['another one', 'Hópurinn er á toppnum. [Mynd/Verkís ehf.]'],
  ['an agency with an inner capital', 'Hópurinn er á toppnum. [NordicPhotos/AFP]'],
  ['a name with an inner capital', 'Hópurinn á toppnum. [Hannah McWessel/Getty Images]'],
]

describe('creditAtEnd', () => {
  it.each(closing)('finds %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(creditAtEnd(text, spanOf(text))).toEqual(spans[0])
  })

  it.each([
    ['a sentence', 'Hópurinn er á toppi Kerlingar í Eyjafirði.'],
    ['a line without a full stop', 'Hópurinn á toppi Kerlingar í Eyjafirði'],
    ['an agency in the middle', 'Þetta segir EPA um málið'],
    ['an agency before a full stop', 'Þetta segir Vísir.'],
    ['an agency that is a word, in the sentence', 'Hér kemur Lögreglan'],
    ['a chain before a full stop', 'Þetta er Vísir/Vilhelm.'],
    [
      'one behind a name that a full stop shortens',
      'Mynd/Anna B. sýnir skip, segir Vísir/Vilhelm.',
    ],
    ['a company before a full stop, without a slash', 'Húsið byggði Verkís hf.'],
    ['one first name glued to a full stop', 'Nestið skiptir öllu máli.Anna'],
    ['four names glued to a full stop', 'Nestið er gott.Anna Björk Dís Jónsdóttir'],
    ['a name in the dative glued to a full stop', 'Nestið er gott.Önnu Jónsdóttur'],
    ['words glued to a full stop', 'Nestið er gott.Skipið kom'],
    ['a name behind a blank', 'Nestið er gott. Anna Jónsdóttir'],
    ['a name behind a small letter', 'Nestið er gottAnna Jónsdóttir'],
    ['a web address', 'Lesið meira á visir.is'],
    ['two clubs', 'Leikur KR/ÍR'],
    ['a bracket of other words', 'Hópurinn er á toppnum (neðst til hægri)'],
    ['nothing', ''],
  ])('finds none in %s', (_, text) => {
    expect(creditAtEnd(text, spanOf(text))).toBeNull()
  })

  it('keeps to its line', () => {
    const text = 'Fyrri lína.\nHópurinn á tindinum Getty\nNæsta lína'
    expect(creditAtEnd(text, { start: 12, end: 37 })).toEqual({ start: 32, end: 37 })
    expect(creditAtEnd(text, { start: 12, end: 36 })).toBeNull()
    expect(creditAtEnd('Vísir/Vilhelm', { start: 6, end: 13 })).toBeNull()
  })

  it('looks less than eighty letters back for a glued one', () => {
    const line = (length: number) => `Nesti.Mynd/${'A'.repeat(length - 5)}`
    expect(creditAtEnd(line(79), spanOf(line(79)))).toEqual({ start: 6, end: 85 })
    expect(creditAtEnd(line(80), spanOf(line(80)))).toBeNull()
  })
})

describe('isCredit', () => {
  it.each([
    'EPA',
    'getty images',
    'USA Today Sports',
    'Mynd',
    'aðsend',
    'Vísir/Vilhelm',
    '(Photo by Anna Hall/Getty Images)',
    '@saga',
    'Mynd: Saga',
  ])('takes %j', (text) => {
    expect(isCredit(text, spanOf(text))).toBe(true)
  })
  it.each([
    'Anna Jónsdóttir',
    'Vilhelm',
    'EPA segir',
    'Mynd Saga',
    'Sjá Vísir/Vilhelm',
    'Vísir/Vilhelm Skipið kom í nótt',
    'KR/ÍR',
    'Saga: Vilhelm',
    '',
  ])('refuses %j', (text) => {
    expect(isCredit(text, spanOf(text))).toBe(false)
  })
  it('looks at its span alone', () => {
    const text = 'Sjá Vísir/Vilhelm hér'
    expect(isCredit(text, { start: 4, end: 17 })).toBe(true)
    expect(isCredit(text, { start: 0, end: 17 })).toBe(false)
    expect(isCredit(text, { start: 4, end: 21 })).toBe(false)
  })
})

describe('photographerAtEnd', () => {
  it.each([
    ['a name behind a full stop', 'Hópurinn er á toppnum. [Vilhelm Gunnarsson]'],
    ['a foreign name', 'Hópurinn er á toppnum. [Kevin O’Brien-Hall]'],
    ['a first name', 'Hópurinn er á toppnum. [Vilhelm]'],
    ['initials', 'Hópurinn er á toppnum. [GVA]'],
    ['two initials', 'Hópurinn er á toppnum. [GV]'],
    ['four letters', 'Hópurinn er á toppnum. [GVAB]'],
    ['a foreign name of four words', 'Hópurinn er þar. [Kim Paul McCoy Brown]'],
    ['a whole name in a line', 'Hópurinn á toppi Kerlingar [Anna Jónsdóttir]'],
    ['a name alone on its line', '[Anna Jónsdóttir]'],
  ])('finds %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(photographerAtEnd(text, spanOf(text))).toEqual(spans[0])
  })
  it.each([
    ['a line without names', 'Hópurinn á toppi Kerlingar í Eyjafirði'],
    ['a sentence’s last word', 'Hópurinn er þar. Skipið'],
    ['a small word behind a full stop', 'Hópurinn er þar. og svo'],
    ['a small word in a name', 'Hópurinn er þar. Anna og Björk'],
    ['one letter', 'Hópurinn er þar. G'],
    ['five letters', 'Hópurinn er þar. GVABC'],
    ['a name in the dative, behind a full stop', 'Hópurinn er þar. Önnu'],
    ['a name in the dative', 'Hópurinn með Önnu Jónsdóttur'],
    ['a first name in a line', 'Hópurinn á toppi Kerlingar Anna'],
    ['a name of five words', 'Hún er þar. Kim Anna Björk Dís Hall'],
    ['a first name alone', 'Anna'],
    ['nothing', ''],
  ])('finds none in %s', (_, text) => {
    expect(photographerAtEnd(text, spanOf(text))).toBeNull()
  })
  // The shortest whole name is taken, before the words in front of it are looked at.
  it.each([
    ['behind a full stop', 'Hópurinn er þar. [Anna Björk Jónsdóttir]'],
    ['in a line', 'Hópurinn á toppi Kerlingar [Anna Björk Jónsdóttir]'],
  ])('finds a name of three words %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(photographerAtEnd(text, spanOf(text))).toEqual(spans[0])
  })
  // The full stop of an initial is taken for the caption's.
  it('finds a name with an initial', () => {
    const { text, spans } = marked('Hópurinn er þar. [Anna B. Hall]')
    expect(photographerAtEnd(text, spanOf(text))).toEqual(spans[0])
  })
  it('keeps to its line', () => {
    const text = 'Önnur lína.\nAnna Jónsdóttir\nSkipið'
    expect(photographerAtEnd(text, { start: 12, end: 27 })).toEqual({ start: 12, end: 27 })
    expect(photographerAtEnd(text, { start: 17, end: 27 })).toBeNull()
  })
})
