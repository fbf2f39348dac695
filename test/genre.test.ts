import { describe, expect, it } from 'vitest'
import type { Genre } from '../src/article.ts'
import { genreOf } from '../src/genre.ts'
import { paper } from './support/draft.ts'

const nothing = { section: null, headline: null, body: '', publisher: paper }

describe('genreOf', () => {
  it.each<readonly [string, Genre | null]>([
    ['Innlent', 'news'],
    ['Erlent', 'news'],
    ['Skoðun', 'opinion'],
    ['Enski boltinn', null],
    ['innlent', null],
    ['Viðskipti innlent', null],
    ['constructor', null],
    ['', null],
  ])('by the section %j: %j', (section, genre) => {
    expect(genreOf({ ...nothing, section })).toBe(genre)
  })

  it.each<readonly [string, Genre | null]>([
    ['Uppgjörið: Valur - KR 3-1', 'match-report'],
    ['Vaktin: Gosið er hafið', 'live'],
    ['Vaktin er hafin', null],
    ['Sjá Uppgjörið: Valur - KR', null],
    ['Skip strandaði', null],
  ])('by the headline %j: %j', (headline, genre) => {
    expect(genreOf({ ...nothing, headline })).toBe(genre)
  })

  it.each([
    'Þetta er mín skoðun. Höfundur er bóndi í Eyjafirði.',
    'Þetta er mín skoðun. Höfundar eru bændur í Eyjafirði',
    'Er þetta mín skoðun? Höfundur er bóndi!',
    'Þetta er mín skoðun! Höfundur er bóndi?',
    'Þetta er „mín skoðun“ Höfundur er bóndi.',
    'Þetta er mín skoðun\n\nHöfundur er bóndi.',
    'Þetta er mín skoðun.Höfundur er bóndi.',
    'Höfundur er bóndi.',
    'Skoðun. Höfundur er fv. bóndi og frkv. í sveitinni.',
  ])('takes %j for opinion', (body) => {
    expect(genreOf({ ...nothing, body })).toBe('opinion')
  })
  it.each([
    'Höfundur er bóndi. Hann býr í Eyjafirði.',
    'Höfundur er bóndi! Hann er kátur.',
    'Höfundur er bóndi? Nei',
    'Meðhöfundur er bóndi.',
    'MeðHöfundur er bóndi.',
    'Höfundur bókarinnar er bóndi.',
    'Höfundar er bóndi.',
    'Höfundur er ',
    'höfundur er bóndi.',
    '',
  ])('takes %j for none', (body) => {
    expect(genreOf({ ...nothing, body })).toBeNull()
  })
  it('takes a writer’s line of up to 250 letters', () => {
    const line = (length: number) => `Skoðun. Höfundur er ${'a'.repeat(length)}.`
    expect(genreOf({ ...nothing, body: line(250) })).toBe('opinion')
    expect(genreOf({ ...nothing, body: line(251) })).toBeNull()
  })
  it('asks the headline, then the section, then the body', () => {
    const body = 'Höfundur er bóndi.'
    const headline = 'Vaktin: Gosið'
    expect(genreOf({ ...nothing, section: 'Skoðun', headline, body })).toBe('live')
    expect(genreOf({ ...nothing, section: 'Innlent', headline: 'Gosið', body })).toBe('news')
    expect(genreOf({ ...nothing, section: 'Golf', headline: 'Gosið', body })).toBe('opinion')
  })
})
