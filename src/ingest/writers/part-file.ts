import { open, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { IngestError } from '../ingest-error.ts'

/** A file that grows under a name of its own until it is whole. */
export interface PartFile {
  readonly path: string
  /** Bytes written so far. */
  readonly size: number
  readonly append: (bytes: Uint8Array) => Promise<void>
  /** Returns when all that was appended is on the disk. */
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a part and cuts it to the size that is known to be sound; 0 begins it anew. */
export async function openPart(path: string, size: number): Promise<PartFile> {
  const file = await guardWrite(path, () => open(path, size === 0 ? 'w' : 'r+'))
  await file.truncate(size)
  let at = size
  return {
    path,
    get size() {
      return at
    },
    append: (bytes) =>
      guardWrite(path, async () => {
        for (let done = 0; done < bytes.length; ) {
          const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at)
          done += bytesWritten
          at += bytesWritten
        }
      }),
    sync: () => guardWrite(path, () => file.datasync()),
    close: () => file.close(),
  }
}

/** Replaces a small file as a whole: whoever reads it, after a crash too, finds the old or the new. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const part = await openPart(`${path}.new`, 0)
  try {
    await part.append(new TextEncoder().encode(text))
    await part.sync()
  } finally {
    await part.close()
  }
  await rename(part.path, path)
}

/** Gives a whole file its name, for good. */
export async function publish(part: string, path: string): Promise<void> {
  await guardWrite(path, async () => {
    await rename(part, path)
    await syncFile(dirname(path))
  })
}

/** Returns when a file that others have written is on the disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** In bytes; -1 where there is no such file. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => -1,
  )
}

export async function exists(path: string): Promise<boolean> {
  return (await sizeOf(path)) >= 0
}

export async function remove(path: string): Promise<void> {
  await unlink(path).catch(() => undefined)
}

/** Says of a failure to write which file it is about, and that nothing is lost. */
export async function guardWrite<Result>(
  path: string,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new IngestError('write-failed', `${path} cannot be written: ${reason}`)
  }
}
