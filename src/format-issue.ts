import type { Issue } from './issue.ts'
import type { Source } from './text/source.ts'
import type { Span } from './text/span.ts'

/** Of an excerpt, the number of its line included. */
const COLUMNS = 80
/** Code units looked at on each side of a span's start: a line may be millions long. */
const REACH = 400

/** What would move the cursor, hide or turn text around when printed. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
/** Characters that terminals draw two columns wide. */
const WIDE =
  /[\p{Emoji_Presentation}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\uff01-\uff60\uffe0-\uffe6\ufe0f]/u

/** A character as a reader sees it, with its marks: what is printed for it, and how wide. */
interface Cell extends Span {
  readonly shown: string
  readonly width: number
}

/**
 * An issue as text: severity, code, line and column, field and message, and below them the line it
 * concerns with carets under the span. Lines and columns count from 1, columns in UTF-16 units, in
 * the clean text. Of a span over several lines the first is shown; a span outside the text is pulled
 * into it; control characters, in the message too, are replaced by signs for them.
 *
 * @example
 * for (const warning of result.warnings) console.warn(formatIssue(warning, result.trace.source))
 */
export function formatIssue(issue: Issue, source: Source): string {
  const field = issue.path === undefined ? '' : ` (${safe(issue.path)})`
  if (!issue.span) return `${issue.severity} ${issue.code}${field}: ${safe(issue.message)}`
  const span = within(source.text, issue.span)
  const line = lineAt(source.text, span.start)
  const place = `${line.number}:${span.start - line.start + 1}`
  const head = `${issue.severity} ${issue.code} at ${place}${field}: ${safe(issue.message)}`
  return line.start === line.end ? head : `${head}\n${excerpt(source.text, line, span)}`
}

/** Signs in the place of what a terminal would obey: `␛` for an escape, `�` where there is no sign. */
function safe(text: string): string {
  return text.replace(UNSAFE, (unit) => {
    const code = unit.charCodeAt(0)
    if (code < 32) return String.fromCharCode(0x2400 + code)
    return code === 127 ? '␡' : '�'
  })
}

function within(text: string, { start, end }: Span): Span {
  const inside = (offset: number): number =>
    Math.min(text.length, Math.max(0, Math.trunc(offset) || 0))
  return { start: inside(start), end: Math.max(inside(start), inside(end)) }
}

function lineAt(text: string, offset: number): Span & { readonly number: number } {
  let number = 1
  let start = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', start)) {
    number++
    start = at + 1
  }
  const end = text.indexOf('\n', offset)
  return { number, start, end: end === -1 ? text.length : end }
}

function excerpt(text: string, line: Span & { readonly number: number }, span: Span): string {
  const gutter = `  ${line.number} | `
  const part = {
    start: wholePoint(text, Math.max(line.start, span.start - REACH)),
    end: wholePoint(text, Math.min(line.end, span.start + REACH)),
  }
  const cells = cellsOf(text, part)
  const found = cells.findIndex(({ end }) => end > span.start)
  const first = found === -1 ? cells.length : found
  const marked = cells.filter(({ start }, at) => at === first || (at > first && start < span.end))
  // Two columns stay free for the signs of what is cut off.
  const shown = visible(cells, { first, marked: widthOf(marked) }, COLUMNS - gutter.length - 2)
  const before = shown.start > 0 || part.start > line.start ? '…' : ''
  const after = shown.end < cells.length || part.end < line.end ? '…' : ''
  const words = cells.slice(shown.start, shown.end).map((cell) => cell.shown)
  const indent = before.length + widthOf(cells.slice(shown.start, first))
  const carets = Math.max(1, widthOf(marked.slice(0, shown.end - first)))
  return [
    `${gutter}${before}${words.join('')}${after}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(indent)}${'^'.repeat(carets)}`,
  ].join('\n')
}

/** The offset itself, or the one after it where it would split a surrogate pair. */
function wholePoint(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset + 1 : offset
}

function cellsOf(text: string, part: Span): readonly Cell[] {
  const clusters = new Intl.Segmenter('is', { granularity: 'grapheme' })
  return Array.from(clusters.segment(text.slice(part.start, part.end)), ({ segment, index }) => ({
    start: part.start + index,
    end: part.start + index + segment.length,
    shown: safe(segment),
    width: WIDE.test(segment) ? 2 : 1,
  }))
}

/** Which cells fit: the marked ones with as much before as after them, where there is room. */
function visible(
  cells: readonly Cell[],
  mark: { readonly first: number; readonly marked: number },
  columns: number,
): Span {
  let start = mark.first
  const context = Math.max(columns >> 2, (columns - mark.marked) >> 1)
  for (let used = 0; start > 0; start--) {
    used += cells[start - 1]?.width ?? 0
    if (used > context) break
  }
  let end = start
  let used = 0
  for (let next = cells[end]; next && used + next.width <= columns; next = cells[end]) {
    used += next.width
    end++
  }
  for (let next = cells[start - 1]; next && used + next.width <= columns; next = cells[start - 1]) {
    used += next.width
    start--
  }
  return { start, end }
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}
