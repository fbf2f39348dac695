import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneLine, wrapLines } from '../../src/inspect/wrap.ts'

function lines(text: string, width: number): readonly string[] {
  return wrapLines(text, width).map(({ start, end }) => text.slice(start, end))
}

describe('wrapping', () => {
  test.each<[string, number, readonly string[]]>([
    ['', 10, []],
    ['eitt', 10, ['eitt']],
    ['eitt tvö þrjú', 8, ['eitt tvö', 'þrjú']],
    ['eitt tvö þrjú', 9, ['eitt tvö', 'þrjú']],
    ['eitt tvö þrjú', 7, ['eitt', 'tvö', 'þrjú']],
    ['eitt\ntvö', 80, ['eitt', 'tvö']],
    ['eitt\n\ntvö', 80, ['eitt', '', 'tvö']],
    ['Vaðlaheiðarvegavinnu', 8, ['Vaðlahei', 'ðarvegav', 'innu']],
    ['á Vaðlaheiðarvegavinnu', 8, ['á', 'Vaðlahei', 'ðarvegav', 'innu']],
    ['漢字漢字', 4, ['漢字', '漢字']],
    ['😀😀😀', 4, ['😀😀', '😀']],
    ['e\u0301e\u0301e\u0301', 3, ['e\u0301e\u0301e\u0301']],
    ['漢', 1, ['漢']],
    ['ab', 0, ['a', 'b']],
  ])('%j at %d', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected)
  })

  test('loses nothing but the blanks it breaks at', () => {
    const words = fc.array(fc.constantFrom('þ', 'veður', 'og', 'Reykjavík', '😀'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (list, width) => {
        const text = list.join(' ')
        expect(lines(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  test('a long line takes time by its length', () => {
    expect(lines('a'.repeat(2_000_000), 80)).toHaveLength(25_000)
  })
})

describe('one line', () => {
  test.each([
    ['Veður', 5, 'Veður'],
    ['Veðrið', 5, 'Veðr…'],
    ['a\nb', 5, 'a⏎b'],
    ['漢字漢字', 5, '漢…'],
    ['', 5, ''],
  ])('%j in %d columns', (text, width, line) => {
    expect(oneLine(text, width)).toBe(line)
  })
})
