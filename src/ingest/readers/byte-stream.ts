import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { pipeline } from 'node:stream'
import type { Readable } from 'node:stream'

/** How much of a file is read at a time. */
const CHUNK = 1 << 18

/** Where to begin in a file, and how large it is, as far as is known: small files need small buffers. */
export interface Extent {
  readonly from?: number
  readonly size?: number
}

/** The bytes of a file. Rejects as the file system does. */
export async function* readBytes(
  file: string,
  { from = 0, size = 0 }: Extent = {},
): AsyncGenerator<Uint8Array> {
  const chunk = size > 0 ? Math.min(CHUNK, size + 1) : CHUNK
  const handle = await open(file, 'r')
  try {
    for (let at = from === 0 ? null : from; ; ) {
      // A new buffer each time: the pieces of the last one may still be on their way to a worker.
      const { bytesRead, buffer } = await handle.read(new Uint8Array(chunk), 0, chunk, at)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
      // A pipe has no places: it is read on from where it stands.
      if (at !== null) at += bytesRead
    }
  } finally {
    await handle.close()
  }
}

/** What gunzip gives, and how much of the compressed bytes it has taken. */
export interface Gunzipped {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly taken: () => number
}

/** Undoes gzip, several members in a row too. Iterating rejects where the data is cut or broken. */
export function gunzip(chunks: AsyncIterable<Uint8Array>): Gunzipped {
  const stream = createGunzip({ chunkSize: CHUNK })
  // The error of either side comes out of the iteration.
  const out: Readable = pipeline(chunks, stream, () => undefined)
  return { chunks: out, taken: () => stream.bytesWritten }
}

/** What comes first of a stream, and the whole of it from its start. */
export interface Peeked {
  readonly head: Uint8Array
  readonly chunks: AsyncIterable<Uint8Array>
  /** Lets go of the stream, whether or not it was read. */
  readonly close: () => Promise<void>
}

/** Looks at the first bytes of a stream, at least `size` of them where it has as many. */
export async function peek(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  while (length < size) {
    const next = await iterator.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.length
  }
  return {
    head: Buffer.concat(parts),
    chunks: resume(parts, iterator),
    // That of `chunks` would not do: a generator that was never started has nothing to end.
    close: async () => {
      await iterator.return?.()
    },
  }
}

async function* resume(
  parts: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* parts
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      yield next.value
  } finally {
    await iterator.return?.()
  }
}
