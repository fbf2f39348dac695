import type { PublisherWords } from '../publisher.ts'
import type { OutlineList } from './outline.ts'
import type { Element, Page } from './page.ts'
import { attribute, elementsIn, hasText, textOf } from './page.ts'
import type { Select } from './select.ts'

/** Elements that head a list of links. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5']
/** Of each kind of heading only so many are looked at. */
const MOST = 60
const LONGEST = 30
/** How far around a heading its list is looked for, in elements; the last may hold no headline. */
const STEPS = 3

/**
 * The link lists of a page of no known outlet: what stands with a heading that is one of the words for
 * them. A list that has a heading but no items is none.
 */
export function genericLists(
  page: Page,
  select: Select,
  { lists }: PublisherWords,
): readonly OutlineList[] {
  const names = [...lists.related, ...lists.mostRead, ...lists.moreNews].map((one) =>
    one.toLowerCase(),
  )
  const isName = (one: Element): boolean =>
    one.close - one.token < 20 && names.includes(plain(textOf(page, one)))
  const headings = HEADINGS.flatMap((name) => select(name).slice(0, MOST)).filter(isName)
  return headings.flatMap((heading) => listUnder(page, select, heading) ?? [])
}

/** The items behind a heading; it may stand in a box of its own beside them. */
function listUnder(page: Page, select: Select, heading: Element): OutlineList | null {
  let top = heading
  for (let step = 0; step < STEPS; step++) {
    const around = top.parent
    if (!around || (step > 1 && elementsIn(around, select('h1')).length > 0)) return null
    const behind = (name: string): readonly Element[] =>
      elementsIn(around, select(name)).filter(({ order }) => order > top.last)
    const links = behind('a').filter((link) => leadsElsewhere(page, link))
    const titles = HEADINGS.map(behind).find((some) => some.some((one) => isTitle(one, links)))
    const items = [behind('li'), behind('article'), titles?.map(linkAround) ?? [], links].find(
      (some) => some.some((one) => elementsIn(one, links).length > 0),
    )
    if (items) return listOf(page, select, { heading: top, items: items.slice(0, LONGEST), links })
    top = around
  }
  return null
}

/** Whether a link has words, and is none of the tabs that show a part of the same page. */
function leadsElsewhere(page: Page, link: Element): boolean {
  return !/^#./u.test(attribute(link, 'href') ?? '') && textOf(page, link).trim() !== ''
}

function isTitle(heading: Element, links: readonly Element[]): boolean {
  return linkAround(heading) !== heading || elementsIn(heading, links).length > 0
}

/** The link that a heading stands in, or the heading. */
function linkAround(heading: Element): Element {
  return heading.parent?.name === 'a' ? heading.parent : heading
}

function listOf(
  page: Page,
  select: Select,
  {
    heading,
    items,
    links,
  }: {
    readonly heading: Element
    readonly items: readonly Element[]
    readonly links: readonly Element[]
  },
): OutlineList {
  const titles = items.flatMap((item) => {
    const inItem = HEADINGS.flatMap((name) => elementsIn(item, select(name)))
    const title = inItem.find((one) => hasText(page, one)) ?? elementsIn(item, links)[0]
    return title ? [withoutRank(page, title)] : []
  })
  const none: readonly Element[] = []
  return {
    headings: [heading],
    items,
    titles,
    summaries: none,
    sections: none,
    authors: none,
    timestamps: none,
  }
}

/** A link that opens with the item's number, or a clock, in an element of its own: that of the words. */
function withoutRank(page: Page, title: Element): Element {
  let inner = title
  let length = 0
  let isRanked = false
  for (let at = title.token + 1; at < title.close; at++) {
    const token = page.tokens[at]
    if (token?.kind !== 'text') continue
    if (length === 0) isRanked = /^[\d.:\s]+$/u.test(token.text)
    if (token.text.length <= length) continue
    const around = page.tokens[at - 1]
    inner = around?.kind === 'element' && around.token === at - 1 ? around : title
    length = token.text.length
  }
  return isRanked ? inner : title
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase().replace(/:$/u, '')
}
