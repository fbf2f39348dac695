import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { tallySchema } from '../ingest/run-state.ts'

const partTallySchema = z.strictObject({
  /** Of the run that the part is of. */
  fingerprint: z.string(),
  /** Bytes of its lines. */
  bytes: z.number(),
  tally: tallySchema,
})

/** What came of one part; stands beside it. */
export type PartTally = z.infer<typeof partTallySchema>

/** Null where there is none that can be read: the part is then written again. */
export async function readPartTally(path: string): Promise<PartTally | null> {
  try {
    return partTallySchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}
