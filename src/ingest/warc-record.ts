import { createHash } from 'node:crypto'
import type { WARCRecord } from 'warcio'
import { undoEncoding } from './content-encoding.ts'
import { optional } from './optional-package.ts'
import type { LossReason } from './page.ts'

/** The page of a WARC record, or why there is none. */
export type WarcPage =
  | {
      readonly kind: 'page'
      readonly content: Uint8Array
      readonly contentType: string
      readonly id: string | null
      readonly url: string | null
    }
  | { readonly kind: 'lost'; readonly reason: LossReason; readonly message: string }
  | { readonly kind: 'skipped'; readonly why: string }

const FIRST_CHUNK = /^[\da-f]{1,8}\r\n/iu
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/iu

/**
 * Reads the bytes of one response record, header included: undoes chunks and encodings, and checks
 * the digest of the block. `maxPage` caps what decompression may give, in bytes.
 */
export async function readWarcRecord(bytes: Uint8Array, maxPage: number): Promise<WarcPage> {
  const { WARCParser, AsyncIterReader } = await optional('warcio', () => import('warcio'))
  const record = await WARCParser.parse([bytes])
  if (!record?.httpHeaders) return lost('damaged', 'The record holds no HTTP response.')
  const cut = record.warcHeader('WARC-Truncated') ?? ''
  if (cut !== '') return lost('truncated', `The crawler cut it: ${cut}.`)
  const damage = checkDigest(record.warcBlockDigest, bytes)
  if (damage !== null) return lost('damaged', damage)
  const header = (name: string): string => record.httpHeaders?.headers.get(name) ?? ''
  const why = whyNoPage(record, header('Content-Type'))
  if (why !== null) return { kind: 'skipped', why }
  const chunked = /chunked/iu.test(header('Transfer-Encoding'))
  const raw = await record.readFully(false)
  const reader = new AsyncIterReader([raw], null, chunked)
  const body = await reader.readFully()
  // A first chunk that is cut comes out as if there were no chunks.
  const isUncut = body.length === raw.length && FIRST_CHUNK.test(latin1(raw.subarray(0, 20)))
  if (reader.errored || (chunked && isUncut))
    return lost('damaged', 'A chunk of the response is not whole.')
  const content = undoEncoding(body, header('Content-Encoding'), maxPage)
  if ('reason' in content) return { kind: 'lost', ...content }
  return {
    kind: 'page',
    content: content.bytes,
    contentType: header('Content-Type'),
    id: record.warcHeader('WARC-Record-ID')?.replace(/^<(?<id>.*)>$/u, '$<id>') ?? null,
    url: record.warcTargetURI?.replace(/^<(?<url>.*)>$/u, '$<url>') ?? null,
  }
}

function whyNoPage({ httpHeaders }: WARCRecord, contentType: string): string | null {
  const status = String(httpHeaders?.statusCode)
  if (status !== '200') return `status-${/^\d{3}$/u.test(status) ? status : 'unknown'}`
  if (HTML.test(contentType)) return null
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return /^[a-z\d.+-]+\/[a-z\d.+-]+$/u.test(type) ? type : 'unknown-type'
}

/** What is wrong with the block by the record's own digest; null where all is well, or none is given. */
function checkDigest(digest: string | null | undefined, bytes: Uint8Array): string | null {
  const { algorithm, value } =
    /^(?<algorithm>sha1|sha256|md5):(?<value>\S+)$/iu.exec(digest ?? '')?.groups ?? {}
  if (algorithm === undefined || value === undefined) return null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const block = buffer.subarray(buffer.indexOf('\r\n\r\n') + 4)
  const hash = createHash(algorithm.toLowerCase()).update(block).digest()
  const said = value.toLowerCase().replaceAll('=', '')
  const fits = said === hash.toString('hex') || said === base32(hash)
  return fits ? null : 'The bytes do not fit the digest of the record.'
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/gsu) ?? [])
    .map((group) => 'abcdefghijklmnopqrstuvwxyz234567'[parseInt(group.padEnd(5, '0'), 2)] ?? '')
    .join('')
}

function lost(reason: LossReason, message: string): WarcPage {
  return { kind: 'lost', reason, message }
}
