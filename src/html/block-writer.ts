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
  /** Of text in a script: what it is there. */
  part: string | null
}

/** Where a block comes from: its first token, and of text in a script what it is there. */
export interface BlockPlace {
  readonly token: number
  readonly part?: string
}

/** `cell`: of a table's row, which reads as one line. */
type Gap = 'none' | 'cell' | 'line' | 'block'

export function newWriter(): BlockWriter {
  return { pieces: [], owners: [], blocks: [], gap: 'block', open: null, part: null }
}

/** Parts what comes from what was written; two line breaks in a row part paragraphs. */
export function part(writer: BlockWriter, gap: Exclude<Gap, 'none'>): void {
  if (writer.gap === 'block') return
  const twice = gap === 'line' && writer.gap === 'line'
  if (gap === 'block' || twice) writer.gap = 'block'
  else if (writer.gap === 'none' || writer.gap === 'cell') writer.gap = gap
  if (writer.gap === 'block') writer.open = null
}

/** Writes a piece; one that is blank shows only between others on its line. */
export function write(writer: BlockWriter, piece: Piece, token: number): void {
  const blank = piece.text !== undefined && isBlank(piece.text)
  if (blank && writer.gap !== 'none') return
  if (!blank && writer.gap !== 'none') fillGap(writer, piece)
  if (!blank && writer.open === null) {
    writer.open = writer.blocks.length
    const { part } = writer
    writer.blocks.push(part === null ? { token } : { token, part })
  }
  push(writer, piece)
}

function fillGap(writer: BlockWriter, piece: Piece): void {
  const { start } = piece
  if (!startsLine(piece))
    push(writer, { start, end: start, text: writer.gap === 'cell' ? ' ' : '\n' })
  writer.gap = 'none'
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
