/** Door `frettagrein/feed`: RSS, Atom, RDF, JSON Feed and news sitemaps to items. */
export { parseFeed } from './parse-feed.ts'
export type { FeedFormat, FeedItem, FeedLimits, FeedOptions, FeedResult } from './item.ts'
