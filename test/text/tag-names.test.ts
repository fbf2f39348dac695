import { describe, expect, it } from 'vitest'
import { isTagName } from '../../src/text/tag-names.ts'

describe('isTagName', () => {
  it.each([
    'Afturelding',
    'Leiknir Reykjavík',
    'Þór/KA',
    'Paris Saint-Germain',
    'New York Knicks',
    'Besta deild karla',
    'Landslið kvenna í fótbolta',
    'Formúla 1',
    'Sjálfstæðisflokkurinn',
    'Sameinuðu þjóðirnar',
    'Vladimír Pútín',
  ])('takes %j', (words) => {
    expect(isTagName(words)).toBe(true)
  })
  it.each(['afturelding', 'Besta deild', 'deild karla', 'Vals', 'Pútín', 'Valur|Vestri', ''])(
    'refuses %j',
    (words) => {
      expect(isTagName(words)).toBe(false)
    },
  )
})
