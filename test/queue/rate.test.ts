import { expect, test } from 'vitest'
import { rateOf } from '../../src/queue/status.ts'

const NOW = 1_000_000

function job(began: number, ended: number, pages: unknown) {
  return { processedOn: NOW - began, finishedOn: NOW - ended, returnvalue: pages }
}

test('the rate is of what ended in the last minute, since the first of it began', () => {
  const jobs = [job(2_000, 0, { pages: 300 }), job(10_000, 5_000, { pages: 700 })]
  const old = job(90_000, 61_000, { pages: 9_999 })
  expect(rateOf([...jobs, old], NOW)).toEqual({ parts: 2, pages: 1_000, seconds: 10 })
})

test('nothing in the last minute is no rate; a result of others counts no pages', () => {
  expect(rateOf([], NOW)).toBeNull()
  expect(rateOf([job(90_000, 60_000, { pages: 1 })], NOW)).toBeNull()
  expect(rateOf([job(4_000, 1_000, 'done')], NOW)).toEqual({ parts: 1, pages: 0, seconds: 4 })
})
