import { constants, crc32, inflateRaw, inflateRawSync } from 'node:zlib'
import type { LossReason } from '../page.ts'
import type { ByteWindow } from './byte-window.ts'

/** A member of a gzip file, decompressed, or a stretch that holds none. Offsets are the stored file's. */
export type GzipMember = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'member'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'lost'
      readonly reason: LossReason
      readonly message: string
      /** The first bytes of what was lost, decompressed, where they can be told. */
      readonly head: string
    }
)

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])
const SHORTEST = 18
const LONGEST_HEADER = 1 << 16
const FIRST_LOOK = 1 << 18

/** Whether a member ends within the first bytes of a file: then each record has one of its own. */
export function beginsWithSmallMember(head: Buffer): boolean {
  const start = headerLength(head)
  if (start === null) return false
  try {
    inflateRawSync(head.subarray(start))
    return true
  } catch {
    return false
  }
}

/**
 * Decompresses a gzip file member by member. A member that is broken, or gives more than `cap` bytes,
 * is lost, and the next one is sought by its first bytes.
 */
export async function* inflateMembers(window: ByteWindow, cap: number): AsyncGenerator<GzipMember> {
  for (;;) {
    const start = window.offset
    if (!(await window.fill(1))) return
    const member = await readMember(window, cap)
    if (member.kind === 'member') {
      yield { ...member, start, end: window.offset }
      continue
    }
    const head = headOf(window.bytes)
    await seekMember(window)
    yield { ...member, head, start, end: window.offset }
  }
}

type ReadMember =
  | { readonly kind: 'member'; readonly bytes: Uint8Array }
  | { readonly kind: 'lost'; readonly reason: LossReason; readonly message: string }

async function readMember(window: ByteWindow, cap: number): Promise<ReadMember> {
  for (let size = FIRST_LOOK; ; size *= 4) {
    const more = await window.fill(size)
    const start = headerLength(window.bytes)
    if (start === null) return damaged('No gzip data stands here.')
    const inflated = await inflate(window.bytes.subarray(start), cap)
    if (inflated.code === null) return checkMember(window, { ...inflated, start })
    if (inflated.code === 'ERR_BUFFER_TOO_LARGE') {
      const message = `It decompresses to more than ${String(cap)} bytes.`
      return { kind: 'lost', reason: 'too-large', message }
    }
    if (inflated.code !== 'Z_BUF_ERROR' || size > 4 * cap)
      return damaged('The gzip data is broken.')
    if (!more)
      return { kind: 'lost', reason: 'truncated', message: 'The file ends before the record does.' }
  }
}

interface Inflated {
  readonly code: string | null
  readonly bytes: Buffer
  /** Compressed bytes used. */
  readonly used: number
}

function inflate(bytes: Buffer, cap: number): Promise<Inflated> {
  const options = { info: true, maxOutputLength: cap }
  return new Promise((resolve) => {
    inflateRaw(bytes, options, (error, result: unknown) => {
      if (error)
        resolve({
          code: 'code' in error ? String(error.code) : 'unknown',
          bytes: Buffer.alloc(0),
          used: 0,
        })
      else if (isInfo(result))
        resolve({ code: null, bytes: result.buffer, used: result.engine.bytesWritten })
      else resolve({ code: 'unknown', bytes: Buffer.alloc(0), used: 0 })
    })
  })
}

/** With `info`, Node hands on an object that its types do not know of. */
function isInfo(
  result: unknown,
): result is { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } } {
  return typeof result === 'object' && result !== null && 'engine' in result
}

/** Takes the member from the window when its checksum and length are right. */
function checkMember(
  window: ByteWindow,
  { bytes, used, start }: Inflated & { readonly start: number },
): ReadMember {
  const trailer = window.bytes.subarray(start + used, start + used + 8)
  if (trailer.length < 8)
    return { kind: 'lost', reason: 'truncated', message: 'The file ends before the record does.' }
  const fits =
    trailer.readUInt32LE(0) === crc32(bytes) && trailer.readUInt32LE(4) === bytes.length % 2 ** 32
  if (!fits) return damaged('The checksum of the gzip data is wrong.')
  window.take(start + used + 8)
  return { kind: 'member', bytes }
}

function damaged(message: string): ReadMember {
  return { kind: 'lost', reason: 'damaged', message }
}

/** How long the header of a member is; null where none stands. */
function headerLength(bytes: Buffer): number | null {
  if (bytes.length < SHORTEST || !bytes.subarray(0, 3).equals(MAGIC)) return null
  const flags = bytes[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + bytes.readUInt16LE(at)
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1 || LONGEST_HEADER + 1
  if (flags & 2) at += 2
  return flags > 31 || at > LONGEST_HEADER || at > bytes.length ? null : at
}

/** The beginning of a member that need not be whole. */
function headOf(bytes: Buffer): string {
  const start = headerLength(bytes)
  if (start === null) return ''
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 20 }
  try {
    return inflateRawSync(bytes.subarray(start, start + 1_024), options).toString('latin1')
  } catch {
    return ''
  }
}

/** Goes to the next place that a member of WARC begins at, at least one byte on. */
async function seekMember(window: ByteWindow): Promise<void> {
  await window.skip(1)
  for (;;) {
    const more = await window.fill(1 << 16)
    const at = window.bytes.indexOf(MAGIC)
    if (at === -1) {
      await window.skip(Math.max(1, window.bytes.length - MAGIC.length))
      if (!more) {
        await window.skip(window.bytes.length)
        return
      }
    } else {
      await window.skip(at)
      await window.fill(1 << 16)
      if (headOf(window.bytes).startsWith('WARC/')) return
      await window.skip(1)
    }
  }
}
