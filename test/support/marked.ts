import type { Span } from '../../src/text/span.ts'

/** A text whose brackets mark spans: taken out of it, and told as offsets in what is left. */
export interface Marked {
  readonly text: string
  readonly spans: readonly Span[]
}

/** Reads `Hér er [eitt] og [tvö].`: the text without brackets, and what stood in them, in order. */
export function marked(drawn: string): Marked {
  const spans: Span[] = []
  let text = ''
  let start = 0
  for (const letter of drawn) {
    if (letter === '[') start = text.length
    else if (letter === ']') spans.push({ start, end: text.length })
    else text += letter
  }
  return { text, spans }
}

/** The span of the whole text, or of the first time that `part` stands in it. */
export function spanOf(text: string, part = text): Span {
  const start = text.indexOf(part)
  if (start === -1) throw new Error(`"${part}" is not in the text`)
  return { start, end: start + part.length }
}

/** The text of a span; null stays null. */
export function sliceOf(text: string, span: Span | null): string | null {
  return span && text.slice(span.start, span.end)
}
