import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { IngestError } from '../ingest/ingest-error.ts'
import { replaceFile } from '../ingest/writers/part-file.ts'
import { manifestPath } from './part-paths.ts'

const manifestSchema = z.strictObject({
  version: z.literal(1),
  fingerprint: z.string(),
  /** How many parts the run comes to; null while its input is being cut. */
  parts: z.number().nullable(),
  /** In folders: files whose names tell no format. */
  leftOut: z.array(z.string()),
})

/** What was cut into the queue: it stands beside the parts, and tells whether they are all there. */
export type Manifest = z.infer<typeof manifestSchema>

/** The manifest of a run in a folder; null where there is none. */
export async function readManifest(out: string, run: string): Promise<Manifest | null> {
  const path = manifestPath(out, run)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    throw new IngestError('output-exists', `${path} is no manifest that enqueue has written.`)
  }
}

export async function writeManifest(out: string, run: string, manifest: Manifest): Promise<void> {
  await replaceFile(manifestPath(out, run), `${JSON.stringify(manifest, null, 2)}\n`)
}
