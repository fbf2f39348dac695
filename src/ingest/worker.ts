/** The module that runs in each worker: one batch in, its lines out. */
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import type { RawPage } from './page.ts'
import type { BatchSettings } from './parse-batch.ts'
import { parseBatch } from './parse-batch.ts'

/** What a worker is handed: bytes of pages, and where to note which page it is at. */
export interface BatchTask {
  readonly pages: readonly Pick<RawPage, 'place' | 'form' | 'bytes'>[]
  /** One number: the index of the page being read, counted from 1; 0 before the first. */
  readonly progress: Int32Array
}

/** Reads one batch; the lines are moved to the main thread, not copied. The settings came with the worker. */
export async function run({ pages, progress }: BatchTask): Promise<object> {
  const result = await parseBatch(pages, settings(), (index) => {
    Atomics.store(progress, 0, index + 1)
  })
  return move({ [transferableSymbol]: [result.bytes.buffer], [valueSymbol]: result })
}

/** Handed over by the pool, which types no data. */
function settings(): BatchSettings {
  const data: unknown = workerData
  if (!isSettings(data)) throw new TypeError('The worker was started without settings.')
  return data
}

function isSettings(data: unknown): data is BatchSettings {
  return typeof data === 'object' && data !== null && 'parser' in data && 'fields' in data
}
