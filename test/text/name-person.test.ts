import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personName } from '../../src/text/name-person.ts'

describe('personName', () => {
  it.each([
    'Vilhelm Gunnarsson',
    'Gyða Melkorka Stígsdóttir',
    'Tómas Ó. Jónsson',
    'Hulda Guðrúnarbur',
    'Birgir Orri',
  ])('is above one half for %s', (name) => expect(personName(name.split(' '))).toBeGreaterThan(0.5))

  it.each([
    '',
    'Ísland',
    'Anna',
    'Golf',
    'KMU',
    'Enski boltinn',
    'Veðurstofa Íslands',
    'Ríkisstjórn Kristrúnar',
    'Mál Harvey',
    'Anna, Jónsdóttir',
    'Anna „Jónsdóttir“',
    'van Berg',
    'og Anna',
    'Anna Björg Cecilía Dögg Eva Fanney Jónsdóttir',
  ])('is below one half for %j', (name) => {
    expect(personName(name === '' ? [] : name.split(' '))).toBeLessThan(0.5)
  })

  it('is a probability for any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        expect(personName(words)).toBeGreaterThanOrEqual(0)
        expect(personName(words)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
