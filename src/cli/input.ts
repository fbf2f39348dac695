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
