/** A stretch of a stream that can be looked at before it is taken. */
export interface ByteWindow {
  /** How many bytes were taken so far, plus where the stream began. */
  readonly offset: number
  /** What is at hand from `offset` on. */
  readonly bytes: Buffer
  /** Brings at least `size` bytes to hand; false where the stream ends before. */
  readonly fill: (size: number) => Promise<boolean>
  /** Takes bytes that are at hand; a copy that keeps no others alive. */
  readonly take: (size: number) => Uint8Array
  /** Passes over bytes without holding them; how many there were. */
  readonly skip: (size: number) => Promise<number>
  /** Lets go of the stream. */
  readonly close: () => Promise<void>
}

/** What is at hand; `bytes` and `offset` are the only things that change. */
interface Held {
  readonly iterator: AsyncIterator<Uint8Array>
  bytes: Buffer
  offset: number
}

/** A window over a stream that begins at `start` of its file. */
export function openWindow(chunks: AsyncIterable<Uint8Array>, start = 0): ByteWindow {
  const held: Held = {
    iterator: chunks[Symbol.asyncIterator](),
    bytes: Buffer.alloc(0),
    offset: start,
  }
  return {
    get offset() {
      return held.offset
    },
    get bytes() {
      return held.bytes
    },
    fill: (size) => fill(held, size),
    take: (size) => {
      const taken = new Uint8Array(held.bytes.subarray(0, size))
      drop(held, size)
      return taken
    },
    skip: (size) => skip(held, size),
    close: async () => {
      await held.iterator.return?.()
    },
  }
}

async function next({ iterator }: Held): Promise<Buffer | null> {
  const result = await iterator.next()
  if (result.done === true) return null
  const { buffer, byteOffset, length } = result.value
  return Buffer.from(buffer, byteOffset, length)
}

async function fill(held: Held, size: number): Promise<boolean> {
  const parts = [held.bytes]
  let { length } = held.bytes
  while (length < size) {
    const chunk = await next(held)
    if (!chunk) break
    parts.push(chunk)
    length += chunk.length
  }
  if (parts.length > 1) held.bytes = Buffer.concat(parts, length)
  return length >= size
}

async function skip(held: Held, size: number): Promise<number> {
  let skipped = drop(held, size)
  while (skipped < size) {
    const chunk = await next(held)
    if (!chunk) break
    held.bytes = chunk
    skipped += drop(held, size - skipped)
  }
  return skipped
}

function drop(held: Held, size: number): number {
  const dropped = Math.min(size, held.bytes.length)
  held.bytes = held.bytes.subarray(dropped)
  held.offset += dropped
  return dropped
}
