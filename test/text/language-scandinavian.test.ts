import { describe, expect, it } from 'vitest'
import { readScandinavian } from '../../src/text/language-scandinavian.ts'

/** Words that one of the three writes so when the others do not, or two of them. */
const danish =
  'af efter ud op blev bliver blevet meget hvad nu gøre gør mig dig sig uden nogle nogen noget mellem siger været havde mere imod igen måske endnu kvinder børn mod uge fået sådan oplyser findes fundet undersøger'
const bokmal =
  'ble blitt noe noen mye hva nå gjøre gjør vært mer uke sier kanskje barna fått slik undersøker funnet finnes'
const nynorsk =
  'ikkje eg ho ein eit frå vere vore vart noko nokon nokre kva kor korleis kven dei berre sjølv meir mykje saman gjere gjer seier no enno difor òg medan kvar hjå veke born fleire eigen utan vorte verte blei'
const danishAndBokmal =
  'ikke jeg hun en et fra være de hvor hvordan også hvem selv flere sammen hver hvis'
const norwegian = 'av etter ut opp meg deg seg mellom blir gjort hadde mot fram kvinner opplyser'

describe('readScandinavian', () => {
  it.each(danish.split(' '))('reads %s as Danish', (word) =>
    expect(readScandinavian(word)).toEqual({ language: 'da', lead: 1 }),
  )
  it.each(bokmal.split(' '))('reads %s as bokmål', (word) =>
    expect(readScandinavian(word)).toEqual({ language: 'nb', lead: 1 }),
  )
  it.each(nynorsk.split(' '))('reads %s as nynorsk', (word) =>
    expect(readScandinavian(word)).toEqual({ language: 'nn', lead: 1 }),
  )
  it.each(danishAndBokmal.split(' '))('reads %s as Danish or bokmål', (word) => {
    expect(readScandinavian(word)).toBeNull()
    expect(readScandinavian(`${word} siger`)).toEqual({ language: 'da', lead: 1 })
    expect(readScandinavian(`${word} sier`)).toEqual({ language: 'nb', lead: 1 })
    expect(readScandinavian(`${word} seier`)).toBeNull()
  })
  it.each(norwegian.split(' '))('reads %s as Norwegian of either kind', (word) => {
    expect(readScandinavian(word)).toBeNull()
    expect(readScandinavian(`${word} sier`)).toEqual({ language: 'nb', lead: 1 })
    expect(readScandinavian(`${word} seier`)).toEqual({ language: 'nn', lead: 1 })
    expect(readScandinavian(`${word} siger`)).toBeNull()
  })

  it('says how far one leads', () => {
    expect(readScandinavian('Hva SIER du nå?')).toEqual({ language: 'nb', lead: 3 })
    expect(readScandinavian('Kva seier du, hvad siger du, nu?')).toEqual({
      language: 'da',
      lead: 1,
    })
  })

  it.each(['', 'og i', 'hvað segir þú', 'siger sier', 'siger sier seier', 'efterår', 'xnu'])(
    'does not tell %j',
    (text) => expect(readScandinavian(text)).toBeNull(),
  )
})
