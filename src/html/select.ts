import { load } from 'cheerio/slim'
import { matchesPath } from './match.ts'
import type { Element, Page } from './page.ts'
import { hasAttribute } from './page.ts'
import type { Path } from './selector.ts'
import { readSelector } from './selector.ts'

/** Finds the elements of a page that a CSS selector names, in page order; always from the root. */
export type Select = (selector: string) => readonly Element[]

/**
 * Prepares a page for selections. Selectors of the plain kind are answered from an index of names
 * and classes; cheerio reads the page once more for any other, as soon as there is one. A selector
 * that is no CSS finds nothing.
 */
export function selector(page: Page): Select {
  const index = indexOf(page)
  const known = new Map<string, readonly Element[]>()
  let rich: Select | null = null
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const paths = plainPaths(text)
    const found = paths
      ? union(paths.map((path) => candidates(index, path).filter((one) => matchesPath(one, path))))
      : (rich ??= richSelector(page))(text)
    known.set(text, found)
    return found
  }
}

/** Selectors already read: pure data, kept since layouts ask for the same few on every page. */
const readBefore = new Map<string, readonly Path[] | null>()
const ENOUGH_READ = 5_000

function plainPaths(text: string): readonly Path[] | null {
  const before = readBefore.get(text)
  if (before !== undefined) return before
  const paths = readSelector(text)
  if (readBefore.size < ENOUGH_READ) readBefore.set(text, paths)
  return paths
}

interface Index {
  readonly page: Page
  readonly byName: ReadonlyMap<string, readonly Element[]>
  /** The lists of elements whose class attributes name a class. */
  readonly byClass: ReadonlyMap<string, readonly (readonly Element[])[]>
  /** Elements by the names of their attributes, as far as selectors have asked. */
  readonly byAttribute: Map<string, readonly Element[]>
}

function indexOf(page: Page): Index {
  const byName = new Map<string, Element[]>()
  for (const element of page.elements) listIn(byName, element.name).push(element)
  const byClass = new Map<string, (readonly Element[])[]>()
  for (const [classes, elements] of page.byClasses)
    for (const name of namesIn(classes)) {
      const lists = listIn(byClass, name)
      // A class named twice is one.
      if (lists.at(-1) !== elements) lists.push(elements)
    }
  return { page, byName, byClass, byAttribute: new Map() }
}

function namesIn(classes: string): readonly string[] {
  return classes.split(/\s+/u).filter((name) => name !== '')
}

function listIn<Item>(map: Map<string, Item[]>, key: string): Item[] {
  const known = map.get(key)
  if (known) return known
  const list: Item[] = []
  map.set(key, list)
  return list
}

/** The shortest lists that must hold every match. */
function candidates(index: Index, path: Path): readonly Element[] {
  const wanted = path.at(-1)?.compound
  if (!wanted) return []
  let best: readonly (readonly Element[])[] = [
    wanted.tag === null ? index.page.elements : (index.byName.get(wanted.tag) ?? []),
  ]
  for (const name of wanted.classes) {
    const lists = index.byClass.get(name) ?? []
    if (size(lists) < size(best)) best = lists
  }
  const named = [
    ...wanted.attributes.map(({ name }) => name),
    ...(wanted.id === null ? [] : ['id']),
  ]
  for (const name of named) {
    // Shorter lists are looked through as they are.
    if (size(best) < FEW) break
    const list = withAttribute(index, name)
    if (list.length < size(best)) best = [list]
  }
  return union(best)
}

const FEW = 50

function withAttribute({ page, byAttribute }: Index, name: string): readonly Element[] {
  const known = byAttribute.get(name)
  if (known) return known
  const list = page.elements.filter((element) => hasAttribute(element, name))
  byAttribute.set(name, list)
  return list
}

function size(lists: readonly (readonly Element[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0)
}

function union(lists: readonly (readonly Element[])[]): readonly Element[] {
  if (lists.length < 2) return lists[0] ?? []
  return [...new Set(lists.flat())].sort((a, b) => a.order - b.order)
}

/** All of CSS that cheerio knows. Elements are told apart by where they start in the page. */
function richSelector(page: Page): Select {
  const $ = load(page.html, { xml: { xmlMode: false, withStartIndices: true } })
  const byStart = new Map(page.elements.map((element) => [element.start, element]))
  return (text) => {
    try {
      return $(text)
        .toArray()
        .flatMap((node) => byStart.get(node.startIndex ?? -1) ?? [])
    } catch {
      return []
    }
  }
}
