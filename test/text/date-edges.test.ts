import { describe, expect, it } from 'vitest'
import { endsFree, isDigit, startsFree } from '../../src/text/date-edges.ts'
import { marked } from '../support/marked.ts'

/** The bracket holds what may be a date; offsets count from its edges. */
const edges = (drawn: string) => {
  const { text, spans } = marked(drawn)
  return { text, start: spans[0]?.start ?? 0, end: spans[0]?.end ?? 0 }
}

describe('startsFree', () => {
  it.each([
    '[13]. júlí',
    'Hér [13]. júlí',
    '([13]. júlí)',
    '„[13]. júlí',
    '-[13]. júlí',
    'a-[13]. júlí',
    '3 skip a-[13]. júlí',
    '3 skip (þ.e.–[13]. júlí)',
    'kl.:[13]. júlí',
    '12 [13]. júlí',
  ])('in %s', (drawn) => {
    const { text, start } = edges(drawn)
    expect(startsFree(text, start)).toBe(true)
  })
  it.each(['a[13]', '1[13]', '_[13]', ...[...'.,:/-–+'].map((tie) => `12${tie}[13]`), '12.-[13]'])(
    'not in %s',
    (drawn) => {
      const { text, start } = edges(drawn)
      expect(startsFree(text, start)).toBe(false)
    },
  )
})

describe('endsFree', () => {
  it.each(['[13]', '[13] a', '[13].', '[13].a', '[13], ', '[13]-a', '[13])', '[13]“'])(
    'in %s',
    (drawn) => {
      const { text, end } = edges(drawn)
      expect(endsFree(text, end)).toBe(true)
    },
  )
  it.each(['[13]a', '[13]1', '[13]_', ...[...'.,:/-–+'].map((tie) => `[13]${tie}1`)])(
    'not in %s',
    (drawn) => {
      const { text, end } = edges(drawn)
      expect(endsFree(text, end)).toBe(false)
    },
  )
})

describe('isDigit', () => {
  it.each([...'0159'])('of %s', (digit) => expect(isDigit(digit)).toBe(true))
  it.each(['', 'a', '/', ':', '²', '٣'])('not of %j', (digit) => expect(isDigit(digit)).toBe(false))
})
