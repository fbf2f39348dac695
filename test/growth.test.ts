import { describe, expect, it } from 'vitest'
import { DOORS, growthOf } from './support/growth.ts'
import { bareNames, hostileNames } from './support/hostile.ts'

/**
 * Small texts, and a wide margin: what is quadratic takes sixteen times as long for four times the
 * text. `npm run growth` goes up to four million characters and is strict.
 */
const RANGE = { from: 11, to: 13 }
const MOST_RATIO = 3.2
/** Below this a ratio is noise. */
const NOISE = 60

describe.each(DOORS)('%s', (door) => {
  it.each(door === 'parseArticle' ? hostileNames() : bareNames())('grows with %s', (name) => {
    const growth = growthOf(door, name, RANGE)
    if (growth.milliseconds > NOISE) expect(growth.ratio).toBeLessThan(MOST_RATIO)
    expect(growth.milliseconds).toBeLessThan(2500)
  })
})
