import { describe, expect, it } from 'vitest'
import { isSignature, signatures } from '../../src/text/photographers.ts'

describe('isSignature', () => {
  it.each(['Vilhelm', 'VILHELM', 'rax', 'Hulda Margrét', 'Óskar P.'])('takes %j', (words) => {
    expect(isSignature(words)).toBe(true)
  })
  it.each(['', 'Margrét', 'Vilhelm ', 'Vilhelms', 'Hulda  Margrét', 'Óskar P'])(
    'refuses %j',
    (words) => {
      expect(isSignature(words)).toBe(false)
    },
  )
})

describe('signatures', () => {
  it('are one to three words in lower case', () => {
    const strange = [...signatures()].filter(
      (words) => !/^\p{Ll}+(?: (?:\p{Ll}+|\p{Ll}\.)){0,2}$/u.test(words),
    )
    expect(strange).toEqual([])
  })
})
