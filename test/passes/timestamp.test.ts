import { describe, expect, it } from 'vitest'
import { timestamp } from '../../src/passes/timestamp.ts'
import { rateOf } from '../../src/rates.ts'
import { claimed, codes, draftOf, paperWith, run } from '../support/draft.ts'

const read = (text: string) => run(draftOf(text), timestamp)
const times = (text: string) =>
  claimed(read(text)).map(([role, words]) => (role === 'timestamp' ? words : [role, words]))

describe('timestamp', () => {
  it('claims the time behind the byline word', () => {
    const after = read('Skip strandaði Anna Hall skrifar 3. maí 2025 10:00 Skipið sökk.')
    expect(claimed(after)).toEqual([['timestamp', '3. maí 2025 10:00', 'stated']])
    expect(after.zones[0]).toMatchObject({ pass: 'timestamp', confidence: 1 })
    expect(after.issues).toEqual([])
  })

  it.each([
    ['a byline of several', 'Skip A og B skrifa 3. maí 2025 10:00 Já', '3. maí 2025 10:00'],
    ['a numeric date', 'Skip Anna skrifar 3.5.2025 10:00 Já', '3.5.2025 10:00'],
    ['a date without a clock', 'Skip Anna skrifar 3. maí 2025 Já', '3. maí 2025'],
    [
      'a later byline word, when the first has none',
      'Hún skrifar mikið Anna skrifar 3. maí 2025 10:00 Já',
      '3. maí 2025 10:00',
    ],
    [
      'the first of two bylines',
      'Já skrifar 3. maí 2025 10:00 Nei skrifa 4. maí 2025 11:00',
      '3. maí 2025 10:00',
    ],
    [
      'the first of two, the plural first',
      'Já skrifa 3. maí 2025 10:00 Nei skrifar 4. maí 2025 11:00',
      '3. maí 2025 10:00',
    ],
    [
      'the byline’s before any other',
      'Skip 1. maí 2025 09:00 Anna skrifar 3. maí 2025 10:00',
      '3. maí 2025 10:00',
    ],
    ['a time behind the headline', 'Skip strandaði 3. maí 2025 10:00 Já', '3. maí 2025 10:00'],
    ['a time behind a day', 'Skip 1. maí 2025 strandaði 3. maí 2025 10:00 Já', '3. maí 2025 10:00'],
    ['a time that stands first', '3. maí 2025 10:00\nSkip strandaði', '3. maí 2025 10:00'],
    ['a day on a line alone', 'Skip strandaði\n3. maí 2025\nSkipið sökk.', '3. maí 2025'],
  ])('claims %s', (_, text, expected) => {
    expect(times(text)).toEqual([expected])
  })

  it.each([
    ['no date', 'Skip strandaði Skipið sökk.'],
    ['a day in running text', 'Skip strandaði 3. maí 2025 við höfnina.'],
    ['a byline’s line', 'Skip\nAnna skrifar\nSkipið sökk 3. maí 2025 10:00 við höfnina.'],
    ['a byline’s line of several', 'Skip\nA og B skrifa\nSkipið sökk 3. maí 2025 10:00.'],
    ['a day that begins a line', 'Skip strandaði\n3. maí 2025 sökk skipið.'],
    ['a day that ends a line', 'Skip strandaði\nþann 3. maí 2025\nSkipið'],
    ['no text', ''],
  ])('claims nothing with %s', (_, text) => {
    const after = read(text)
    expect(claimed(after)).toEqual([])
    expect(codes(after)).toEqual(['date-missing'])
    expect(after.issues[0]?.path).toBe('publishedAt')
    expect(after.issues[0]?.message).toMatch(/time.*\.$/u)
  })

  it('misses no time that a witness told', () => {
    const told = (path: string) => {
      const witness = {
        path,
        value: '2025-05-03T10:00:00Z',
        by: 'meta',
        span: { start: 0, end: 4 },
      }
      return codes(run(draftOf('Skip strandaði.', { witnesses: [witness] }), timestamp))
    }
    expect(told('publishedAt')).toEqual([])
    expect(told('updatedAt')).toEqual(['date-missing'])
  })

  it('does nothing where the time is claimed already', () => {
    const draft = draftOf('Skip Anna skrifar 3. maí 2025 10:00 1. maí 2025', {
      zones: [['timestamp', '1. maí 2025']],
    })
    expect(run(draft, timestamp)).toBe(draft)
  })

  it('looks only where nothing is claimed', () => {
    const draft = draftOf('Skip Anna skrifar 3. maí 2025 10:00 Já skrifar 4. maí 2025 11:00', {
      zones: [['echo', 'Skip Anna skrifar 3. maí 2025 10:00']],
    })
    expect(claimed(run(draft, timestamp))).toEqual([['timestamp', '4. maí 2025 11:00', 'stated']])
  })

  it('looks four hundred letters far without a byline', () => {
    const page = (before: number) => `${'x'.repeat(before - 1)} 3. maí 2025 10:00 Já`
    expect(times(page(383))).toEqual(['3. maí 2025 10:00'])
    expect(times(page(384))).toEqual([])
  })
  it('looks at four dates without a byline', () => {
    const day = '1. maí 2025 og '
    expect(times(`${day.repeat(3)}3. maí 2025 10:00 Já`)).toEqual(['3. maí 2025 10:00'])
    expect(times(`${day.repeat(4)}3. maí 2025 10:00 Já`)).toEqual([])
  })

  it('goes by the publisher’s words', () => {
    const publisher = paperWith({ byline: { one: ['greinir'], many: [] } })
    const draft = draftOf(`${'x'.repeat(400)} Anna greinir 3. maí 2025 10:00`, { publisher })
    expect(claimed(run(draft, timestamp))).toHaveLength(1)
  })
})

describe('the time of an update', () => {
  const head = 'Skip Anna skrifar 3. maí 2025 10:00'
  it.each([
    ['behind a word', `${head} Uppfært 4. maí 2025 11:00 Já`, 'Uppfært', '4. maí 2025 11:00'],
    ['behind a bar', `${head} | Uppfært 12.2.2025 7:25 Já`, '| Uppfært', '12.2.2025 7:25'],
    ['behind two words', `${head} Síðast uppfært 4. maí 2025 Já`, 'Síðast uppfært', '4. maí 2025'],
    ['behind a colon', `${head} Uppfært: 4. maí 2025 Já`, 'Uppfært:', '4. maí 2025'],
    ['behind a small word', `${head} Uppfært kl. 4. maí 2025 Já`, 'Uppfært kl.', '4. maí 2025'],
  ])('is claimed %s', (...[, text, words, date]) => {
    expect(claimed(read(text))).toEqual([
      ['timestamp', '3. maí 2025 10:00', 'stated'],
      ['furniture', words, 'stated'],
      ['updated', date, 'stated'],
    ])
  })
  it.each([
    ['a clock alone', `${head} Uppfært 12:50: Skipið sökk.`],
    ['no date', `${head} Uppfært Skipið sökk.`],
    ['a date too far behind it', `${head} Uppfært í gær, 4. maí 2025 Já`],
    ['another word', `${head} Breytt 4. maí 2025 Já`],
  ])('is not claimed with %s', (_, text) => {
    expect(times(text)).toEqual(['3. maí 2025 10:00'])
  })
  it('stands forty letters behind the time at most', () => {
    const page = (gap: number) => `${head} ${'x'.repeat(gap - 2)} Uppfært 4. maí 2025 Já`
    expect(claimed(read(page(40)))).toHaveLength(3)
    expect(claimed(read(page(41)))).toHaveLength(1)
  })
  it('stands six letters behind its word at most', () => {
    const page = (gap: number) => `${head} Uppfært ${'x'.repeat(gap - 2)} 4. maí 2025 Já`
    expect(claimed(read(page(6)))).toHaveLength(3)
    expect(claimed(read(page(7)))).toHaveLength(1)
  })
})

describe('the day a page was fetched', () => {
  it('is the time where none is printed', () => {
    const after = read('date 2026-02-22 Skip strandaði Skipið sökk.')
    expect(claimed(after)).toEqual([
      ['furniture', 'date', 'stated'],
      ['timestamp', '2026-02-22', 'inferred'],
    ])
    expect(after.zones[1]).toMatchObject({
      pass: 'timestamp:fetched',
      confidence: rateOf('timestamp:fetched'),
    })
    expect(after.issues).toEqual([])
  })
  it('is furniture where one is', () => {
    expect(claimed(read('date 2026-02-22 Skip Anna skrifar 3. maí 2025 10:00 Já'))).toEqual([
      ['furniture', 'date 2026-02-22', 'stated'],
      ['timestamp', '3. maí 2025 10:00', 'stated'],
    ])
    expect(claimed(read('date 2026-02-22 Skip strandaði 3. maí 2025 10:00 Já'))).toEqual([
      ['furniture', 'date 2026-02-22', 'stated'],
      ['timestamp', '3. maí 2025 10:00', 'stated'],
    ])
  })
  it('may be all there is, or stand on a line of its own', () => {
    expect(times('date 2026-02-22')).toEqual([['furniture', 'date'], '2026-02-22'])
    expect(times('date 2026-02-22\nSkip')).toEqual([['furniture', 'date'], '2026-02-22'])
  })
  it.each([
    'dates 2026-02-22 Skip',
    'Date 2026-02-22 Skip',
    'update 2026-02-22 Skip',
    'date 2026-02-223 Skip',
    'date 2026-02-22, Skip',
    'date 22.2.2026 Skip',
    'Skip date 2026-02-22 strandaði',
  ])('is not read in %j', (text) => {
    expect(times(text)).toEqual([])
  })
})
