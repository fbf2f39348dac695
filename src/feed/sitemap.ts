import type { FeedEntry, RawFeed } from './item.ts'
import { walkMarkup } from './walk-markup.ts'

/** Elements of a news sitemap that are read, by their names without prefix but for `image:`. */
const READ: ReadonlySet<string> = new Set([
  'loc',
  'lastmod',
  'title',
  'publication_date',
  'keywords',
  'image:loc',
  'image:caption',
])

/** Reads a news sitemap. Its markup may be broken; what stands outside `url` elements is passed over. */
export function readSitemap(xml: string): RawFeed {
  const entries: FeedEntry[] = []
  let values: Map<string, string> | null = null
  let key: string | null = null
  const visitor = {
    open: (tag: string) => {
      const name = nameOf(tag)
      if (name === 'url') values = new Map()
      key = READ.has(name) ? name : null
    },
    text: (text: string) => {
      if (values && key !== null) values.set(key, (values.get(key) ?? '') + text)
    },
    close: (tag: string) => {
      if (nameOf(tag) === 'url' && values) entries.push(entryOf(values))
      if (nameOf(tag) === 'url') values = null
      key = null
    },
  }
  walkMarkup(xml, visitor, true)
  return { format: 'sitemap', entries }
}

function nameOf(tag: string): string {
  return tag.toLowerCase().replace(/^(?!image:)[^:]*:/u, '')
}

function entryOf(values: ReadonlyMap<string, string>): FeedEntry {
  const image = { url: values.get('image:loc'), caption: values.get('image:caption') }
  return {
    link: values.get('loc')?.trim(),
    title: values.get('title'),
    published: values.get('publication_date') ?? values.get('lastmod'),
    labels: [],
    keywords: (values.get('keywords') ?? '').split(','),
    authors: [],
    images: image.url === undefined ? [] : [image],
  }
}
