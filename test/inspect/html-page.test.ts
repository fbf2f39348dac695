import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../src/html/index.ts'
import { parseArticle } from '../../src/index.ts'
import { indexRow, renderHtml, renderIndex } from '../../src/inspect/index.ts'
import { SCRIPT } from '../../src/inspect/script.ts'
import { STYLE } from '../../src/inspect/style.ts'
import { FLAT, HTML } from './pages.ts'

/** Elements a page is made of; whatever else stands in one came out of what it shows. */
const OWN = new Set(
  (
    'a b bdi body details div h1 h2 h3 head header html li main meta nav p q script section span ' +
    'style summary table tbody td th thead title tr ul'
  ).split(' '),
)

/** The names of all elements that begin in the markup, and those that are not the page's own. */
function foreignIn(html: string): readonly string[] {
  const markup = html.replace(STYLE, '').replace(SCRIPT, '').replace('<!DOCTYPE html>', '')
  return [...markup.matchAll(/<(?!\/)(?<name>[^\s>]*)/gu)]
    .map(({ groups }) => groups?.['name'] ?? '')
    .filter((name) => !OWN.has(name))
}

describe('a page', () => {
  const html = renderHtml(parseArticle(FLAT), { name: 'bryggja.txt', index: 'index.html' })

  test('has the zones with their labels, and the values', () => {
    expect(html).toMatch(/<a class="label" href="#f\d+">headline<span class="hidden">:</u)
    expect(html).toContain('<div>Brimið skolaði burt bryggjunni</div>')
    expect(html).toMatch(/<a class="path" href="#z\d+">authors\.0<\/a>/u)
    expect(html).toContain('<span class="hidden">mostRead.</span>1.title')
  })

  test('says what it is of, and where the others are', () => {
    expect(html).toContain('<title>Brimið skolaði burt bryggjunni – bryggja.txt</title>')
    expect(html).toContain('<a href="index.html">All pages</a> bryggja.txt')
    expect(renderHtml(parseArticle(FLAT))).not.toContain('All pages')
  })

  test('every link within it has its place', () => {
    for (const page of [html, renderHtml(parseHtml(HTML))]) {
      const targets = [...page.matchAll(/href="#(?<id>[^"]+)"/gu)].map(
        ({ groups }) => groups?.['id'],
      )
      expect(targets.length).toBeGreaterThan(10)
      expect(targets.filter((id) => !page.includes(` id="${id ?? ''}"`))).toEqual([])
    }
  })

  test('no name is given twice', () => {
    const ids = [...renderHtml(parseHtml(HTML)).matchAll(/ id="(?<id>[^"]+)"/gu)].map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('the same result gives the same bytes', () => {
    expect(renderHtml(parseArticle(FLAT))).toBe(renderHtml(parseArticle(FLAT)))
  })

  test('shows what was given only where it says more', () => {
    expect(html).not.toContain('id="source"')
    expect(renderHtml(parseArticle(`  ${FLAT}\r\n`))).not.toContain('id="source"')
    expect(renderHtml(parseArticle(FLAT.replace('Bryggjan', 'Bryggj\u00adan')))).toContain(
      'As given',
    )
    expect(renderHtml(parseHtml(HTML))).toContain('HTML source')
    expect(renderHtml(parseArticle(FLAT.replace('Engan', '<b>Engan</b>')))).not.toContain(
      'id="source"',
    )
  })

  test('of no article says why, and shows all the same what was found', () => {
    const failed = renderHtml(parseArticle('Brim og rok.'))
    expect(failed).toContain('<b>headline-missing</b>')
    expect(failed).toContain('No headline')
    expect(failed).toContain('Brim og rok.')
    expect(renderHtml(parseArticle(''))).toContain('There is no text.')
  })
})

describe('nothing gets out of', () => {
  const bad = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    ']]>',
    '-->',
    '</style>',
    '</script>',
    '</title>',
    '<!--',
    '&lt;b&gt;',
    '\u202e',
    '\u2066',
    '\ud800',
    '\0',
    'Ása Björk skrifar 13. júlí 2025 07:53 ',
    'Mest lesið Veður Innlent ',
    ' ',
    '\n',
  )
  const text = fc.array(fc.oneof(bad, fc.string({ unit: 'grapheme' })), { maxLength: 30 })

  test('a page of text, its name and its index', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const page = parts.join('')
        const html = renderHtml(parseArticle(page), { name: page, index: page })
        expect(foreignIn(html)).toEqual([])
        expect(html).not.toMatch(/[\p{Cf}\p{Cs}\0]/u)
      }),
      { numRuns: 60 },
    )
  })

  test('a page of HTML', () => {
    fc.assert(
      fc.property(text, text, (head, body) => {
        const given = `<html><head><meta property="og:title" content='${head.join('')}'></head><body><h1>${head.join('')}</h1><p>${body.join('')}</p></body></html>`
        const html = renderHtml(parseHtml(given))
        expect(foreignIn(html)).toEqual([])
        expect(html).not.toMatch(/[\p{Cf}\p{Cs}\0]/u)
      }),
      { numRuns: 60 },
    )
  })

  test('a row of the index', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const page = parts.join('')
        const html = renderIndex([indexRow(parseArticle(page), { name: page, href: page })])
        expect(foreignIn(html)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe('the elements stay few', () => {
  const elements = (html: string): number => html.match(/<(?!\/)/gu)?.length ?? 0

  test.each([
    [
      'of a long zone',
      () => parseArticle(`${FLAT.slice(0, 160)} ${'Brim og rok. '.repeat(80_000)}`),
      300,
    ],
    [
      'of many zones',
      () => parseArticle(`${FLAT} ${'Veður á morgun Innlent '.repeat(8000)}`),
      30_000,
    ],
    [
      'of many text nodes',
      () => parseHtml(`<h1>Brim</h1>${'<p>Brim og <i>rok</i>.</p>'.repeat(8000)}`),
      40_000,
    ],
  ])('%s', (_, parse, most) => {
    const result = parse()
    const html = renderHtml(result)
    expect(elements(html)).toBeLessThan(most)
    expect(/\d more (?:characters|zones)/u.test(html)).toBe(true)
  })

  test('what is folded is there', () => {
    const page = `${FLAT.slice(0, 160)} ${'Brim og rok. '.repeat(5000)}Endir hér.`
    const html = renderHtml(parseArticle(page))
    expect(html.match(/Brim og rok\. /gu)?.length).toBeGreaterThan(4900)
  })
})

describe('an index', () => {
  test('has a row for each page, in order, with what can be said of it', () => {
    const rows = [
      indexRow(parseArticle(FLAT), { name: 'a.txt', href: 'a.txt.html' }),
      indexRow(parseArticle('Brim.'), { name: 'b.txt', href: 'b.txt.html' }),
    ]
    expect(rows[0]).toMatchObject({
      headline: 'Brimið skolaði burt bryggjunni',
      error: null,
      filled: 8,
      fields: 19,
    })
    const html = renderIndex(rows)
    expect(html).toContain('2 pages · 1 failed')
    expect(html).toMatch(/href="a\.txt\.html"[\s\S]*href="b\.txt\.html"/u)
    expect(html).toContain('<td class="count">8 of 19</td>')
    expect(html).toContain('<b>headline-missing</b>')
  })

  test('of no pages is one', () => {
    expect(renderIndex([])).toContain('0 pages · 0 failed')
  })
})
