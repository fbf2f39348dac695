import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeAttribute, escapeText } from '../../src/inspect/escape.ts'
import { safeText } from '../../src/inspect/signs.ts'

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

describe('a terminal', () => {
  test.each([
    ['Veðrið á morgun', 'Veðrið á morgun'],
    ['a\nb', 'a\nb'],
    ['a\r\nb', 'a\nb'],
    ['a\tb', 'a b'],
    ['a\rb', 'a‹U+000D›b'],
    ['\u001b[2J', '‹U+001B›[2J'],
    ['\u202eabc\u202c', '‹U+202E›abc‹U+202C›'],
    ['a\u2028b', 'a‹U+2028›b'],
    ['a\ud800b', 'a‹U+D800›b'],
    ['a\0b', 'a‹U+0000›b'],
    ['😀 þ', '😀 þ'],
    ['\u{e0041}', '‹U+E0041›'],
    ['', ''],
  ])('gets %j as %j', (text, shown) => {
    expect(safeText(text)).toBe(shown)
  })

  test('never gets what it would obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(text).replaceAll('\n', '')).not.toMatch(UNSEEN)
      }),
    )
  })
})

describe('a page', () => {
  test.each([
    ['<script>', '&lt;script&gt;'],
    ['"><img onerror=x>', '&quot;&gt;&lt;img onerror=x&gt;'],
    ["it's & that", 'it&#39;s &amp; that'],
    [']]>', ']]&gt;'],
    ['&lt;', '&amp;lt;'],
    ['a\u202eb', 'a<span class="sign">U+202E</span>b'],
  ])('gets %j as %j', (text, html) => {
    expect(escapeText(text)).toBe(html)
  })

  test('an attribute gets no element', () => {
    expect(escapeAttribute('\u2066"x" onclick=\'y\'')).toBe(
      'U+2066&quot;x&quot; onclick=&#39;y&#39;',
    )
  })

  test('any text can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const html = escapeText(text)
        expect(html.replace(/<span class="sign">[^<]*<\/span>/gu, '')).not.toMatch(/[<>"']/u)
        expect(plainOf(html)).toBe(safeText(text).replace(/[‹›]/gu, ''))
      }),
    )
  })
})

/** What a browser would show of the markup. */
function plainOf(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/[‹›]/gu, '')
    .replaceAll('\t', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
