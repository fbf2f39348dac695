import type { Piece, Source } from '../text/source.ts'
import { sourceFromPieces } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Element, Page, TextToken } from './page.ts'

/** A stretch that reads as one paragraph, heading or label: between two edges of blocks. */
export interface Block {
  /** In the clean text. */
  readonly span: Span
  /** The token that it starts with. */
  readonly token: number
  /** Of text that stands in a script: what it is there. */
  readonly part?: string
}

/** All that the page lets its reader see, in reading order, and which tokens it came from. */
export interface Reading {
  readonly source: Source
  readonly blocks: readonly Block[]
  /** The blocks inside of an element, in page order. */
  readonly within: (element: Element) => readonly number[]
}

/** Text that a script holds, put where the script stands. */
export interface Insert {
  readonly part: string
  readonly pieces: readonly Piece[]
}

export interface ReadingOptions {
  /** Elements that begin and end a block, whatever their names. */
  readonly edges: ReadonlySet<Element>
  /** Elements to read only after all else of an element around them. */
  readonly postponed: readonly { readonly box: Element; readonly host: Element }[]
  /** By the script's token. */
  readonly inserts: ReadonlyMap<number, readonly Insert[]>
}

/** What the reader never sees as text. */
const HIDDEN: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg title iframe object select textarea video audio canvas math ' +
    'datalist'
  ).split(' '),
)
/** What stands in a line together with its neighbours; all other elements part blocks. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s ' +
    'samp small span strike strong sub sup time tt u var wbr picture source meta link'
  ).split(' '),
)
const EDGE = { cell: { text: ' ' }, line: { text: '\n' }, block: { text: '\n' } }
const BLANK = /^\s*$/u

/** Reads the visible text of a page as blocks. */
export function readBlocks(page: Page, options: ReadingOptions): Reading {
  const { writer, blockAt } = walk(page, options)
  const source = sourceFromPieces(page.html, writer.pieces)
  const spans = blockSpans(source, writer)
  const blocks = writer.blocks.map((block, index) => ({
    ...block,
    span: spans[index] ?? { start: 0, end: 0 },
  }))
  return { source, blocks, within: (element) => blocksWithin(blockAt, element) }
}

/** The text of a page, or of a piece of one, as the pieces of each block. */
export function blockPieces(page: Page): readonly (readonly Piece[])[] {
  const options = { edges: new Set<Element>(), postponed: [], inserts: new Map() }
  const { writer } = walk(page, options)
  return writer.blocks.map((_, block) =>
    writer.pieces.filter((_, at) => writer.owners[at] === block),
  )
}

function walk(page: Page, options: ReadingOptions): Walk {
  const writer: Writer = { pieces: [], owners: [], blocks: [], gap: 'block', open: null }
  const blockAt = new Int32Array(page.tokens.length).fill(-1)
  const walk = { page, options, writer, blockAt }
  for (const range of readingOrder(page, options.postponed)) {
    readRange(walk, range)
    part(writer, 'block')
  }
  return walk
}

interface Writer {
  readonly pieces: Piece[]
  /** The block of each piece; -1 for those between blocks. */
  readonly owners: number[]
  readonly blocks: { readonly token: number; readonly part?: string }[]
  /** What parts the next text from the last one. */
  gap: Gap
  open: number | null
}

/** `cell`: of a table's row, which reads as one line. */
type Gap = 'none' | 'cell' | 'line' | 'block'

interface Walk {
  readonly page: Page
  readonly options: ReadingOptions
  readonly writer: Writer
  readonly blockAt: Int32Array
}

/** The page in stretches of tokens: each postponed box after the rest of its host. */
function readingOrder(page: Page, postponed: ReadingOptions['postponed']): readonly Span[] {
  const ranges: Span[] = []
  let at = 0
  let later: Element[] = []
  let host: Element | null = null
  const finish = (): void => {
    if (!host) return
    ranges.push({ start: at, end: host.close })
    ranges.push(...later.map((box) => ({ start: box.token, end: box.close })))
    at = host.close
    later = []
  }
  for (const next of postponed) {
    if (next.host !== host) finish()
    host = next.host
    if (next.box.token < at) continue
    ranges.push({ start: at, end: next.box.token })
    later.push(next.box)
    at = next.box.close
  }
  finish()
  ranges.push({ start: at, end: page.tokens.length })
  return ranges
}

function readRange(walk: Walk, range: Span): void {
  const { page, options, writer, blockAt } = walk
  for (let at = range.start; at < range.end; at++) {
    const token = page.tokens[at]
    if (!token) return
    if (token.kind === 'text') {
      write(writer, token, at)
      blockAt[at] = writer.open ?? -1
    } else if (token.kind === 'close') {
      partAt(writer, token.element, options)
    } else if (HIDDEN.has(token.name)) {
      for (const insert of options.inserts.get(at) ?? []) writeInsert(walk, insert, at)
      at = token.close
    } else {
      partAt(writer, token, options)
    }
  }
}

function partAt(writer: Writer, element: Element, { edges }: ReadingOptions): void {
  if (element.name === 'br') part(writer, 'line')
  else if (element.name === 'td' || element.name === 'th') part(writer, 'cell')
  else if (!INLINE.has(element.name) || edges.has(element)) part(writer, 'block')
}

/** Two line breaks in a row part paragraphs. */
function part(writer: Writer, gap: 'cell' | 'line' | 'block'): void {
  const twice = gap === 'line' && writer.gap === 'line'
  if (gap === 'block' || twice) writer.gap = 'block'
  else if (writer.gap === 'none' || writer.gap === 'cell') writer.gap = gap
  if (writer.gap === 'block') writer.open = null
}

function writeInsert({ writer, blockAt }: Walk, insert: Insert, token: number): void {
  part(writer, 'block')
  for (const piece of insert.pieces) write(writer, piece, token, insert.part)
  blockAt[token] = writer.open ?? -1
  part(writer, 'block')
}

function write(writer: Writer, piece: TextToken | Piece, token: number, name?: string): void {
  if (piece.text !== undefined && BLANK.test(piece.text)) {
    if (writer.gap === 'none') push(writer, piece)
    return
  }
  if (writer.gap !== 'none')
    push(writer, { ...EDGE[writer.gap], start: piece.start, end: piece.start }, false)
  writer.gap = 'none'
  if (writer.open === null) {
    writer.open = writer.blocks.length
    writer.blocks.push(name === undefined ? { token } : { token, part: name })
  }
  push(writer, piece)
}

function push(writer: Writer, { start, end, text }: TextToken | Piece, owned = true): void {
  writer.pieces.push(text === undefined ? { start, end } : { start, end, text })
  writer.owners.push(owned ? (writer.open ?? -1) : -1)
}

/**
 * Where each block stands in the clean text. Segments follow the pieces in order, though not every
 * piece has one (a lone soft hyphen leaves nothing), so both are walked together.
 */
function blockSpans(source: Source, { pieces, owners, blocks }: Writer): readonly Span[] {
  const spans: Span[] = blocks.map(() => ({ start: 0, end: 0 }))
  let at = 0
  source.segments.forEach((segment, index) => {
    const end = source.segments[index + 1]?.start ?? source.text.length
    if (end === segment.start + 1 && isSeparator(source.text, segment.start)) return
    while (at < pieces.length && !holds(pieces[at], segment.rawStart, segment.rawEnd)) at++
    const owner = owners[at] ?? -1
    const before = spans[owner]
    if (before) spans[owner] = { start: before.end === 0 ? segment.start : before.start, end }
  })
  return spans
}

function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || code === 10
}

function holds(piece: Piece | undefined, start: number, end: number): boolean {
  return piece !== undefined && piece.start <= start && end <= piece.end && piece.end > piece.start
}

function blocksWithin(blockAt: Int32Array, element: Element): readonly number[] {
  const found: number[] = []
  for (let at = element.token; at <= element.close; at++) {
    const block = blockAt[at] ?? -1
    if (block >= 0 && found.at(-1) !== block) found.push(block)
  }
  return found
}
