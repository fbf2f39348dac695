import { describe, expect, it } from 'vitest'
import { DOORS, growthOf, readsWithin } from './support/growth.ts'
import { bareNames, hostileNames, hostileText } from './support/hostile.ts'

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

describe('in a heap of twenty times the text', () => {
  const text = (name: string): string => hostileText(name, 2 ** 19)
  // Those of which the parser keeps most.
  it.each([
    'lines, alone',
    'lines, in a list',
    'marks, alone',
    'soft hyphens, in a list',
    'short sentences, in a list',
    'related items, alone',
    'bylines, in a list',
  ])('reads %s', async (name) => {
    expect(await readsWithin('parseArticle', text(name), 20)).toBe(true)
  })
  it('would not read them in one of their own size', async () => {
    expect(await readsWithin('parseArticle', text('marks, alone'), 0)).toBe(false)
  })
})
