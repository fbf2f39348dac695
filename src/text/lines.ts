import type { Span } from './span.ts'

/** No page has so many; bounds what a hostile one costs, since much is kept for each line. */
const MOST_LINES = 10_000

/**
 * The lines of a span of clean text, in order; the span itself where it has no break. At most 10,000:
 * the last one holds the rest.
 */
export function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = []
  let start = span.start
  for (
    let end = text.indexOf('\n', start);
    end !== -1 && end < span.end && lines.length < MOST_LINES - 1;
    end = text.indexOf('\n', start)
  ) {
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  if (start < span.end) lines.push({ start, end: span.end })
  return lines
}

/** The line that holds an offset; a line break belongs to the line before it. */
export function lineAt(text: string, offset: number): Span {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return { start, end: end === -1 ? text.length : end }
}

/** Whether a span is a line, from its first character to its last; the span holds no line break. */
export function isWholeLine(text: string, { start, end }: Span): boolean {
  const opens = start === 0 || text[start - 1] === '\n'
  return opens && (end === text.length || text[end] === '\n')
}

/** Whether a span holds a line break, so that its lines can tell where things end. */
export function hasLines(text: string, span: Span): boolean {
  const at = text.indexOf('\n', span.start)
  return at !== -1 && at < span.end
}

/** Where a word first stands at the end of a line that another follows, after a space or alone; -1 where it does not. */
export function indexAtLineEnd(text: string, word: string): number {
  for (let at = text.indexOf(`${word}\n`); at !== -1; at = text.indexOf(`${word}\n`, at + 1)) {
    if (at > 0 && isSeparatorAt(text, at - 1)) return at
  }
  return -1
}

/** Whether a space or a line break stands at the offset: the separators of clean text. */
export function isSeparatorAt(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\n'
}
