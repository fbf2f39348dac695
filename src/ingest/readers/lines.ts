/** A line of a stream of bytes, without its line break; null bytes where it was longer than the cap. */
export interface ByteLine {
  readonly bytes: Uint8Array | null
  /** Where the line after it begins. */
  readonly end: number
}

const LINE_FEED = 0x0a

/**
 * Cuts a stream at its line feeds. A last line without one counts; nothing after the last one does
 * not. Lines over the cap are never held in memory: only their place is told.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  cap: number,
): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = []
  let length = 0
  let end = 0
  for await (const chunk of chunks) {
    let start = 0
    for (
      let at = chunk.indexOf(LINE_FEED);
      at !== -1;
      start = at + 1, at = chunk.indexOf(LINE_FEED, start)
    ) {
      length += at - start
      if (length <= cap) parts.push(chunk.subarray(start, at))
      end += length + 1
      yield { bytes: length <= cap ? join(parts, length) : null, end }
      parts = []
      length = 0
    }
    length += chunk.length - start
    if (length > cap) parts = []
    // A copy: the rest of the chunk need not be kept for its last bytes.
    else if (start < chunk.length) parts.push(chunk.slice(start))
  }
  if (length > 0) yield { bytes: length <= cap ? join(parts, length) : null, end: end + length }
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts
  if (parts.length === 1 && first) return first
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
