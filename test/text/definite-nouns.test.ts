import { describe, expect, it } from 'vitest'
import { isDefiniteNoun } from '../../src/text/definite-nouns.ts'

describe('isDefiniteNoun', () => {
  it.each([
    'maðurinn',
    'Borgarstjórinn',
    'kirkjan',
    'höfnin',
    'leikhúsið',
    'Hestarnir',
    'stúlkurnar',
    'gestirnir',
    'Lögreglan',
  ])('takes %j', (word) => {
    expect(isDefiniteNoun(word)).toBe(true)
  })
  it.each([
    'maður',
    'Vilhelm',
    'húsið',
    'synin',
    'Marteinn',
    'Kristinn',
    'leikhúsinu',
    'maðurinn.',
    'inn',
    '',
  ])('refuses %j', (word) => {
    expect(isDefiniteNoun(word)).toBe(false)
  })
  // Four letters before the article are asked for, so that names like `Jóhann` stay out.
  it('takes the example of its own description', () => {
    expect(isDefiniteNoun('leikkonan')).toBe(true)
  })
})
