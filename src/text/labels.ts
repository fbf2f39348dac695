import { isOpeningAt, isWordEdge } from './letters.ts'
import type { Span } from './span.ts'

/**
 * Section labels behind the titles of a list: whole words of a closed set, before an opening.
 */

/** The first label in the span that has an opening (or the text's end) behind it. */
export function findLabel(text: string, labels: readonly string[], span: Span): Span | null {
  const part = text.slice(span.start, span.end)
  let first: Span | null = null
  for (const label of labels) {
    for (let at = part.indexOf(label); at !== -1; at = part.indexOf(label, at + 1)) {
      const start = span.start + at
      if (first && start >= first.start) break
      if (isLabelAt(text, label, start)) first = { start, end: start + label.length }
    }
  }
  return first
}

/** Whether the label stands at an offset as whole words, and an opening or the text's end follows. */
export function isLabelAt(text: string, label: string, at: number): boolean {
  const end = at + label.length
  if (!text.startsWith(label, at) || !isWordEdge(text, at) || !isWordEdge(text, end)) return false
  return (
    end === text.length || text[end] === '\n' || (text[end] === ' ' && isOpeningAt(text, end + 1))
  )
}

/** Whether a label ends at the offset, as whole words. */
export function endsWithLabel(text: string, labels: readonly string[], end: number): boolean {
  return longestLabelBefore(text, labels, end) !== null
}

/** The longest label that ends at the offset; null when none does. */
export function longestLabelBefore(
  text: string,
  labels: readonly string[],
  end: number,
): string | null {
  let longest: string | null = null
  for (const label of labels) {
    if (longest !== null && label.length <= longest.length) continue
    const start = end - label.length
    if (start >= 0 && text.startsWith(label, start) && isWordEdge(text, start)) longest = label
  }
  return longest
}

/** The longest label that starts at the offset, as whole words; null when none does. */
export function longestLabelAt(text: string, labels: readonly string[], at: number): string | null {
  let longest: string | null = null
  for (const label of labels) {
    if (longest !== null && label.length <= longest.length) continue
    if (text.startsWith(label, at) && isWordEdge(text, at) && isWordEdge(text, at + label.length))
      longest = label
  }
  return longest
}
