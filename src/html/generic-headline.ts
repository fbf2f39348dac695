import type { Element, Page } from './page.ts'
import { attribute, elementsIn, textOf } from './page.ts'
import { readable } from './outline.ts'
import type { Select } from './select.ts'

/** Elements that hold the headline where the `h1` is not it, the likeliest first. */
const HEADINGS = ['h2', 'h3', 'h4'] as const
/** A page's own title is not looked for in more headings than this. */
const MOST = 60

/**
 * The headline of a page of no known outlet. What the page's title repeats is one, whatever element it
 * is in: many pages give their `h1` to the outlet's or the section's name. Else it is the first heading
 * that `found` tells, unless that is the outlet's name.
 */
export function genericHeadline(
  page: Page,
  select: Select,
  found: readonly Element[],
): readonly Element[] {
  const titles = titlesOf(page, select)
  const isOwn = (one: Element): boolean => !isOutlet(page, select, one)
  const first = readable(page, select('h1').slice(0, MOST)).filter(isOwn)
  const others = HEADINGS.flatMap((name) => readable(page, select(name).slice(0, MOST)))
  const titled = (list: readonly Element[]): readonly Element[] =>
    titles.flatMap((title) => list.filter((one) => plain(textOf(page, one)) === title))
  const headline =
    titled(found.filter(isOwn))[0] ??
    titled(first)[0] ??
    titled(others).find((one) => !isLinked(select, one)) ??
    [...found.filter(isOwn), ...first][0] ??
    titled(others)[0] ??
    titledBlock(page, titles)
  return headline ? [headline] : found
}

/** Titles in lists lead elsewhere; a headline may, but seldom does. */
function isLinked(select: Select, heading: Element): boolean {
  for (let one = heading.parent; one; one = one.parent) if (one.name === 'a') return true
  return elementsIn(heading, select('a')).length > 0
}

/** What the page calls its article, likeliest first: with and then without the outlet's name before or behind it. */
function titlesOf(page: Page, select: Select): readonly string[] {
  const metas = select('meta[property="og:title"], meta[name="twitter:title"]')
  const whole = [
    ...metas.map((meta) => attribute(meta, 'content') ?? ''),
    ...select('title')
      .slice(0, 1)
      .map((title) => textOf(page, title)),
  ]
  const outlet = outletOf(select)
  const parts = [...whole, ...whole.flatMap(cutsOf)].map(plain)
  return [...new Set(parts)].filter((title) => title.length > 1 && title !== outlet)
}

/** A title without what stands before its first mark, or behind its last: one of them is the outlet's name. */
function cutsOf(title: string): readonly string[] {
  const marks = [...title.slice(0, LONGEST).matchAll(/\s[-–—|·»]\s|:\s/gu)]
  const [first] = marks
  const last = marks.at(-1)
  if (!first || !last) return []
  const before = title.slice(first.index + first[0].length)
  return last[0].startsWith(':') ? [before] : [title.slice(0, last.index), before]
}

/** Longer titles were never closed. */
const LONGEST = 500

function outletOf(select: Select): string {
  const site = select('meta[property="og:site_name"]')[0]
  return site ? plain(attribute(site, 'content') ?? '') : ''
}

/** A heading that names the outlet: the page says so, or it is nothing but a link to the front page. */
function isOutlet(page: Page, select: Select, heading: Element): boolean {
  const words = plain(textOf(page, heading))
  if (words === outletOf(select)) return true
  const [link] = elementsIn(heading, select('a'))
  if (!link || plain(textOf(page, link)) !== words) return false
  return /^(?:https?:\/\/[^/]+)?\/?(?:[a-z]{2}\/?)?$/iu.test(attribute(link, 'href') ?? '')
}

const FEW_TOKENS = 6

/** A small block that holds the page's title and nothing else. */
function titledBlock(page: Page, titles: readonly string[]): Element | undefined {
  return page.elements.find(
    (one) =>
      one.flow === 'block' &&
      one.close - one.token <= FEW_TOKENS &&
      titles.includes(plain(textOf(page, one))),
  )
}

/** Texts looked back over for a headline without an element of its own. */
const BACK = 10

/**
 * A headline of pages without headings: the last line in bold, or in a larger font, that ends right
 * before the text.
 */
export function boldHeadline(page: Page, start: number): Element | undefined {
  let texts = 0
  for (let at = start - 1; at > 0 && texts < BACK; at--) {
    const token = page.tokens[at]
    if (token?.kind === 'text') texts += 1
    else if (token && BOLD.has(token.name) && at === token.token && isLine(page, token))
      return token
  }
  return undefined
}

const BOLD: ReadonlySet<string> = new Set(['b', 'strong'])

/** Words of a headline, alone on their line. */
function isLine(page: Page, bold: Element): boolean {
  const words = textOf(page, bold).trim()
  if (words.length < 10 || words.length > 150 || /[.:]$/u.test(words)) return false
  return isEdge(page, bold.token, -1) && isEdge(page, bold.close, 1)
}

/** Whether the next text in a direction is parted from here by a line's or a block's edge. */
function isEdge(page: Page, from: number, step: 1 | -1): boolean {
  for (let at = from + step; at >= 0; at += step) {
    const token = page.tokens[at]
    if (!token) return true
    if (token.kind === 'text') return false
    if (token.flow === 'line' || token.flow === 'block' || token.flow === 'cell') return true
  }
  return true
}

function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
