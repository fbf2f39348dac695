import type { Entry, LossReason } from '../page.ts'
import type { ByteWindow } from './byte-window.ts'

/** A record of a WARC file as bytes, or a stretch of the file that holds none. Offsets are the window's. */
export type WarcFrame =
  | {
      readonly kind: 'record'
      readonly start: number
      readonly end: number
      readonly type: string
      readonly bytes: Uint8Array
    }
  | {
      readonly kind: 'lost'
      readonly start: number
      readonly end: number
      readonly reason: LossReason
      readonly message: string
    }
  | {
      readonly kind: 'skipped'
      readonly start: number
      readonly end: number
      readonly type: string
    }

const BLANK_LINE = Buffer.from('\r\n\r\n')
const OPENING = Buffer.from('WARC/1.')
const OPENING_ON_A_LINE = Buffer.from('\nWARC/1.')
const LONGEST_HEADER = 1 << 16

/**
 * Cuts WARC into its records by their lengths. Where a record is not followed by what must follow it,
 * it is lost, and the next one is sought from its header on: a wrong length takes no neighbours along.
 */
export async function* frameRecords(window: ByteWindow, cap: number): AsyncGenerator<WarcFrame> {
  for (;;) {
    await skipLineBreaks(window)
    const start = window.offset
    if (!(await window.fill(1))) return
    const header = await readHeader(window)
    if (header === null) yield await seekOpening(window, start, 1)
    else yield await readRecord(window, header, cap)
  }
}

interface RecordHeader {
  readonly length: number
  readonly block: number
  readonly type: string
}

async function readRecord(
  window: ByteWindow,
  { length, block, type }: RecordHeader,
  cap: number,
): Promise<WarcFrame> {
  const start = window.offset
  if (block > cap) {
    const skipped = await window.skip(length + block)
    const end = window.offset
    if (skipped < length + block) return truncated(start, end)
    if (type !== 'response') return { kind: 'skipped', start, end, type }
    const message = `The record is larger than ${String(cap)} bytes.`
    return { kind: 'lost', start, end, reason: 'too-large', message }
  }
  const whole = await window.fill(length + block)
  const followed = whole && (await isFollowed(window, length + block))
  if (!followed) return seekOpening(window, start, length)
  const bytes = window.take(length + block)
  return type === 'response'
    ? { kind: 'record', start, end: window.offset, type, bytes }
    : { kind: 'skipped', start, end: window.offset, type }
}

/** A record ends with two line breaks, or with the file. */
async function isFollowed(window: ByteWindow, at: number): Promise<boolean> {
  await window.fill(at + BLANK_LINE.length)
  const rest = window.bytes.subarray(at, at + BLANK_LINE.length)
  return rest.length === 0 || BLANK_LINE.subarray(0, rest.length).equals(rest)
}

/** Null where no header of a record stands. */
async function readHeader(window: ByteWindow): Promise<RecordHeader | null> {
  await window.fill(OPENING.length)
  if (!window.bytes.subarray(0, OPENING.length).equals(OPENING)) return null
  for (let size = 2_048; ; size *= 4) {
    const more = await window.fill(size)
    const end = window.bytes.subarray(0, LONGEST_HEADER).indexOf(BLANK_LINE)
    if (end !== -1) return parseHeader(window.bytes.subarray(0, end + BLANK_LINE.length))
    if (!more || size > LONGEST_HEADER) return null
  }
}

function parseHeader(bytes: Uint8Array): RecordHeader | null {
  const text = Buffer.from(bytes).toString('latin1')
  const length = /^content-length:[ \t]*(?<length>\d{1,15})[ \t]*\r$/imu.exec(text)?.groups
  const type = /^warc-type:[ \t]*(?<type>[a-z]+)[ \t]*\r$/imu.exec(text)?.groups
  if (length?.['length'] === undefined || type?.['type'] === undefined) return null
  return { length: bytes.length, block: Number(length['length']), type: type['type'].toLowerCase() }
}

/** Goes to the next opening of a record that comes at least `after` bytes on; all before it is lost. */
async function seekOpening(window: ByteWindow, start: number, after: number): Promise<WarcFrame> {
  await window.skip(after)
  for (;;) {
    const more = await window.fill(1 << 16)
    const at = window.bytes.indexOf(OPENING_ON_A_LINE)
    if (at !== -1) {
      await window.skip(at + 1)
      const message = 'What stands here is no whole record.'
      return { kind: 'lost', start, end: window.offset, reason: 'damaged', message }
    }
    await window.skip(Math.max(1, window.bytes.length - OPENING_ON_A_LINE.length))
    if (!more) {
      await window.skip(window.bytes.length)
      return truncated(start, window.offset)
    }
  }
}

function truncated(start: number, end: number): WarcFrame {
  const message = 'The file ends before the record does.'
  return { kind: 'lost', start, end, reason: 'truncated', message }
}

async function skipLineBreaks(window: ByteWindow): Promise<void> {
  while (await window.fill(1)) {
    const [first] = window.bytes
    if (first !== 0x0d && first !== 0x0a) return
    await window.skip(1)
  }
}

/** A frame as an entry of the input: `offset` is the place in the file, `end` how far it was read. */
export function entryOf(
  frame: WarcFrame,
  { file, offset, end }: { readonly file: string; readonly offset: number; readonly end: number },
): Entry {
  const place = { file, line: null, offset }
  if (frame.kind === 'record') return { kind: 'page', place, form: 'warc', bytes: frame.bytes, end }
  if (frame.kind === 'skipped') return { kind: 'skipped', place, why: frame.type, end }
  return { kind: 'lost', place, reason: frame.reason, message: frame.message, end }
}
