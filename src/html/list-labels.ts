import type { ListName } from '../draft.ts'
import type { PublisherWords } from '../publisher.ts'
import { absolute } from './address.ts'
import type { Labels } from './block-claims.ts'
import { freeBlocks, label } from './block-claims.ts'
import { nameClaims } from './line-claims.ts'
import type { OutlineList } from './outline.ts'
import type { Element } from './page.ts'
import { attribute, elementsIn, isWithin } from './page.ts'

/** A heading whose words name a list, and which list. */
interface Heading {
  readonly element: Element
  readonly list: ListName
}

/** Names the parts of link lists; a list that the page prints twice is named once. */
export function labelLists(
  labels: Labels,
  lists: OutlineList,
  page: {
    readonly words: PublisherWords
    readonly base: string
    readonly links: readonly Element[]
  },
): void {
  const headings = headingsOf(labels, lists.headings, page.words)
  const seen = new Set<ListName>()
  headings.forEach((heading, index) => {
    if (seen.has(heading.list)) return
    const end = headings[index + 1]?.element.order ?? Infinity
    const items = lists.items.filter(
      (item) =>
        item.order > heading.element.last &&
        item.order < end &&
        (heading.element.parent === null || isWithin(heading.element.parent, item)),
    )
    if (items.length === 0) return
    seen.add(heading.list)
    label(labels, heading.element, { role: 'list-heading', list: heading.list })
    for (const item of items) labelItem(labels, { lists, item, list: heading.list }, page)
  })
}

function headingsOf(
  { reading }: Labels,
  elements: readonly Element[],
  { lists }: PublisherWords,
): readonly Heading[] {
  const names = ['related', 'mostRead', 'moreNews'] as const
  return elements.flatMap((element) => {
    const block = reading.blocks[reading.within(element)[0] ?? -1]
    if (!block) return []
    const words = reading.source.text.slice(block.span.start, block.span.end).toLowerCase()
    const list = names.find((name) => lists[name].some((one) => one.toLowerCase() === words))
    return list === undefined ? [] : [{ element, list }]
  })
}

function labelItem(
  labels: Labels,
  { lists, item, list }: { lists: OutlineList; item: Element; list: ListName },
  { base, links }: { readonly base: string; readonly links: readonly Element[] },
): void {
  const inItem = (elements: readonly Element[]): readonly Element[] => elementsIn(item, elements)
  const title = inItem(lists.titles)[0]
  if (!title) return
  const link = linkOf(title, item, links)
  const href = absolute(link ? attribute(link, 'href') : null, base)
  label(labels, title, { role: 'item-title', list, ...(href === null ? {} : { href }) })
  for (const one of inItem(lists.summaries)) label(labels, one, { role: 'item-summary', list })
  for (const one of inItem(lists.sections)) label(labels, one, { role: 'item-section', list })
  for (const one of inItem(lists.authors)) labelAuthors(labels, one, list)
  for (const one of inItem(lists.timestamps)) label(labels, one, { role: 'item-timestamp', list })
}

/** Each name of a line that parts them by commas. */
function labelAuthors(labels: Labels, element: Element, list: ListName): void {
  const { blocks, source } = labels.reading
  for (const block of freeBlocks(labels, element)) {
    const line = blocks[block]?.span ?? { start: 0, end: 0 }
    labels.byBlock[block] = nameClaims(source.text, line).map((claim) =>
      claim.role === 'author'
        ? { ...claim, role: 'item-author', list }
        : { ...claim, role: 'furniture' },
    )
  }
}

/** The link that the title is, stands in, or holds; else the item's first. */
function linkOf(title: Element, item: Element, links: readonly Element[]): Element | undefined {
  for (let one: Element | null = title; one && one.order >= item.order; one = one.parent)
    if (one.name === 'a') return one
  return elementsIn(title, links)[0] ?? elementsIn(item, links)[0]
}
