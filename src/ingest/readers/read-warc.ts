import type { Entry } from '../page.ts'
import { openWindow } from './byte-window.ts'
import { inflateMembers } from './gzip-members.ts'
import type { GzipMember } from './gzip-members.ts'
import { entryOf, frameRecords } from './warc-frames.ts'

/** A WARC file as a stream of stored bytes. */
export interface WarcStream {
  readonly file: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** Where in the file the stream begins: 0, or where a record does. */
  readonly start: number
  /** Largest record, in bytes. */
  readonly cap: number
}

/** Room for the header of a record beside the largest page. */
const HEADER_ROOM = 1 << 17

/** The records of plain WARC. Offsets are the file's. */
export async function* readPlainWarc({
  file,
  chunks,
  start,
  cap,
}: WarcStream): AsyncGenerator<Entry> {
  const window = openWindow(chunks, start)
  try {
    for await (const frame of frameRecords(window, cap))
      yield entryOf(frame, { file, offset: frame.start, end: frame.end })
  } finally {
    await window.close()
  }
}

/** The records of WARC in which each has a gzip member of its own. Offsets are those of the members. */
export async function* readMemberWarc({
  file,
  chunks,
  start,
  cap,
}: WarcStream): AsyncGenerator<Entry> {
  const window = openWindow(chunks, start)
  try {
    for await (const member of inflateMembers(window, cap + HEADER_ROOM))
      yield* entriesOf(member, { file, cap })
  } finally {
    await window.close()
  }
}

async function* entriesOf(
  member: GzipMember,
  { file, cap }: Pick<WarcStream, 'file' | 'cap'>,
): AsyncGenerator<Entry> {
  const { start: offset, end } = member
  const place = { file, line: null, offset }
  if (member.kind === 'lost') {
    const type = /^warc-type:[ \t]*(?<type>[a-z]+)/imu.exec(member.head)?.groups?.['type']
    if (member.reason === 'too-large' && type !== undefined && type !== 'response')
      yield { kind: 'skipped', place, why: type, end }
    else yield { kind: 'lost', place, reason: member.reason, message: member.message, end }
    return
  }
  const entries: Entry[] = []
  for await (const frame of frameRecords(openWindow(once(member.bytes)), cap))
    entries.push(entryOf(frame, { file, offset, end }))
  const last = entries.length - 1
  for (const [at, entry] of entries.entries()) yield at < last ? { ...entry, within: true } : entry
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of one chunk
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
