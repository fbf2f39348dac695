import { describe, expect, it } from 'vitest'
import { menuEntryAt } from '../src/menu-entry.ts'
import { paperWith } from './support/draft.ts'

const publisher = paperWith({
  sections: ['Innlent', 'Veður', 'Enski boltinn', 'Sport'],
  menu: ['Forsíða', 'Veður í dag', 'Enski', 'Sport'],
})

describe('menuEntryAt', () => {
  it.each([
    ['Forsíða Innlent', 0, 'Forsíða'],
    ['Forsíða Innlent', 8, 'Innlent'],
    ['Veður í dag', 0, 'Veður í dag'],
    ['Veður í gær', 0, 'Veður'],
    ['Enski boltinn', 0, 'Enski boltinn'],
    ['Enski leikurinn', 0, 'Enski'],
    ['Sport', 0, 'Sport'],
    ['Sportið', 0, null],
    ['Skipið', 0, null],
    ['Forsíða', 1, null],
    ['Forsíða', 7, null],
  ] as const)('in %j at %i is %j', (text, at, expected) => {
    expect(menuEntryAt(publisher, text, at)).toBe(expected)
  })
})
