import type { Database } from 'libsql'
import * as z from 'zod'
import type { ReadArticle } from './article-cache.ts'
import { EQUAL_TEXT } from './buckets.ts'
import { MEETINGS_IN_ORDER } from './index-tables.ts'
import { relate } from './relation.ts'
import type { Relation } from './relation.ts'

export interface LeaderOptions {
  readonly similarity: number
  readonly acrossPublishers: boolean
  /** Gives an article by the rank of its record. */
  readonly read: ReadArticle
  /** Called after each article with its rank; work goes on when it is done. */
  readonly pause: (rank: number) => Promise<void>
}

/** Leaders that one bucket gives on one day; what lies behind them is not compared. */
const MOST_OF_A_BUCKET = 32
/** Stands for no day. */
const UNKNOWN = -1_000_000

const meetingSchema = z.object({
  rank: z.number(),
  day: z.number().nullable(),
  /** In hexadecimal digits: what bytes come as differs. */
  bucket: z.string(),
})
const rankSchema = z.object({ rank: z.number() })

/**
 * Goes through the articles that meet another one, the best first: each joins the leader it is a copy
 * of, or becomes a leader itself. Only leaders are compared with, so that no chain of small steps
 * leads from one article to another, and what was left out before changes nothing when it is run again.
 */
export async function findLeaders(database: Database, options: LeaderOptions): Promise<void> {
  const join = database.prepare('INSERT INTO joined VALUES (?, ?, ?)')
  const lead = database.prepare('INSERT INTO leaders VALUES (?, ?, ?)')
  const find = finder(database, options.acrossPublishers)
  for (const meeting of meetingsOf(database)) {
    const { rank, day, buckets } = meeting
    const best = findBest(rank, find(meeting), options)
    if (best) join.run(rank, best.leader, best.relation.why)
    else for (const bucket of buckets) lead.run(bucket, dayIn(bucket, day), rank)
    await options.pause(rank)
  }
}

interface Meeting {
  readonly rank: number
  readonly day: number | null
  readonly buckets: readonly string[]
}

/** Articles with their buckets, by rank. */
function* meetingsOf(database: Database): Generator<Meeting> {
  const rows = database.prepare(MEETINGS_IN_ORDER).iterate()
  let buckets: string[] = []
  let last: Omit<Meeting, 'buckets'> | null = null
  for (const row of rows) {
    const { rank, day, bucket } = meetingSchema.parse(row)
    if (last && last.rank !== rank) {
      yield { ...last, buckets }
      buckets = []
    }
    last = { rank, day }
    buckets.push(bucket)
  }
  if (last) yield { ...last, buckets }
}

/** The ranks of the leaders that an article meets, best first. */
function finder(database: Database, acrossPublishers: boolean): (meeting: Meeting) => number[] {
  const limit = `ORDER BY day, rank LIMIT ${String(MOST_OF_A_BUCKET)}`
  const anyDay = database.prepare(`SELECT rank FROM leaders WHERE bucket = ? ${limit}`)
  const oneDay = database.prepare(`SELECT rank FROM leaders WHERE bucket = ? AND day = ? ${limit}`)
  const reach = acrossPublishers ? [-1, 0, 1] : [0]
  return ({ day, buckets }) => {
    const found = new Set<number>()
    for (const bucket of buckets) {
      const rows =
        day === null || bucket.startsWith(EQUAL_TEXT)
          ? anyDay.all(bucket)
          : [...reach.map((step) => day + step), UNKNOWN].flatMap((on) => oneDay.all(bucket, on))
      for (const row of rows) found.add(rankSchema.parse(row).rank)
    }
    return [...found].sort((a, b) => a - b)
  }
}

/** Copies of a text are copies on any day, so that all stand on one. */
function dayIn(bucket: string, day: number | null): number {
  return bucket.startsWith(EQUAL_TEXT) ? 0 : (day ?? UNKNOWN)
}

interface Found {
  readonly leader: number
  readonly relation: Relation
}

/** The leader with the same text, else the most similar one; of equals the best. */
function findBest(
  rank: number,
  leaders: readonly number[],
  { read, similarity }: LeaderOptions,
): Found | null {
  if (leaders.length === 0) return null
  const article = read(rank)
  let best: Found | null = null
  for (const leader of leaders) {
    const relation = relate(read(leader), article, similarity)
    if (relation && (!best || isCloser(relation, best.relation))) best = { leader, relation }
  }
  return best
}

function isCloser(a: Relation, b: Relation): boolean {
  if (a.why !== b.why) return a.why === 'content'
  return a.similarity > b.similarity
}
