import { readFile } from 'node:fs/promises'
import { markupKind, plainHead } from '../text/markup-kind.ts'
import type { Io } from './io.ts'

/** What a command can read. */
export type InputKind = 'text' | 'html' | 'feed'

/** How far the first characters are looked at to tell what an input is. */
const HEAD = 4096

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
  const start = plainHead(bytes.subarray(0, HEAD))
  if (start.startsWith('{') && start.includes('jsonfeed.org/version')) return 'feed'
  return markupKind(start) ?? 'text'
}
