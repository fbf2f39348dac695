import type { ListItem, RelatedItem } from './article.ts'
import type { Draft, ListName, Role, Zone } from './draft.ts'
import { zoneEvidence } from './evidence.ts'
import type { Findings } from './findings.ts'
import { textOf, valueOf } from './findings.ts'

/** An item of a list: the zones of its parts, and which one it is. */
interface Item {
  readonly zones: readonly Zone[]
  readonly list: ListName
  readonly index: number
}

/** The parts of an item that are one value, by the names that they have in the article. */
const MEMBERS = {
  'item-title': 'title',
  'item-summary': 'summary',
  'item-timestamp': 'publishedAt',
  'item-section': 'section',
} as const satisfies Partial<Record<Role, string>>

/** The items of a list; an item begins at its title. */
function itemsOf(draft: Draft, list: ListName): Item[] {
  const items: Zone[][] = []
  for (const zone of draft.zones) {
    if (zone.list !== list || zone.role === 'list-heading') continue
    if (zone.role === 'item-title') items.push([zone])
    else items.at(-1)?.push(zone)
  }
  return items.map((zones, index) => ({ zones, list, index }))
}

/** Evidence paths of the first items, made once: nearly all pages ask for the same ones. */
const paths = { related: pathsOf(), mostRead: pathsOf(), moreNews: pathsOf() }
const MOST_PATHS = 64

function pathsOf(): Record<keyof typeof MEMBERS, string[]> {
  return { 'item-title': [], 'item-summary': [], 'item-timestamp': [], 'item-section': [] }
}

function pathOf({ list, index }: Item, role: keyof typeof MEMBERS): string {
  const known = paths[list][role]
  const path = known[index] ?? `${list}.${String(index)}.${MEMBERS[role]}`
  if (index < MOST_PATHS) known[index] = path
  return path
}

/** One value of an item, with its evidence under the item's path. */
function itemValue(found: Findings, item: Item, role: keyof typeof MEMBERS): string | null {
  const zones = item.zones.filter((zone) => zone.role === role)
  const [first] = zones
  if (!first) return null
  found.evidence[pathOf(item, role)] = zoneEvidence(found.draft, zones)
  return zones.length === 1
    ? valueOf(found.draft, first)
    : zones.map((zone) => textOf(found.draft, zone)).join(' ')
}

/** The items of "Tengdar fréttir". */
export function relatedItems(found: Findings): RelatedItem[] {
  return itemsOf(found.draft, 'related').map((item) => ({
    title: itemValue(found, item, 'item-title') ?? '',
    summary: itemValue(found, item, 'item-summary'),
    publishedAt: itemValue(found, item, 'item-timestamp'),
    url: item.zones[0]?.href ?? null,
  }))
}

/** The items of a list of titles. */
export function listItems(found: Findings, list: 'mostRead' | 'moreNews'): ListItem[] {
  return itemsOf(found.draft, list).map((item) => {
    const authors = item.zones.filter(({ role }) => role === 'item-author')
    authors.forEach((zone, at) => {
      const path = `${list}.${String(item.index)}.authors.${String(at)}`
      found.evidence[path] = zoneEvidence(found.draft, [zone])
    })
    return {
      title: itemValue(found, item, 'item-title') ?? '',
      section: itemValue(found, item, 'item-section'),
      authors: authors.map((zone) => textOf(found.draft, zone)),
      url: item.zones[0]?.href ?? null,
    }
  })
}
