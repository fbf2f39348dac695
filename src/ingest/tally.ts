import type { Article, DraftArticle } from '../index.ts'

type Counts = Record<string, number>

/** What came of one publisher's pages. `filled`: on how many pages each field had something. */
export interface PublisherTally {
  pages: number
  articles: number
  refused: Counts
  filled: Counts
}

/** What came of a run: every entry read is in exactly one of articles, refused, lost and skipped. */
export interface Tally {
  entries: number
  articles: number
  /** By the code of the error. */
  refused: Counts
  /** By reason. */
  lost: Counts
  /** By what they are instead of pages. */
  skipped: Counts
  /** By the code of the warning; a page counts once for each code. */
  warnings: Counts
  /** Pages that were read in spite of bytes that no encoding explains. */
  repaired: number
  /** By id; `""` where nobody knows whose page it is. */
  publishers: Record<string, PublisherTally>
}

/** The fields whose filling is watched. `access`, `genre` and `updatedAt` say nothing when empty. */
export const WATCHED_FIELDS = [
  'id',
  'url',
  'section',
  'headline',
  'authors',
  'publishedAt',
  'image',
  'lead',
  'body',
  'tags',
  'related',
  'mostRead',
  'moreNews',
] as const satisfies readonly (keyof Article)[]

export function emptyTally(): Tally {
  return {
    entries: 0,
    articles: 0,
    refused: {},
    lost: {},
    skipped: {},
    warnings: {},
    repaired: 0,
    publishers: {},
  }
}

/** One page that gave an article, or a draft and the code of the error. */
export interface CountedPage {
  readonly article: Article | DraftArticle
  readonly error: string | null
  readonly warnings: Iterable<string>
}

/** Adds a page to the counts; changes `tally`. */
export function countPage(tally: Tally, { article, error, warnings }: CountedPage): void {
  const publisher = (tally.publishers[article.publisher ?? ''] ??= emptyPublisher())
  tally.entries++
  publisher.pages++
  if (error === null) {
    tally.articles++
    publisher.articles++
  } else {
    add(tally.refused, error)
    add(publisher.refused, error)
  }
  for (const code of new Set(warnings)) add(tally.warnings, code)
  for (const field of WATCHED_FIELDS) if (isFilled(article[field])) add(publisher.filled, field)
}

/** Adds an entry that is no page of the output; changes `tally`. */
export function countOther(tally: Tally, kind: 'lost' | 'skipped', why: string): void {
  tally.entries++
  add(tally[kind], why)
}

/** Adds `more` to `tally`, which it changes. */
export function addTally(tally: Tally, more: Tally): void {
  tally.entries += more.entries
  tally.articles += more.articles
  tally.repaired += more.repaired
  for (const kind of ['refused', 'lost', 'skipped', 'warnings'] as const)
    addCounts(tally[kind], more[kind])
  for (const [id, publisher] of Object.entries(more.publishers)) {
    const sum = (tally.publishers[id] ??= emptyPublisher())
    sum.pages += publisher.pages
    sum.articles += publisher.articles
    addCounts(sum.refused, publisher.refused)
    addCounts(sum.filled, publisher.filled)
  }
}

/** The sum of counts by name. */
export function total(counts: Readonly<Counts>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function emptyPublisher(): PublisherTally {
  return { pages: 0, articles: 0, refused: {}, filled: {} }
}

function addCounts(counts: Counts, more: Readonly<Counts>): void {
  for (const [name, count] of Object.entries(more)) add(counts, name, count)
}

function add(counts: Counts, name: string, count = 1): void {
  counts[name] = (counts[name] ?? 0) + count
}

/** Whether a field says anything. */
export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== null && value !== undefined && value !== ''
}
