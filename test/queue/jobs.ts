import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parserName } from '../../src/ingest/parser-name.ts'
import { writeManifest } from '../../src/queue/manifest.ts'
import type { Payload, Piece } from '../../src/queue/payload.ts'
import { openPools } from '../../src/queue/pools.ts'
import type { JobContext } from '../../src/queue/run-job.ts'

const FINGERPRINT = '0123456789abcdef0123456789abcdef'

/** A job over files of a folder, whose output goes to `out` in the same folder. */
export function jobOf(folder: string, pieces: readonly (string | Piece)[], number = 1): Payload {
  return {
    version: 1,
    parser: parserName(),
    fingerprint: FINGERPRINT,
    run: 'part',
    part: `part-${String(number).padStart(8, '0')}`,
    out: resolve(folder, 'out'),
    base: resolve(folder),
    pieces: pieces.map((piece) =>
      typeof piece === 'string'
        ? { file: piece, bytes: statSync(join(folder, piece)).size }
        : piece,
    ),
    settings: {},
  }
}

/** The folder for the output, as `enqueue` leaves it. */
export async function claim(folder: string, parts: number | null = 1): Promise<string> {
  const out = join(folder, 'out')
  mkdirSync(out, { recursive: true })
  await writeManifest(out, 'part', { version: 1, fingerprint: FINGERPRINT, parts, leftOut: [] })
  return out
}

/** A worker without threads, confined to a folder. */
export function contextOf(root: string, more: Partial<JobContext> = {}): JobContext {
  const pools = openPools({ workers: 0 })
  return { pools, root, signal: new AbortController().signal, attempt: 'test-1', ...more }
}
