import { mkdir, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Loss } from '../ingest/options.ts'
import { lossLine } from '../ingest/output.ts'
import type { Tally } from '../ingest/tally.ts'
import type { PartFile } from '../ingest/writers/part-file.ts'
import { openPart, publish, remove } from '../ingest/writers/part-file.ts'
import type { PartPaths } from './part-paths.ts'

/** The files of a part on their way, under names of their own. */
export interface PartOutput {
  readonly add: (lines: Uint8Array, losses: readonly Loss[]) => Promise<void>
  /** Makes all of it safe and gives it its names, the lines last: where they are, the rest is too. */
  readonly finish: (told: { readonly fingerprint: string; readonly tally: Tally }) => Promise<void>
  /** Takes back what has no name yet. */
  readonly drop: () => Promise<void>
}

/**
 * Opens the output of a part. `attempt` tells apart workers that are at the same part: each writes its
 * own files, and the last to finish replaces the first one's by the same bytes.
 */
export async function openPartOutput(paths: PartPaths, attempt: string): Promise<PartOutput> {
  for (const path of [paths.losses, paths.tally]) await mkdir(dirname(path), { recursive: true })
  for (const path of [paths.lines, paths.losses, paths.tally]) await sweep(path)
  const temporary = (path: string): string => `${path}.${attempt}.tmp`
  const lines = await openPart(temporary(paths.lines), 0)
  const losses = await openPart(temporary(paths.losses), 0)
  return {
    add: async (bytes, lost) => {
      await lines.append(bytes)
      await losses.append(encode(lost.map(lossLine).join('')))
    },
    finish: async ({ fingerprint, tally }) => {
      const told = await openPart(temporary(paths.tally), 0)
      await told.append(encode(`${JSON.stringify({ fingerprint, bytes: lines.size, tally })}\n`))
      if (losses.size > 0) await publishPart(losses, paths.losses)
      else await Promise.all([losses.close(), remove(losses.path), remove(paths.losses)])
      await publishPart(told, paths.tally)
      await publishPart(lines, paths.lines)
    },
    drop: async () => {
      for (const part of [lines, losses]) await part.close().catch(() => undefined)
      for (const path of [paths.lines, paths.losses, paths.tally]) await remove(temporary(path))
    },
  }
}

/** What workers left that were killed. One that is alive all the same finds its file gone, and fails. */
async function sweep(path: string): Promise<void> {
  const folder = dirname(path)
  const left = (await readdir(folder)).filter(
    (name) => name.startsWith(`${basename(path)}.`) && name.endsWith('.tmp'),
  )
  for (const name of left) await remove(join(folder, name))
}

async function publishPart(part: PartFile, path: string): Promise<void> {
  await part.sync()
  await part.close()
  await publish(part.path, path)
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
