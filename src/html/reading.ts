import type { Piece, Segment, Source } from '../text/source.ts'
import { sourceFromPieces } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { BlockPlace, BlockWriter } from './block-writer.ts'
import { newWriter, part, write } from './block-writer.ts'
import { exactPieces } from './exact-pieces.ts'
import type { Element, Page } from './page.ts'

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
  /** Elements whose text is claimed in parts, so that each entity in it is a piece of its own. */
  readonly exact: ReadonlySet<Element>
  /** Elements that read as one line, though they hold blocks: a day beside its clock. */
  readonly lines: ReadonlySet<Element>
  /** By the script's token. */
  readonly inserts: ReadonlyMap<number, readonly Insert[]>
}

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
  const options = {
    edges: new Set<Element>(),
    exact: new Set<Element>(),
    lines: new Set<Element>(),
    postponed: [],
    inserts: new Map(),
  }
  const { writer } = walk(page, options)
  return writer.blocks.map((_, block) =>
    writer.pieces.filter((_, at) => writer.owners[at] === block),
  )
}

function walk(page: Page, options: ReadingOptions): Walk {
  const writer = newWriter()
  const blockAt = new Int32Array(page.tokens.length).fill(-1)
  const walk = { page, options, writer, blockAt, marks: marksOf(page, options) }
  for (const range of readingOrder(page, options.postponed)) {
    readRange(walk, range)
    part(writer, 'block')
  }
  return walk
}

interface Walk {
  readonly page: Page
  readonly options: ReadingOptions
  readonly writer: BlockWriter
  readonly blockAt: Int32Array
  readonly marks: Uint8Array
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
  const { page, options, writer, marks } = walk
  let exact = 0
  let lines = 0
  for (let at = range.start; at < range.end; at++) {
    const token = page.tokens[at]
    if (!token) return
    if (token.kind === 'text') {
      writeAt(walk, { token: at }, exact > 0 ? exactPieces(page.html, token) : [token])
    } else if (token.flow === 'hidden') {
      for (const insert of options.inserts.get(at) ?? []) writeInsert(walk, insert, at)
      at = token.close
    } else {
      const mark = marks[token.order] ?? 0
      const step = at === token.close ? -1 : 1
      if (mark >= EXACT) exact += step
      if (mark === LINE) lines += step
      if (mark !== 0) part(writer, 'block')
      else if (lines > 0 && token.flow === 'block') part(writer, 'cell')
      else if (token.flow !== 'inline' && (token.flow !== 'line' || at === token.token))
        part(writer, token.flow)
    }
  }
}

/** Of an element whose edges part blocks, and of one whose text is read exactly besides. */
const EDGE = 1
const EXACT = 2
/** Of an element that is read exactly, and as one line. */
const LINE = 3

function marksOf(page: Page, { edges, exact, lines }: ReadingOptions): Uint8Array {
  const marks = new Uint8Array(page.elements.length)
  for (const element of edges) marks[element.order] = EDGE
  for (const element of exact) marks[element.order] = EXACT
  for (const element of lines) marks[element.order] = LINE
  return marks
}

function writeInsert(walk: Walk, insert: Insert, token: number): void {
  part(walk.writer, 'block')
  writeAt(walk, { token, part: insert.part }, insert.pieces)
  part(walk.writer, 'block')
}

function writeAt({ writer, blockAt }: Walk, place: BlockPlace, pieces: readonly Piece[]): void {
  write(writer, place, pieces)
  blockAt[place.token] = writer.open ?? -1
}

/**
 * Where each block stands in the clean text. Segments follow the pieces in order, though not every
 * piece has one (a lone soft hyphen leaves nothing), so both are walked together.
 */
function blockSpans(source: Source, { pieces, owners, blocks }: BlockWriter): readonly Span[] {
  const { segments, text } = source
  const starts = new Int32Array(blocks.length).fill(-1)
  const ends = new Int32Array(blocks.length)
  let piece = 0
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index]
    if (!segment) break
    const end = segments[index + 1]?.start ?? text.length
    if (end === segment.start + 1 && isSeparator(text, segment.start)) continue
    while (piece < pieces.length && !holds(pieces[piece], segment)) piece++
    const owner = owners[piece] ?? -1
    if (owner < 0) continue
    if ((starts[owner] ?? 0) < 0) starts[owner] = segment.start
    ends[owner] = end
  }
  return blocks.map((_, block) => ({
    start: Math.max(0, starts[block] ?? 0),
    end: ends[block] ?? 0,
  }))
}

function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || code === 10
}

function holds(piece: Piece | undefined, segment: Segment): boolean {
  if (piece === undefined || piece.end === piece.start) return false
  return piece.start <= segment.rawStart && segment.rawEnd <= piece.end
}

function blocksWithin(blockAt: Int32Array, element: Element): readonly number[] {
  const found: number[] = []
  for (let at = element.token; at <= element.close; at++) {
    const block = blockAt[at] ?? -1
    if (block >= 0 && found.at(-1) !== block) found.push(block)
  }
  return found
}
