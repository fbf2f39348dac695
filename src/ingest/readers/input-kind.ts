/** What a file of the input holds; `.gz` aside. */
export type InputFormat = 'text' | 'html' | 'jsonl' | 'warc' | 'feed'

const BY_ENDING: readonly (readonly [RegExp, InputFormat])[] = [
  [/\.(?:jsonl|ndjson|jl)$/iu, 'jsonl'],
  [/\.warc$/iu, 'warc'],
  [/\.x?html?$/iu, 'html'],
  [/\.(?:txt|text)$/iu, 'text'],
  [/\.(?:xml|rss|atom|rdf)$/iu, 'feed'],
]
const FEED_ROOT = /^<(?:rss|feed|rdf:rdf|urlset)[\s>]/iu
/** Declarations, comments and processing instructions that may stand before the first element. */
const PROLOG = /^(?:\s+|<!--[\s\S]*?-->|<[!?][^>]*>)/u

/** The format that a file's name tells; null where it tells none. */
export function formatOfName(name: string): InputFormat | null {
  const plain = name.replace(/\.gz$/iu, '')
  return BY_ENDING.find(([ending]) => ending.test(plain))?.[1] ?? null
}

/** The format that the first bytes tell, compression undone; text where they tell none. */
export function formatOfBytes(head: Uint8Array): InputFormat {
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '')
  const start = text.replace(/^(?:ï»¿|þÿ|ÿþ)/u, '').trimStart()
  if (start.startsWith('WARC/')) return 'warc'
  if (start.startsWith('{')) return 'jsonl'
  let rest = start
  for (let found = PROLOG.exec(rest); found; found = PROLOG.exec(rest))
    rest = rest.slice(found[0].length)
  if (FEED_ROOT.test(rest)) return 'feed'
  return /^<[a-z!?]/iu.test(start) ? 'html' : 'text'
}

/** Whether bytes begin as gzip does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
