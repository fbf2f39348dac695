import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIssue } from '../src/format-issue.ts'
import { issue } from '../src/issue.ts'
import type { Source } from '../src/text/source.ts'
import type { Span } from '../src/text/span.ts'

function format(text: string, span?: Span): string {
  return formatIssue(
    issue('unclaimed-text', 'No pass knew it.', span ? { span } : {}),
    source(text),
  )
}

/** A source of the text as it is: what an excerpt must stand, clean text or not. */
function source(text: string): Source {
  return { text, raw: text, segments: [] }
}

/** What the carets stand under, by column; right only where every character is one column wide. */
function marked(formatted: string): string | undefined {
  const [, line = '', carets = ''] = formatted.split('\n')
  return line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)
}

test('says severity, code, place, field and message, and marks the span', () => {
  const text = 'Brimið skolaði burt bryggjunni\nÁsa Björk skrifar Bls. 7'
  const found = issue('unclaimed-text', 'No pass knew it.', {
    path: 'authors',
    span: { start: 49, end: 55 },
  })
  expect(formatIssue(found, source(text))).toBe(
    [
      'warning unclaimed-text at 2:19 (authors): No pass knew it.',
      '  2 | Ása Björk skrifar Bls. 7',
      '    |                   ^^^^^^',
    ].join('\n'),
  )
})

test('without a span there is neither place nor excerpt', () => {
  expect(formatIssue(issue('headline-missing', 'No headline.'), source('texti'))).toBe(
    'error headline-missing: No headline.',
  )
})

describe('long lines', () => {
  const line = `${'orð '.repeat(100)}HÉR ${'orð '.repeat(100)}`.trim()

  test.each([
    ['in the middle', line, { start: 400, end: 403 }, 'HÉR', /^ {2}1 \| ….*…$/u],
    ['at the start', line, { start: 0, end: 3 }, 'orð', /^ {2}1 \| orð.*…$/u],
    ['at the end', line, { start: line.length - 3, end: line.length }, 'orð', /^ {2}1 \| ….*orð$/u],
  ])('%s', (...[, text, span, words, shape]) => {
    const shown = format(text, span)
    const excerpt = shown.split('\n')[1] ?? ''
    expect(marked(shown)).toBe(words)
    expect(excerpt).toMatch(shape)
    expect(excerpt.length).toBeLessThanOrEqual(80)
    expect(excerpt.length).toBeGreaterThan(70)
  })

  test('a span longer than the line shows its beginning, marked to the end', () => {
    const shown = format(line, { start: 200, end: 700 })
    const [, excerpt = '', carets = ''] = shown.split('\n')
    expect(marked(shown)?.startsWith(line.slice(200, 230))).toBe(true)
    expect(carets.length).toBeLessThanOrEqual(excerpt.length)
    expect(excerpt.endsWith('…')).toBe(true)
  })

  test('a line of 80 columns with its number is shown whole or cut, never wider', () => {
    for (let length = 60; length < 90; length++) {
      const excerpt = format('o'.repeat(length), { start: 30, end: 31 }).split('\n')[1] ?? ''
      expect(excerpt.length).toBeLessThanOrEqual(80)
      if (length <= 72) expect(excerpt).toBe(`  1 | ${'o'.repeat(length)}`)
    }
  })
})

describe('spans at the edges', () => {
  test.each([
    ['an empty text', '', { start: 0, end: 0 }, ['1:1']],
    ['outside an empty text', '', { start: 5, end: 9 }, ['1:1']],
    ['an empty span', 'orð', { start: 1, end: 1 }, ['1:2', '  1 | orð', '    |  ^']],
    ['after the end', 'orð', { start: 90, end: 99 }, ['1:4', '  1 | orð', '    |    ^']],
    ['before the start', 'orð', { start: -9, end: 1 }, ['1:1', '  1 | orð', '    | ^']],
    ['backwards', 'orð', { start: 2, end: 1 }, ['1:3', '  1 | orð', '    |   ^']],
    ['no number', 'orð', { start: NaN, end: NaN }, ['1:1', '  1 | orð', '    | ^']],
    ['a fraction', 'orð', { start: 1.5, end: 2.9 }, ['1:2', '  1 | orð', '    |  ^']],
    ['endless', 'orð', { start: 0, end: Infinity }, ['1:1', '  1 | orð', '    | ^^^']],
    ['a line break', 'orð\norð', { start: 3, end: 4 }, ['1:4', '  1 | orð', '    |    ^']],
    ['several lines', 'eitt\ntvö\nþrjú', { start: 6, end: 13 }, ['2:2', '  2 | tvö', '    |  ^^']],
    ['an empty line', 'a\n\nb', { start: 2, end: 3 }, ['2:1']],
  ])('%s', (...[, text, span, [place, ...excerpt]]) => {
    expect(format(text, span).split('\n')).toEqual([
      `warning unclaimed-text at ${place}: No pass knew it.`,
      ...excerpt,
    ])
  })
})

describe('characters', () => {
  test.each([
    ['marks belong to their letter', 'Á\u0301sa fór', { start: 3, end: 5 }, '    |   ^^'],
    ['wide ones take two columns', '東京 fór', { start: 3, end: 6 }, '    |      ^^^'],
    ['wide ones are marked twice', '東京 fór', { start: 0, end: 2 }, '    | ^^^^'],
    ['a pair is one sign', '😀 fór', { start: 0, end: 1 }, '    | ^^'],
    ['half a pair marks all of it', '😀 fór', { start: 1, end: 2 }, '    | ^^'],
    ['after a pair', '😀 fór', { start: 3, end: 6 }, '    |    ^^^'],
  ])('%s', (...[, text, span, carets]) => {
    expect(format(text, span).split('\n')[2]).toBe(carets)
  })

  test('controls, marks of direction and lone surrogates are shown as signs', () => {
    const text = 'a\u001b[31mb\u0007c\u202ed\u009be\ud800f\u007f'
    expect(format(text, { start: 0, end: 1 }).split('\n')[1]).toBe('  1 | a␛[31mb␇c�d�e�f␡')
  })

  test('so are those of the message and the path', () => {
    const found = issue('date-invalid', 'No date: "\u001b[2J\n".', { path: 'a\r' })
    expect(formatIssue(found, source(''))).toBe('warning date-invalid (a␍): No date: "␛[2J␊".')
  })
})

test('any text and span: at most 80 columns, no half pair, never throws', () => {
  const unit = fc.constantFrom('a', 'ð', ' ', '\n', '\ud83d', '\ude00', '😀', '東', '\u0301', '\0')
  const text = fc.string({ unit, maxLength: 1200 })
  fc.assert(
    fc.property(text, fc.integer({ min: -5, max: 1300 }), fc.nat(1300), (words, start, length) => {
      const lines = format(words, { start, end: start + length }).split('\n')
      expect(lines.length === 1 || lines.length === 3).toBe(true)
      expect(lines.join('')).not.toMatch(/\p{Cs}/u)
      expect((lines[2] ?? '').length).toBeLessThanOrEqual(80)
      if (lines.length === 3) expect(lines[2]).toContain('^')
    }),
  )
})

test('a line of ten million characters takes no time', () => {
  const text = 'orð '.repeat(2_500_000)
  const started = performance.now()
  format(text, { start: 5_000_000, end: 9_000_000 })
  expect(performance.now() - started).toBeLessThan(200)
})
