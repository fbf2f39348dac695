import type { Fall, Figures, Tally } from '../ingest/index.ts'

export interface HealthFlags {
  readonly baseline?: string
  readonly maxFall: number
  readonly accept?: true
}

/** How a run stands beside the one before it. */
export interface Verdict {
  readonly before: Figures | null
  readonly falls: readonly Fall[]
}

/**
 * Reads the baseline before the run and compares with it after. What fell does not become the new
 * baseline by itself: the next run would find all well.
 */
export async function watchHealth(flags: HealthFlags): Promise<(tally: Tally) => Promise<Verdict>> {
  const { baseline: path, maxFall, accept } = flags
  const { findFalls, readBaseline, writeBaseline } = await import('../ingest/index.ts')
  const before = path === undefined ? null : await readBaseline(path)
  return async (tally) => {
    const falls = before ? findFalls(before, tally.publishers, maxFall) : []
    const accepted = accept === true || falls.length === 0
    if (path !== undefined) await writeBaseline(path, { before, tally, accepted })
    return { before, falls: accept ? [] : falls }
  }
}
