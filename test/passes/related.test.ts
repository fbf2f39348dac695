import { describe, expect, it } from 'vitest'
import { related } from '../../src/passes/related.ts'
import type { Given } from '../support/draft.ts'
import { claimed, complaints, draftOf, run } from '../support/draft.ts'

const heading: Given = ['list-heading', 'Tengdar fréttir', { list: 'related' }]
const next: Given = ['list-heading', 'Mest lesið', { list: 'mostRead' }]
const time = '28. júní 2016 20:15'

const read = (list: string, zones: readonly Given[] = [heading, next]) =>
  run(draftOf(`Já. Tengdar fréttir${list}`, { zones }), related)
const short: Record<string, string> = {
  'item-title': 'T',
  'item-summary': 'S',
  'item-timestamp': 'D',
}
const items = (list: string, zones?: readonly Given[]) =>
  claimed(read(list, zones)).map(([role, words]) => `${short[role] ?? role} ${words}`)

describe('related, in running text', () => {
  const krossa = 'Óku út í Krossá á fólksbíl Tveimur ferðamönnum var bjargað af þaki bíls síns.'
  it('claims title, summary and time', () => {
    const after = read(` ${krossa} ${time} Mest lesið`)
    expect(claimed(after)).toEqual([
      ['item-title', 'Óku út í Krossá á fólksbíl', 'inferred'],
      ['item-summary', 'Tveimur ferðamönnum var bjargað af þaki bíls síns.', 'inferred'],
      ['item-timestamp', time, 'stated'],
    ])
    expect(after.zones.filter(({ pass }) => pass === 'related').map(({ list }) => list)).toEqual([
      'related',
      'related',
      'related',
    ])
    expect(after.issues).toEqual([])
  })
  it('ends an item at each time with a clock', () => {
    const list = ` skip fannst ${time} bátur sökk 3. maí 2025 í nótt 1.2.2020 10:00 Mest lesið`
    expect(items(list).filter((item) => item.startsWith('D'))).toEqual([
      `D ${time}`,
      'D 1.2.2020 10:00',
    ])
  })
  it('keeps an item without a time at the end', () => {
    const after = read(` skip fannst ${time} bátur sökk Mest lesið`)
    expect(claimed(after).at(-1)).toEqual(['item-title', 'bátur sökk', 'inferred'])
    expect(after.issues).toEqual([])
  })
  it('tells of it where the text ends there', () => {
    const cut = read(` skip fannst ${time} bátur sö`, [heading])
    expect(complaints(cut)).toEqual([['truncated', 'related', 'bátur sö']])
    expect(read(` skip fannst ${time}`, [heading]).issues).toEqual([])
  })
  it('passes over two times in a row', () => {
    expect(items(` skip fannst ${time} ${time} Mest lesið`)).toEqual(['T skip fannst', `D ${time}`])
  })
})

describe('related, on lines', () => {
  it.each([
    ['titles alone', '\nSkip fannst\nBátur sökk\nMest lesið', 'T Skip fannst|S Bátur sökk'],
    [
      'titles and summaries',
      '\nSkip fannst\nÞað var heilt.\nBátur sökk\nHann var gamall.\nMest lesið',
      'T Skip fannst|S Það var heilt.|T Bátur sökk|S Hann var gamall.',
    ],
    [
      'titles, summaries and times',
      `\nSkip fannst\nÞað var heilt.\n${time}\nBátur sökk\n1.2.2020 10:00\nMest lesið`,
      `T Skip fannst|S Það var heilt.|D ${time}|T Bátur sökk|D 1.2.2020 10:00`,
    ],
    [
      'summaries of two lines before a time',
      `\nSkip fannst\nÞað var heilt.\nOg gamalt.\n${time}\nMest lesið`,
      `T Skip fannst|S Það var heilt.\nOg gamalt.|D ${time}`,
    ],
    [
      'a summary that ends on its second line',
      '\nSkip fannst\nÞað var heilt\nog gamalt.\nBátur sökk\nMest lesið',
      'T Skip fannst|S Það var heilt\nog gamalt.|T Bátur sökk',
    ],
    ['a day as time', '\nSkip fannst\n3. maí 2025\nMest lesið', 'T Skip fannst|D 3. maí 2025'],
    [
      'a date inside a line',
      '\nSkip fannst\nÞað var 3. maí 2025.\nMest lesið',
      'T Skip fannst|S Það var 3. maí 2025.',
    ],
    [
      'a line that begins in a date',
      '\nSkip fannst\n3. maí 2025 var það.\nMest lesið',
      'T Skip fannst|S 3. maí 2025 var það.',
    ],
    ['a time that stands first', `\n${time}\nSkip fannst\nMest lesið`, `T ${time}|S Skip fannst`],
    [
      'a last summary',
      '\nSkip fannst\nHeilt.\nOg heilt.\nMest lesið',
      'T Skip fannst|S Heilt.|T Og heilt.',
    ],
  ])('claims %s', (...[, list, expected]) => {
    expect(items(list).join('|')).toBe(expected)
  })
  it('claims them as stated, and tells of nothing cut off', () => {
    const after = read('\nSkip fannst\nÞað var heilt.\nBátur', [heading])
    expect(new Set(claimed(after).map(([, , certainty]) => certainty))).toEqual(new Set(['stated']))
    expect(after.issues).toEqual([])
  })
})

describe('related', () => {
  it('does nothing without its list, or where the list is claimed or empty', () => {
    const other: Given = ['list-heading', 'Tengdar fréttir', { list: 'mostRead' }]
    const text = 'Já. Tengdar fréttir skip fannst Mest lesið'
    for (const draft of [
      draftOf(text),
      draftOf(text, { zones: [other] }),
      draftOf('Já. Tengdar fréttir Mest lesið', { zones: [heading, next] }),
      draftOf(text, {
        zones: [heading, ['item-title', 'skip fannst', { list: 'related' }], next],
      }),
    ])
      expect(run(draft, related)).toBe(draft)
  })
})
