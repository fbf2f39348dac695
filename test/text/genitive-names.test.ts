import { describe, expect, it } from 'vitest'
import { isGenitiveName } from '../../src/text/genitive-names.ts'

describe('isGenitiveName', () => {
  it.each([
    'Guðrúnar',
    'Davíðs',
    'Íslendinga',
    'Norðmanna',
    'Spánverja',
    'Íslands',
    'Noregs',
    'Vals',
    'Akureyrar',
    'Reykjavíkur',
  ])('takes %s', (word) => {
    expect(isGenitiveName(word)).toBe(true)
  })
  it.each([
    ['the nominative of a person', 'Guðrún'],
    ['a nominative that ends like a genitive', 'Arnar'],
    ['a club that ends like one', 'Hamar'],
    ['clubs in the plural', 'Haukar'],
    ['a people in the nominative', 'Íslendingar'],
    ['a people like a given name', 'Víkingar'],
    ['another', 'Finnar'],
    ['a country', 'Ísland'],
    ['a verb like a name', 'Vonar'],
    ['an adjective', 'Ýmis'],
    ['a small letter', 'íslendinga'],
    ['a word of no list', 'Toyota'],
    ['nothing', ''],
  ])('refuses %s', (_, word) => {
    expect(isGenitiveName(word)).toBe(false)
  })
})
