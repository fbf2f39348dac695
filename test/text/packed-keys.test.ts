import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packKeys, packValues, unpackKeys, unpackValues } from '../../src/text/packed-keys.ts'

describe('packed numbers', () => {
  it('keys come back as they went in', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 23 })), (numbers) => {
        const keys = numbers.sort((a, b) => a - b)
        expect([...unpackKeys(packKeys(keys))]).toEqual(keys)
      }),
    ))

  it('values come back as they went in', () => {
    const values = Array.from({ length: 201 }, (_, value) => value)
    expect([...unpackValues(packValues(values))]).toEqual(values)
  })

  it('packs values in ASCII without the backslash, then in Latin letters', () => {
    expect(packValues([0, 56, 57, 90, 91, 200])).toBe('#[]~Āŭ')
  })

  it('packs keys that lie close in a digit or two each', () => {
    const keys = Array.from({ length: 6000 }, (_, at) => at * 2)
    expect(packKeys(keys).text.length).toBeLessThan(3000)
  })
})
