import { readFileSync } from 'node:fs'
import { load } from 'cheerio/slim'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/html/limits.ts'
import { attribute, elementsIn, isWithin, textOf } from '../../src/html/page.ts'
import type { Element, Page } from '../../src/html/page.ts'
import { readPage } from '../../src/html/read-page.ts'
import { fixtures } from '../support/fixtures.ts'

function read(html: string): Page {
  const page = readPage(html, DEFAULT_LIMITS)
  if (typeof page === 'string') throw new Error(`refused: ${page}`)
  return page
}

describe('elements', () => {
  const page = read('<main id=m><p>Eitt<b>tvö</b></p><br><p>Þrjú</p></main>')
  const [main, first, bold, br, second] = page.elements

  test('stand in the order of their opening tags', () => {
    expect(page.elements.map(({ name }) => name)).toEqual(['main', 'p', 'b', 'br', 'p'])
  })

  test('know their surroundings', () => {
    if (!main || !first || !bold || !br || !second) throw new Error('missing')
    expect([bold.parent, br.previous, second.previous]).toEqual([first, first, br])
    expect([isWithin(main, bold), isWithin(first, br), isWithin(bold, bold)]).toEqual([
      true,
      false,
      true,
    ])
    expect(elementsIn(first, page.elements)).toEqual([first, bold])
    expect(textOf(page, first)).toBe('Eitttvö')
  })

  test('read their attributes, and none that objects bring along', () => {
    expect(main && attribute(main, 'id')).toBe('m')
    const odd = read('<p __proto__=a CLASS=b class=c constructor>').elements[0]
    expect(
      odd && ['__proto__', 'class', 'constructor', 'tostring'].map((name) => attribute(odd, name)),
    ).toEqual(['a', 'b', '', null])
  })

  test('stand where they begin', () => {
    const html = 'x<i>y</i><p\n>z'
    expect(read(html).elements.map(({ start }) => html.slice(start, start + 2))).toEqual([
      '<i',
      '<p',
    ])
  })
})

describe('texts', () => {
  const texts = (html: string) =>
    read(html).tokens.flatMap((token) => (token.kind === 'text' ? [token] : []))

  test('are decoded and know their raw place', () => {
    const html = '<p>a &amp; &#xFE;orp &shy;b</p>'
    expect(texts(html).map(({ text }) => text)).toEqual(['a & þorp \u00adb'])
    expect(texts(html).map(({ start, end }) => html.slice(start, end))).toEqual([
      'a &amp; &#xFE;orp &shy;b',
    ])
  })

  test('are left out where they are blank between blocks, and kept between words', () => {
    expect(texts('<div>\n  <p>a</p>\n</div>').map(({ text }) => text)).toEqual(['a'])
    expect(texts('<a>a</a> <a>b</a>').map(({ text }) => text)).toEqual(['a', ' ', 'b'])
  })

  test('go on behind a comment, which is no part of them', () => {
    expect(texts('<p>a<!-- b --> c<!-- --> &amp; <!-- d -->e</p>').map(({ text }) => text)).toEqual(
      ['a c & e'],
    )
    expect(texts('<p><!-- a -->b</p><!-- c -->').map(({ text }) => text)).toEqual(['b'])
  })

  test.each([
    ['<script>a &amp; b</script>', ['a &amp; b']],
    ['<title>a <b> &amp; c</title>', ['a <b> & c']],
    ['<p>\n &nbsp; a</p>', ['\u00a0 a']],
    ['<p>\n & a < b &amp c &ltd</p>', ['\n & a < b & c <d']],
    ['<script/>a &amp; b', ['a & b']],
  ])('in %j have their entities decoded where there are any', (html, found) => {
    expect(texts(html).map(({ text }) => text)).toEqual(found)
  })

  test('of scripts are theirs', () => {
    expect(texts('<script>if (a < b) "<p>"</script>').map(({ text }) => text)).toEqual([
      'if (a < b) "<p>"',
    ])
  })

  test.each(['', '<', '&', '<p', '<p a', '<!--', '</', '\0', '\ud800', '<![CDATA[', '<p a="'])(
    'broken off at %j are read',
    (html) => {
      expect(typeof readPage(html, DEFAULT_LIMITS)).toBe('object')
    },
  )
})

describe('trees', () => {
  /** Elements with their parents, as cheerio sees them and as we do. */
  const theirs = (html: string): string[] => {
    const $ = load(html)
    return $('*')
      .toArray()
      .map((node) => {
        const element = $(node)
        const parent = element.parent().prop('tagName')?.toLowerCase() ?? ''
        const name = element.prop('tagName')?.toLowerCase() ?? ''
        return `${parent}>${name}${JSON.stringify(Object.entries(element.attr() ?? {}))}`
      })
  }
  const ours = (html: string): string[] =>
    read(html).elements.map((element) => {
      const names = new Set(namesOf(element))
      const found = [...names].map((name) => [name, attribute(element, name)])
      return `${element.parent?.name ?? ''}>${element.name}${JSON.stringify(found)}`
    })
  const namesOf = ({ attributes: { html, marks }, firstMark, endMark }: Element): string[] =>
    marks
      .slice(firstMark, endMark)
      .flatMap((start, at) =>
        at % 4 === 0 ? html.slice(start, marks[firstMark + at + 1]).toLowerCase() : [],
      )

  test.each(fixtures().filter(({ isHtml, name }) => isHtml && !name.includes('1252')))(
    'of $name are those of cheerio',
    ({ file }) => {
      const html = readFileSync(file, 'utf8')
      expect(ours(html)).toEqual(theirs(html))
    },
  )

  test('of drawings end where they end', () => {
    const { elements } = read('<svg><path/><title>x</title><path/></svg><p/><b>y</b>')
    const parents = elements.map(({ name, parent }) => `${parent?.name ?? ''}>${name}`)
    expect(parents).toEqual(['>svg', 'svg>path', 'svg>title', 'svg>path', '>p', 'p>b'])
  })

  test('of broken pages are those of cheerio', () => {
    const names = 'p li ul div a b td tr table tbody dd dt h2 br img script style option'
    const pieces = fc.oneof(
      fc.constantFrom(
        ...names.split(' ').flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`]),
      ),
      fc.constantFrom(
        '<p class="a&amp;b" id=x>',
        "<a HREF='/þ' hidden>",
        'x',
        ' ',
        '&lt;',
        '<!-- <p> -->',
        '<',
        '>',
        '</',
        '"',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        expect(ours(parts.join(''))).toEqual(theirs(parts.join('')))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('limits', () => {
  const few = { bytes: 1000, depth: 4, elements: 8, attributes: 3 }
  test.each([
    ['bytes', 'x'.repeat(1001), 'x'.repeat(1000)],
    ['depth', '<b>'.repeat(5), '<b>'.repeat(4)],
    ['depth', '<div>'.repeat(5), '<li>'.repeat(8)],
    ['elements', '<p>a</p>'.repeat(9), '<p>a</p>'.repeat(8)],
    ['attributes', '<p a b c d>', '<p a b c><p a b c>'],
  ] as const)('%s: one more is refused, one less is not', (limit, over, within) => {
    expect(readPage(over, few)).toBe(limit)
    expect(typeof readPage(within, few)).toBe('object')
  })

  test.each([
    ['100,000 nested tags', '<div>'.repeat(100_000), 'depth'],
    ['a million siblings', '<p>a</p>'.repeat(1_000_000), 'elements'],
    ['a million attributes', `<p ${'a '.repeat(1_000_000)}>`, 'attributes'],
    ['nothing closed', '<i><p><b>'.repeat(100_000), 'depth'],
    ['50 MB', 'x'.repeat(50_000_000), 'bytes'],
  ] as const)('refuses %s early', (_, html, limit) => {
    const start = performance.now()
    expect(readPage(html, DEFAULT_LIMITS)).toBe(limit)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
