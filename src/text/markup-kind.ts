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

/**
 * Tells by its first characters whether markup is a feed or HTML; null for what is no markup. Marks
 * of byte order and blanks before it must be gone.
 */
export function markupKind(head: string): 'feed' | 'html' | null {
  const root = FIRST_ELEMENT.exec(withoutProlog(head))?.groups?.['name']?.toLowerCase()
  if (root !== undefined) return FEED_ROOTS.has(root) ? 'feed' : 'html'
  return /^<(?:!doctype|!--|\?xml)/iu.test(head) ? 'html' : null
}

function withoutProlog(text: string): string {
  let rest = text
  for (let found = PROLOG.exec(rest); found; found = PROLOG.exec(rest)) {
    rest = rest.slice(found[0].length)
  }
  return rest
}

/**
 * The first bytes as letters, the byte order mark and the blanks before them gone. Latin letters and
 * signs read the same in all encodings of the web but UTF-16, whose zeros go.
 */
export function plainHead(bytes: Uint8Array): string {
  const head = Array.from(bytes, (byte) => (byte === 0 ? '' : String.fromCharCode(byte))).join('')
  return head.replace(/^(?:ï»¿|þÿ|ÿþ)/u, '').trimStart()
}
