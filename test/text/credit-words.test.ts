import { describe, expect, it } from 'vitest'
import { closingMarkOf, creditWord } from '../../src/text/credit-words.ts'
import { spanOf } from '../support/marked.ts'

/** Words of each kind, by the kind's number: the weights were trained on these numbers. */
const kinds: readonly (readonly [number, string, readonly string[]])[] = [
  [1, 'an initial', ['A.', 'Þ.']],
  [2, 'what ends a company’s name', ['ehf.', 'hf.', 'ohf.', 'sf.', 'ses.', 'bs.']],
  [3, 'a patronymic', ['Jónsdóttir', 'Árnason', 'Árnason,']],
  [4, 'a patronymic in another case', ['Jónsdóttur', 'Árnasonar']],
  [5, 'a given name', ['Anna', 'Guðmundur', 'Anna.']],
  [6, 'a given name in another case', ['Önnu', 'Guðmundi']],
  [9, 'a small word', ['skip', 'og', 'þá']],
  [10, 'a word that running text writes small', ['Maðurinn', 'Skipið']],
  [12, 'a proper noun', ['Akureyri', 'Danir']],
  [14, 'letters', ['GVA', 'KR', 'R2-D2', 'F1']],
  [15, 'anything else', ['„Anna', '(Anna)', '12', '–', 'Anna/Jón', 'Anna9']],
]

describe('creditWord', () => {
  for (const [kind, what, words] of kinds) {
    it.each(words)(`takes %s for ${what}`, (word) => {
      expect(creditWord(word, spanOf(word))).toBe(kind)
    })
  }

  it('tells that there is no word', () => {
    expect(creditWord('Anna', undefined)).toBe(0)
  })

  it.each(['xehf.', 'ehf', 'ehf.x', 'AB.', 'a.', 'A.b'])(
    'takes %s for neither an initial nor what ends a company’s name',
    (word) => expect([1, 2]).not.toContain(creditWord(word, spanOf(word))),
  )

  it.each(['G', 'Gva', 'gVA', 'KRingar', 'HljóðfæraKR'])('takes %s for no letters', (word) =>
    expect(creditWord(word, spanOf(word))).not.toBe(14),
  )

  it('looks at the word alone', () => {
    expect(creditWord('KR Anna skip', { start: 3, end: 7 })).toBe(5)
  })
})

describe('closingMarkOf', () => {
  it.each([
    ['Anna', 0],
    ['Anna,', 1],
    ['Anna.', 2],
    ['Anna:', 2],
    ['Anna;', 2],
    ['Anna!', 2],
    ['Anna?', 2],
    ['Anna”', 2],
    ['Anna“', 2],
    ['Anna"', 2],
    ['Anna)', 0],
    ['Anna’', 0],
    [',Anna', 0],
  ])('of %j is %i', (word, mark) => expect(closingMarkOf(word, spanOf(word))).toBe(mark))

  it('is none without a word', () => expect(closingMarkOf('Anna.', undefined)).toBe(0))

  it('is the word’s own', () => {
    expect(closingMarkOf('Anna, Jón.', { start: 0, end: 4 })).toBe(0)
    expect(closingMarkOf('Anna, Jón.', { start: 0, end: 5 })).toBe(1)
  })
})
