import type { ListItem, RelatedItem } from './article.ts'
import type { Draft, ListName, Role, Zone } from './draft.ts'
import { zoneEvidence } from './evidence.ts'
import type { Findings } from './findings.ts'
import { textOf, valueOf } from './findings.ts'

/** The zones of a list, an array for each item; an item begins at its title. */
function itemsOf(draft: Draft, list: ListName): Zone[][] {
  const items: Zone[][] = []
  for (const zone of draft.zones) {
    if (zone.list !== list || zone.role === 'list-heading') continue
    if (zone.role === 'item-title') items.push([zone])
    else items.at(-1)?.push(zone)
  }
  return items
}

/** One value of an item, with its evidence under the item's path. */
function itemValue(
  found: Findings,
  item: readonly Zone[],
  place: { role: Role; path: string },
): string | null {
  const zones = item.filter(({ role }) => role === place.role)
  const first = zones[0]
  if (!first) return null
  found.evidence[place.path] = zoneEvidence(found.draft, zones)
  return zones.length === 1
    ? valueOf(found.draft, first)
    : zones.map((zone) => textOf(found.draft, zone)).join(' ')
}

/** The items of "Tengdar fréttir". */
export function relatedItems(found: Findings): RelatedItem[] {
  return itemsOf(found.draft, 'related').map((item, index) => {
    const path = `related.${String(index)}`
    return {
      title: itemValue(found, item, { role: 'item-title', path: `${path}.title` }) ?? '',
      summary: itemValue(found, item, { role: 'item-summary', path: `${path}.summary` }),
      publishedAt: itemValue(found, item, { role: 'item-timestamp', path: `${path}.publishedAt` }),
      url: item[0]?.href ?? null,
    }
  })
}

/** The items of a list of titles. */
export function listItems(found: Findings, list: 'mostRead' | 'moreNews'): ListItem[] {
  return itemsOf(found.draft, list).map((item, index) => {
    const path = `${list}.${String(index)}`
    const authors = item.filter(({ role }) => role === 'item-author')
    authors.forEach((zone, at) => {
      found.evidence[`${path}.authors.${String(at)}`] = zoneEvidence(found.draft, [zone])
    })
    return {
      title: itemValue(found, item, { role: 'item-title', path: `${path}.title` }) ?? '',
      section: itemValue(found, item, { role: 'item-section', path: `${path}.section` }),
      authors: authors.map((zone) => textOf(found.draft, zone)),
      url: item[0]?.href ?? null,
    }
  })
}
