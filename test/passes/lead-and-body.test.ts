import { describe, expect, it } from 'vitest'
import { issue } from '../../src/issue.ts'
import { leadAndBody } from '../../src/passes/lead-and-body.ts'
import { rateOf } from '../../src/rates.ts'
import type { DraftParts, Given } from '../support/draft.ts'
import { claimed, complaints, draftOf, run } from '../support/draft.ts'

const head: Given = ['headline', 'Skip strandaði']
const mostRead: Given = ['list-heading', 'Mest lesið', { list: 'mostRead' }]
const read = (rest: string, zones: readonly Given[] = [], more: DraftParts = {}) =>
  run(draftOf(`Skip strandaði${rest}`, { zones: [head, ...zones], ...more }), leadAndBody)

/** Each claim with the rule it was made by; none where it is stated. */
const found = (rest: string, zones?: readonly Given[]) => {
  const after = read(rest, zones)
  return claimed(after).map(([role, words], at) => {
    const zone = after.zones.filter(({ pass }) => pass !== 'given')[at]
    return zone?.certainty === 'stated' ? [role, words] : [role, words, zone?.pass]
  })
}

describe('lead-and-body, in running text', () => {
  it('takes all for body, and tells that the lead is in it', () => {
    const after = read(' Skipið sökk. Það var vont.')
    expect(claimed(after)).toEqual([['body', 'Skipið sökk. Það var vont.', 'stated']])
    expect(complaints(after)).toEqual([['lead-uncertain', 'lead', 'Skipið sökk. Það var vont.']])
  })
  it.each([
    ['the lists', ' Skipið sökk. Mest lesið Sól', ['body', 'Skipið sökk.']],
    ['tags', ' Skipið sökk. Akureyri Katar Mest lesið', ['body', 'Skipið sökk.', 'body:end']],
    ['a quotation and tags', ' „Já“ Akureyri Mest lesið', ['body', '„Já“', 'body:end']],
    [
      'a signature and tags',
      ' Skipið sökk. - sm Akureyri Mest lesið',
      ['body', 'Skipið sökk. - sm', 'body:end'],
    ],
    [
      'a signature with a long dash',
      ' Skipið sökk. –smáx Akureyri Mest lesið',
      ['body', 'Skipið sökk. –smáx', 'body:end'],
    ],
    [
      'a long word behind a dash',
      ' Skipið sökk. - Akureyri Katar Mest lesið',
      ['body', 'Skipið sökk. - Akureyri Katar', 'body:open-end'],
    ],
    [
      'a tag in brackets',
      ' Skipið sökk. Faraldur kórónuveiru (COVID-19) Mest lesið',
      ['body', 'Skipið sökk.', 'body:end'],
    ],
    [
      'a credit glued to its caption',
      ' Skipið sökk. Frá höfn.Vísir/Vilhelm Akureyri Katar Rússland Mest lesið',
      ['body', 'Skipið sökk. Frá höfn.Vísir/Vilhelm', 'body:end'],
    ],
    [
      'a last sentence without a full stop',
      ' Skipið sökk. Hér er setning um fisk og skip og bát Mest lesið',
      ['body', 'Skipið sökk. Hér er setning um fisk og skip og bát', 'body:open-end'],
    ],
    ['no sentence', ' skipið sökk Mest lesið', ['body', 'skipið sökk', 'body:end']],
  ])('ends before %s', (...[, rest, expected]) => {
    expect(found(rest, [mostRead])).toEqual([expected])
  })
  it('takes an open end to be the text’s where no list follows', () => {
    expect(found(' Skipið sökk. hér er setning um fisk')).toEqual([
      ['body', 'Skipið sökk. hér er setning um fisk', 'body:end'],
    ])
    expect(found(' Skipið sökk. Það er þannig að, hér')).toEqual([
      ['body', 'Skipið sökk. Það er þannig að, hér', 'body:open-end'],
    ])
  })
  it('says how sure its end is', () => {
    const after = read(' Skipið sökk. Akureyri')
    expect(after.zones[1]).toMatchObject({ confidence: rateOf('body:end') })
  })

  it('has a lead where the body stands again', () => {
    const rest = ' Skipið sökk. Það var vont. Akureyri Mest lesið Sól'
    const echo: Given = ['echo', '\nÞað var vont.', { repeats: { start: 28, end: 41 } }]
    const after = read(`${rest}\nÞað var vont.`, [mostRead, echo])
    expect(claimed(after)).toEqual([
      ['lead', 'Skipið sökk.', 'stated'],
      ['body', 'Það var vont.', 'stated'],
    ])
    expect(after.issues).toEqual([])
  })
  it('has none where all of the text stands again', () => {
    const echo: Given = ['echo', '\nSkipið sökk.', { repeats: { start: 15, end: 27 } }]
    const after = read(' Skipið sökk. Akureyri Mest lesið Sól\nSkipið sökk.', [mostRead, echo])
    expect(claimed(after)).toEqual([['body', 'Skipið sökk.', 'stated']])
    expect(complaints(after)).toHaveLength(1)
  })
  it('ends where the tail stands again', () => {
    const rest = ' Skipið sökk. Það var vont Akureyri Mest lesið Sól'
    const tail = 'Akureyri Mest lesið Sól'
    const start = `Skip strandaði${rest}`.indexOf(tail)
    const echo: Given = ['echo', `\n${tail}`, { repeats: { start, end: start + tail.length } }]
    expect(found(`${rest}\n${tail}`, [mostRead, echo])).toEqual([
      ['body', 'Skipið sökk. Það var vont'],
    ])
  })

  it('goes on behind what is claimed within it', () => {
    const zones: readonly Given[] = [['furniture', 'Auglýsing'], mostRead]
    expect(found(' Skipið sökk. Auglýsing Það var vont. Akureyri Mest lesið', zones)).toEqual([
      ['body', 'Skipið sökk.'],
      ['body', 'Það var vont.', 'body:end'],
    ])
    expect(found(' Skipið sökk. Auglýsing Akureyri Katar Mest lesið', zones)).toEqual([
      ['body', 'Skipið sökk.'],
    ])
  })
  it('stands before the head where nothing but tags follows it', () => {
    const page = (rest: string) =>
      run(
        draftOf(`Skipið sökk. Skip Anna${rest}`, {
          zones: [['headline', 'Skip Anna'], ...(rest.includes('Mest') ? [mostRead] : [])],
        }),
        leadAndBody,
      )
    expect(claimed(page(''))).toEqual([['body', 'Skipið sökk.', 'stated']])
    expect(page('').issues).toEqual([])
    expect(claimed(page(' Akureyri Mest lesið'))[0]).toEqual(['body', 'Skipið sökk.', 'stated'])
    expect(claimed(page(' Það var vont.'))).toEqual([['body', 'Það var vont.', 'stated']])
  })
  it('has no lead to be uncertain of in match reports and without a headline', () => {
    const report = draftOf('Uppgjörið: Valur Leikurinn var góður.', {
      zones: [['headline', 'Uppgjörið: Valur']],
    })
    expect(run(report, leadAndBody).issues).toEqual([])
    const live = draftOf('Vaktin: Gosið Gosið er hafið.', {
      zones: [['headline', 'Vaktin: Gosið']],
    })
    expect(complaints(run(live, leadAndBody))).toHaveLength(1)
    const alone = run(draftOf('Skipið sökk. Það var vont.'), leadAndBody)
    expect(claimed(alone)).toEqual([['body', 'Skipið sökk. Það var vont.', 'stated']])
    expect(alone.issues).toEqual([])
  })
})

describe('lead-and-body, on lines', () => {
  it.each<readonly [string, string, readonly (readonly [string, string])[]]>([
    [
      'the first line for the lead',
      '\nSkipið sökk.\nÞað var vont.\nLok lok.',
      [
        ['lead', 'Skipið sökk.'],
        ['body', 'Það var vont.'],
        ['body', 'Lok lok.'],
      ],
    ],
    [
      'a last line of tags for none',
      '\nSkipið sökk.\nÞað var vont.\nAkureyri Katar',
      [
        ['lead', 'Skipið sökk.'],
        ['body', 'Það var vont.'],
      ],
    ],
    ['one line and tags for a body', '\nSkipið sökk.\nAkureyri', [['body', 'Skipið sökk.']]],
    [
      'a line of tags further up for text',
      '\nSkipið sökk.\nAkureyri\nÞað var vont.',
      [
        ['lead', 'Skipið sökk.'],
        ['body', 'Akureyri'],
        ['body', 'Það var vont.'],
      ],
    ],
  ])('takes %s', (_, rest, expected) => {
    const after = read(rest)
    expect(claimed(after)).toEqual(expected.map((one) => [...one, 'stated']))
    expect(after.issues).toEqual([])
  })
  it('ends where the tail stands again', () => {
    const tail = 'Akureyri\nMest lesið\nSól'
    const text = `Skip strandaði\nSkipið sökk.\nÞað var vont\n${tail}`
    const start = text.indexOf(tail)
    const repeats = { start, end: start + tail.length }
    const draft = draftOf(`${text}\nhér ${tail}`, {
      zones: [head, mostRead, ['echo', 'hér Akureyri', { repeats }]],
    })
    expect(claimed(run(draft, leadAndBody)).map(([role, words]) => [role, words])).toEqual([
      ['lead', 'Skipið sökk.'],
      ['body', 'Það var vont'],
    ])
  })
  it('has no lead in match reports, without a headline, and before the headline', () => {
    const roles = (text: string, zones: readonly Given[]) =>
      claimed(run(draftOf(text, { zones }), leadAndBody)).map(([role]) => role)
    expect(
      roles('Uppgjörið: Valur\nLeikurinn var góður.\nHann var jafn.', [
        ['headline', 'Uppgjörið: Valur'],
      ]),
    ).toEqual(['body', 'body'])
    expect(roles('Skipið sökk.\nÞað var vont.', [])).toEqual(['body', 'body'])
    expect(roles('Skipið sökk.\nÞað var vont.\nSkip', [['headline', '\nSkip']])).toEqual([
      'body',
      'body',
    ])
  })
})

describe('lead-and-body, behind a paywall', () => {
  const wall: Given = ['furniture', 'Kauptu áskrift']
  const text = 'Skip strandaði Skipið sökk. Kauptu áskrift Akureyri'
  const told = { span: { start: text.indexOf('Kauptu'), end: text.indexOf('Kauptu') + 14 } }
  it('takes what stands before the wall for the lead', () => {
    const draft = draftOf(text, {
      zones: [head, wall],
      issues: [issue('paywalled', 'Lokað.', told)],
    })
    expect(claimed(run(draft, leadAndBody))).toEqual([['lead', 'Skipið sökk.', 'stated']])
  })
  it('takes each line for a part of it', () => {
    const lines = 'Skip strandaði\nSkipið sökk.\nVont. Kauptu áskrift'
    const draft = draftOf(lines, {
      zones: [head, wall],
      issues: [issue('paywalled', 'Lokað.', { span: { start: 34, end: 48 } })],
    })
    expect(claimed(run(draft, leadAndBody)).map(([role, words]) => [role, words])).toEqual([
      ['lead', 'Skipið sökk.'],
      ['lead', 'Vont.'],
    ])
  })
  it('takes all for the lead where nobody says where the wall stands', () => {
    const draft = draftOf(text, { zones: [head, wall], issues: [issue('paywalled', 'Lokað.')] })
    expect(claimed(run(draft, leadAndBody)).map(([, words]) => words)).toEqual([
      'Skipið sökk.',
      'Akureyri',
    ])
  })
})

describe('lead-and-body', () => {
  it('does nothing where a body is claimed, or no text is left', () => {
    const done = draftOf('Skip strandaði Skipið sökk. Lok.', {
      zones: [head, ['body', 'Skipið sökk.']],
    })
    expect(run(done, leadAndBody)).toBe(done)
    const empty = draftOf('Skip strandaði', { zones: [head] })
    expect(run(empty, leadAndBody)).toBe(empty)
    const nothing = draftOf('')
    expect(run(nothing, leadAndBody)).toBe(nothing)
  })
})
