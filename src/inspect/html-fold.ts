import { escapeText } from './escape.ts'

/** How much of a text is shown before and after what is folded away. */
export interface FoldAt {
  readonly before: number
  readonly after: number
}

/** The text whole, or with its middle folded where it is longer than `before` and `after` allow. */
export function foldedText(text: string, { before, after }: FoldAt): string {
  // A fold of a line or two would hide more than it saves.
  if (text.length <= before + after + 200) return escapeText(text)
  const from = wholePoint(text, before)
  const to = wholePoint(text, text.length - after)
  const middle = text.slice(from, to)
  return `${escapeText(text.slice(0, from))}${fold(`${grouped(middle.length)} more characters`, escapeText(middle))}${escapeText(text.slice(to))}`
}

/** Markup that is there but not laid out until somebody opens it. */
export function fold(label: string, markup: string): string {
  return `<details class="fold"><summary>… ${label}</summary>${markup}</details>`
}

/** A count with its thousands apart: `12,345`. */
export function grouped(count: number): string {
  return count.toLocaleString('en')
}

/** The offset itself, or the one after it where it would split a surrogate pair. */
function wholePoint(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset + 1 : offset
}
