import type { FeedItem } from '../feed/index.ts'
import type { DraftArticle } from '../index.ts'
import { issue } from '../issue.ts'
import { feedItemSchema } from '../schema.ts'
import type { Outcome } from './record.ts'

/** What an item of a feed says of its article. */
export interface FeedPage {
  /** A draft, for the text itself stands elsewhere. */
  readonly result: Outcome
  readonly id: string | null
  readonly url: string | null
}

/** Reads an item as the reader of feeds has written it. */
export function readFeedItem(bytes: Uint8Array): FeedPage {
  const item = feedItemSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  const message = 'A feed tells of the article and does not hold its text.'
  const error = issue('body-missing', message, { path: 'body' })
  const result = { ok: false, article: draftOf(item), error, warnings: [] } as const
  return { result, id: item.id, url: item.url }
}

function draftOf(item: FeedItem): DraftArticle {
  return {
    id: item.id,
    url: item.url,
    publisher: item.publisher,
    section: item.section,
    genre: null,
    headline: item.title,
    authors: item.authors,
    publishedAt: item.publishedAt,
    updatedAt: null,
    image: item.image,
    images: [],
    lead: item.summary,
    body: '',
    tags: item.tags,
    related: [],
    mostRead: [],
    moreNews: [],
    access: 'open',
    language: null,
  }
}
