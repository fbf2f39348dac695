import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { resolve, sep } from 'node:path'
import type { InputFile } from '../ingest/readers/find-inputs.ts'
import { JobError } from './job-error.ts'
import { readManifest } from './manifest.ts'
import type { Payload, Piece } from './payload.ts'

/** The files of a job as this machine sees them; throws a `JobError` where they are not what was cut. */
export async function findPieces(
  { base, pieces }: Pick<Payload, 'base' | 'pieces'>,
  root: string,
): Promise<readonly InputFile[]> {
  return Promise.all(pieces.map((piece) => findPiece(base, piece, root)))
}

async function findPiece(base: string, piece: Piece, root: string): Promise<InputFile> {
  const { file, bytes, range } = piece
  const path = resolve(base, file)
  await checkInside(path, root)
  const status = await stat(path).catch(() => null)
  if (!status) throw unseen(`There is no ${path}. Does this machine see the storage it was cut on?`)
  if (!status.isFile()) throw unseen(`${path} is no regular file.`)
  if (status.size !== bytes) {
    const sizes = `${String(bytes)} bytes when it was cut, ${String(status.size)} now`
    throw unseen(`${path} has changed: ${sizes}. Enqueue it anew, under another name.`)
  }
  await access(path, constants.R_OK).catch(() => {
    throw unseen(`${path} may not be read.`)
  })
  return { file, path, bytes, modified: 0, once: false, ...(range && { range }) }
}

/** Throws where the folder of the output is not the one that the job was cut for. */
export async function checkOutput({ out, run, fingerprint }: Payload, root: string): Promise<void> {
  await checkInside(out, root)
  const manifest = await readManifest(out, run)
  if (!manifest)
    throw unseen(
      `There is no ${run}.manifest.json in ${out}. Does this machine see the storage that the output goes to?`,
    )
  if (manifest.fingerprint !== fingerprint)
    throw unseen(`${out} holds parts named ${run} of other inputs or options.`, false)
}

/** Links are followed first. What is not there cannot be told, and is found missing later. */
async function checkInside(path: string, root: string): Promise<void> {
  const [real, top] = await Promise.all([path, root].map((one) => realpath(one).catch(() => one)))
  if (real === undefined || top === undefined) return
  if (real !== top && !real.startsWith(top.endsWith(sep) ? top : top + sep))
    throw unseen(`${path} is outside of ${root}.`, false)
}

/** Which machine it was is part of the reason: another may see more. */
function unseen(message: string, canRetry = true): JobError {
  return new JobError(`${message} (on ${hostname()})`, { canRetry })
}
