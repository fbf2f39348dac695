import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenName, givenNames } from '../../src/text/given-names.ts'
import { patronymic } from '../../src/text/patronymics.ts'

describe('givenName', () => {
  it.each([
    'Anna',
    'Björk',
    'Guðmundur',
    'Ægir',
    'Dögg',
    'SIGRÍÐUR',
    'Arnar',
    'Bjarkar',
    'Hákon',
    'Þór',
  ])('finds %s in the register', (form) => expect(givenName(form)).toBe('nominative'))

  it.each([
    'Önnu',
    'Kötlu',
    'Sigurði',
    'Sigurðar',
    'Birni',
    'Daggar',
    'Hjartar',
    'Þresti',
    'Þórarni',
    'Agli',
    'Óðni',
    'Pétri',
    'Baldri',
    'Páli',
    'Þorsteins',
    'Guðrúnar',
    'Ingibjargar',
    'Laufeyju',
    'Signýjar',
    'Hákonar',
    'Stefáns',
    'ÖNNU',
  ])('knows %s as another case', (form) => expect(givenName(form)).toBe('oblique'))

  it.each([
    '',
    'A',
    'Í',
    'anna',
    'sól',
    'Reykjavík',
    'Forseti',
    'Maðurinn',
    'Kr',
    '42',
    'Jónsson',
    '—',
    '\ud800x',
  ])('refuses %j', (form) => expect(givenName(form)).toBeNull())

  it('holds the whole register, each name in its nominative', () => {
    expect(givenNames().size).toBe(4999)
    for (const name of givenNames()) {
      expect(name).toMatch(/^\p{Ll}+$/u)
      expect(givenName(name.charAt(0).toUpperCase() + name.slice(1))).toBe('nominative')
    }
  })

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([null, 'nominative', 'oblique']).toContain(givenName(text))
      }),
    )
    expect(givenName('Ö'.repeat(1_000_000))).toBeNull()
  })
})

describe('patronymic', () => {
  it.each([
    'Jónsson',
    'Árnadóttir',
    'Guðrúnarson',
    'Evudóttir',
    'Leóson',
    'Guðrúnarbur',
    'SVEINSDÓTTIR',
  ])('finds %s', (form) => expect(patronymic(form)).toBe('nominative'))

  it.each(['Jónssyni', 'Jónssonar', 'Árnadóttur', 'Guðrúnarburs'])(
    'knows %s as another case',
    (form) => expect(patronymic(form)).toBe('oblique'),
  )

  it.each([
    '',
    'son',
    'Dóttir',
    'jónsson',
    'Tengdadóttir',
    'Stjúpsyni',
    'Fósturdóttur',
    'Person',
    'Jason',
    'Watson',
    'Hamborgarbur',
    'Dóttursonar',
    'Jónsdætur',
    'Jónsson.',
    '\udc00son',
  ])('refuses %j', (form) => expect(patronymic(form)).toBeNull())

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([null, 'nominative', 'oblique']).toContain(patronymic(text))
      }),
    )
    expect(patronymic(`J${'ónss'.repeat(500_000)}on`)).toBeNull()
  })
})
