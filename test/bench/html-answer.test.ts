import { describe, expect, test } from 'vitest'
import type { HtmlAnswer } from '../../scripts/bench/html-answer.ts'
import { gradeHtml } from '../../scripts/bench/html-answer.ts'
import type { TruePage } from '../../scripts/bench/true-pages.ts'

const FIELDS = {
  headline: 'Snjór á Akureyri',
  authors: ['Anna Lóa'],
  publishedAt: '2025-03-04T07:53:00Z',
  image: { caption: 'Frá Akureyri.' },
  lead: 'Snjór er á Akureyri.',
  body: 'Hann fer á morgun.',
  tags: ['Veður'],
}
const RIGHT: HtmlAnswer = {
  headline: 'Snjór á\u00a0Akur\u00adeyri',
  authors: ['Anna  Lóa'],
  published: '2025-03-04T07:53:20.000+00:00',
  text: 'Snjór er á Akureyri.\nHann fer á morgun.',
  tags: ['Veður'],
}

const page = (fields: Readonly<Record<string, unknown>>): TruePage => ({
  name: 'x',
  text: '',
  url: undefined,
  truth: { outcome: 'ok', fields },
})
const grade = (answer: Partial<HtmlAnswer>, fields: object = FIELDS) =>
  gradeHtml([[page({ ...fields }), { ...RIGHT, ...answer }]])

test('an answer that is right in all but blanks and hyphens', () => {
  const { right, bodyF1, fields } = grade({})
  expect([right, bodyF1, ...Object.values(fields)]).toEqual(Array(8).fill(1))
})

describe('an answer is wrong', () => {
  test.each([
    ['headline', { headline: 'Snjór' }],
    ['headline', { headline: null }],
    ['authors', { authors: ['Anna Lóa', 'Jón'] }],
    ['time to the minute', { published: '2025-03-04' }],
    ['time to the minute', { published: '2025-03-04T07:54:00Z' }],
    ['caption apart', { text: `${RIGHT.text} Frá Akureyri.` }],
    ['caption apart', { text: '' }],
    ['tags', { tags: [] }],
  ])('in its %s: %j', (field, answer) => {
    const { right, fields } = grade(answer)
    expect(fields[field]).toBe(0)
    expect(right).toBeLessThan(1)
  })

  test('in part, where words of the body are missing', () => {
    const { fields, bodyF1 } = grade({ text: 'Snjór er á Akureyri.' })
    expect(fields['body F1']).toBeCloseTo((2 * 4) / (8 + 4))
    expect(bodyF1).toBe(fields['body F1'])
  })
})

test('what a truth does not name is not asked, and the mean is of the rest', () => {
  const { right, fields } = grade({ headline: 'x' }, { headline: 'y', tags: ['Veður'] })
  expect(fields).toEqual({
    headline: 0,
    authors: null,
    'time to the minute': null,
    'caption apart': null,
    'body F1': null,
    tags: 1,
  })
  expect(right).toBe(0.5)
})

test('a page without tags does not count for them', () => {
  expect(grade({ tags: ['x'] }, { ...FIELDS, tags: [] }).fields['tags']).toBeNull()
})
