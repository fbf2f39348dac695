import { describe, expect, it } from 'vitest'
import { headEnd, listSpans, repeatedBody, repeatedTail, tailStart } from '../src/landmarks.ts'
import type { Given } from './support/draft.ts'
import { draftOf } from './support/draft.ts'
import { spanOf } from './support/marked.ts'

const text =
  'Skip strandaði Anna Jónsdóttir skrifar 3. maí 2025 10:00 Veður var vont. Skipið sökk. ' +
  'Reykjavík Tengdar fréttir Skip fannst Mest lesið Danir unnu Innlent Sjá meira Um okkur'

const head: readonly Given[] = [
  ['headline', 'Skip strandaði'],
  ['author', 'Anna Jónsdóttir'],
  ['byline', 'skrifar'],
  ['timestamp', '3. maí 2025 10:00'],
]
const lists: readonly Given[] = [
  ['list-heading', 'Tengdar fréttir', { list: 'related' }],
  ['list-heading', 'Mest lesið', { list: 'mostRead' }],
]

describe('headEnd', () => {
  it.each<readonly [string, readonly Given[], number]>([
    ['no zone', [], 0],
    ['a headline', head.slice(0, 1), 14],
    ['an author', head.slice(0, 2), 30],
    ['a byline word', head.slice(0, 3), 38],
    ['a printed time', head, 56],
    ['an update', [['updated', '3. maí 2025 10:00']], 56],
    [
      'zones of other roles',
      [
        ['section', 'Skip'],
        ['caption', 'strandaði'],
        ['tag', 'Anna'],
      ],
      0,
    ],
    ['a body alone', [['body', 'Veður var vont.']], 0],
    [
      'a day that is only inferred',
      [
        ['headline', 'Skip strandaði'],
        ['timestamp', '3. maí 2025 10:00', { confidence: 0.9 }],
      ],
      14,
    ],
    [
      'a time that stands before the headline',
      [
        ['timestamp', 'Skip'],
        ['headline', 'strandaði'],
      ],
      14,
    ],
    [
      'a byline behind the text',
      [
        ['body', 'Skip strandaði'],
        ['byline', 'skrifar'],
      ],
      38,
    ],
  ])('with %s', (_, zones, expected) => {
    expect(headEnd(draftOf(text, { zones }))).toBe(expected)
  })
})

describe('tailStart', () => {
  it('is the first list’s heading after the head', () => {
    const draft = draftOf(text, { zones: [...head, ...lists] })
    expect(tailStart(draft)).toBe(text.indexOf('Tengdar fréttir'))
  })
  it('is the text’s end where there is no list', () => {
    expect(tailStart(draftOf(text, { zones: head }))).toBe(text.length)
    expect(tailStart(draftOf(text))).toBe(text.length)
  })
  it('passes over a list that stands before the head', () => {
    const draft = draftOf('Mest lesið Golf Skip strandaði Veður var vont.', {
      zones: [
        ['list-heading', 'Mest lesið', { list: 'mostRead' }],
        ['headline', 'Skip strandaði'],
      ],
    })
    expect(tailStart(draft)).toBe(46)
  })
  it('is a list’s heading right behind the head', () => {
    const draft = draftOf('Skip strandaði\nMest lesið', {
      zones: [
        ['headline', 'Skip strandaði'],
        ['list-heading', 'Mest lesið', { list: 'mostRead' }],
      ],
    })
    expect(tailStart(draft)).toBe(15)
  })
  it('is an echo of what stands before it', () => {
    const later = draftOf('Skip Veður.\nVeður.', {
      zones: [
        ['headline', 'Skip'],
        ['echo', '\nVeður.', { repeats: { start: 5, end: 11 } }],
      ],
    })
    expect(tailStart(later)).toBe(12)
    const unknown = draftOf('Skip Veður.', {
      zones: [
        ['headline', 'Skip'],
        ['echo', 'Veður.'],
      ],
    })
    expect(tailStart(unknown)).toBe(5)
  })
  it('passes over an echo of what stands behind it', () => {
    const draft = draftOf('Skip Á hafi. Á hafi. EPA Veður.', {
      zones: [
        ['headline', 'Skip'],
        ['echo', 'Á hafi.', { repeats: { start: 13, end: 20 } }],
      ],
    })
    expect(tailStart(draft)).toBe(31)
  })
})

describe('listSpans', () => {
  const words = (zones: readonly Given[]) =>
    listSpans(draftOf(text, { zones })).map(({ heading, span }) => [
      heading.list,
      text.slice(span.start, span.end),
    ])
  it('runs from a heading to the next, and to the text’s end', () => {
    expect(words(lists)).toEqual([
      ['related', ' Skip fannst '],
      ['mostRead', ' Danir unnu Innlent Sjá meira Um okkur'],
    ])
  })
  it('runs no further than fifty thousand characters', () => {
    const long = `Mest lesið ${'Danir unnu Innlent '.repeat(3000)}`
    const draft = draftOf(long, { zones: [['list-heading', 'Mest lesið', { list: 'mostRead' }]] })
    expect(listSpans(draft)[0]?.span).toEqual({ start: 10, end: 50_010 })
  })
  it.each(['furniture', 'echo', 'list-heading'] as const)('stops at a zone of role %s', (role) => {
    expect(words([...lists.slice(1), [role, 'Sjá meira']])[0]).toEqual([
      'mostRead',
      ' Danir unnu Innlent ',
    ])
  })
  it.each(['item-title', 'leftover', 'tag'] as const)('runs on over a zone of role %s', (role) => {
    expect(words([...lists.slice(1), [role, 'Danir unnu']])[0]?.[1]).toContain('Um okkur')
  })
  it('passes over what stands before the heading', () => {
    expect(words([['furniture', 'Reykjavík'], ...lists.slice(1)])[0]?.[1]).toContain('Um okkur')
  })
  it('stops at a zone that touches the heading', () => {
    const draft = draftOf('Mest lesið×', {
      zones: [
        ['list-heading', 'Mest lesið', { list: 'mostRead' }],
        ['furniture', '×'],
      ],
    })
    expect(listSpans(draft)[0]?.span).toEqual({ start: 10, end: 10 })
  })
  it('gives none without a heading', () => {
    expect(words(head)).toEqual([])
  })
})

describe('repeatedBody and repeatedTail', () => {
  const page = 'Skip strandaði Við land. Skipið sökk. Hafnir Mest lesið Golf'
  const whole = `${page}\nSkipið sökk.\nHafnir Mest lesið Golf`
  const before: readonly Given[] = [
    ['headline', 'Skip strandaði'],
    ['list-heading', 'Mest lesið', { list: 'mostRead' }],
  ]
  const repeats = (words: string) => ({ repeats: spanOf(page, words) })
  const bodyEcho: Given = ['echo', 'Skipið sökk.', repeats('Skipið sökk.')]
  const tailEcho: Given = ['echo', 'Hafnir Mest lesið Golf', repeats('Hafnir Mest lesið Golf')]

  it('tell the body’s span and the tail’s start', () => {
    const draft = draftOf(whole, { zones: [...before, bodyEcho, tailEcho] })
    expect(repeatedBody(draft)).toEqual({ start: 25, end: 37 })
    expect(repeatedTail(draft)).toBe(38)
  })
  it('tell nothing without echoes', () => {
    const draft = draftOf(whole, { zones: before })
    expect(repeatedBody(draft)).toBeNull()
    expect(repeatedTail(draft)).toBeNull()
  })
  it('do not take one for the other', () => {
    const bodyOnly = draftOf(whole, { zones: [...before, bodyEcho] })
    expect(repeatedTail(bodyOnly)).toBeNull()
    const tailOnly = draftOf(whole, { zones: [...before, tailEcho] })
    expect(repeatedBody(tailOnly)).toBeNull()
  })
  it.each([
    ['reaches to the tail', 'Skipið sökk. Hafnir ', { start: 25, end: 45 }],
    ['starts where the head ends', ' Við land. Skipið sökk.', { start: 14, end: 37 }],
    ['starts inside the head', 'strandaði Við land.', null],
    ['lies in the tail', 'Mest lesið', null],
  ])('a copy that %s', (_, words, expected) => {
    const draft = draftOf(whole, {
      zones: [...before, ['echo', 'Skipið sökk.', repeats(words)]],
    })
    expect(repeatedBody(draft)).toEqual(expected)
  })
  it.each([
    ['starts inside the head', 'strandaði Við land. Skipið sökk. Hafnir Mest lesið', null],
    ['starts where the head ends', ' Við land. Skipið sökk. Hafnir Mest', 14],
    ['starts at the heading', 'Mest lesið Golf', null],
    ['ends where the tail starts', 'Hafnir ', null],
    ['ends just behind the tail’s start', 'Hafnir M', 38],
  ])('a copy of a tail that %s', (_, words, expected) => {
    const draft = draftOf(whole, {
      zones: [...before, ['echo', 'Skipið sökk.', repeats(words)]],
    })
    expect(repeatedTail(draft)).toBe(expected)
  })
  it('pass over an echo that knows not what it repeats', () => {
    const draft = draftOf(whole, { zones: [...before, ['echo', 'Skipið sökk.']] })
    expect(repeatedBody(draft)).toBeNull()
    expect(repeatedTail(draft)).toBeNull()
  })
})
