import type { Image } from '../article.ts'
import type { Issue } from '../issue.ts'
import type { Publisher } from '../publisher.ts'

/** One piece that a feed tells of. Keys mean what they mean on an `Article`; titles are one line. */
export interface FeedItem {
  readonly id: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly title: string
  /** The feed's description as text, on one line. */
  readonly summary: string | null
  readonly publishedAt: string | null
  /** The category that is a section label of the publisher. */
  readonly section: string | null
  /** All other categories, as printed. */
  readonly tags: readonly string[]
  readonly image: Image | null
  readonly authors: readonly string[]
}

/** What a feed turned out to be; `rdf` is RSS 1.0. */
export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json' | 'sitemap'

/** The outcome for any input; `ok: false` is no feed, or more than the limits allow. */
export type FeedResult =
  | {
      readonly ok: true
      readonly format: FeedFormat
      readonly title: string | null
      readonly items: readonly FeedItem[]
      readonly warnings: readonly Issue[]
    }
  | {
      readonly ok: false
      readonly items: readonly []
      readonly error: Issue
      readonly warnings: readonly Issue[]
    }

/** What a feed may be at most. */
export interface FeedLimits {
  /** Bytes, or UTF-16 units where the feed is given as a string. */
  readonly size: number
  /** Items beyond this many are left out, with the warning `truncated`. */
  readonly items: number
}

/** What a caller may tell about a feed; all of it is optional. */
export interface FeedOptions {
  /** The caller's own publishers, tried before the built-in ones. */
  readonly publishers?: readonly Publisher[]
  readonly limits?: Partial<FeedLimits>
}

/** An item as the format gives it: text that may hold markup, dates as printed. */
export interface FeedEntry {
  readonly link?: string | undefined
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly published?: string | undefined
  /** Categories, one of which may be the section. */
  readonly labels: readonly (string | undefined)[]
  /** Of formats whose keywords are no sections, whatever they are called. */
  readonly keywords?: readonly string[]
  readonly authors: readonly (string | undefined)[]
  readonly images: readonly FeedImage[]
}

/** A picture as the format gives it. */
export interface FeedImage {
  readonly url?: string | undefined
  readonly caption?: string | undefined
  readonly credit?: string | undefined
}

/** A feed as its format gives it. */
export interface RawFeed {
  readonly format: FeedFormat
  readonly title?: string | undefined
  readonly entries: readonly FeedEntry[]
}
