import type { ListItem, RelatedItem } from './article.ts'
import type { Draft, ListName, Role, Zone } from './draft.ts'
import type { Findings } from './findings.ts'
import { proveByZones, textOf, valueOf } from './findings.ts'

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

/** One value of an item, with its evidence under the item's path: all its texts, or its first date. */
function itemValue(found: Findings, item: Item, role: keyof typeof MEMBERS): string | null {
  const { draft } = found
  const own = item.zones.filter((zone) => zone.role === role)
  const zones =
    role === 'item-timestamp'
      ? own.filter((zone) => valueOf(draft, zone) !== null).slice(0, 1)
      : own
  const [first] = zones
  if (!first) return null
  proveByZones(found, `${item.list}.${String(item.index)}.${MEMBERS[role]}`, zones)
  return zones.length === 1
    ? valueOf(draft, first)
    : zones.map((zone) => textOf(draft, zone)).join(' ')
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
      proveByZones(found, `${list}.${String(item.index)}.authors.${String(at)}`, [zone])
    })
    return {
      title: itemValue(found, item, 'item-title') ?? '',
      section: itemValue(found, item, 'item-section'),
      authors: authors.map((zone) => textOf(found.draft, zone)),
      url: item.zones[0]?.href ?? null,
    }
  })
}
