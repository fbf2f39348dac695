import type { ParseOptions } from '../options.ts'
import { builtInPublishers } from '../publishers/all.ts'
import type { FoundPublisher } from '../publishers/find-publisher.ts'
import { findPublisher } from '../publishers/find-publisher.ts'
import { generic } from '../publishers/generic.ts'
import { ownsAddress } from '../publishers/identify.ts'
import type { Page } from './page.ts'
import { attribute, textOf } from './page.ts'
import type { Select } from './select.ts'

/** Addresses that a page gives for itself, in order of trust. */
export function ownAddresses(select: Select): readonly string[] {
  const links = select('link[rel=canonical]').map((link) => attribute(link, 'href'))
  const metas = select('meta[property="og:url"]').map((meta) => attribute(meta, 'content'))
  return [...links, ...metas].flatMap((address) =>
    address !== null && /^https?:\/\//iu.test(address.trim()) ? address.trim() : [],
  )
}

/**
 * Whose page it is: as the caller says, by the address given, by the one that the page gives for
 * itself, else by marks in its title and its foot.
 */
export function findOwner(page: Page, select: Select, options: ParseOptions): FoundPublisher {
  const { publisher, publishers = [], url } = options
  if (publisher !== undefined) {
    const chosen = publisher === 'generic' ? generic : publisher
    return { publisher: chosen, by: 'option:publisher', certainty: 'stated', confidence: 1 }
  }
  const known = [...publishers, ...builtInPublishers]
  const given = url !== undefined && known.some((one) => ownsAddress(one, url))
  if (given) return findPublisher('', url, known)
  for (const address of ownAddresses(select)) {
    const owner = known.find((one) => ownsAddress(one, address))
    if (owner) return { publisher: owner, by: 'link:canonical', certainty: 'stated', confidence: 1 }
  }
  if (page.elements.length === 0) return findPublisher(page.html, url, known)
  const names = siteNames(page, select)
  const named = known.find(({ name, address }) =>
    [name.toLowerCase(), ...address.hosts].some((one) => names.includes(one)),
  )
  if (named)
    return { publisher: named, by: 'meta:og:site_name', certainty: 'stated', confidence: 1 }
  return { publisher: generic, by: 'none', certainty: 'inferred', confidence: 0 }
}

/** What the page calls its outlet, in lower case. */
function siteNames(page: Page, select: Select): readonly string[] {
  const metas = select('meta[property="og:site_name"], meta[name=application-name]')
  const titles = select('title').slice(0, 1)
  return [
    ...metas.map((meta) => attribute(meta, 'content') ?? ''),
    ...titles.map((title) => /[-–|]([^-–|]+)$/u.exec(textOf(page, title))?.[1] ?? ''),
  ].map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/^www\./u, ''),
  )
}
