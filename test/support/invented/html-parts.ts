import type { HtmlLayout, HtmlLists, Publisher } from '../../../src/publisher.ts'
import type { Invented } from './article.ts'
import type { Node } from './markup.ts'
import { escaped, place } from './markup.ts'
import { iso, written } from './moment.ts'
import type { Truth } from './truth.ts'

/** What a layout cuts that is neither its paywall nor holds one of its parts. */
export function cutsOf(layout: HtmlLayout): readonly string[] {
  const { cut = [], paywall = [], authors = [], timestamp = [], figures, lists = [] } = layout
  const parts = [
    ...paywall,
    ...authors,
    ...timestamp,
    ...(figures?.lead ?? []),
    ...(figures?.inBody ?? []),
    ...lists.flatMap(({ item }) => item),
  ].join(' ')
  return cut.filter((selector) => !parts.includes(selector.split(' ').at(-1) ?? selector))
}

interface ListPrinting {
  readonly publisher: Publisher
  readonly layout: HtmlLayout
}

/** The link lists, where a layout has them; gives their truth. */
export function printLists(
  root: Node,
  { related, mostRead, moreNews }: Invented,
  { publisher, layout }: ListPrinting,
): Truth {
  const lists = layout.lists?.[0]
  const { words } = publisher
  const none = { related: [], mostRead: [], moreNews: [] }
  if (!lists || publisher.id !== 'visir') return none
  printList(root, words.lists.related[0], {
    lists,
    items: related.map(({ title, summary, published }) => ({
      title,
      summary,
      timestamp: written(published),
    })),
  })
  printList(root, words.lists.mostRead[0], { lists, items: mostRead })
  printList(root, words.lists.moreNews[0], { lists, items: moreNews.map((title) => ({ title })) })
  return {
    related: related.map(({ title, summary, published }) => ({
      title,
      summary,
      publishedAt: iso(published),
    })),
    mostRead: mostRead.map(({ title, section }) => ({ title, section })),
    moreNews: moreNews.map((title) => ({ title, section: null })),
  }
}

interface Item {
  readonly title: string
  readonly summary?: string
  readonly section?: string
  readonly timestamp?: string
}

function printList(
  root: Node,
  name: string | undefined,
  { lists, items }: { readonly lists: HtmlLists; readonly items: readonly Item[] },
): void {
  if (name === undefined || items.length === 0) return
  const holder = place(root, 'div')
  place(holder, lists.heading.at(-1) ?? 'h3').children.push(escaped(name))
  for (const item of items) {
    const node = place(holder, lists.item[0] ?? 'div')
    place(node, lists.title[0] ?? 'h3').children.push(`<a href="/g/1">${escaped(item.title)}</a>`)
    for (const part of ['summary', 'section', 'timestamp'] as const) {
      const selector = lists[part]?.[0]
      const words = item[part]
      if (selector !== undefined && words !== undefined)
        place(node, selector).children.push(escaped(words))
    }
  }
}
