import { describe, expect, it } from 'vitest'
import { assemble } from '../src/assemble.ts'
import type { Draft } from '../src/draft.ts'
import { issue } from '../src/issue.ts'
import type { DraftParts, Given } from './support/draft.ts'
import { draftOf } from './support/draft.ts'

const text =
  'Innlent Skip strandaði Anna Hall skrifar 3. maí 2025 10:00 Uppfært 4. maí 2025 ' +
  'Skipið sökk við höfnina.\nÞað var ekki hægt að bjarga því. Áhöfnin er heil á húfi.\nAkureyri'

const zones: readonly Given[] = [
  ['section', 'Innlent'],
  ['headline', 'Skip strandaði'],
  ['author', 'Anna Hall'],
  ['timestamp', '3. maí 2025 10:00'],
  ['updated', '4. maí 2025'],
  ['lead', 'Skipið sökk við höfnina.'],
  ['body', 'Það var ekki hægt að bjarga því.'],
  ['body', 'Áhöfnin er heil á húfi.'],
  ['tag', 'Akureyri'],
]
const nowhere = { id: null, url: null, address: null, publisher: null }

const read = (parts: DraftParts = { zones }, from = nowhere) => assemble(draftOf(text, parts), from)

describe('assemble', () => {
  it('gives the whole article', () => {
    const result = read()
    expect(result.ok).toBe(true)
    expect(result.article).toEqual({
      id: null,
      url: null,
      publisher: null,
      section: 'Innlent',
      genre: 'news',
      headline: 'Skip strandaði',
      authors: ['Anna Hall'],
      publishedAt: '2025-05-03T10:00:00Z',
      updatedAt: '2025-05-04',
      image: null,
      images: [],
      lead: 'Skipið sökk við höfnina.',
      body: 'Það var ekki hægt að bjarga því. Áhöfnin er heil á húfi.',
      tags: ['Akureyri'],
      related: [],
      mostRead: [],
      moreNews: [],
      access: 'open',
      language: 'is',
    })
  })

  it('parts paragraphs where the source breaks, and joins them where it does not', () => {
    const body = (words: readonly string[]) =>
      read({ zones: words.map((one): Given => ['body', one]) }).article.body
    expect(body(['Skipið sökk við höfnina.', 'Það var ekki hægt að bjarga því.'])).toBe(
      'Skipið sökk við höfnina.\n\nÞað var ekki hægt að bjarga því.',
    )
    expect(body(['Það var', 'ekki hægt'])).toBe('Það var ekki hægt')
    expect(body([])).toBe('')
  })

  it('says where each value comes from', () => {
    const { evidence } = read().trace
    expect(Object.keys(evidence).sort()).toEqual([
      'authors.0',
      'body',
      'headline',
      'language',
      'lead',
      'publishedAt',
      'section',
      'tags.0',
      'updatedAt',
    ])
    expect(evidence['body']?.spans).toEqual([
      { start: 104, end: 136 },
      { start: 137, end: 160 },
    ])
    expect(evidence['language']).toMatchObject({ by: 'language', certainty: 'inferred' })
    expect(evidence['language']?.spans).toHaveLength(3)
    expect(evidence['language']?.confidence).toBeGreaterThan(0.5)
  })

  it('takes id, address and publisher as they are told', () => {
    const publisher = { spans: [], by: 'option:url', certainty: 'stated', confidence: 1 } as const
    const result = assemble(draftOf(text, { zones }), {
      id: 'blad:7',
      url: 'https://bladid.is/7',
      address: publisher,
      publisher,
    })
    expect(result.article).toMatchObject({
      id: 'blad:7',
      url: 'https://bladid.is/7',
      publisher: 'blad',
    })
    expect(result.trace.evidence).toMatchObject({ id: publisher, url: publisher, publisher })
    expect(Object.keys(read().trace.evidence)).not.toContain('id')
  })

  it('takes the lead from a witness where none is printed', () => {
    const lead = {
      path: 'lead',
      value: 'Skip sökk.',
      by: 'meta:description',
      span: { start: 0, end: 3 },
    }
    const result = read({ zones: zones.filter(([role]) => role !== 'lead'), witnesses: [lead] })
    expect(result.article.lead).toBe('Skip sökk.')
    expect(read({ zones: zones.filter(([role]) => role !== 'lead') }).article.lead).toBeNull()
  })

  it('is paywalled when a pass said so', () => {
    const parts = { zones: zones.slice(0, 6), issues: [issue('paywalled', 'Lokað.')] }
    expect(read(parts)).toMatchObject({ ok: true, article: { access: 'paywalled', body: '' } })
    expect(read({ zones: zones.slice(0, 6), issues: [issue('truncated', 'Stytt.')] }).ok).toBe(
      false,
    )
  })

  it('hands on the issues of passes, then its own', () => {
    const title = {
      path: 'headline',
      value: 'Bátur sökk',
      by: 'json-ld',
      span: { start: 0, end: 3 },
    }
    const result = read({ zones, issues: [issue('truncated', 'Stytt.')], witnesses: [title] })
    expect(result.warnings.map(({ code }) => code)).toEqual(['truncated', 'witness-conflict'])
  })
})

const icelandic = 'Það var ekki hægt að bjarga skipinu sem sökk við höfnina og áhöfnin er heil. '
const english = 'The ship could not be saved when it sank at the harbour and the crew is safe. '

describe('the language', () => {
  function draftIn(body: string): Draft {
    return draftOf(`Skip strandaði ${body}`, {
      zones: [
        ['headline', 'Skip strandaði'],
        ['body', body.trim()],
      ],
    })
  }
  const told = (body: string, languages: readonly string[]) => {
    const draft = draftIn(body)
    const { article, warnings } = assemble(
      { ...draft, publisher: { ...draft.publisher, languages } },
      nowhere,
    )
    return [article.language, ...warnings.map(({ message }) => message)]
  }
  it('is told of lead and body', () => {
    expect(told(icelandic, ['is'])).toEqual(['is'])
    expect(told(english, [])).toEqual([null])
  })
  it('is unexpected where the outlet does not write in it', () => {
    expect(told(english.repeat(4), ['is'])).toEqual([
      null,
      'The text is neither Icelandic nor Faroese, which Blaðið does not write in.',
    ])
    expect(told(icelandic.repeat(4), ['fo'])).toEqual([
      'is',
      'The text is "is", which Blaðið does not write in.',
    ])
  })
  it('is never unexpected in a short text, nor where any is expected', () => {
    expect(told(english.repeat(2), ['is'])).toEqual([null])
    expect(told(english.repeat(4), [])).toEqual([null])
    expect(told(icelandic.repeat(4), ['en', 'is'])).toEqual(['is'])
  })
  it('is unexpected above two hundred letters', () => {
    const body = (length: number) =>
      english
        .repeat(4)
        .slice(0, length - 2)
        .trim()
        .padEnd(length - 1, 'x')
    expect(told(body(200), ['is'])).toHaveLength(1)
    expect(told(body(201), ['is'])).toHaveLength(2)
  })
})
