import { markupKind, plainHead } from '../../text/markup-kind.ts'

/** What a file of the input holds; `.gz` aside. */
export type InputFormat = 'text' | 'html' | 'jsonl' | 'warc' | 'feed'

const BY_ENDING: readonly (readonly [RegExp, InputFormat])[] = [
  [/\.(?:jsonl|ndjson|jl)$/iu, 'jsonl'],
  [/\.warc$/iu, 'warc'],
  [/\.x?html?$/iu, 'html'],
  [/\.(?:txt|text)$/iu, 'text'],
  [/\.(?:xml|rss|atom|rdf)$/iu, 'feed'],
]

/** The format that a file's name tells; null where it tells none. */
export function formatOfName(name: string): InputFormat | null {
  const plain = name.replace(/\.gz$/iu, '')
  return BY_ENDING.find(([ending]) => ending.test(plain))?.[1] ?? null
}

/** The format that the first bytes tell, compression undone; text where they tell none. */
export function formatOfBytes(head: Uint8Array): InputFormat {
  const start = plainHead(head)
  if (start.startsWith('WARC/')) return 'warc'
  return start.startsWith('{') ? 'jsonl' : (markupKind(start) ?? 'text')
}

/** Whether bytes begin as gzip does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
