import type { Witness } from '../draft.ts'
import type { Publisher } from '../publisher.ts'
import { parseDate } from '../text/dates.ts'
import { sourceFromText } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { absolute } from './address.ts'
import { jsonLdWitnesses } from './json-ld.ts'
import type { Element, Page } from './page.ts'
import { attribute, textOf } from './page.ts'
import type { Select } from './select.ts'

/** What the metadata readers share. */
export interface MetadataContext {
  readonly page: Page
  readonly select: Select
  readonly publisher: Publisher
  /** Names of meta elements not to believe. */
  readonly distrust: readonly string[]
  readonly base: string
}

/** Which meta element speaks of which field, in order of trust. */
const METAS: readonly (readonly [name: string, path: string])[] = [
  ['og:title', 'headline'],
  ['title', 'headline'],
  ['dc.title', 'headline'],
  ['article:author', 'authors'],
  ['author', 'authors'],
  ['dc.creator', 'authors'],
  ['article:published_time', 'publishedAt'],
  ['article:published', 'publishedAt'],
  ['og:article:published_time', 'publishedAt'],
  ['datepublished', 'publishedAt'],
  ['dc.date.issued', 'publishedAt'],
  ['dc.date', 'publishedAt'],
  ['date', 'publishedAt'],
  ['pubdate', 'publishedAt'],
  ['article:modified_time', 'updatedAt'],
  ['og:updated_time', 'updatedAt'],
  ['article:section', 'section'],
  ['article:tag', 'tags'],
  ['og:image', 'image.url'],
  ['twitter:image', 'image.url'],
  ['og:url', 'url'],
]

/**
 * What a page says of its article outside of the readable text: in meta elements, JSON-LD, microdata
 * and the title, in this order of trust; `before` are those that the layout knows.
 */
export function metadataWitnesses(
  context: MetadataContext,
  before: readonly Witness[] = [],
): readonly Witness[] {
  const witnesses = [
    ...before,
    ...canonicalWitnesses(context),
    ...metaWitnesses(context),
    ...jsonLdWitnesses(context.page, context.select),
    ...microdataWitnesses(context),
    ...titleWitnesses(context),
  ]
  return witnesses.map(clean).flatMap((one) => inOwnForm(one, context))
}

function canonicalWitnesses({ select }: MetadataContext): readonly Witness[] {
  return select('link[rel=canonical]').flatMap((link) =>
    witness(link, { path: 'url', by: 'link:canonical', value: attribute(link, 'href') }),
  )
}

function metaWitnesses({ select, distrust }: MetadataContext): readonly Witness[] {
  const byName = new Map<string, Element[]>()
  for (const meta of select('meta')) {
    const name = (attribute(meta, 'property') ?? attribute(meta, 'name') ?? '').toLowerCase()
    const list = byName.get(name)
    if (list) list.push(meta)
    else byName.set(name, [meta])
  }
  return METAS.filter(([name]) => !distrust.includes(name)).flatMap(([name, path]) =>
    (byName.get(name) ?? []).flatMap((meta) =>
      witness(meta, { path, by: `meta:${name}`, value: attribute(meta, 'content') }),
    ),
  )
}

const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['headline', 'headline'],
  ['author', 'authors'],
  ['datePublished', 'publishedAt'],
  ['dateModified', 'updatedAt'],
])
/** Elements with properties looked at; teasers on a page may have them too, so the first ones count. */
const MOST = 200

function microdataWitnesses({ page, select }: MetadataContext): readonly Witness[] {
  const marked = select('[itemprop]').slice(0, MOST)
  const seen = new Set<string>()
  return marked.flatMap((element) => {
    const path = PROPERTIES.get(attribute(element, 'itemprop') ?? '')
    if (path === undefined || (seen.has(path) && path !== 'authors')) return []
    seen.add(path)
    const isName = (one: Element) => attribute(one, 'itemprop') === 'name' && isIn(element)(one)
    const holder = (path === 'authors' ? marked.find(isName) : undefined) ?? element
    const value =
      attribute(holder, 'content') ??
      attribute(holder, 'datetime') ??
      (holder.name === 'abbr' ? attribute(holder, 'title') : null) ??
      textOf(page, holder)
    return witness(holder, { path, by: 'microdata', value })
  })
}

function isIn(outer: Element): (inner: Element) => boolean {
  return (inner) => outer.order < inner.order && inner.order <= outer.last
}

function titleWitnesses({ page, select }: MetadataContext): readonly Witness[] {
  const title = select('title')[0]
  if (!title) return []
  const told = witness(title, { path: 'headline', by: 'title', value: textOf(page, title) })
  return told.map((one) => ({ ...one, span: wordsWithin(page, title) ?? one.span }))
}

/** Where an element's text stands; null where it has none. */
function wordsWithin(page: Page, { token, close }: Element): Span | null {
  const texts = page.tokens.slice(token, close).filter(({ kind }) => kind === 'text')
  const [first] = texts
  const last = texts.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}

function witness(
  element: Element,
  { path, by, value }: { path: string; by: string; value: string | null },
): readonly Witness[] {
  const words = (value ?? '')
    .replace(/[\u00ad\u200b]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const { start, end } = element
  return words === '' ? [] : [{ path, by, value: words, span: { start, end } }]
}

/** Words as the text has them: composed, without hyphens and controls that nobody sees, on one line. */
function clean(one: Witness): Witness {
  return { ...one, value: sourceFromText(one.value).text.replaceAll('\n', ' ') }
}

/** Dates as the article writes them, addresses whole, titles without the outlet's name. */
function inOwnForm(
  one: Witness,
  { publisher, base }: Pick<MetadataContext, 'publisher' | 'base'>,
): readonly Witness[] {
  const value = ownForm(one, publisher, base)
  return value === null || value === '' ? [] : [{ ...one, value }]
}

function ownForm({ path, value }: Witness, publisher: Publisher, base: string): string | null {
  switch (path) {
    case 'publishedAt':
    case 'updatedAt':
      return parseDate(value)?.value ?? null
    case 'url':
    case 'image.url':
      return absolute(value, base)
    case 'headline':
      return isTooLong(value) ? null : withoutOutlet(value, publisher)
    case 'authors':
      return isTooLong(value) || /^https?:|@|^\s*$/u.test(value) ? null : value
    default:
      return isTooLong(value) ? null : value
  }
}

/** A title, name or label of this length is none: an element or a quote that was never closed takes in the page. */
function isTooLong(words: string): boolean {
  return words.length > 500
}

/** Titles end in ` - Vísir` or ` | mbl.is`, blanks single by now: the name, the host, or a section. */
function withoutOutlet(title: string, { name, address, words }: Publisher): string {
  const cut = /^(?<title>.*\S) [-–—|·] (?<outlet>[^-–—|·]{2,40})$/u.exec(title)?.groups
  const outlet = (cut?.['outlet'] ?? '').trim().toLowerCase()
  if (cut === undefined) return title
  const known = [name, ...address.hosts, ...words.sections].map((one) => one.toLowerCase())
  return known.includes(outlet.replace(/^www\./u, '')) ? (cut['title'] ?? title) : title
}
