import { describe, expect, it } from 'vitest'
import { characterTable, letterOf, Mark, marksOf } from '../../src/text/character-table.ts'

const table = characterTable()
const marks = (character: string) => marksOf(character.charCodeAt(0), table.marks)
const letter = (character: string) => String.fromCharCode(letterOf(character.charCodeAt(0), table))

describe('marksOf', () => {
  it.each<readonly [string, readonly string[], number]>([
    ['capitals', [...'AZÁÞÆÖŠΩЖ'], Mark.upper],
    ['digits', [...'0189'], Mark.digit],
    ['what opens', [...'([-—–'], Mark.before],
    ['what closes', [...'.,:;!?)]…'], Mark.after],
    ['quotes that open', [...'„‚'], Mark.before | Mark.quote],
    ['a quote that closes', ['”'], Mark.before | Mark.after | Mark.quote],
    ['blanks', [...' \n\t\v\f\r\u0085\u00a0\u1680\u2000\u200a\u2028\u205f\u3000'], Mark.space],
    ['what is skipped', [...'\u00ad\u200b\u200d\u2060\ufeff'], Mark.ignored],
    ['small letters, and what is none of all these', [...'aþðßªª/@%+²½\0漢\ud83d'], 0],
  ])('knows %s', (_, characters, mark) => {
    for (const character of characters)
      expect([character, marks(character)]).toEqual([character, mark])
  })
})

describe('letterOf', () => {
  it.each([
    ['A', 'a'],
    ['Þ', 'þ'],
    ['Š', 'š'],
    ['æ', 'æ'],
    ['0', '0'],
    ['7', '0'],
    ['9', '0'],
    ['-', '-'],
    // Its small letter is two characters.
    ['İ', 'İ'],
    // Beyond the table.
    ['Ⅷ', 'Ⅷ'],
    ['漢', '漢'],
  ])('of %s is %s', (character, small) => expect(letter(character)).toBe(small))
})
