import type { Database } from 'libsql'
import * as z from 'zod'
import type { Comparable } from './comparable.ts'
import { comparableOf } from './comparable.ts'
import { readStoredLine } from './stored-record.ts'

/** Gives the article of a record by its rank, ready for comparing. */
export type ReadArticle = (rank: number) => Comparable

/** Characters of text that are kept at hand; what is prepared of them takes some five times as much. */
const MOST_KEPT = 8_000_000
const lineSchema = z.object({ line: z.string() })

/** Reads articles from the index and keeps those that were asked for last. */
export function articleCache(database: Database): ReadArticle {
  const select = database.prepare(
    'SELECT line FROM ranked JOIN lines USING (record) WHERE rank = ?',
  )
  const kept = new Map<number, Comparable>()
  let characters = 0
  return (rank) => {
    const known = kept.get(rank)
    const article =
      known ?? comparableOf(readStoredLine(lineSchema.parse(select.get(rank)).line).article)
    // A map keeps its order: the first is what nobody has asked for the longest.
    if (known) kept.delete(rank)
    else characters += article.text.length
    kept.set(rank, article)
    for (const [oldest, { text }] of kept) {
      if (characters <= MOST_KEPT || oldest === rank) break
      kept.delete(oldest)
      characters -= text.length
    }
    return article
  }
}
