import { describe, expect, it } from 'vitest'
import { fuzzCase } from './support/fuzz.ts'

/** Few, and always the same; `npm run fuzz` takes as many as one likes. */
const CASES = 250

describe('fixtures broken at random', () => {
  it('never throw, hang, invent, or lose text', () => {
    for (let seed = 0; seed < CASES; seed++) {
      const { name, faults } = fuzzCase(seed)
      expect(faults, `seed ${seed}, ${name}`).toEqual([])
    }
  })

  it('are the same for the same seed', () => {
    expect(fuzzCase(7).text).toBe(fuzzCase(7).text)
    expect(fuzzCase(7).text).not.toBe(fuzzCase(8).text)
  })
})
