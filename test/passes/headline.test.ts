import { describe, expect, it } from 'vitest'
import { headline } from '../../src/passes/headline.ts'
import { rateOf } from '../../src/rates.ts'
import type { DraftParts, Given } from '../support/draft.ts'
import { claimed, draftOf, paperWith, run, wordsOfRole } from '../support/draft.ts'

const read = (text: string, parts: DraftParts = {}) => run(draftOf(text, parts), headline)
const time = '3. maí 2025 10:00'

/** Before a sure name. */
const anna: readonly Given[] = [
  ['author', 'Anna Hall'],
  ['byline', 'skrifar'],
]
const before = (head: string) => `${head} Anna Hall skrifar ${time} Skipið sökk.`
const words = (count: number) => Array.from({ length: count }, (_, at) => `orð${at}`).join(' ')

describe('headline, in running text', () => {
  it.each<readonly [string, string, string | null, string]>([
    ['the text before the byline', 'Skip strandaði í nótt', null, 'Skip strandaði í nótt'],
    ['a section before it', 'Innlent Skip strandaði', 'Innlent', 'Skip strandaði'],
    ['a section of two words', 'Enski boltinn Palmer meiddur', 'Enski boltinn', 'Palmer meiddur'],
    ['a section’s word that goes on', 'Golf er hollt', null, 'Golf er hollt'],
    ['a section’s word alone', 'Golf', null, 'Golf'],
    ['a section’s word with its owner', 'Golf Guðrúnar ber ávöxt', null, 'Golf Guðrúnar ber ávöxt'],
    ['a section’s word with a people', 'Golf Íslendinga eflist', null, 'Golf Íslendinga eflist'],
    ['a section before a people', 'Golf Íslendingar unnu', 'Golf', 'Íslendingar unnu'],
    ['an adjective before a people', 'Innlent Íslendinga vantar', 'Innlent', 'Íslendinga vantar'],
    ['two words before an owner', 'Enski boltinn Vals er', 'Enski boltinn', 'Vals er'],
    ['a longer word', 'Golfarar unnu', null, 'Golfarar unnu'],
    ['a menu before it', 'Forsíða Veður Skip strandaði', null, 'Skip strandaði'],
    [
      'a menu before such a word',
      'Forsíða Innlent Golf Vals eflist',
      'Innlent',
      'Golf Vals eflist',
    ],
    ['a menu that ends in the section', 'Forsíða Veður Innlent Skip', 'Innlent', 'Skip'],
    ['one menu entry', 'Og Forsíða Skip strandaði', null, 'Og Forsíða Skip strandaði'],
    ['entries that are not in a row', 'Já Veður Nei Veður Skip', null, 'Já Veður Nei Veður Skip'],
    ['entries before a small letter', 'Já Forsíða Veður og skip', null, 'Já Forsíða Veður og skip'],
  ])('claims %s', (...[, head, section, title]) => {
    const after = read(before(head), { zones: anna })
    expect(claimed(after)).toEqual([
      ...(section === null ? [] : [['section', section, 'stated']]),
      ['headline', title, 'stated'],
    ])
    expect(after.issues).toEqual([])
  })

  it('stands before the time where there is no byline', () => {
    const text = `Skip strandaði ${time} Skipið sökk.`
    expect(claimed(read(text, { zones: [['timestamp', time]] }))).toEqual([
      ['headline', 'Skip strandaði', 'stated'],
    ])
    const fetched: Given = ['timestamp', time, { rule: 'timestamp:fetched' }]
    expect(wordsOfRole(read(text, { zones: [fetched] }), 'headline')).toEqual([])
  })
  it('stands before the first author or byline', () => {
    const zones: readonly Given[] = [
      ['byline', 'Umsjón'],
      ['author', 'Anna Hall'],
    ]
    expect(claimed(read('Skip Umsjón Anna Hall Já', { zones }))[0]?.[1]).toBe('Skip')
  })

  it('is as sure as the names that it ends at', () => {
    const after = read(before('Innlent Skip strandaði'), {
      zones: [['author', 'Anna Hall', { confidence: 0.7 }]],
    })
    expect(after.zones.slice(0, 2)).toMatchObject([
      { role: 'section', certainty: 'stated', confidence: 1 },
      { role: 'headline', certainty: 'inferred', confidence: 0.7 },
    ])
    const two = read('Skip Anna Hall og Jón Hall skrifa', {
      zones: [
        ['author', 'Anna Hall', { confidence: 0.8 }],
        ['author', 'Jón Hall', { confidence: 0.6 }],
      ],
    })
    expect(two.zones[0]?.confidence).toBe(0.6)
  })

  it('is cut from text of more than 32 words at the last sentence’s end', () => {
    const title = (count: number) => `Hér er skip. S${words(count - 3)}`
    const whole = read(before(title(32)), { zones: anna })
    expect(claimed(whole)).toEqual([['headline', title(32), 'stated']])
    const cut = read(before(title(33)), { zones: anna })
    expect(claimed(cut)).toEqual([['headline', `S${words(30)}`, 'inferred']])
    expect(cut.zones[0]).toMatchObject({
      pass: 'headline:cut',
      confidence: rateOf('headline:cut'),
    })
  })
  it('takes 32 words where no sentence ends in them', () => {
    expect(claimed(read(before(words(40)), { zones: anna }))[0]?.[1].split(' ')).toHaveLength(32)
  })
  // A page's first word counts as the second of two entries in a row.
  it('keeps a menu’s word that begins the page', () => {
    const after = read(before('Veður Skip strandaði'), { zones: anna })
    expect(claimed(after)).toEqual([['headline', 'Veður Skip strandaði', 'stated']])
  })
  // A cut headline starts at the blank before it, where no label is looked for.
  it('has its section before it where it was cut', () => {
    const text = before(`Hér er ${words(40)} sökk. Innlent Skip`)
    expect(claimed(read(text, { zones: anna }))).toEqual([
      ['section', 'Innlent', 'stated'],
      ['headline', 'Skip', 'inferred'],
    ])
  })

  it('looks sixty words back for a menu', () => {
    const page = (count: number) => before(`Forsíða Veður S${words(count)}`)
    expect(claimed(read(page(58), { zones: anna }))[0]).toEqual([
      'headline',
      `S${words(58)}`,
      'stated',
    ])
    expect(claimed(read(page(59), { zones: anna }))[0]?.[2]).toBe('inferred')
  })

  it('begins where its copy in a list does', () => {
    const text = `Regn Innlent Hér er skip Anna Hall Já Mest lesið Sól Fleiri fréttir Hér er skip Nú`
    const zones: readonly Given[] = [
      ['author', 'Anna Hall', { confidence: 0.7 }],
      ['list-heading', 'Mest lesið', { list: 'mostRead' }],
      ['list-heading', 'Fleiri fréttir', { list: 'moreNews' }],
    ]
    expect(claimed(read(text, { zones }))).toEqual([
      ['section', 'Innlent', 'stated'],
      ['headline', 'Hér er skip', 'stated'],
    ])
  })

  it('does not begin where another title ends in the same words', () => {
    const text = `Bilun fram á kvöld Anna Hall Já Mest lesið Sól Fleiri fréttir Hiti fram á kvöld Nú`
    const zones: readonly Given[] = [
      ['author', 'Anna Hall'],
      ['list-heading', 'Mest lesið', { list: 'mostRead' }],
      ['list-heading', 'Fleiri fréttir', { list: 'moreNews' }],
    ]
    expect(claimed(read(text, { zones }))).toEqual([['headline', 'Bilun fram á kvöld', 'stated']])
  })

  it.each<readonly [string, string, readonly Given[]]>([
    ['text that is claimed', 'Skip Anna Hall skrifar', [['furniture', 'Skip'], ...anna]],
    ['no text before the byline', 'Anna Hall skrifar Já', anna],
    ['claimed text in between', 'Skip Golf Anna Hall skrifar', [['furniture', 'Golf'], ...anna]],
    ['no byline and one line', 'Skipið sökk við höfnina', []],
    ['no text', '', []],
  ])('claims nothing with %s', (_, text, zones) => {
    expect(claimed(read(text, { zones }))).toEqual([])
  })
  it('does nothing where a headline is claimed already', () => {
    const draft = draftOf(before('Skip'), { zones: [['headline', 'Skip'], ...anna] })
    expect(run(draft, headline)).toBe(draft)
  })
  it('goes by the publisher’s sections', () => {
    const publisher = paperWith({ sections: ['Sjórinn'] })
    expect(claimed(read(before('Sjórinn Skip'), { publisher, zones: anna }))).toEqual([
      ['section', 'Sjórinn', 'stated'],
      ['headline', 'Skip', 'stated'],
    ])
  })
})

describe('headline, on lines', () => {
  it.each<readonly [string, string, string | null, string]>([
    ['the line above the byline', 'Skip strandaði', null, 'Skip strandaði'],
    ['a section above it', 'Innlent\nSkip strandaði', 'Innlent', 'Skip strandaði'],
    ['no other line above it', 'Hér er ekki\nSkip strandaði', null, 'Skip strandaði'],
    ['a section two lines above', 'Innlent\nHér\nSkip', null, 'Skip'],
  ])('claims %s', (...[, head, section, title]) => {
    const text = `${head}\nAnna Hall skrifar\nSkipið sökk.`
    expect(claimed(read(text, { zones: anna }))).toEqual([
      ...(section === null ? [] : [['section', section, 'stated']]),
      ['headline', title, 'stated'],
    ])
  })
  it('is a line above a byline that shares its line', () => {
    const text = 'Innlent\nSkip strandaði Anna Hall skrifar\nSkipið sökk.'
    expect(claimed(read(text, { zones: anna }))).toEqual([
      ['section', 'Innlent', 'stated'],
      ['headline', 'Skip strandaði', 'stated'],
    ])
  })

  it('is the line behind a time that stands first', () => {
    const after = read(`${time}\nSkip strandaði\nSkipið sökk.`, { zones: [['timestamp', time]] })
    expect(claimed(after)).toEqual([['headline', 'Skip strandaði', 'inferred']])
    expect(after.zones[1]).toMatchObject({
      pass: 'headline:first-line',
      confidence: rateOf('headline:first-line'),
    })
  })
  it.each([
    ['a sentence', `${time}\nSkipið sökk.\nÞað var vont.`],
    ['the last line', `${time}\nSkip strandaði`],
    ['nothing', time],
  ])('is not %s behind a time that stands first', (_, text) => {
    expect(claimed(read(text, { zones: [['timestamp', time]] }))).toEqual([])
  })

  it.each([
    ['the first line above sentences', 'Skip strandaði\nSkipið sökk.', null, 'Skip strandaði'],
    ['a question above sentences', 'Hvar er skipið?\nSkipið sökk.', null, 'Hvar er skipið?'],
    ['a section above it', 'Innlent\nSkip strandaði\nSkipið sökk.', 'Innlent', 'Skip strandaði'],
    ['a sentence later', 'Skip strandaði\nFrá höfninni\nSkipið sökk.', null, 'Skip strandaði'],
    ['a title of 31 words', `S${words(31)}\nSkipið sökk.`, null, `S${words(31)}`],
  ])('is told by its place: %s', (...[, text, section, title]) => {
    const after = read(text)
    expect(claimed(after)).toEqual([
      ...(section === null ? [] : [['section', section, 'stated']]),
      ['headline', title, 'inferred'],
    ])
    expect(after.zones.at(-1)?.pass).toBe('headline:first-line')
  })
  it.each([
    ['a sentence', 'Skipið sökk.\nÞað var vont.'],
    ['a cry', 'Skipið sökk!\nÞað var vont.'],
    ['no sentence below it', 'Skip strandaði\nDanir unnu Svía'],
    ['a section and one line', 'Innlent\nSkip strandaði'],
    ['a section and a sentence', 'Innlent\nSkipið sökk.\nÞað var vont.'],
    ['a title of 32 words', `S${words(32)}\nSkipið sökk.`],
    ['one line', 'Skip strandaði'],
  ])('is not told by its place: %s', (_, text) => {
    expect(claimed(read(text))).toEqual([])
  })
})

describe('headline, on lines without a byline word', () => {
  const author: Given = ['author', 'Anna Hall']
  const stamp: Given = ['timestamp', time]
  it.each<readonly [string, string, readonly (readonly [string, string])[]]>([
    [
      'stands above the lead and the names',
      `Skip strandaði\nÞað var í gær.\nAnna Hall\n${time}\nJá.`,
      [
        ['headline', 'Skip strandaði'],
        ['lead', 'Það var í gær.'],
      ],
    ],
    [
      'stands above them below its section',
      `Innlent\nSkip strandaði\nÞað var í gær.\nAnna Hall\n${time}\nJá.`,
      [
        ['section', 'Innlent'],
        ['headline', 'Skip strandaði'],
        ['lead', 'Það var í gær.'],
      ],
    ],
    [
      'may end in a full stop below its section',
      `Innlent\nSkip strandaði.\nAnna Hall\n${time}\nJá.`,
      [
        ['section', 'Innlent'],
        ['headline', 'Skip strandaði.'],
      ],
    ],
    [
      'stands below the time and the names, with its section above',
      `Innlent\n${time}\nAnna Hall\nSkip strandaði\nJá.`,
      [
        ['section', 'Innlent'],
        ['headline', 'Skip strandaði'],
      ],
    ],
    [
      'stands below a dateline that its section opens',
      `Innlent | mbl | ${time}\nSkip strandaði\nAnna Hall\nJá.`,
      [
        ['section', 'Innlent'],
        ['headline', 'Skip strandaði'],
      ],
    ],
    [
      'has no section in a longer word',
      `Innlentur | ${time}\nSkip strandaði\nAnna Hall\nJá.`,
      [['headline', 'Skip strandaði']],
    ],
    [
      'has no section in the words before a time',
      `Innlent efni | ${time}\nSkip strandaði\nAnna Hall\nJá.`,
      [['headline', 'Skip strandaði']],
    ],
  ])('%s', (_, text, zones) => {
    const after = claimed(
      read(text, {
        zones: text.indexOf('Anna') < text.indexOf(time) ? [author, stamp] : [stamp, author],
      }),
    )
    expect(after.map(([role, words]) => [role, words])).toEqual(zones)
  })
  it('is the second of two first lines that are the same', () => {
    const text = 'Skip strandaði\nSkip strandaði\nÞað var í gær.'
    const { zones } = read(text)
    expect(zones).toMatchObject([
      { role: 'echo', span: { start: 0, end: 14 } },
      { role: 'headline', span: { start: 15, end: 29 } },
    ])
  })
})
