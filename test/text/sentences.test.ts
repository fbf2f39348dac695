import { describe, expect, it } from 'vitest'
import { endsSentence, endsText, lastSentenceEnd, sentenceEnds } from '../../src/text/sentences.ts'
import { marked, spanOf } from '../support/marked.ts'

describe('endsSentence', () => {
  it.each(['Já.', 'Já?', 'Já!', 'Já…', '.'])('at the end of %j', (text) => {
    expect(endsSentence(text, text.length)).toBe(true)
  })
  it.each([...'“”"»)’\'', '“)', '.“'])('behind a full stop and %j', (closers) => {
    expect(endsSentence(`Já.${closers}`, 3 + closers.length)).toBe(true)
  })
  it.each(['Já', '“Já“', '“', 'Já:', 'Já,', '(Já)', 'Já. ', 'Já.„', ''])('not of %j', (text) => {
    expect(endsSentence(text, text.length)).toBe(false)
  })
  it('looks at the offset alone', () => {
    expect([0, 2, 3, 4].map((end) => endsSentence('Já. Nei', end))).toEqual([
      false,
      false,
      true,
      false,
    ])
  })
})

describe('endsText', () => {
  it.each(['Já.', 'Já.“', 'Já.’', ...[...'“”"»)'].map((mark) => `Já${mark}`)])('of %j', (text) => {
    expect(endsText(text, text.length)).toBe(true)
  })
  it.each(['Já', 'Já’', "Já'", 'Já„', 'Já ', ''])('not of %j', (text) => {
    expect(endsText(text, text.length)).toBe(false)
  })
})

/** The bracket holds what ends with the last sentence. */
const last: readonly (readonly [string, string])[] = [
  ['two sentences and a tag', '[Skipið kom í nótt. Því var fagnað.] Akureyri'],
  ['a sentence that fills the span', '[Skipið kom í nótt.]'],
  ['a question before a quote', '[Kom skipið?] „Já“, sagði hún'],
  ['a quotation before a capital', '[Hún sagði „já“] Akureyri Húsavík'],
  ['a full stop and a digit', '[Skipið kom í nótt.] 10 ára gamalt'],
  ['the dash of initials', '[Skipið kom í nótt.] - sm'],
  ['the long dash of initials', '[Skipið kom í nótt.] – sm'],
  ['a line break', '[Skipið kom í nótt.]\nAkureyri'],
  ['no full stop', '[]Skipið kom í nótt'],
  ['a small letter behind the full stop', '[]Fundur er kl. tíu í dag'],
  ['a full stop inside a word', '[]Lesið á visir.is Akureyri'],
  ['a full stop without a blank behind it', '[]Skipið kom.Þar var fagnað'],
  ['other marks behind the full stop', '[]Skipið kom. (sm'],
  ['nothing', '[]'],
  ['an initial inside a name behind it', '[Hún tók við í gær.] Hildur K. Bergsdóttir Akureyri'],
  ['an initial behind a name that no other follows', '[Þau eru í hópi með Önnu K.] Akureyri'],
  ['a letter before another name', '[Mælt er með Vítamín K.] Bergsdóttir'],
  ['an initial that ends a sentence', '[Þau koma til leiks á morgun í liði K.] Bergsdóttir'],
]

describe('lastSentenceEnd', () => {
  it.each(last)('with %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(lastSentenceEnd(text, spanOf(text))).toBe(spans[0]?.end)
  })
  it('looks inside the span alone', () => {
    const text = 'Regn. Sól. Logn. Vindur'
    expect(lastSentenceEnd(text, { start: 0, end: 12 })).toBe(10)
    expect(lastSentenceEnd(text, { start: 0, end: 10 })).toBe(10)
    expect(lastSentenceEnd(text, { start: 0, end: 9 })).toBe(5)
    expect(lastSentenceEnd(text, { start: 5, end: 9 })).toBe(5)
    expect(lastSentenceEnd(text, { start: 6, end: 9 })).toBe(6)
  })
  it('takes a sentence that ends where the span is cut', () => {
    expect(lastSentenceEnd('Regn.is Sól', { start: 0, end: 5 })).toBe(5)
  })
})

/** Brackets hold the sentences. */
const sentences: readonly (readonly [string, string])[] = [
  ['two in a row', '[Skipið kom í nótt. ][Því var fagnað.]'],
  ['a line break between', '[Skipið kom í nótt.\n][Því var fagnað.]'],
  ['marks of all kinds', '[Kom skipið? ][Já! ][Hvað þá… ][„Gott.“ ][Það var allt.]'],
  ['text left at the end', '[Skipið kom í nótt. ]Því var'],
  ['a club', '[Man. Utd vann í gær. ][Því var fagnað.]'],
  ['an initial', '[Stefán Ó. Jónsson kom. ][Því var fagnað.]'],
  ['a street of a saint', '[St. Pauli vann. ][Því var fagnað.]'],
  ['one behind a quote', '[„St. Pauli vann.“ ][Því var fagnað.]'],
  ['one behind a straight quote', '["St. Pauli vann." ][Því var fagnað.]'],
  ['one behind a bracket', '[(St. Pauli vann.) ][Því var fagnað.]'],
  ['one at a line’s start', '[Hvað nú?\n][St. Pauli vann.]'],
  ['four letters', '[Hér kom Kári. ][Því var fagnað.]'],
  ['a small word', '[Það er allt og sumt. ][Því var fagnað.]'],
  ['a small letter behind', '[Fundur er kl. tíu. ][Því var fagnað.]'],
  ['a short word behind a hyphen', '[Hér var 1-Ab. ][Því var fagnað.]'],
  ['a quotation glued to a full stop', '[Skipið kom í nótt.„Gott,“ segir hún. ][Því var fagnað.]'],
  ['a date', '[Það er 3. maí. ][Því var fagnað.]'],
  ['no sentence', 'Skipið kom í nótt'],
]

describe('sentenceEnds', () => {
  it.each(sentences)('of %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    const expected = spans.map(({ start, end }) => start + text.slice(start, end).trimEnd().length)
    expect(sentenceEnds(text, spanOf(text))).toEqual(expected)
  })
  it('takes short capitalised words by themselves for shortened', () => {
    expect(sentenceEnds('Já. Nei. Jæja. Gott.', { start: 0, end: 20 })).toEqual([14, 20])
  })
  it.each([
    [0, []],
    [1, [5]],
    [2, [5, 11]],
    [3, [5, 11, 17]],
    [9, [5, 11, 17]],
  ])('stops at the limit of %i', (limit, ends) => {
    const text = 'Regn. Slyd. Þoka. Vindur'
    expect(sentenceEnds(text, spanOf(text), limit)).toEqual(ends)
  })
  it('looks inside the span alone', () => {
    const text = 'Regnið. Sólin. Lognið. Vindur'
    expect(sentenceEnds(text, { start: 7, end: 22 })).toEqual([14, 22])
    expect(sentenceEnds(text, { start: 6, end: 14 })).toEqual([7, 14])
    expect(sentenceEnds(text, { start: 8, end: 13 })).toEqual([])
  })
})
