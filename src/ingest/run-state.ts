import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { Tally } from './tally.ts'
import { replaceFile } from './writers/part-file.ts'

const counts = z.record(z.string(), z.number())
export const tallySchema = z.object({
  entries: z.number(),
  articles: z.number(),
  refused: counts,
  lost: counts,
  skipped: counts,
  warnings: counts,
  repaired: z.number(),
  publishers: z.record(
    z.string(),
    z.object({ pages: z.number(), articles: z.number(), refused: counts, filled: counts }),
  ),
}) satisfies z.ZodType<Tally>

const stateSchema = z.object({
  version: z.literal(1),
  /** Of the inputs and of all options that change the output. */
  fingerprint: z.string(),
  /** Whether the output is whole and only lacks its name. */
  finished: z.boolean(),
  position: z.object({ file: z.number(), entries: z.number(), end: z.number() }),
  /** Sizes of the parts at that position. */
  bytes: z.number(),
  errorBytes: z.number(),
  tally: tallySchema,
})

/** What a run needs to know to go on after it was stopped. */
export type RunState = z.infer<typeof stateSchema>

/** The state of an earlier run; null where there is none that can be read. */
export async function readState(path: string): Promise<RunState | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

export async function writeState(path: string, state: RunState): Promise<void> {
  await replaceFile(path, JSON.stringify(state))
}

/** A short name for a value, the same for equal values. Patterns count by their source. */
export function fingerprintOf(value: unknown): string {
  const text = JSON.stringify(value, (_, member: unknown) =>
    member instanceof RegExp ? String(member) : member,
  )
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
