import { describe, expect, it } from 'vitest'
import { contains, overlaps, trimSpan } from '../../src/text/span.ts'

type Pair = readonly [number, number]
const span = ([start, end]: Pair) => ({ start, end })

describe('overlaps', () => {
  const cases: readonly (readonly [Pair, Pair, boolean])[] = [
    [[0, 3], [2, 5], true],
    [[2, 5], [0, 3], true],
    [[0, 9], [4, 5], true],
    [[4, 5], [0, 9], true],
    [[4, 5], [4, 5], true],
    [[0, 2], [2, 4], false],
    [[2, 4], [0, 2], false],
    [[0, 1], [7, 9], false],
    [[7, 9], [0, 1], false],
  ]
  it.each(cases)('of %j and %j is %j', (a, b, expected) => {
    expect(overlaps(span(a), span(b))).toBe(expected)
  })
})

describe('contains', () => {
  const cases: readonly (readonly [Pair, Pair, boolean])[] = [
    [[2, 6], [2, 6], true],
    [[2, 6], [3, 5], true],
    [[2, 6], [2, 5], true],
    [[2, 6], [3, 6], true],
    [[2, 6], [1, 6], false],
    [[2, 6], [2, 7], false],
    [[2, 6], [7, 9], false],
    [[2, 6], [0, 1], false],
  ]
  it.each(cases)('%j contains %j: %j', (outer, inner, expected) => {
    expect(contains(span(outer), span(inner))).toBe(expected)
  })
})

describe('trimSpan', () => {
  const cases: readonly (readonly [string, Pair, Pair])[] = [
    ['logn', [0, 4], [0, 4]],
    [' logn ', [0, 6], [1, 5]],
    ['\nlogn\n', [0, 6], [1, 5]],
    [' \n logn \n ', [0, 10], [3, 7]],
    ['logn í dag', [4, 7], [5, 6]],
    ['logn í dag', [5, 6], [5, 6]],
    ['   ', [1, 3], [3, 3]],
    ['a   b', [1, 4], [4, 4]],
    ['abc', [2, 2], [2, 2]],
    ['\tlogn\t', [0, 6], [0, 6]],
    ['\u00a0logn\u00a0', [0, 6], [0, 6]],
  ]
  it.each(cases)('of %j at %j is %j', (text, before, after) => {
    expect(trimSpan(text, span(before))).toEqual(span(after))
  })
})
