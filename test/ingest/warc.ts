import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'

/** What a made-up record of WARC is made of. */
export interface RecordParts {
  readonly url?: string
  readonly type?: string
  readonly status?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** Further lines of the WARC header. */
  readonly warc?: Readonly<Record<string, string>>
  readonly digest?: boolean
}

/** One record, as crawlers write it. */
export function warcRecord(parts: RecordParts): Buffer {
  const { url = 'https://www.visir.is/g/20252724582d/x', type = 'response' } = parts
  const { status = '200 OK', headers = {}, body, warc = {}, digest = false } = parts
  const http = lines(`HTTP/1.1 ${status}`, { 'Content-Type': 'text/html', ...headers })
  const block = Buffer.concat([Buffer.from(http), Buffer.from(body)])
  const hash = createHash('sha256').update(block).digest('hex')
  const header = lines('WARC/1.0', {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Record-ID': `<urn:uuid:${createHash('md5').update(block).digest('hex')}>`,
    ...(digest && { 'WARC-Block-Digest': `sha256:${hash}` }),
    ...warc,
    'Content-Length': String(block.length),
  })
  return Buffer.concat([Buffer.from(header), block, Buffer.from('\r\n\r\n')])
}

/** WARC with a gzip member for each record. */
export function zipped(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)))
}

/** A body in chunks of HTTP, 1,000 bytes each. */
export function chunked(body: Uint8Array): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; at += 1_000) {
    const piece = body.subarray(at, at + 1_000)
    parts.push(
      Buffer.from(`${piece.length.toString(16)}\r\n`),
      Buffer.from(piece),
      Buffer.from('\r\n'),
    )
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

/** A body under each encoding that servers use. */
export const ENCODED: Readonly<Record<string, (body: string) => Uint8Array>> = {
  gzip: (body) => gzipSync(body),
  deflate: (body) => deflateSync(body),
  br: (body) => brotliCompressSync(body),
  identity: (body) => Buffer.from(body),
}

function lines(first: string, headers: Readonly<Record<string, string>>): string {
  const rest = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${first}\r\n${rest.join('')}\r\n`
}
