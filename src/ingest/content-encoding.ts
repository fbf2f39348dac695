import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { LossReason } from './page.ts'

type Undone =
  | { readonly bytes: Uint8Array }
  | { readonly reason: LossReason; readonly message: string }

const GIVES_UP = 'ERR_BUFFER_TOO_LARGE'

/**
 * Undoes the encodings of an HTTP body, the last one first. A body that plainly is not encoded, as
 * crawlers store that have undone it already, stays as it is. Never gives more than `most` bytes.
 */
export function undoEncoding(body: Uint8Array, header: string, most: number): Undone {
  const encodings = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse()
  let bytes = body
  for (const encoding of encodings) {
    const undone = undoOne(bytes, encoding, most)
    if ('reason' in undone) return undone
    bytes = undone.bytes
  }
  return { bytes }
}

function undoOne(bytes: Uint8Array, encoding: string, most: number): Undone {
  const undo = decoder(encoding, bytes)
  if (undo === null) return { bytes }
  if (undo === undefined)
    return { reason: 'damaged', message: `There is no way to undo the encoding ${encoding}.` }
  try {
    return { bytes: undo(bytes, { maxOutputLength: most }) }
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === GIVES_UP
    if (isLarge)
      return { reason: 'too-large', message: `The page is larger than ${String(most)} bytes.` }
    return { reason: 'damaged', message: `The ${encoding} data of the response is broken.` }
  }
}

/** Null where the bytes are not in that encoding, undefined where it is not known. */
function decoder(
  encoding: string,
  [first, second]: Uint8Array,
): typeof gunzipSync | null | undefined {
  if (encoding === 'gzip' || encoding === 'x-gzip')
    return first === 0x1f && second === 0x8b ? gunzipSync : null
  if (encoding === 'deflate') {
    if (first === 0x3c) return null
    return first !== undefined && (first & 0x0f) === 8 ? inflateSync : inflateRawSync
  }
  if (encoding === 'br') return first === 0x3c ? null : brotliDecompressSync
  return undefined
}
