import { describe, expect, it } from 'vitest'
import { byline } from '../../src/passes/byline.ts'
import { timestamp } from '../../src/passes/timestamp.ts'
import type { DraftParts, Given } from '../support/draft.ts'
import { claimed, codes, complaints, draftOf, paperWith, run } from '../support/draft.ts'

const read = (text: string, parts: DraftParts = {}) => run(draftOf(text, parts), timestamp, byline)
const people = (text: string, parts: DraftParts = {}) =>
  claimed(read(text, parts)).flatMap(([role, words]) =>
    role === 'author' || role === 'byline' ? [[role, words]] : [],
  )
const time = '3. maí 2025 10:00'

describe('byline', () => {
  it.each([
    ['one name', `Skip strandaði Anna Hall skrifar ${time} Já`, ['Anna Hall'], ['skrifar']],
    [
      'two names',
      `Skip strandaði Anna Jónsdóttir og Jón Árnason skrifa ${time} Já`,
      ['Anna Jónsdóttir', 'Jón Árnason'],
      ['og', 'skrifa'],
    ],
    [
      'three names',
      `Skip strandaði Anna Jónsdóttir, Dís Hall og Jón Árnason skrifa ${time} Já`,
      ['Anna Jónsdóttir', 'Dís Hall', 'Jón Árnason'],
      [',', 'og', 'skrifa'],
    ],
    [
      'a name on its line',
      `Skip strandaði\nAnna Jónsdóttir skrifar\nSkipið sökk.`,
      ['Anna Jónsdóttir'],
      ['skrifar'],
    ],
    [
      'names on their line that no rule knows',
      `Skip strandaði\nXyz Qwp skrifar\nSkipið sökk.`,
      ['Xyz Qwp'],
      ['skrifar'],
    ],
    [
      'names on a line of four words',
      `Skip strandaði\nXyz og Qwp Rst skrifa\nSkipið sökk.`,
      ['Xyz', 'Qwp Rst'],
      ['og', 'skrifa'],
    ],
    [
      'names behind more words on their line',
      `Innlent\nSkip strandaði í nótt við Anna Jónsdóttir skrifar\nSkipið sökk.`,
      ['Anna Jónsdóttir'],
      ['skrifar'],
    ],
  ])('claims %s', (...[, text, names, rest]) => {
    const found = people(text)
    expect(found.filter(([role]) => role === 'author').map(([, words]) => words)).toEqual(names)
    expect(found.filter(([role]) => role === 'byline').map(([, words]) => words)).toEqual(rest)
    expect(codes(read(text))).not.toContain('byline-missing')
  })

  it('claims names as inferred in running text, and the words around them as stated', () => {
    const zones = read(`Skip strandaði Anna Jónsdóttir skrifar ${time} Já`).zones
    expect(zones.map(({ role, pass }) => [role, pass])).toEqual([
      ['author', 'byline'],
      ['byline', 'byline'],
      ['timestamp', 'timestamp'],
    ])
    expect(zones[0]?.confidence).toBeGreaterThan(0.9)
    expect(zones[1]).toMatchObject({ certainty: 'stated', confidence: 1 })
  })

  it('says when the last name is a newsroom’s', () => {
    const zones = read(`Skip strandaði Ritstjórn skrifar ${time} Já`).zones
    expect(zones.map(({ role, pass }) => [role, pass])).toEqual([
      ['author', 'byline-newsroom'],
      ['byline', 'byline'],
      ['timestamp', 'timestamp'],
    ])
  })

  it.each([
    ['no byline word', `Skip strandaði ${time} Já`],
    ['a byline word that is not right before the time', `Anna Hall skrifar um ${time} Já`],
    ['a longer word', `Skip strandaði Anna Hall endurskrifar ${time} Já`],
    ['nothing before the word', `skrifar ${time} Já`],
    ['no name before the word', `Skip strandaði þar sem hún skrifar ${time} Já`],
    ['a byline word in a line', 'Skip strandaði\nAnna Hall skrifar oft\nSkipið sökk.'],
    ['a byline word that begins a line', 'Skip strandaði\nskrifar\nSkipið sökk.'],
    ['a byline word that ends the text', 'Skip strandaði\nAnna Hall skrifar'],
    ['no text', ''],
  ])('claims none with %s', (_, text) => {
    expect(people(text)).toEqual([])
    expect(complaints(read(text)).filter(([code]) => code === 'byline-missing')).toEqual([
      ['byline-missing', 'authors', null],
    ])
  })

  it('does nothing where an author is claimed already', () => {
    const draft = draftOf(`Skip Anna Hall skrifar ${time}`, { zones: [['author', 'Anna Hall']] })
    expect(run(draft, byline)).toBe(draft)
  })

  it('does not read a byline’s line where the time is printed elsewhere', () => {
    expect(people(`Skip ${time}\nAnna Hall skrifar\nJá`, { zones: [['timestamp', time]] })).toEqual(
      [],
    )
  })
  it('reads one where the day is only inferred', () => {
    expect(people('date 2026-02-22 Skip\nAnna Hall skrifar\nJá')).toEqual([
      ['author', 'Anna Hall'],
      ['byline', 'skrifar'],
    ])
  })
  it('reads the first of two bylines’ lines, whichever word it ends in', () => {
    const single = 'Skip\nAnna Hall skrifar\nJá\nA Hall og B Hall skrifa\nNei'
    const plural = 'Skip\nA Hall og B Hall skrifa\nJá\nAnna Hall skrifar\nNei'
    expect(people(single)[0]).toEqual(['author', 'Anna Hall'])
    expect(people(plural)[0]).toEqual(['author', 'A Hall'])
  })

  it('tells of a name that is promised and missing', () => {
    const after = read(`Skip strandaði Anna Jónsdóttir og skrifa ${time} Já`)
    expect(complaints(after)).toEqual([['byline-incomplete', 'authors', 'skrifa']])
    expect(people(`Skip strandaði Anna Jónsdóttir og skrifa ${time} Já`)).toEqual([
      ['author', 'Anna Jónsdóttir'],
      ['byline', 'og skrifa'],
    ])
  })

  it('takes names that the caller knows', () => {
    const text = `Skip strandaði Xyz Qwp Rst skrifar ${time} Já`
    expect(people(text, { known: { authors: ['Xyz Qwp Rst'] } })[0]).toEqual([
      'author',
      'Xyz Qwp Rst',
    ])
  })
  it('goes by the publisher’s words', () => {
    const publisher = paperWith({ byline: { one: ['greinir'], many: ['greina'] } })
    const read = (word: string) => people(`Skip Anna Jónsdóttir ${word} ${time}`, { publisher })
    expect(read('greinir')).toEqual([
      ['author', 'Anna Jónsdóttir'],
      ['byline', 'greinir'],
    ])
    expect(read('skrifar')).toEqual([])
  })
  it('looks only where nothing is claimed', () => {
    const zones: readonly Given[] = [['furniture', 'Skip strandaði Anna']]
    expect(
      people(`Skip strandaði Anna Jónsdóttir skrifar ${time} Já`, { zones })[0]?.[1],
    ).not.toMatch(/Anna/u)
    expect(
      people(`Skip Anna Jónsdóttir skrifar ${time} Já`, {
        zones: [['furniture', 'Skip Anna Jónsdóttir']],
      }),
    ).toEqual([])
  })

  it('takes no line for a byline’s that something else begins', () => {
    const text = 'Innlent\nSkip strandaði í nótt Anna Hall skrifar\nSkipið sökk.'
    expect(people(text, { zones: [['furniture', 'Skip strandaði']] })[0]).toEqual([
      'author',
      'Anna Hall',
    ])
  })

  it('takes no line for a byline’s above which all is claimed: the headline stands in it', () => {
    const text = 'Forsíða\nSkip sökk Anna Hall skrifar\nSkipið sökk.'
    expect(people(text, { zones: [['furniture', 'Forsíða']] })[0]).toEqual(['author', 'Anna Hall'])
  })

  describe('with the headline again in a list', () => {
    const lists: readonly Given[] = [
      ['list-heading', 'Mest lesið', { list: 'mostRead' }],
      ['list-heading', 'Fleiri fréttir', { list: 'moreNews' }],
    ]
    const page = (head: string) =>
      `${head} ${time} Já. Mest lesið Sól Golf Fleiri fréttir Regn Hér leikur Bubbi Snjór`
    it('is parted from it there', () => {
      const after = read(page('Hér leikur Bubbi Xyz Qwp skrifar'), { zones: lists })
      expect(after.zones.slice(0, 2).map(({ role, confidence }) => [role, confidence])).toEqual([
        ['author', 1],
        ['byline', 1],
      ])
      expect(people(page('Hér leikur Bubbi Xyz Qwp skrifar'), { zones: lists })).toEqual([
        ['author', 'Xyz Qwp'],
        ['byline', 'skrifar'],
      ])
    })
    it('is sure where the model agrees', () => {
      const after = read(page('Hér leikur Bubbi Anna Jónsdóttir skrifar'), { zones: lists })
      expect(after.zones[0]).toMatchObject({ role: 'author', certainty: 'stated', confidence: 1 })
    })
    it.each([
      ['ends in a preposition', 'Vilja laug í Reykjanesbæ Ritstjórn', 'Vilja laug í Vík'],
      [
        'stops before a newsroom is reached',
        'Bílar fá nýtt Bílastæði Ritstjórn',
        'Bílar fá nýtt þak',
      ],
    ])('is no twin where the copy %s', (_, head, other) => {
      const text = `${head} skrifar ${time} Já. Mest lesið Sól Golf Fleiri fréttir Regn ${other} Snjór`
      expect(people(text, { zones: lists })).toEqual([
        ['author', 'Ritstjórn'],
        ['byline', 'skrifar'],
      ])
    })
    it('gives several names for a plural alone', () => {
      const many = people(page('Hér leikur Bubbi Xyz og Qwp skrifa'), { zones: lists })
      expect(many.map(([, words]) => words)).toEqual(['Xyz', 'og', 'Qwp', 'skrifa'])
      const one = people(page('Hér leikur Bubbi Xyz og Qwp skrifar'), { zones: lists })
      expect(one.map(([, words]) => words)).not.toContain('Xyz')
    })
  })

  describe('where the word has a line to itself', () => {
    const time3 = '3. maí 2025 10:00'
    const names = (lines: string, word = 'skrifa') =>
      people(`Skip strandaði\n${lines}\n${word}\n${time3}\nJá.`, {
        zones: [['timestamp', time3]],
      }).flatMap(([role, words]) => (role === 'author' ? words : []))
    it.each([
      ['Anna Jónsdóttir', ['Anna Jónsdóttir']],
      ['Anna Jónsdóttir\nog\nJón Árnason', ['Anna Jónsdóttir', 'Jón Árnason']],
      ['Anna Jónsdóttir og\nJón Árnason', ['Anna Jónsdóttir', 'Jón Árnason']],
      ['Anna Jónsdóttir\nog Jón Árnason', ['Anna Jónsdóttir', 'Jón Árnason']],
      [
        'Anna Jónsdóttir\n,\nPáll Óskarsson\nog\nJón Árnason',
        ['Anna Jónsdóttir', 'Páll Óskarsson', 'Jón Árnason'],
      ],
      ['Anna Jónsdóttir,\nJón Árnason', ['Anna Jónsdóttir', 'Jón Árnason']],
    ])('reads the names of %j', (lines, expected) => {
      expect(names(lines)).toEqual(expected)
    })
    it('leaves the line above the names to the headline', () => {
      expect(names('Beðið eftir Jóni og\u00a0Önnu\nXyz Qwp', 'skrifar')).toEqual(['Xyz Qwp'])
    })
  })
})

describe('byline, without its word', () => {
  const signed = (text: string) => people(text).map(([, words]) => words)
  it.each([
    ['above the time', `Skip\nAnna Jónsdóttir\n${time}\nSkipið sökk.`, ['Anna Jónsdóttir']],
    ['below a time that opens the page', `${time}\nAnna Jónsdóttir\nSkip`, ['Anna Jónsdóttir']],
    [
      'below a section and its time',
      `Innlent\n${time}\nAnna Jónsdóttir\nSkip`,
      ['Anna Jónsdóttir'],
    ],
    ['below the headline there', `${time}\nSkip sökk\nAnna Jónsdóttir\nJá`, ['Anna Jónsdóttir']],
    [
      'with an address',
      `${time}\nSkip sökk\nAnna Jónsdóttir\nanna@mbl.is\nJá`,
      ['Anna Jónsdóttir', 'anna@mbl.is'],
    ],
    [
      'several',
      `Skip\nAnna Jónsdóttir og Jón Árnason\n${time}\nSkipið sökk.`,
      ['Anna Jónsdóttir', 'og', 'Jón Árnason'],
    ],
  ])('is a line of names %s', (_, text, names) => {
    expect(signed(text)).toEqual(names)
  })
  it.each([
    ['one name', `Skip\nAnna\n${time}\nSkipið sökk.`],
    ['more than names', `Skip\nAnna Jónsdóttir er hér\n${time}\nSkipið sökk.`],
    ['the page’s first line', `Anna Jónsdóttir\n${time}\nSkipið sökk.`],
    ['a caption below the time', `Skip sökk\nHér\n${time}\nAnna Jónsdóttir\nSkipið sökk.`],
    ['no time', 'Skip\nAnna Jónsdóttir\nSkipið sökk.'],
  ])('is not %s', (_, text) => {
    expect(signed(text)).toEqual([])
  })
})
