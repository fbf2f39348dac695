import { shingle } from './shingles.ts'
import { readWords } from './words.ts'

/** What of an article is compared with others. */
export interface Comparable {
  readonly id: string | null
  /** `""` where nobody knows it. */
  readonly publisher: string
  /** Without case and punctuation. */
  readonly headline: string
  /** Days since 1970; null where no time is known. */
  readonly day: number | null
  /** The time with its clock; null where the page prints none. */
  readonly minute: string | null
  readonly text: string
  readonly wordCount: number
  readonly shingles: Int32Array
  /** Numbers and words with a capital, in order. */
  readonly telling: readonly string[]
  /** How many of them are numbers or names. */
  readonly named: number
}

/** What is looked at of an article, or of what a refused page gave. */
export interface ComparedArticle {
  readonly id: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly headline: string | null
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  readonly lead: string | null
  readonly body: string
}

const MILLISECONDS_OF_A_DAY = 86_400_000
const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/gu

/** Prepares an article for comparing. */
export function comparableOf(article: ComparedArticle): Comparable {
  const { id, publisher, headline, publishedAt } = article
  const text = comparedText(article)
  const { hashes, telling, named } = readWords(text)
  return {
    id: id === '' ? null : id,
    publisher: publisher ?? '',
    headline: (headline ?? '').normalize('NFC').toLowerCase().replace(NO_LETTER, ' ').trim(),
    day: dayOf(publishedAt),
    minute: publishedAt !== null && publishedAt.length > 10 ? publishedAt : null,
    text,
    wordCount: hashes.length,
    shingles: shingle(hashes),
    telling,
    named,
  }
}

/**
 * Lead and body in one, for flat text does not show the border between them: composed letters, one
 * blank for each run of white space, case and punctuation kept.
 */
export function comparedText({ lead, body }: Pick<ComparedArticle, 'lead' | 'body'>): string {
  return `${lead ?? ''} ${body}`.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function dayOf(time: string | null): number | null {
  if (time === null) return null
  const [year = NaN, month = NaN, day = NaN] = time.slice(0, 10).split('-').map(Number)
  const moment = Date.UTC(year, month - 1, day)
  return Number.isNaN(moment) ? null : moment / MILLISECONDS_OF_A_DAY
}
