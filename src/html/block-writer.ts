import type { Piece } from '../text/source.ts'
import { isBlank } from './page.ts'

/** Text on its way into a source: pieces in reading order, and the block that each belongs to. */
export interface BlockWriter {
  readonly pieces: Piece[]
  /** The block of each piece; -1 for what stands before the first one. */
  readonly owners: number[]
  readonly blocks: BlockPlace[]
  /** What parts the next text from the last one. */
  gap: Gap
  /** The block that text goes to until something parts it. */
  open: number | null
}

/** Where a block comes from: its first token, and of text in a script what it is there. */
export interface BlockPlace {
  readonly token: number
  readonly part?: string
}

/** `cell`: of a table's row, which reads as one line. */
type Gap = 'none' | 'cell' | 'line' | 'block'

export function newWriter(): BlockWriter {
  return { pieces: [], owners: [], blocks: [], gap: 'block', open: null }
}

/** Parts what comes from what was written; two line breaks in a row part paragraphs. */
export function part(writer: BlockWriter, gap: Exclude<Gap, 'none'>): void {
  if (writer.gap === 'block') return
  const twice = gap === 'line' && writer.gap === 'line'
  if (gap === 'block' || twice) writer.gap = 'block'
  else if (writer.gap === 'none' || writer.gap === 'cell') writer.gap = gap
  if (writer.gap === 'block') writer.open = null
}

/** Writes pieces of one place; those that are blank show only between others on their line. */
export function write(writer: BlockWriter, place: BlockPlace, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    const blank = piece.text !== undefined && isBlank(piece.text)
    if (blank && writer.gap !== 'none') continue
    if (!blank) openBlock(writer, place, piece)
    push(writer, piece)
  }
}

function openBlock(writer: BlockWriter, place: BlockPlace, piece: Piece): void {
  const { start } = piece
  if (writer.gap !== 'none' && !startsLine(piece))
    push(writer, { start, end: start, text: writer.gap === 'cell' ? ' ' : '\n' })
  writer.gap = 'none'
  if (writer.open !== null) return
  writer.open = writer.blocks.length
  writer.blocks.push(place)
}

/** Text that begins with a line break parts itself from what stands before it. */
function startsLine({ text = '' }: Piece): boolean {
  const code = text.charCodeAt(0)
  return code === 10 || code === 13
}

function push(writer: BlockWriter, piece: Piece): void {
  writer.pieces.push(piece)
  writer.owners.push(writer.open ?? -1)
}
