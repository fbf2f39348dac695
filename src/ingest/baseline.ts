import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { IngestError } from './ingest-error.ts'
import type { PublisherTally, Tally } from './tally.ts'
import { WATCHED_FIELDS } from './tally.ts'
import { replaceFile } from './writers/part-file.ts'

const counts = z.record(z.string(), z.number())
const figuresSchema = z.record(
  z.string(),
  z.object({ pages: z.number(), articles: z.number(), refused: counts, filled: counts }),
)
const baselineSchema = z.object({
  version: z.literal(1),
  /** The figures that the next run is compared with. */
  baseline: figuresSchema,
  /** Those of the last run; others than the baseline after one in which a field fell. */
  last: figuresSchema,
})

/** By publisher: how many pages there were and how full each field was. */
export type Figures = Readonly<Record<string, PublisherTally>>

/** A field of a publisher that is much less full than before. Shares are of the publisher's pages. */
export interface Fall {
  /** `""`: pages of no known publisher. */
  readonly publisher: string
  /** A field of the article; `articles`: pages that gave one; `pages`: the publisher itself is gone. */
  readonly field: string
  readonly before: number
  readonly now: number
}

/** Fewer expected values than this say nothing: chance could have taken them. */
const FEWEST = 10

/**
 * The figures to compare with; null where there is no such file yet.
 *
 * @throws {IngestError} `bad-baseline`, where the file is something else.
 */
export async function readBaseline(path: string): Promise<Figures | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return baselineSchema.parse(JSON.parse(text)).baseline
  } catch {
    throw new IngestError('bad-baseline', `${path} is no baseline that an earlier run has written.`)
  }
}

/** Keeps the figures of this run; they become the baseline only when `accepted`. */
export async function writeBaseline(
  path: string,
  {
    before,
    tally,
    accepted,
  }: { readonly before: Figures | null; readonly tally: Tally; readonly accepted: boolean },
): Promise<void> {
  const last = tally.publishers
  const baseline = accepted ? { ...before, ...last } : (before ?? last)
  await replaceFile(path, `${JSON.stringify({ version: 1, baseline, last }, null, 2)}\n`)
}

/** What fell by more than `maxFall` of what it was, publishers and fields in a fixed order. */
export function findFalls(before: Figures, now: Figures, maxFall: number): readonly Fall[] {
  return Object.entries(before).flatMap(([publisher, earlier]) => {
    const later = now[publisher]
    if (!later || later.pages === 0)
      return publisher !== '' && earlier.pages >= FEWEST
        ? [{ publisher, field: 'pages', before: 1, now: 0 }]
        : []
    return ['articles', ...WATCHED_FIELDS].flatMap((field): readonly Fall[] => {
      const share = { before: shareOf(earlier, field), now: shareOf(later, field) }
      const isTelling = earlier.pages >= FEWEST && share.before * later.pages >= FEWEST
      const fell = share.now < share.before * (1 - maxFall)
      return isTelling && fell ? [{ publisher, field, ...share }] : []
    })
  })
}

/** How many of a publisher's pages have something in a field, from 0 to 1. */
export function shareOf(tally: PublisherTally, field: string): number {
  const count = field === 'articles' ? tally.articles : (tally.filled[field] ?? 0)
  return tally.pages === 0 ? 0 : count / tally.pages
}
