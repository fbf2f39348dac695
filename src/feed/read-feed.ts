import type { AtomFeed, JsonFeed, MediaNs, parseFeed as parse, RdfFeed, RssFeed } from 'feedsmith'
import type { FeedEntry, FeedImage, RawFeed } from './item.ts'

/** Reads RSS, Atom, RDF or JSON Feed; throws what feedsmith throws on anything else. */
export type ReadFeed = (text: string) => RawFeed

/** Loads feedsmith, an optional peer; rejects with what to install where it is missing. */
export async function loadReader(): Promise<ReadFeed> {
  const { parseFeed } = await import('feedsmith').catch((cause: unknown) => {
    throw new Error('Feeds are read by the package feedsmith: npm install feedsmith@3', { cause })
  })
  return (text) => readFeed(text, parseFeed)
}

function readFeed(text: string, parseFeed: typeof parse): RawFeed {
  const parsed = parseFeed(text)
  switch (parsed.format) {
    case 'rss':
      return rawFeed('rss', parsed.feed.title, parsed.feed.items?.map(rssEntry))
    case 'rdf':
      return rawFeed('rdf', parsed.feed.title, parsed.feed.items?.map(rdfEntry))
    case 'atom':
      return rawFeed('atom', parsed.feed.title?.value, parsed.feed.entries?.map(atomEntry))
    case 'json':
      return rawFeed('json', parsed.feed.title, parsed.feed.items?.map(jsonEntry))
  }
}

function rawFeed(
  format: RawFeed['format'],
  title: string | undefined,
  entries: readonly FeedEntry[] = [],
): RawFeed {
  return { format, title, entries }
}

function rssEntry(item: RssFeed.Item<string>): FeedEntry {
  const { guid, enclosures = [], dc } = item
  const permanent = guid?.isPermaLink === false ? undefined : guid?.value
  return {
    link: item.link ?? permanent,
    title: item.title ?? dc?.titles?.[0],
    summary: item.description ?? dc?.descriptions?.[0],
    published: item.pubDate ?? dc?.dates?.[0] ?? item.dcterms?.dates?.[0],
    labels: [
      item.prism?.section,
      ...(item.categories ?? []).map(({ name }) => name),
      ...(dc?.subjects ?? []),
    ],
    authors: [...(item.authors ?? []).map(({ name }) => name), ...(dc?.creators ?? [])],
    images: [...mediaImages(item.media), ...enclosures.filter(isPicture).map(urlOnly)],
  }
}

function rdfEntry(item: RdfFeed.Item<string>): FeedEntry {
  return {
    link: item.link ?? item.rdf?.about,
    title: item.title ?? item.dc?.titles?.[0],
    summary: item.description ?? item.dc?.descriptions?.[0],
    published: item.dc?.dates?.[0] ?? item.dcterms?.dates?.[0],
    labels: item.dc?.subjects ?? [],
    authors: item.dc?.creators ?? [],
    images: mediaImages(item.media),
  }
}

function atomEntry(entry: AtomFeed.Entry<string>): FeedEntry {
  const { links = [] } = entry
  const alternate = links.find(({ rel = 'alternate' }) => rel === 'alternate')
  const enclosed = links.filter(({ rel, type }) => rel === 'enclosure' && isPicture({ type }))
  return {
    link: alternate?.href ?? entry.id,
    title: entry.title?.value,
    summary: entry.summary?.value,
    published: entry.published ?? entry.updated,
    labels: (entry.categories ?? []).map(({ label, term }) => label ?? term),
    authors: (entry.authors ?? []).map(({ name }) => name),
    images: [...mediaImages(entry.media), ...enclosed.map(({ href }) => ({ url: href }))],
  }
}

function jsonEntry(item: JsonFeed.Item<string>): FeedEntry {
  const url = item.image ?? item.banner_image
  return {
    link: item.url ?? item.id,
    title: item.title,
    summary: item.summary,
    published: item.date_published ?? item.date_modified,
    labels: [],
    keywords: item.tags ?? [],
    authors: (item.authors ?? []).map(({ name }) => name),
    images: url === undefined ? [] : [{ url }],
  }
}

/** Pictures of Media RSS; a thumbnail alone is one too. */
function mediaImages(media: MediaNs.ItemOrFeed | undefined): readonly FeedImage[] {
  if (!media) return []
  const contents = [...(media.contents ?? []), ...(media.groups ?? []).flatMap(contentsOf)]
  const pictures = contents.filter(
    ({ medium, type }) => medium === 'image' || isPicture({ type }) || (!medium && !type),
  )
  const thumbnails = [media, ...contents].flatMap(({ thumbnails: small = [] }) => small)
  return [
    ...pictures.map((picture) => ({
      url: picture.url,
      caption: picture.description?.value ?? media.description?.value,
      credit: picture.credits?.[0]?.value ?? media.credits?.[0]?.value,
    })),
    ...(pictures.length === 0 ? thumbnails.map(urlOnly) : []),
  ]
}

function contentsOf({ contents = [] }: MediaNs.Group): readonly MediaNs.Content[] {
  return contents
}

function isPicture({ type }: { readonly type?: string | undefined }): boolean {
  return type?.startsWith('image/') ?? false
}

function urlOnly({ url }: { readonly url?: string | undefined }): FeedImage {
  return { url }
}
