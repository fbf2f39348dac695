import { Parser } from 'htmlparser2'
import type { Piece } from '../text/source.ts'
import type { TextToken } from './page.ts'

/** More pieces than this in one text are not worth their offsets. */
const MOST = 500

/** The text of a token in pieces that map offset by offset, each entity apart. */
export function exactPieces(html: string, token: TextToken): readonly (Piece | TextToken)[] {
  if (token.text.length === token.end - token.start) return [token]
  const pieces: Piece[] = []
  const parser = new Parser({
    ontext(text) {
      const start = token.start + parser.startIndex
      pieces.push({ start, end: token.start + parser.endIndex + 1, text })
      if (pieces.length > MOST) parser.pause()
    },
  })
  parser.end(html.slice(token.start, token.end))
  const isWhole = pieces.map(({ text }) => text).join('') === token.text
  return isWhole ? pieces : [token]
}
