import { describe, expect, it } from 'vitest'
import { areDisjoint, clashOf, gapFor } from '../../src/text/spanned.ts'

type Pair = readonly [number, number]
const at = ([start, end]: Pair) => ({ span: { start, end } })

describe('areDisjoint', () => {
  it.each<readonly [readonly Pair[], boolean]>([
    [[], true],
    [[[3, 5]], true],
    [
      [
        [0, 2],
        [2, 4],
        [7, 9],
      ],
      true,
    ],
    [
      [
        [0, 3],
        [2, 4],
      ],
      false,
    ],
    [
      [
        [0, 2],
        [2, 4],
        [3, 9],
      ],
      false,
    ],
    [
      [
        [4, 5],
        [0, 2],
      ],
      false,
    ],
  ])('of %j is %j', (all, expected) => expect(areDisjoint(all.map(at))).toBe(expected))
})

describe('gapFor', () => {
  const all = [at([2, 5]), at([8, 10])]
  it.each<readonly [number, number, number | null]>([
    [0, 1, 0],
    [0, 2, 0],
    [0, 3, null],
    [5, 8, 1],
    [6, 7, 1],
    [4, 7, null],
    [6, 9, null],
    [10, 12, 2],
    [11, 99, 2],
    [9, 12, null],
    [3, 9, null],
    [0, 99, null],
  ])('from %i to %i is %j', (start, end, expected) => {
    expect(gapFor(all, { start, end })).toBe(expected)
  })
  it('is the first place where nothing stands', () => {
    expect(gapFor([], { start: 0, end: 9 })).toBe(0)
  })
})

describe('clashOf', () => {
  it('gives the neighbour where it overlaps', () => {
    const neighbour = at([2, 5])
    expect(clashOf(neighbour, at([4, 9]))).toBe(neighbour)
    expect(clashOf(neighbour, at([5, 9]))).toBeNull()
    expect(clashOf(undefined, at([4, 9]))).toBeNull()
  })
})
