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

  // A form for each way of declining that no other way leads back to its name.
  it.each([
    ['Hildigunn', 'Hildigunnur'],
    ['Haraldi', 'Haraldur'],
    ['Degi', 'Dagur'],
    ['Herði', 'Hörður'],
    ['Hirti', 'Hjörtur'],
    ['Baldri', 'Baldur'],
    ['Viðri', 'Viðar'],
    ['Þórólfs', 'Þórólfur'],
    ['Ragnhildar', 'Ragnhildur'],
    ['Harðar', 'Hörður'],
    ['Skafta', 'Skafti'],
    ['Tumja', 'Tumi'],
    ['Möggu', 'Magga'],
    ['Rannveigu', 'Rannveig'],
    ['Kristjáni', 'Kristján'],
    ['Erni', 'Örn'],
    ['Gunnbirni', 'Gunnbjörn'],
    ['Kormáks', 'Kormákur'],
    ['Kristjáns', 'Kristján'],
    ['Rannveigar', 'Rannveig'],
    ['Sólbjarnar', 'Sólbjörn'],
    ['Brimeyjar', 'Brimey'],
    ['Diljár', 'Diljá'],
    ['Brimeyju', 'Brimey'],
    ['Mávi', 'Már'],
    ['Hjálmtý', 'Hjálmtýr'],
    ['Hjálmtýs', 'Hjálmtýr'],
    ['Birgi', 'Birgir'],
    ['Birgis', 'Birgir'],
    ['Hallkel', 'Hallkell'],
    ['Sigurpáli', 'Sigurpáll'],
    ['Ketils', 'Ketill'],
    ['Katli', 'Ketill'],
    ['Freystein', 'Freysteinn'],
    ['Hafsteini', 'Hafsteinn'],
    ['Þórsteins', 'Þórsteinn'],
    ['Úlfhéðni', 'Úlfhéðinn'],
  ])('leads %s back to %s', (form, name) => {
    expect(givenName(name)).toBe('nominative')
    expect(givenName(form)).toBe('oblique')
  })

  it.each([
    ['a vowel that does not change so', 'Hardi'],
    ['a vowel farther in front than the last', 'Ömelíu'],
    ['a stem of one letter', 'Áju'],
    ['no name behind its ending', 'Borðar'],
    ['a mark inside', 'Rann-veigu'],
    ['a digit behind', 'Rannveigu2'],
    ['a letter in front', 'Xrannveigu'],
    ['more than twenty-four letters', `Ö${'ö'.repeat(19)}nnuu`],
  ])('leads nowhere from a form with %s', (_, form) => expect(givenName(form)).toBeNull())

  it('knows the first names of the register and the last, whole', () => {
    const names = [...givenNames()]
    expect(names[0]).toBe('aage')
    expect(names.at(-1)).toBe('þúfa')
    for (const name of ['aðalsteinn', 'guðrún', 'jón', 'ragnheiður', 'zophonías', 'þorbjörg'])
      expect(names).toContain(name)
  })

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
    const strange = [...givenNames()].filter(
      (name) =>
        !/^\p{Ll}+$/u.test(name) ||
        givenName(name.charAt(0).toUpperCase() + name.slice(1)) !== 'nominative',
    )
    expect(strange).toEqual([])
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
