import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../src/html/index.ts'
import { parseArticle } from '../../src/index.ts'
import { emptyFields, fieldsOf } from '../../src/inspect/fields.ts'
import { linkFields, zonesUnder } from '../../src/inspect/links.ts'
import { FLAT, HTML } from './pages.ts'

describe('fields', () => {
  const result = parseArticle(FLAT)

  test('are the single values of the article, in its order, by their paths', () => {
    const fields = fieldsOf(result)
    expect(fields.map(({ path }) => path)).toEqual([
      'headline',
      'authors.0',
      'publishedAt',
      'body',
      'tags.0',
      'tags.1',
      'mostRead.0.title',
      'mostRead.0.section',
      'mostRead.1.title',
      'mostRead.1.section',
      'access',
      'language',
    ])
    expect(fields[1]).toMatchObject({ name: 'authors', value: 'Ása Björk Hannesdóttir' })
    expect(fields[1]?.evidence?.by).toContain('byline')
  })

  test('that the page does not fill are named', () => {
    const empty = emptyFields(result.article)
    expect(empty).toContain('image')
    expect(empty).toContain('moreNews')
    expect(empty).not.toContain('headline')
    expect(empty).not.toContain('tags')
  })

  test('of nothing are none but what always holds', () => {
    expect(fieldsOf(parseArticle('')).map(({ path }) => path)).toEqual(['access'])
  })
})

describe('links', () => {
  test('lead from values to their zones and back', () => {
    const result = parseArticle(FLAT)
    const { trace } = result
    const fields = fieldsOf(result)
    const { zonesOfField, fieldsOfZone, otherPlaces } = linkFields(trace, fields)
    const rolesOf = (path: string): readonly (string | undefined)[] =>
      (zonesOfField[fields.findIndex((field) => field.path === path)] ?? []).map(
        (zone) => trace.zones[zone]?.role,
      )
    expect(rolesOf('headline')).toEqual(['headline'])
    expect(rolesOf('authors.0')).toEqual(['author'])
    expect(rolesOf('mostRead.1.section')).toEqual(['item-section'])
    const headline = trace.zones.findIndex(({ role }) => role === 'headline')
    expect(fieldsOfZone[headline]?.map((at) => fields[at]?.path)).toContain('headline')
    expect(otherPlaces).toEqual([])
  })

  test('of HTML stand on its letters, not on the markup between them', () => {
    const result = parseHtml(HTML)
    const { source } = result.trace
    const { zonePlaces, otherPlaces } = linkFields(result.trace, fieldsOf(result))
    const shown = zonePlaces.map(({ start, end }) => source.raw.slice(start, end))
    expect(shown).toContain('Brimið skolaði burt bryggjunni')
    expect(shown.filter((text) => text.includes('<'))).toEqual([])
    expect(shown.some((text) => text.includes('Gj&ouml;gri'))).toBe(true)
    expect(zonePlaces.every(({ start }, at) => start >= (zonePlaces[at - 1]?.end ?? 0))).toBe(true)
    expect(otherPlaces.map(({ start, end }) => source.raw.slice(start, end)).join()).toContain(
      'article:published_time',
    )
  })

  test.each([
    [0, 5, [0]],
    [4, 6, [0]],
    [5, 6, []],
    [0, 100, [0, 1]],
    [6, 9, [1]],
    [9, 9, []],
    [50, 60, []],
  ])('the zones under %d to %d are %j', (start, end, expected) => {
    const zone = { role: 'body', pass: 'test', certainty: 'stated', confidence: 1 } as const
    const zones = [
      { ...zone, span: { start: 0, end: 5 } },
      { ...zone, span: { start: 6, end: 9 } },
    ]
    expect(zonesUnder(zones, { start, end })).toEqual(expected)
  })
})
