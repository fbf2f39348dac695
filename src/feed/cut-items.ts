/** The element that holds an item, by the root of the feed. */
const ITEMS: Readonly<Record<string, string>> = {
  rss: 'item',
  rdf: 'item',
  feed: 'entry',
  urlset: 'url',
}
/** `<rss`, `<rdf:RDF`, `<atom:feed`: the name as printed, and without its prefix. */
const ROOT = /<(?<tag>(?:[a-z\d-]+:)?(?<name>rss|rdf|feed|urlset))(?=[\s>])/iu
const CHANNEL = /<(?<tag>(?:[a-z\d-]+:)?channel)(?=[\s>])/iu

/** The XML of a feed, cut at the edges of its items; what is not whole is in none of them. */
export interface CutFeed {
  readonly root: 'rss' | 'rdf' | 'feed' | 'urlset'
  /** All before the first item. */
  readonly head: string
  /** Each from its opening to its closing tag. */
  readonly items: readonly string[]
  /** What closes the elements that the head leaves open. */
  readonly closing: string
  /** Whether the end of the feed is missing. */
  readonly truncated: boolean
}

/** Cuts XML into items without reading them; null where no root of a feed stands. Linear. */
export function cutFeed(xml: string): CutFeed | null {
  const found = ROOT.exec(xml)
  const { tag, name } = found?.groups ?? {}
  const root = name?.toLowerCase()
  if (!found || tag === undefined || !isRoot(root)) return null
  const { spans, first } = findItems(xml, { item: ITEMS[root] ?? '', from: found.index })
  const head = xml.slice(0, first)
  const rest = xml.slice(spans.at(-1)?.end ?? found.index)
  return {
    root,
    head,
    items: spans.map(({ start, end }) => xml.slice(start, end)),
    closing: `${openChannel(head)}</${tag}>`,
    truncated: !rest.includes(`</${tag}`),
  }
}

function isRoot(name: string | undefined): name is CutFeed['root'] {
  return name !== undefined && Object.hasOwn(ITEMS, name)
}

/** The closing tag of a channel that the head opens and does not close. */
function openChannel(head: string): string {
  const tag = CHANNEL.exec(head)?.groups?.['tag']
  return tag === undefined || head.includes(`</${tag}`) ? '' : `</${tag}>`
}

interface ItemSpan {
  readonly start: number
  readonly end: number
}

/** Where whole items stand, and the first one, be it whole; those in comments and CDATA sections aside. */
function findItems(
  xml: string,
  { item, from }: { readonly item: string; readonly from: number },
): { readonly spans: readonly ItemSpan[]; readonly first: number } {
  const edge = new RegExp(
    `<!--|<!\\[CDATA\\[|<(?<close>/?)(?:[a-z\\d-]+:)?${item}(?=[\\s/>])`,
    'giu',
  )
  const spans: ItemSpan[] = []
  let first = xml.length
  let start = -1
  edge.lastIndex = from
  for (let found = edge.exec(xml); found; found = edge.exec(xml)) {
    const close = found.groups?.['close']
    if (close === '') start = start === -1 ? found.index : start
    if (close === '') first = Math.min(first, start)
    const end = endOf(xml, found[0], edge.lastIndex)
    if (end === -1) break
    if (close === '') continue
    edge.lastIndex = end
    if (close === undefined || start === -1) continue
    spans.push({ start, end })
    start = -1
  }
  return { spans, first }
}

/** After the end of a comment, a CDATA section or a tag; -1 where it has none. */
function endOf(xml: string, opening: string, from: number): number {
  const end = opening === '<!--' ? '-->' : opening.startsWith('<!') ? ']]>' : '>'
  const at = xml.indexOf(end, from)
  return at === -1 ? -1 : at + end.length
}
