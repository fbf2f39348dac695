import { readFile } from 'node:fs/promises'
import type { Io } from './io.ts'

/** What a command can read. */
export type InputKind = 'text' | 'html' | 'feed'

/** How far the first characters are looked at to tell what an input is. */
const HEAD = 4096
/** Declarations, comments and processing instructions that may stand before the first element. */
const PROLOG = /^(?:\s+|<!--[\s\S]*?-->|<[!?][^>]*>)/u
const FIRST_ELEMENT = /^<(?<name>[a-z][^\s/>]*)/iu
const FEED_ROOTS: ReadonlySet<string> = new Set([
  'rss',
  'feed',
  'rdf:rdf',
  'urlset',
  'sitemapindex',
])

/** The bytes of a file, or of the standard input when the name is `-` or missing. Rejects as `readFile` does. */
export async function readInput(file: string | undefined, io: Io): Promise<Uint8Array> {
  if (file !== undefined && file !== '-') return readFile(file)
  const chunks: Uint8Array[] = []
  for await (const chunk of io.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Why a file could not be read, as a sentence. */
export function readFailure(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return `there is no file or folder ${file}`
  if (code === 'EISDIR') return `${file} is a folder`
  return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`
}

/** Tells by the first characters what an input is; text where nothing says otherwise. */
export function detectKind(bytes: Uint8Array): InputKind {
  // Latin letters and signs read the same in all encodings of the web but UTF-16, whose zeros go.
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '')
  const start = head.replace(/^(?:ï»¿|þÿ|ÿþ)/u, '').trimStart()
  if (start.startsWith('{') && start.includes('jsonfeed.org/version')) return 'feed'
  const root = FIRST_ELEMENT.exec(withoutProlog(start))?.groups?.['name']?.toLowerCase()
  if (root !== undefined) return FEED_ROOTS.has(root) ? 'feed' : 'html'
  return /^<(?:!doctype|!--|\?xml)/iu.test(start) ? 'html' : 'text'
}

function withoutProlog(text: string): string {
  let rest = text
  for (let found = PROLOG.exec(rest); found; found = PROLOG.exec(rest)) {
    rest = rest.slice(found[0].length)
  }
  return rest
}

/**
 * Bytes as text: UTF-8, UTF-16 where its mark says so, and windows-1252 for what is no UTF-8. Marks
 * of byte order are dropped, and so is a letter that the end of the input cuts in two.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    // In Node 20 only a stream is read as windows-1252; else its quotes come out as controls.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true })
  }
}
