import { describe, expect, it } from 'vitest'
import { capitalisation, lexiconEntry } from '../../src/text/lexicon.ts'
import { hashForm } from '../../src/text/tokens.ts'

describe('capitalisation', () => {
  it.each(['Akureyri', 'Reykjavík', 'Trump', 'Ísland', 'Guðmundur', 'akureyri', 'ÍSLAND'])(
    '%s is a name',
    (word) => expect(capitalisation(word)).toBe('capital'),
  )

  it.each(['maður', 'Maður', 'að', 'síðan', 'Síðan', 'SEGIR'])('%s is written small', (word) =>
    expect(capitalisation(word)).toBe('lower'),
  )

  it.each(['bill', 'sól', 'lögreglan'])('%s is written both ways', (word) =>
    expect(['mostly-lower', 'either', 'mostly-capital']).toContain(capitalisation(word)),
  )

  it.each(['', ' ', 'qwxzqwxz', '„Akureyri“', 'Akur eyri', '\ud800'])(
    'nothing is known of %j',
    (word) => expect(capitalisation(word)).toBe('unknown'),
  )

  it('nothing is known of an endless word', () =>
    expect(capitalisation('a'.repeat(100_000))).toBe('unknown'))

  it('does not mind soft hyphens', () => expect(capitalisation('Akur\u00adeyri')).toBe('capital'))
})

describe('lexiconEntry', () => {
  it('takes few unknown words for known ones', () => {
    const strays = Array.from(
      { length: 4000 },
      (_, at) => `ókunnugt${String.fromCharCode(97 + (at % 26))}xq${at.toString(36)}w`,
    )
    const found = strays.filter((word) => lexiconEntry(hashForm(word)) !== 0)
    expect(found.length).toBeLessThan(60)
  })
})
