import type { Piece, Segment, Source } from '../text/source.ts'
import { sourceFromPieces } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { BlockWriter } from './block-writer.ts'
import { newWriter, part, write } from './block-writer.ts'
import { exactPieces } from './exact-pieces.ts'
import type { Element, Page, TextToken } from './page.ts'
import { isBlank } from './page.ts'
import type { ReadingOptions, ReadingPlan } from './reading-plan.ts'
import { planReading } from './reading-plan.ts'

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

/** What is read elsewhere than where it stands. */
export interface Moved {
  /** Elements to read only after all else of an element around them. */
  readonly postponed?: readonly { readonly box: Element; readonly host: Element }[]
  /** By the script's token. */
  readonly inserts?: ReadonlyMap<number, readonly Insert[]>
}

/** Reads the visible text of a page as blocks. */
export function readBlocks(page: Page, options: ReadingOptions, moved: Moved = {}): Reading {
  const { writer, blockAt } = walk(page, planReading(page, options), moved)
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
  const { writer } = walk(page, planReading(page, { edges: [] }), {})
  const blocks: Piece[][] = writer.blocks.map(() => [])
  writer.pieces.forEach((piece, at) => blocks[writer.owners[at] ?? -1]?.push(piece))
  return blocks
}

function walk(page: Page, plan: ReadingPlan, { postponed = [], inserts = new Map() }: Moved): Walk {
  const writer = newWriter()
  const blockAt = new Int32Array(page.tokens.length).fill(-1)
  const walk = { page, plan, writer, blockAt, inserts }
  for (const range of readingOrder(page, postponed)) {
    readRange(walk, range)
    part(writer, 'block')
  }
  return walk
}

interface Walk {
  readonly page: Page
  readonly plan: ReadingPlan
  readonly writer: BlockWriter
  readonly blockAt: Int32Array
  readonly inserts: ReadonlyMap<number, readonly Insert[]>
}

/** The page in stretches of tokens: each postponed box after the rest of its host. */
function readingOrder(page: Page, postponed: NonNullable<Moved['postponed']>): readonly Span[] {
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

/** How many elements of each kind are open around the text being read. */
interface Around {
  edges: number
  exact: number
  lines: number
}

function readRange(walk: Walk, range: Span): void {
  const { page, plan } = walk
  const around: Around = { edges: 0, exact: 0, lines: 0 }
  for (let at = range.start; at < range.end; at++) {
    const token = page.tokens[at]
    if (!token) return
    if (token.kind === 'text') {
      if (around.exact === 0) writeAt(walk, at, token)
      else writeExactly(walk, at, token)
    } else if (token.flow === 'hidden') {
      writeInserts(walk, at)
      at = token.close
    } else if (around.edges === 0 && plan.isCoarse(token)) {
      writeCoarse(walk, token)
      at = token.close
    } else readTag(walk, token, { around, opens: at === token.token })
  }
}

function readTag(
  { plan, writer }: Walk,
  element: Element,
  { around, opens }: { readonly around: Around; readonly opens: boolean },
): void {
  const { flow } = element
  if (plan.isEdge(element)) {
    const step = opens ? 1 : -1
    around.edges += step
    if (plan.isExact(element)) around.exact += step
    if (plan.isLine(element)) around.lines += step
    part(writer, 'block')
  } else if (around.lines > 0 && flow === 'block') part(writer, 'cell')
  else if (flow === 'line') {
    if (opens) part(writer, 'line')
  } else if (flow === 'block' || flow === 'cell') part(writer, flow)
}

/** All text of an element as one piece. */
function writeCoarse(walk: Walk, element: Element): void {
  const { page, writer } = walk
  const texts: string[] = []
  let first: TextToken | null = null
  let last: TextToken | null = null
  for (let at = element.token + 1; at < element.close; at++) {
    const token = page.tokens[at]
    if (token?.kind === 'element' && token.flow === 'hidden') at = token.close
    if (token?.kind !== 'text' || isBlank(token.text)) continue
    texts.push(token.text)
    first ??= token
    last = token
  }
  part(writer, 'block')
  if (!first || !last) return
  const piece = { start: first.start, end: last.end, text: texts.join('\n') }
  writeAt(walk, element.token, piece)
  part(writer, 'block')
}

function writeInserts(walk: Walk, token: number): void {
  const { writer, inserts } = walk
  for (const insert of inserts.get(token) ?? []) {
    part(writer, 'block')
    writer.part = insert.part
    for (const piece of insert.pieces) writeAt(walk, token, piece)
    writer.part = null
    part(writer, 'block')
  }
}

function writeExactly(walk: Walk, at: number, token: TextToken): void {
  for (const piece of exactPieces(walk.page.html, token)) writeAt(walk, at, piece)
}

function writeAt({ writer, blockAt }: Walk, token: number, piece: Piece): void {
  write(writer, piece, token)
  blockAt[token] = writer.open ?? -1
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
