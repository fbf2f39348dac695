import { describe, expect, it } from 'vitest'
import type { ComparedPage } from '../src/check/score.ts'
import { scoreFields } from '../src/check/score.ts'
import { FORMS, tripsOf } from './support/invented/round-trip.ts'
import { SHAPES } from './support/invented/shapes.ts'

/** Pages of each form; `npm run eval:roundtrip` takes more, and prints the table. */
const COUNT = 24
const SEED = 1000

/** The least share of pages on which a field of flat text comes back whole, or of titles (F1); else 1. */
const FLOORS: Readonly<Record<string, number>> = {
  image: 0.95,
  'image.caption': 0.95,
  'image.credit': 0.95,
  lead: 0.95,
  body: 0.95,
  tags: 0.97,
  moreNews: 0.97,
}

/** An author's name behind a title that ends in a given name: nothing parts them. */
const OPINION = { mostRead: 0.95, moreNews: 0.94 }

function shares(pages: readonly ComparedPage[]): readonly (readonly [string, number])[] {
  return scoreFields(pages).map(({ field, right, n, score }) => [
    field,
    field === 'mostRead' || field === 'moreNews' ? score : right / n,
  ])
}

describe.each([...SHAPES])('invented pages, %s', (shape) => {
  const pages = tripsOf(shape, { count: COUNT, seed: SEED })
  const floors: Readonly<Record<string, number>> =
    shape === 'opinion' ? { ...FLOORS, ...OPINION } : FLOORS
  it.each(shares(pages))('come back in %s', (field, share) => {
    expect(share).toBeGreaterThanOrEqual(floors[field] ?? 1)
  })
})

describe.each(FORMS.filter((form) => !SHAPES.includes(form)))('invented HTML of %s', (layout) => {
  it('comes back whole', () => {
    const pages = tripsOf(layout, { count: COUNT, seed: SEED })
    const misses = pages.flatMap(({ file, comparisons }) =>
      comparisons
        .filter(({ verdict }) => verdict !== 'right')
        .map(({ field, expected, got }) => ({ file, field, expected, got })),
    )
    expect(misses).toEqual([])
  })
})

describe('the printer', () => {
  it('gives the same page for the same seed, and others for others', () => {
    const texts = (seed: number) => tripsOf('flat', { count: 3, seed }).map(({ text }) => text)
    expect(texts(5)).toEqual(texts(5))
    expect(new Set([...texts(5), ...texts(8)]).size).toBe(6)
  })
})
