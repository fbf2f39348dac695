import { parseFeed } from '../../feed/index.ts'
import type { FeedResult } from '../../feed/index.ts'
import type { Publisher } from '../../index.ts'
import { IngestError } from '../ingest-error.ts'
import { isMissingPackage } from '../optional-package.ts'
import type { Entry, LossReason } from '../page.ts'

/**
 * The items of a feed, each an entry of its own: JSON that `readFeedItem` reads. What is broken or
 * missing of the feed is one lost entry more.
 */
export async function* readFeedItems({
  file,
  chunks,
  cap,
  publishers = [],
}: {
  readonly file: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly cap: number
  /** The caller's own: items of their addresses are theirs. */
  readonly publishers?: readonly Publisher[]
}): AsyncGenerator<Entry> {
  const parts: Uint8Array[] = []
  let end = 0
  for await (const chunk of chunks) {
    end += chunk.length
    if (end > cap) break
    parts.push(chunk)
  }
  const place = { file, line: null, offset: null }
  const message = `The feed is larger than ${String(cap)} bytes.`
  if (end > cap) {
    yield { kind: 'lost', place, reason: 'too-large', message, end }
    return
  }
  const feed = await readFeed(Buffer.concat(parts), publishers)
  for (const [index, item] of feed.items.entries()) {
    const bytes = new TextEncoder().encode(JSON.stringify(item))
    yield { kind: 'page', place: { ...place, line: index + 1 }, form: 'feed-item', bytes, end }
  }
  for (const [reason, text] of shortcomings(feed))
    yield { kind: 'lost', place, reason, message: text, end }
}

async function readFeed(bytes: Uint8Array, publishers: readonly Publisher[]): Promise<FeedResult> {
  try {
    return await parseFeed(bytes, { publishers })
  } catch (error) {
    if (!(error instanceof Error) || !isMissingPackage(error.cause)) throw error
    throw new IngestError('missing-package', error.message)
  }
}

function shortcomings(feed: FeedResult): readonly (readonly [LossReason, string])[] {
  if (!feed.ok) return [['damaged', feed.error.message]]
  return feed.warnings.flatMap(({ code, message }): (readonly [LossReason, string])[] => {
    if (code === 'truncated') return [['truncated', message]]
    return code === 'unclaimed-text' ? [['damaged', message]] : []
  })
}
