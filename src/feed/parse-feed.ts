import { issue } from '../issue.ts'
import type { Issue, IssueCode } from '../issue.ts'
import type { Publisher } from '../publisher.ts'
import { builtInPublishers } from '../publishers/all.ts'
import { feedItemSchema } from '../schema.ts'
import type { CutFeed } from './cut-items.ts'
import { cutFeed } from './cut-items.ts'
import { closeJson } from './cut-json.ts'
import { decodeFeed } from './decode.ts'
import { dropLongPersons } from './drop-long-persons.ts'
import type { FeedItem, FeedLimits, FeedOptions, FeedResult, RawFeed } from './item.ts'
import { readMarkup } from './markup.ts'
import type { ReadFeed } from './read-feed.ts'
import { loadReader } from './read-feed.ts'
import { readItem } from './read-item.ts'
import { readSitemap } from './sitemap.ts'

/** A day's feed of a large outlet has 100 items in 200 kB; a news sitemap at most 1,000. */
const LIMITS: FeedLimits = { size: 10_000_000, items: 5_000 }
/** Of a feed with broken markup, whose head is read again with each item. */
const RESCUED = { head: 50_000, items: 500 }

/** What was read of a feed, and whether its end was there. */
interface ReadOutcome {
  readonly feed: RawFeed
  readonly truncated: boolean
  /** Items whose markup could not be read. */
  readonly broken: number
}

/**
 * Reads a feed into items: RSS, Atom, RDF, JSON Feed or a news sitemap, told apart by what stands in
 * it. Any input gives a result. A feed that breaks off gives its whole items and the warning
 * `truncated`; one with broken markup gives the items that can be read. Titles serve as `known`
 * headlines for pages of the same days.
 *
 * @throws {Error} where the package feedsmith is not installed; it says how to install it.
 *
 * @example
 * const feed = await parseFeed(xml)
 * const headlines = feed.items.map(({ title }) => title)
 * parseArticle(page, { known: { headlines } })
 */
export async function parseFeed(
  input: string | Uint8Array,
  options: FeedOptions = {},
): Promise<FeedResult> {
  const limits = { ...LIMITS, ...options.limits }
  if (input.length > limits.size)
    return refused(issue('input-limit', `The feed is larger than ${limits.size}.`))
  const text = (typeof input === 'string' ? input : decodeFeed(input))
    .replace(/^\ufeff/u, '')
    .trim()
  if (text === '') return refused(issue('empty-source', 'The feed is empty.'))
  const outcome = text.startsWith('{') ? await readJson(text) : await readXml(text, limits)
  if (!outcome) return refused(issue('not-a-feed', 'This is no feed that can be read.'))
  return resultOf(outcome, limits, [...(options.publishers ?? []), ...builtInPublishers])
}

function refused(error: Issue): FeedResult {
  return { ok: false, items: [], error, warnings: [] }
}

async function readJson(text: string): Promise<ReadOutcome | null> {
  const read = await loadReader()
  const whole = attempt(read, text)
  if (whole) return { feed: whole, truncated: false, broken: 0 }
  const closed = closeJson(text)
  const feed = closed === null ? null : attempt(read, closed)
  return feed && { feed, truncated: true, broken: 0 }
}

async function readXml(text: string, limits: FeedLimits): Promise<ReadOutcome | null> {
  const cut = cutFeed(dropLongPersons(text))
  if (!cut) return null
  const { head, closing, truncated } = cut
  const items = cut.items.slice(0, limits.items + 1)
  const whole = head + items.join('') + closing
  if (cut.root === 'urlset') return { feed: readSitemap(whole), truncated, broken: 0 }
  const read = await loadReader()
  const feed = attempt(read, whole)
  return feed ? { feed, truncated, broken: 0 } : readEach({ ...cut, items }, read)
}

/** Reads the items one by one, for one with broken markup spoils all that are read with it. */
function readEach(
  { head, items, closing, truncated }: CutFeed,
  read: ReadFeed,
): ReadOutcome | null {
  if (head.length > RESCUED.head) return null
  const feeds = items.slice(0, RESCUED.items).map((item) => attempt(read, head + item + closing))
  const [first, ...rest] = feeds.filter((feed) => feed !== null)
  if (!first) return null
  const entries = [first, ...rest].flatMap((feed) => feed.entries)
  return { feed: { ...first, entries }, truncated, broken: items.length - entries.length }
}

function attempt(read: ReadFeed, text: string): RawFeed | null {
  try {
    return read(text)
  } catch {
    return null
  }
}

function resultOf(
  { feed, truncated, broken }: ReadOutcome,
  limits: FeedLimits,
  publishers: readonly Publisher[],
): FeedResult {
  const entries = feed.entries.slice(0, limits.items)
  const read = entries.map((entry) => readItem(entry, publishers))
  const items = read.filter((item): item is FeedItem => feedItemSchema.safeParse(item).success)
  const undated = entries.filter(
    ({ published = '' }, at) => published.trim() !== '' && read[at]?.publishedAt === null,
  )
  const left = broken + entries.length - items.length
  const title = feed.title === undefined ? '' : readMarkup(feed.title).text
  const warnings = [
    warn(truncated, 'truncated', 'The end of the feed is missing.'),
    warn(
      feed.entries.length > limits.items,
      'truncated',
      `Items after ${limits.items} are left out.`,
    ),
    warn(undated.length > 0, 'date-invalid', `Dates that cannot be read: ${undated.length}.`),
    warn(left > 0, 'unclaimed-text', `Items with broken markup or without a title: ${left}.`),
  ]
  return { ok: true, format: feed.format, title: title || null, items, warnings: warnings.flat() }
}

function warn(applies: boolean, code: IssueCode, message: string): readonly Issue[] {
  return applies ? [issue(code, message)] : []
}
