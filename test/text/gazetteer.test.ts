import { describe, expect, it } from 'vitest'
import { isGazetteerName } from '../../src/text/gazetteer.ts'

describe('isGazetteerName', () => {
  it.each(['Akureyri', 'Rússland', 'Bosnía og Hersegóvína', 'Grænland', 'Dómsmál', 'Katar'])(
    'takes %j',
    (words) => {
      expect(isGazetteerName(words)).toBe(true)
    },
  )
  it.each([
    'akureyri',
    'Akureyrar',
    'Rússlands',
    'Bosnía og',
    'Vilhelm',
    'Akureyri|Katar',
    ' ',
    '',
  ])('refuses %j', (words) => {
    expect(isGazetteerName(words)).toBe(false)
  })
})
