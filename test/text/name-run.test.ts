import { describe, expect, it } from 'vitest'
import { farthestGivenName, readRun, sureName } from '../../src/text/name-run.ts'
import { readTokens } from '../../src/text/name-person.ts'
import { NameKind, NameMark, tokenBefore } from '../../src/text/name-tokens.ts'

const runOf = (text: string, from = 0) => readRun(text, text.length, from)

describe('readRun', () => {
  it.each([
    ['Snjór fellur á heiðum Anna Jónsdóttir', 2],
    ['Snjór fellur á heiðum Anna Björk Dís Jónsdóttir', 4],
    ['Snjór fellur á heiðum Tómas Ó. Vatnsdal', 3],
    ['Hefjast á ný Vincent van der Berg', 4],
    ['Hefjast á ný van der Berg', 1],
    ['Snjór fellur. Anna Jónsdóttir', 2],
    ['Snjór hjá Önnu, Kári Jónsson', 2],
    ['Hún heitir „Anna“ Kári Jónsson', 2],
    ['Hún heitir „Anna Kári Jónsson', 3],
    ['Kom með „Anna „Kári Jónsson', 2],
    ['Anna Björk Dís Eva Fanney Jónsdóttir Hall', 6],
    ['Snjór fellur á heiðum', 0],
    ['', 0],
  ])('says how many words of %j may be a name', (text, length) => {
    expect(runOf(text).length).toBe(length)
  })

  it('reads two words beyond the name, the last word first', () => {
    const text = 'Snjór fellur á heiðum Anna Jónsdóttir'
    const words = runOf(text).tokens.map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(['Jónsdóttir', 'Anna', 'heiðum', 'á'])
  })

  it('reads no further left than it may', () => {
    const text = 'Snjór fellur á heiðum Anna Jónsdóttir'
    expect(runOf(text, text.indexOf('Anna')).tokens).toHaveLength(2)
    expect(runOf(text, text.indexOf('Jóns')).tokens).toHaveLength(1)
    expect(runOf(text, text.length)).toEqual({ tokens: [], length: 0 })
  })

  it.each([
    ['Snjór fellur HULDA BJÖRNSDÓTTIR', [NameKind.patronymic, NameKind.given]],
    ['Snjór fellur H. BJÖRNSDÓTTIR', [NameKind.patronymic, NameKind.initial]],
    ['BJÖRNSDÓTTIR', [NameKind.patronymic]],
    ['HULDA', [NameKind.given]],
    ['ÞÓRA', [NameKind.acronym]],
    ['Snjór fellur HULDA', [NameKind.acronym]],
    ['Snjór hjá EES KR', [NameKind.acronym, NameKind.acronym]],
  ])('tells a name in capitals from letters: %s', (text, kinds) => {
    expect(
      runOf(text)
        .tokens.slice(0, kinds.length)
        .map(({ kind }) => kind),
    ).toEqual(kinds)
  })
})

describe('sureName', () => {
  it.each([
    ['Snjór fellur á heiðum Anna Jónsdóttir', 2],
    ['Snjór fellur á heiðum Anna Björk Jónsdóttir', 3],
    ['Snjór fellur á heiðum Anna B. Jónsdóttir', 3],
    ['Snjór fellur á heiðum Anna Björk B. Jónsdóttir', 4],
    ['Snjór fellur á heiðum Anna Björk Dís Jónsdóttir', 0],
    ['Snjór fellur á heiðum Anna Björk Dís B. Jónsdóttir', 0],
    ['Snjór fellur á heiðum Jónsdóttir', 0],
    ['Snjór fellur á heiðum Anna Hall', 0],
    ['Snjór fellur á heiðum Anna Zorn Jónsdóttir', 0],
    ['Snjór fellur á heiðum A. Jónsdóttir', 0],
    ['Snjór fellur á heiðum A. Björk Jónsdóttir', 0],
    ['Snjór hjá Önnu og Kári Jónsson', 0],
    ['Snjór fellur hjá Kári Jónsson', 0],
    ['Kári Jónsson', 0],
  ])('of %j is %i words', (text, length) => expect(sureName(runOf(text))).toBe(length))
})

describe('farthestGivenName', () => {
  it.each([
    ['Snjór fellur á heiðum Anna Jónsdóttir', 2],
    ['Snjór fellur á heiðum Anna Björk Jónsdóttir', 3],
    ['Snjór fellur á heiðum Anna B. Jónsdóttir', 3],
    ['Snjór fellur á heiðum Anna Zorn Jónsdóttir', 3],
    ['Snjór fellur á heiðum Anna Önnu Jónsdóttir', 0],
    ['Snjór fellur á heiðum Anna', 1],
    ['Snjór fellur á heiðum Zorn', 0],
    ['Snjór Anna Björk Dís Eva Fanney Jónsdóttir', 5],
  ])('of %j is %i words', (text, words) => expect(farthestGivenName(runOf(text))).toBe(words))
})

describe('readTokens', () => {
  it.each([
    ['Anna Jónsdóttir', true],
    ['Vincent van Berg', true],
    ['van Berg', false],
    ['Anna, Jónsdóttir', false],
    ['Anna „Jónsdóttir', false],
    ['Anna Jónsdóttir.', false],
    ['Anna og', false],
    ['Anna 7', false],
    ['anna Jónsdóttir', false],
  ])('takes the words of %j: %j', (words, taken) => {
    expect(readTokens(words.split(' ')) !== null).toBe(taken)
  })

  it('takes no empty word, nor two in one', () => {
    expect(readTokens(['Anna', ''])).toBeNull()
    expect(readTokens(['Anna Björk', 'Hall'])).toBeNull()
  })
})

describe('tokenBefore', () => {
  const last = (text: string, from = 0) => tokenBefore(text, text.length, { from })

  it.each([
    ['Ó.', NameKind.initial],
    ['Ó', NameKind.initial],
    ['Þj.', NameKind.initial],
    ['J.K.', NameKind.initial],
    ['Tul.', NameKind.abbreviation],
    ['Anna.', NameKind.given],
    ['Önnu', NameKind.givenOblique],
    ['Jónsson', NameKind.patronymic],
    ['Jónssyni', NameKind.patronymicOblique],
    ['EES', NameKind.acronym],
    ['EES-samningi', NameKind.other],
    ['Jong-un', NameKind.unknown],
    ['Xyz-qwert-Zyx', NameKind.unknown],
    ['al-Hassan', NameKind.unknown],
    ['og', NameKind.and],
    ['&', NameKind.and],
    ['van', NameKind.particle],
    ['hjá', NameKind.opener],
    ['maður', NameKind.lower],
    ['14', NameKind.number],
    ['—', NameKind.other],
    ['“', NameKind.other],
  ])('tells what %s is', (word, kind) => expect(last(`Sjá ${word}`)?.kind).toBe(kind))

  it.each([
    ['Anna', NameMark.none],
    ['Anna ', NameMark.none],
    ['Anna,', NameMark.comma],
    ['Anna, ', NameMark.comma],
    ['Anna“', NameMark.stop],
    ['Anna.', NameMark.stop],
    ['Ó.', NameMark.none],
    ['Ó.,', NameMark.comma],
  ])('tells what stands behind %j', (text, mark) => expect(last(text)?.mark).toBe(mark))

  it('leaves the full stop behind the offset to what follows', () => {
    expect(tokenBefore('Tómas Ó. Hall', 7, { from: 0 })).toMatchObject({ start: 6, end: 7 })
    expect(tokenBefore('Tómas Ó. Hall', 8, { from: 0 })).toMatchObject({ start: 6, end: 8 })
  })

  it.each(['5,0', '5,9'])('does not part %s at its comma', (word) => {
    expect(last(`Verðið er ${word}`)?.start).toBe(10)
  })

  it('parts what is not all capitals from names that are', () => {
    const mark = (word: string) => tokenBefore(word, word.length, { from: 0, capitals: true })?.mark
    expect(mark('ANNA')).toBe(NameMark.none)
    for (const word of ['Anna', 'annA', 'þingANNA']) expect(mark(word)).toBe(NameMark.stop)
  })

  it('leaves the marks around a word out, and says that one opened', () => {
    expect(last('Hún „Anna“')).toMatchObject({ start: 5, end: 9, opened: true })
    expect(last('Hún Anna')).toMatchObject({ start: 4, end: 8, opened: false })
    expect(last('Hún Ó.')).toMatchObject({ start: 4, end: 6 })
  })

  it('parts words at a comma between letters, not between digits', () => {
    expect(last('Þula,Jes')).toMatchObject({ start: 5, end: 8 })
    expect(last('um 3,14')).toMatchObject({ start: 3, end: 7 })
  })

  it('reads words of up to sixty letters', () => {
    expect(last(`Sjá A${'a'.repeat(59)}`)?.kind).not.toBe(NameKind.other)
    expect(last(`Sjá A${'a'.repeat(60)}`)?.kind).toBe(NameKind.other)
  })

  it('finds none where none is', () => {
    expect(last('')).toBeNull()
    expect(last(' ,\n')).toBeNull()
    expect(last('Anna', 4)).toBeNull()
  })
})
