import { describe, expect, it } from 'vitest'
import type { Witness } from '../src/draft.ts'
import { several, single, textOf, valueOf, witnessed } from '../src/findings.ts'
import { findingsOf } from './support/article.ts'
import type { Given } from './support/draft.ts'
import { draftOf } from './support/draft.ts'

const text = 'Skip strandaði Anna Jónsdóttir og Jón Árnason skrifa 3. maí 2025 10:00 Skipið sökk.'
const zones: readonly Given[] = [
  ['headline', 'Skip strandaði'],
  ['author', 'Anna Jónsdóttir'],
  ['author', 'Jón Árnason'],
  ['timestamp', '3. maí 2025 10:00'],
]

const witness = (path: string, value: string, by = 'json-ld'): Witness => ({
  path,
  value,
  by,
  span: { start: 2, end: 5 },
})

describe('valueOf and textOf', () => {
  const value = (given: Given) => {
    const draft = draftOf(text, { zones: [given] })
    const zone = draft.zones[0]
    return zone ? [valueOf(draft, zone), textOf(draft, zone)] : []
  }
  const printed = '3. maí 2025 10:00'
  it.each(['timestamp', 'updated', 'item-timestamp'] as const)('reads a date of %s', (role) => {
    expect(value([role, printed])).toEqual(['2025-05-03T10:00:00Z', printed])
  })
  it('gives other zones as they are printed', () => {
    expect(value(['body', printed])).toEqual([printed, printed])
  })
  it('gives no value where a date is none', () => {
    expect(value(['timestamp', 'Skip strandaði'])).toEqual([null, 'Skip strandaði'])
  })
})

describe('witnessed', () => {
  it('gives what is said of a path, in order', () => {
    const draft = draftOf(text, {
      witnesses: [witness('tags', 'a'), witness('tagsx', 'b'), witness('tags', 'c', 'meta:x')],
    })
    expect(witnessed(draft, 'tags')).toEqual([witness('tags', 'a'), witness('tags', 'c', 'meta:x')])
  })
})

describe('single', () => {
  it('gives what is printed, with its evidence', () => {
    const found = findingsOf(draftOf(text, { zones }))
    expect(single(found, 'headline', ['headline'])).toBe('Skip strandaði')
    expect(found.evidence).toEqual({
      headline: {
        spans: [{ start: 0, end: 14 }],
        by: 'given',
        certainty: 'stated',
        confidence: 1,
      },
    })
    expect(found.issues).toEqual([])
  })
  it('says how sure a printed value is', () => {
    const given: Given = ['headline', 'Skip strandaði', { confidence: 0.6 }]
    const found = findingsOf(draftOf(text, { zones: [given] }))
    single(found, 'headline', ['headline'])
    expect(found.evidence['headline']).toMatchObject({ certainty: 'inferred', confidence: 0.6 })
  })
  it('gives what a witness says where nothing is printed', () => {
    const found = findingsOf(draftOf(text, { witnesses: [witness('section', 'Innlent')] }))
    expect(single(found, 'section', ['section'])).toBe('Innlent')
    expect(found.evidence).toEqual({
      section: {
        spans: [{ start: 2, end: 5 }],
        by: 'json-ld',
        certainty: 'stated',
        confidence: 1,
      },
    })
  })
  it('gives null, and no evidence, where nobody speaks', () => {
    const found = findingsOf(draftOf(text, { zones, witnesses: [witness('lead', 'x')] }))
    expect(single(found, 'section', ['section'])).toBeNull()
    expect(found.evidence).toEqual({})
  })
  it('notes no evidence where none is asked for', () => {
    const found = { draft: draftOf(text, { zones }), evidence: null, issues: [] }
    expect(single(found, 'headline', ['headline'])).toBe('Skip strandaði')
    expect(found.evidence).toBeNull()
  })
  it('passes over a date that cannot be read', () => {
    const found = findingsOf(
      draftOf(text, {
        zones: [
          ['timestamp', 'Skip'],
          ['timestamp', '3. maí 2025 10:00'],
        ],
      }),
    )
    expect(single(found, 'publishedAt', ['timestamp'])).toBe('2025-05-03T10:00:00Z')
    expect(found.evidence['publishedAt']?.spans).toEqual([{ start: 53, end: 70 }])
  })
  it('tells of a witness that says otherwise', () => {
    const found = findingsOf(
      draftOf(text, { zones, witnesses: [witness('headline', 'Bátur sökk', 'meta:og:title')] }),
    )
    expect(single(found, 'headline', ['headline'])).toBe('Skip strandaði')
    expect(found.issues).toEqual([
      {
        code: 'witness-conflict',
        severity: 'warning',
        message: '"meta:og:title" says "Bátur sökk"; "given" was believed.',
        path: 'headline',
      },
    ])
  })
})

describe('several', () => {
  it('gives what is printed, in reading order, each with its evidence', () => {
    const found = findingsOf(draftOf(text, { zones }))
    expect(several(found, 'authors', 'author')).toEqual(['Anna Jónsdóttir', 'Jón Árnason'])
    expect(Object.entries(found.evidence).map(([path, { spans }]) => [path, spans])).toEqual([
      ['authors.0', [{ start: 15, end: 30 }]],
      ['authors.1', [{ start: 34, end: 45 }]],
    ])
  })
  it('gives what one witness says where nothing is printed', () => {
    const found = findingsOf(
      draftOf(text, { witnesses: [witness('tags', 'Höfnin'), witness('tags', 'Sjórinn')] }),
    )
    expect(several(found, 'tags', 'tag')).toEqual(['Höfnin', 'Sjórinn'])
    expect(Object.keys(found.evidence)).toEqual(['tags.0', 'tags.1'])
    expect(found.evidence['tags.1']).toMatchObject({ by: 'json-ld' })
  })
  it('gives none where nobody speaks', () => {
    const found = findingsOf(draftOf(text))
    expect(several(found, 'tags', 'tag')).toEqual([])
    expect(found.evidence).toEqual({})
  })
})
