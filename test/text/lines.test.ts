import { describe, expect, it } from 'vitest'
import { hasLines, indexAtLineEnd, lineAt, linesOf } from '../../src/text/lines.ts'

type Pair = readonly [number, number]
const spans = (pairs: readonly Pair[]) => pairs.map(([start, end]) => ({ start, end }))

describe('linesOf', () => {
  const cases: readonly (readonly [string, Pair, readonly Pair[]])[] = [
    ['regn', [0, 4], [[0, 4]]],
    [
      'regn\nsól',
      [0, 8],
      [
        [0, 4],
        [5, 8],
      ],
    ],
    [
      'regn\nsól\nlogn',
      [0, 13],
      [
        [0, 4],
        [5, 8],
        [9, 13],
      ],
    ],
    [
      'regn\nsól',
      [2, 7],
      [
        [2, 4],
        [5, 7],
      ],
    ],
    ['regn\nsól', [0, 4], [[0, 4]]],
    ['regn\nsól', [0, 5], [[0, 4]]],
    ['regn\nsól', [4, 8], [[5, 8]]],
    ['regn\nsól', [5, 8], [[5, 8]]],
    [
      'regn\n\nsól',
      [0, 9],
      [
        [0, 4],
        [6, 9],
      ],
    ],
    ['\nregn\n', [0, 6], [[1, 5]]],
    ['\n', [0, 1], []],
    ['regn', [2, 2], []],
    ['', [0, 0], []],
  ]
  it.each(cases)('of %j at %j are %j', (text, [start, end], expected) => {
    expect(linesOf(text, { start, end })).toEqual(spans(expected))
  })
})

describe('lineAt', () => {
  const cases: readonly (readonly [string, number, Pair])[] = [
    ['regn\nsól\nlogn', 0, [0, 4]],
    ['regn\nsól\nlogn', 3, [0, 4]],
    ['regn\nsól\nlogn', 4, [0, 4]],
    ['regn\nsól\nlogn', 5, [5, 8]],
    ['regn\nsól\nlogn', 8, [5, 8]],
    ['regn\nsól\nlogn', 9, [9, 13]],
    ['regn\nsól\nlogn', 13, [9, 13]],
    ['\nregn', 0, [0, 0]],
    ['\nregn', 1, [1, 5]],
    ['', 0, [0, 0]],
  ]
  it.each(cases)('of %j at %i is %j', (text, offset, [start, end]) => {
    expect(lineAt(text, offset)).toEqual({ start, end })
  })
})

describe('hasLines', () => {
  const cases: readonly (readonly [string, Pair, boolean])[] = [
    ['regn\nsól', [0, 8], true],
    ['regn\nsól', [0, 5], true],
    ['regn\nsól', [4, 8], true],
    ['regn\nsól', [0, 4], false],
    ['regn\nsól', [5, 8], false],
    ['regn og sól', [0, 11], false],
    ['', [0, 0], false],
  ]
  it.each(cases)('of %j at %j: %j', (text, [start, end], expected) => {
    expect(hasLines(text, { start, end })).toBe(expected)
  })
})

it('gives no more than ten thousand lines, the last of them all the rest', () => {
  const text = 'a\n'.repeat(10_002)
  const lines = linesOf(text, { start: 0, end: text.length })
  expect(lines).toHaveLength(10_000)
  expect(lines.at(-2)).toEqual({ start: 19_996, end: 19_997 })
  expect(lines.at(-1)).toEqual({ start: 19_998, end: text.length })
  expect(linesOf(text, { start: 0, end: 19_999 })).toHaveLength(10_000)
})

describe('indexAtLineEnd', () => {
  it.each([
    ['Anna skrifar\n', 5],
    ['Anna\nskrifar\nJá', 5],
    ['uppskrifar\nAnna skrifar\n', 16],
    ['Anna skrifar', -1],
    ['Anna skrifar um\n', -1],
    ['skrifar\n', -1],
  ])('finds the word in %j at %i', (text, at) => {
    expect(indexAtLineEnd(text, 'skrifar')).toBe(at)
  })
})
