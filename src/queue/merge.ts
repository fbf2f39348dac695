import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { IngestError } from '../ingest/ingest-error.ts'
import type { IngestReport, Loss } from '../ingest/options.ts'
import type { Output } from '../ingest/output.ts'
import { openOutput } from '../ingest/output.ts'
import { readBytes } from '../ingest/readers/byte-stream.ts'
import { addTally, countOther } from '../ingest/tally.ts'
import { exists } from '../ingest/writers/part-file.ts'
import { readManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { partName, pathsOf } from './part-paths.ts'
import type { PartPaths } from './part-paths.ts'
import { readPartTally } from './part-tally.ts'

/** What `mergeParts` is told; each may be left out. */
export interface MergeOptions {
  /** What the parts are called; `part` when left out. */
  readonly name?: string
  /** A file for all that was lost, as JSON lines. */
  readonly errors?: string
  /** Writes over an output that is there. */
  readonly force?: boolean
}

const lossSchema = z.object({
  file: z.string(),
  line: z.number().nullable(),
  offset: z.number().nullable(),
  reason: z.string(),
  message: z.string(),
})

/** Names of missing parts that are told. */
const MOST_TOLD = 5

/**
 * Makes one file of all parts in a folder: JSON lines, SQLite or Parquet, as `ingest` does by the ending,
 * with the counts of the whole. Throws where a part is missing.
 *
 * @example
 * const { tally } = await mergeParts('articles', 'articles.db', { errors: 'lost.jsonl' })
 */
export async function mergeParts(
  folder: string,
  output: string,
  options: MergeOptions = {},
): Promise<IngestReport> {
  const run = options.name ?? 'part'
  const manifest = await readManifest(folder, run)
  if (manifest === null) throw missing(`There are no parts named ${run} in ${folder}.`)
  const parts = await findParts(folder, run, manifest)
  const out = await openOutput(output, {
    ...options,
    fingerprint: manifest.fingerprint,
    canResume: false,
  })
  try {
    await addUnreadable(out, pathsOf(folder, partName(run, 0)))
    for (const part of parts) await addPart(out, part, output.endsWith('.gz'))
    await out.finish()
    return { state: 'done', resumed: false, tally: out.state.tally, leftOut: manifest.leftOut }
  } finally {
    await out.close()
  }
}

async function findParts(
  folder: string,
  run: string,
  { parts, fingerprint }: Manifest,
): Promise<readonly PartPaths[]> {
  if (parts === null)
    throw missing(`${folder} is not cut to the end yet: let enqueue finish, or call it again.`)
  const names = Array.from({ length: parts }, (_, index) => partName(run, index + 1))
  const absent: string[] = []
  for (const name of names) {
    const { lines, tally } = pathsOf(folder, name)
    const isThere =
      (await exists(lines)) && (await readPartTally(tally))?.fingerprint === fingerprint
    if (!isThere) absent.push(name)
  }
  if (absent.length === 0) return names.map((name) => pathsOf(folder, name))
  const few = absent.slice(0, MOST_TOLD).join(', ') + (absent.length > MOST_TOLD ? ', …' : '')
  throw missing(
    `${String(absent.length)} of ${String(parts)} parts are missing: ${few}. See frettagrein queue status --dead.`,
  )
}

async function addUnreadable(out: Output, { losses: path }: PartPaths): Promise<void> {
  const losses = await readLosses(path)
  for (const { reason } of losses) countOther(out.state.tally, 'lost', reason)
  await out.add({ bytes: new Uint8Array(), losses, position: out.state.position })
}

/** Of gzip output each chunk is a member of its own. */
async function addPart(
  out: Output,
  { lines, losses, tally }: PartPaths,
  gzip: boolean,
): Promise<void> {
  const { position } = out.state
  const told = await readPartTally(tally)
  let size = 0
  for await (const chunk of readBytes(lines, { size: told?.bytes ?? 0 })) {
    size += chunk.length
    const bytes = gzip ? gzipSync(chunk, { level: 6 }) : chunk
    await out.add({ bytes, losses: [], position })
  }
  if (size !== told?.bytes)
    throw missing(`${lines} is not what its worker has written: delete it and enqueue again.`)
  addTally(out.state.tally, told.tally)
  await out.add({ bytes: new Uint8Array(), losses: await readLosses(losses), position })
}

async function readLosses(path: string): Promise<readonly Loss[]> {
  if (!(await exists(path))) return []
  const text = await readFile(path, 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lossSchema.parse(JSON.parse(line)))
}

function missing(message: string): IngestError {
  return new IngestError('parts-missing', message)
}
