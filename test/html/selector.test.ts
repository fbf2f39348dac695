import { load } from 'cheerio/slim'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/html/limits.ts'
import { readPage } from '../../src/html/read-page.ts'
import { selector } from '../../src/html/select.ts'
import { readSelector } from '../../src/html/selector.ts'

const HTML = `<html lang="is-IS"><body class="a  b">
<div id="top" class="menu -top"><a href="/f/innlent">x</a><a href="/f/erlent" class="on">y</a></div>
<article class="story"><h1>z</h1><p>1</p><p class="b lead">2</p><div><p>3</p><em>4</em></div></article>
<article class="story old"><h1 class="Á">z</h1></article></body></html>`

function page() {
  const read = readPage(HTML, DEFAULT_LIMITS)
  if (typeof read === 'string') throw new Error(read)
  return read
}

/** What cheerio says: the truth about CSS. */
function truth(css: string): readonly number[] {
  const $ = load(HTML, { xml: { xmlMode: false, withStartIndices: true } })
  return $(css)
    .toArray()
    .map((node) => node.startIndex ?? -1)
}

const PLAIN = [
  'p',
  'P',
  '*',
  '#top',
  '.story',
  '.story.old',
  'article.story > p',
  'article p',
  'article > div p',
  'h1 + p',
  'h1 ~ p',
  'p ~ div > p',
  'a[href]',
  'a[href="/f/erlent"]',
  "a[href='/f/erlent']",
  'a[href^="/f"]',
  'a[href$=lent]',
  'a[href*="er"]',
  '[class~=lead]',
  '[lang|=is]',
  '.-top',
  '.Á',
  'p:first-child',
  'a:not(.on)',
  'p:not([class]):not(:first-child)',
  'h1, p.lead',
  'body.b > article , #top>a',
  'html body div a.on',
  '.nothing',
  'p[class=""]',
  'p[class^=""]',
]
const RICH = [
  'p:nth-child(2)',
  'article:has(em)',
  'a:last-child',
  'p:is(.lead, .b)',
  'p:contains("3")',
]
const BROKEN = [
  '',
  ' ',
  '>',
  'p >',
  ', p',
  'p,',
  'p..a',
  '[',
  'p[',
  '::',
  ':not(',
  'a b >',
  '.1a',
  'p!',
]

describe('plain selectors', () => {
  test.each(PLAIN)('%s finds what cheerio finds', (css) => {
    expect(readSelector(css)).not.toBeNull()
    expect(selector(page())(css).map(({ start }) => start)).toEqual(truth(css))
  })
})

describe('other CSS', () => {
  test.each(RICH)('%s is left to cheerio', (css) => {
    expect(readSelector(css)).toBeNull()
    const found = selector(page())(css).map(({ start }) => start)
    expect(found).toEqual(truth(css))
    expect(found.length).toBeGreaterThan(0)
  })

  test.each(BROKEN)('%j finds nothing and throws nothing', (css) => {
    expect(readSelector(css)).toBeNull()
    expect(selector(page())(css)).toEqual([])
  })
})
