import type { Batch } from './batches.ts'
import type { Loss } from './options.ts'
import type { BatchResult } from './parse-batch.ts'
import type { Tally } from './tally.ts'
import { addTally, countOther } from './tally.ts'

/** Adds what came of a batch to `tally`, which it changes; gives what was lost, in the order of the input. */
export function countBatch(tally: Tally, batch: Batch, result: BatchResult): readonly Loss[] {
  addTally(tally, result.tally)
  const aside = new Map(result.aside.map((one) => [one.index, one]))
  const losses: Loss[] = []
  let index = 0
  for (const entry of batch.entries) {
    const told = entry.kind === 'page' ? aside.get(index++) : entry
    if (told?.kind === 'skipped') countOther(tally, 'skipped', told.why)
    else if (told?.kind === 'lost') {
      countOther(tally, 'lost', told.reason)
      losses.push({ ...entry.place, reason: told.reason, message: told.message })
    } else if (told?.kind === 'repaired') {
      const message = 'Read, with U+FFFD for bytes that no encoding explains.'
      losses.push({ ...entry.place, reason: 'repaired', message })
    }
  }
  return losses
}
