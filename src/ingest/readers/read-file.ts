import type { Publisher } from '../../index.ts'
import { IngestError } from '../ingest-error.ts'
import { optional } from '../optional-package.ts'
import type { Entry, IngestLimits, LossReason, Place } from '../page.ts'
import type { Peeked } from './byte-stream.ts'
import { gunzip, peek, readBytes } from './byte-stream.ts'
import type { InputFile } from './find-inputs.ts'
import { beginsWithSmallMember } from './gzip-members.ts'
import type { InputFormat } from './input-kind.ts'
import { formatOfBytes, formatOfName, isGzip } from './input-kind.ts'
import { splitLines } from './lines.ts'
import { readFeedItems } from './read-feed.ts'
import { readMemberWarc, readPlainWarc } from './read-warc.ts'

/** How to read the files of a run. */
export interface ReadOptions {
  /** What every file holds, whatever its name says. */
  readonly format: InputFormat | null
  readonly limits: IngestLimits
  readonly stdin: AsyncIterable<Uint8Array>
  /** The caller's own; feeds tell by them whose items they hold. */
  readonly publishers?: readonly Publisher[]
}

/** Where an earlier run stopped in a file: its entries that are done, and where the last of them ends. */
export interface FilePosition {
  readonly entries: number
  readonly end: number
}

const START: FilePosition = { entries: 0, end: 0 }
const HEAD = 1 << 18
const BROKEN_GZIP =
  'The gzip data is broken, which shows at its end only: entries before it may be damaged too.'

/**
 * The entries of one file, or of its range, in order. What cannot be read is an entry too; nothing is
 * thrown. From a later position on, plain JSONL and WARC are not read again; of other files the
 * entries that are done are read and passed over.
 */
export async function* readFile(
  { file, bytes, path = file, range }: InputFile,
  options: ReadOptions,
  from: FilePosition = range ?? START,
): AsyncGenerator<Entry> {
  const to = range?.to ?? Infinity
  let { end } = from
  let entries = 0
  try {
    for await (const entry of openFile({ file, path, size: bytes, options, from })) {
      entries++
      end = entry.end
      yield entry
      if (end >= to) return
    }
  } catch (error) {
    if (error instanceof IngestError) throw error
    const place: Place = { file, line: entries > 0 ? entries + 1 : null, offset: null }
    yield { kind: 'lost', place, ...failure(error), end }
  }
}

function failure(error: unknown): { readonly reason: LossReason; readonly message: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  if (code === 'Z_BUF_ERROR') return { reason: 'truncated', message: 'The gzip data breaks off.' }
  if (code.startsWith('Z_')) return { reason: 'damaged', message: BROKEN_GZIP }
  return { reason: 'unreadable', message }
}

/** Whether a file can be read from its middle: plain JSONL and WARC, and WARC in small gzip members. */
export async function isSeekable(
  { file, path = file }: InputFile,
  format: InputFormat | null,
): Promise<boolean> {
  const { head, close } = await peek(readBytes(path), HEAD)
  await close()
  const known = format ?? formatOfName(file)
  if (isGzip(head)) return known === 'warc' && beginsWithSmallMember(Buffer.from(head))
  return ['jsonl', 'warc'].includes(known ?? formatOfBytes(head))
}

async function* openFile(opening: Opening): AsyncGenerator<Entry> {
  const { path, size, options } = opening
  const stored = await peek(path === '-' ? options.stdin : readBytes(path, { size }), HEAD)
  try {
    yield* readStored(opening, stored)
  } finally {
    await stored.close()
  }
}

interface Opening {
  readonly file: string
  readonly path: string
  /** As stored; 0 where nobody knows. */
  readonly size: number
  readonly options: ReadOptions
  readonly from: FilePosition
}

async function* readStored(
  { file, path, options, from }: Opening,
  stored: Peeked,
): AsyncGenerator<Entry> {
  const zipped = isGzip(stored.head)
  const format = options.format ?? formatOfName(file)
  if (format === 'warc') await optional('warcio', () => import('warcio'))
  if (zipped && format === 'warc' && beginsWithSmallMember(Buffer.from(stored.head))) {
    const { chunks, start } = seek(path, stored, from)
    yield* readMemberWarc({ file, chunks, start, cap: options.limits.page })
    return
  }
  const opened = zipped ? await unzip(stored) : { ...stored, taken: null }
  const known = format ?? formatOfBytes(opened.head)
  if (known === 'warc') await optional('warcio', () => import('warcio'))
  const seekable = !zipped && (known === 'jsonl' || known === 'warc')
  const { chunks, start } = seekable ? seek(path, opened, from) : { ...opened, start: 0 }
  const reading = { file, chunks, start, line: seekable ? from.entries : 0, options }
  const passed = seekable ? 0 : from.entries
  let at = 0
  for await (const entry of readAs(known, reading))
    if (at++ >= passed) yield opened.taken ? { ...entry, end: opened.taken() } : entry
}

async function unzip(stored: Peeked): Promise<Peeked & { readonly taken: () => number }> {
  const { chunks, taken } = gunzip(stored.chunks)
  return { ...(await peek(chunks, 1_024)), taken }
}

/** The stream from a position on. */
function seek(
  path: string,
  { chunks }: Peeked,
  { end }: FilePosition,
): { readonly chunks: AsyncIterable<Uint8Array>; readonly start: number } {
  return end === 0 ? { chunks, start: 0 } : { chunks: readBytes(path, { from: end }), start: end }
}

interface Reading {
  readonly file: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly start: number
  /** Lines before `start`. */
  readonly line: number
  readonly options: ReadOptions
}

function readAs(format: InputFormat, reading: Reading): AsyncGenerator<Entry> {
  const { file, chunks, start, options } = reading
  const { limits, publishers = [] } = options
  if (format === 'jsonl') return readLines(reading)
  if (format === 'warc') return readPlainWarc({ file, chunks, start, cap: limits.page })
  if (format === 'feed') return readFeedItems({ file, chunks, cap: limits.page, publishers })
  return readWhole(format, reading)
}

async function* readLines({ file, chunks, start, line, options }: Reading): AsyncGenerator<Entry> {
  let number = line
  for await (const { bytes, end: after } of splitLines(chunks, options.limits.line)) {
    const place = { file, line: ++number, offset: null }
    const end = start + after
    const message = `The line is longer than ${String(options.limits.line)} bytes.`
    if (bytes === null) yield { kind: 'lost', place, reason: 'too-large', message, end }
    else if (isBlank(bytes)) yield { kind: 'skipped', place, why: 'blank-line', end }
    else yield { kind: 'page', place, form: 'json', bytes, end }
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 64 && bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)
}

/** A page that fills its file; more than the cap is not read. */
async function* readWhole(
  form: 'text' | 'html',
  { file, chunks, options }: Reading,
): AsyncGenerator<Entry> {
  const place = { file, line: null, offset: null }
  const parts: Uint8Array[] = []
  let end = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    end += chunk.length
    if (end <= options.limits.page) continue
    const message = `The page is larger than ${String(options.limits.page)} bytes.`
    yield { kind: 'lost', place, reason: 'too-large', message, end }
    return
  }
  yield { kind: 'page', place, form, bytes: Buffer.concat(parts), end }
}
