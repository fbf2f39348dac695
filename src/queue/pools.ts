import type { BatchSettings } from '../ingest/parse-batch.ts'
import type { Pool, PoolOptions } from '../ingest/pool.ts'
import { openPool } from '../ingest/pool.ts'
import { fingerprintOf } from '../ingest/run-state.ts'

/** Pools of threads, one for each way to read pages; jobs of several runs may come mixed. */
export interface Pools {
  /** Lends the pool of these settings until `use` is done. */
  readonly lend: <Result>(
    settings: BatchSettings,
    pageTimeout: number,
    use: (pool: Pool) => Promise<Result>,
  ) => Promise<Result>
  readonly close: () => Promise<void>
}

interface Lent {
  readonly pool: Pool
  users: number
}

/** Threads are started when a job first needs them; those of other settings end when nobody uses them. */
export function openPools(options: Omit<PoolOptions, 'pageTimeout'>): Pools {
  const pools = new Map<string, Lent>()
  const closeIdle = async (but?: string): Promise<void> => {
    const idle = [...pools].filter(([key, { users }]) => users === 0 && key !== but)
    for (const [key] of idle) pools.delete(key)
    await Promise.all(idle.map(([, { pool }]) => pool.close()))
  }
  return {
    lend: async (settings, pageTimeout, use) => {
      const key = fingerprintOf({ settings, pageTimeout })
      const lent = pools.get(key) ?? {
        pool: openPool(settings, { ...options, pageTimeout }),
        users: 0,
      }
      pools.set(key, lent)
      lent.users++
      await closeIdle(key)
      try {
        return await use(lent.pool)
      } finally {
        lent.users--
      }
    },
    close: () => closeIdle(),
  }
}
