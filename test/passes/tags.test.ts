import { describe, expect, it } from 'vitest'
import { tags } from '../../src/passes/tags.ts'
import type { DraftParts, Given } from '../support/draft.ts'
import { claimed, draftOf, run } from '../support/draft.ts'

const body: Given = ['body', 'Skipið sökk.']
const mostRead: Given = ['list-heading', 'Mest lesið', { list: 'mostRead' }]
const read = (rest: string, parts: DraftParts = {}) =>
  run(draftOf(`Skip Skipið sökk.${rest}`, { zones: [['headline', 'Skip'], body], ...parts }), tags)
const found = (rest: string, parts?: DraftParts) =>
  claimed(read(rest, parts)).map(([, words]) => words)

describe('tags', () => {
  it('claims what stands between the body and the first list', () => {
    const after = read(' Innrás Rússa í Úkraínu Rússland Akureyri Mest lesið Katar', {
      zones: [['headline', 'Skip'], body, mostRead],
    })
    expect(claimed(after)).toEqual([
      ['tag', 'Innrás Rússa í Úkraínu', 'inferred'],
      ['tag', 'Rússland', 'inferred'],
      ['tag', 'Akureyri', 'inferred'],
    ])
    expect(after.issues).toEqual([])
  })
  it('takes each line for a tag where each text node has one', () => {
    const byline: Given = ['byline', 'skrifar']
    const page = (lines: string, zones: readonly Given[]) =>
      claimed(run(draftOf(`Skip\nskrifar\nSkipið sökk.${lines}`, { zones }), tags)).map(
        ([, words]) => words,
      )
    const head: Given = ['headline', 'Skip']
    expect(page('\nUMF Selfoss Kanada\nVeður', [head, byline, body])).toEqual([
      'UMF Selfoss Kanada',
      'Veður',
    ])
    expect(page('\nUMF Selfoss Kanada', [head, byline, body])).toHaveLength(2)
    expect(page('\nUMF Selfoss Kanada\nVeður', [head, body])).toHaveLength(3)
  })
  it('says by what rule a tag was found', () => {
    const passes = read(' Akureyri Landbúnaður Hvalveiðar Leikskólar').zones.map(({ pass }) => pass)
    expect(passes.slice(2)).toEqual(['tags:known', 'tags:rule', 'tags:rule', 'tags:rule'])
  })
  it.each([
    ['up to the text’s end', ' Rússland Akureyri', ['Rússland', 'Akureyri']],
    ['of several lines', '\nRússland\nAkureyri', ['Rússland', 'Akureyri']],
    ['of lines that can be tags', '\nÞað var vont.\nRússland', ['Rússland']],
    ['that are sections too', ' Enski boltinn Rússland', ['Enski boltinn', 'Rússland']],
  ])('claims them %s', (...[, rest, expected]) => {
    expect(found(rest)).toEqual(expected)
  })
  it('takes tags that the caller knows', () => {
    const known = { tags: ['Stóra bjórmálið Landbúnaður'] }
    expect(found(' Stóra bjórmálið Landbúnaður Akureyri', { known })).toEqual([
      'Stóra bjórmálið Landbúnaður',
      'Akureyri',
    ])
    expect(found(' Stóra bjórmálið Landbúnaður Akureyri')).toHaveLength(3)
  })
  it('looks behind the lead where there is no body, and behind the head where there is neither', () => {
    expect(
      found(' Rússland', {
        zones: [
          ['headline', 'Skip'],
          ['lead', 'Skipið sökk.'],
        ],
      }),
    ).toEqual(['Rússland'])
    const apart = draftOf('Skip Katar Skipið sökk. Rússland', {
      zones: [
        ['headline', 'Skip'],
        ['lead', 'Skipið sökk.'],
      ],
    })
    expect(claimed(run(apart, tags)).map(([, words]) => words)).toEqual(['Rússland'])
    const bare = run(draftOf('Akureyri Skip Rússland', { zones: [['headline', 'Skip']] }), tags)
    expect(claimed(bare).map(([, words]) => words)).toEqual(['Rússland'])
  })
  it('looks behind the last stretch of text, in whatever order', () => {
    const draft = draftOf('Katar sökk. Skip Anna Rússland', {
      zones: [
        ['body', 'sökk.'],
        ['headline', 'Skip'],
        ['author', 'Anna'],
      ],
    })
    expect(claimed(run(draft, tags)).map(([, words]) => words)).toEqual(['Rússland'])
  })
  it.each([
    ['a sentence', ' Það var vont í sjóinn.'],
    ['the writer of a column', ' Höfundur er bóndi'],
    ['nothing', ''],
  ])('claims nothing of %s', (_, rest) => {
    expect(found(rest)).toEqual([])
  })
  it('takes even a sentence for tags where the tail stands again', () => {
    const page = 'Skip Skipið sökk. rússneska Mest lesið Katar'
    const zones: readonly Given[] = [
      ['headline', 'Skip'],
      body,
      mostRead,
      ['echo', '\nrússneska Mest lesið Katar', { repeats: { start: 18, end: page.length } }],
    ]
    const draft = draftOf(`${page}\nrússneska Mest lesið Katar`, { zones })
    expect(claimed(run(draft, tags)).map(([, words]) => words)).toEqual(['rússneska'])
    const alone = draftOf(page, { zones: zones.slice(0, 3) })
    expect(claimed(run(alone, tags))).toEqual([])
  })
  it('does nothing where a tag is claimed already', () => {
    const draft = draftOf('Skip Rússland Akureyri', {
      zones: [
        ['headline', 'Skip'],
        ['tag', 'Rússland'],
      ],
    })
    expect(run(draft, tags)).toBe(draft)
  })
})
