import { createHash } from 'node:crypto'
import type { Comparable } from './comparable.ts'
import { BANDS, bandsOf } from './min-hash.ts'
import { FEWEST_WORDS } from './relation.ts'

/** Bytes of the name of a bucket. */
export const BUCKET_BYTES = 8
/** Buckets that one article falls into at most. */
export const MOST_BUCKETS = BANDS + 2
/** How the names of buckets of equal texts begin, in hexadecimal; those are copies on any day. */
export const EQUAL_TEXT = '00'
const EQUAL = 0
const ALIKE = 1

/** How texts are brought together to be compared. */
export interface BucketOptions {
  /** Rows of a band. */
  readonly rows: number
  /** Whether texts of several publishers meet. */
  readonly acrossPublishers: boolean
}

/**
 * The buckets an article falls into, their names one after the other. Articles that share one are
 * worth comparing: equal text, a band of the signature, or the headline, which a text cut short keeps.
 */
export function bucketsOf(
  article: Comparable,
  { rows, acrossPublishers }: BucketOptions,
): Uint8Array {
  if (article.text === '') return new Uint8Array()
  const scope = acrossPublishers ? '' : article.publisher
  const equal = bucket(EQUAL, `text\n${scope}\n${article.text}`)
  if (article.wordCount < FEWEST_WORDS) return equal
  const headline = bucket(ALIKE, `headline\n${scope}\n${article.headline}`)
  const bands = bandsOf(article.shingles, rows)
  const names = new Uint8Array(2 * BUCKET_BYTES + 4 * bands.length)
  names.set(equal)
  names.set(headline, BUCKET_BYTES)
  const seed = new DataView(bucket(ALIKE, `band\n${scope}`).buffer)
  const view = new DataView(names.buffer)
  for (let at = 0; at < bands.length; at += 2) {
    const start = 2 * BUCKET_BYTES + 4 * at
    view.setInt32(start, (bands[at] ?? 0) ^ seed.getInt32(0))
    view.setInt32(start + 4, (bands[at + 1] ?? 0) ^ seed.getInt32(4))
    view.setUint8(start, ALIKE)
  }
  return names
}

function bucket(kind: number, content: string): Uint8Array<ArrayBuffer> {
  const digest = createHash('sha256').update(content).digest()
  const name = new Uint8Array(BUCKET_BYTES)
  name.set(digest.subarray(0, BUCKET_BYTES))
  name[0] = kind
  return name
}
