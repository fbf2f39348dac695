import { isOpeningAt, isWordEdge } from './letters.ts'
import type { Span } from './span.ts'

/**
 * Section labels behind the titles of a list: whole words of a closed set, before an opening.
 */

/** The first label in the span that has an opening (or the text's end) behind it. */
export function findLabel(text: string, labels: readonly string[], span: Span): Span | null {
  for (const { label, start } of eachLabel(text, labels, span)) {
    if (isLabelAt(text, label, start)) return { start, end: start + label.length }
  }
  return null
}

/** A label and where it starts. */
export interface FoundLabel {
  readonly label: string
  readonly start: number
}

/**
 * The labels that stand in the span and start where a word may, from left to right; of several that
 * start together the longest first. What follows them is not looked at.
 */
export function* eachLabel(
  text: string,
  labels: readonly string[],
  { start, end }: Span,
): Generator<FoundLabel, undefined> {
  const { openings, byFirst } = indexOf(labels)
  for (let at = start; at < end; at++) {
    if (openings[text.charCodeAt(at)] !== 1 || !isWordEdge(text, at)) continue
    for (const label of byFirst.get(text.charAt(at)) ?? []) {
      if (at + label.length <= end && text.startsWith(label, at)) yield { label, start: at }
    }
  }
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
  const candidates = indexOf(labels).byLast.get(text.charAt(end - 1))
  const found = candidates?.find((label) => {
    const start = end - label.length
    return start >= 0 && text.startsWith(label, start) && isWordEdge(text, start)
  })
  return found ?? null
}

/** The longest label that starts at the offset, as whole words; null when none does. */
export function longestLabelAt(text: string, labels: readonly string[], at: number): string | null {
  const candidates = indexOf(labels).byFirst.get(text.charAt(at))
  const found = candidates?.find(
    (label) =>
      text.startsWith(label, at) && isWordEdge(text, at) && isWordEdge(text, at + label.length),
  )
  return found ?? null
}

/** The labels of a set by their first and last letters, the longest first. */
interface LabelIndex {
  /** 1 for each code unit that a label begins with. */
  readonly openings: Uint8Array
  readonly byFirst: ReadonlyMap<string, readonly string[]>
  readonly byLast: ReadonlyMap<string, readonly string[]>
}

const indexes = new WeakMap<readonly string[], LabelIndex>()

/** Made once for each set: pages ask for labels at every word. */
function indexOf(labels: readonly string[]): LabelIndex {
  const known = indexes.get(labels)
  if (known) return known
  const longestFirst = [...labels].sort((a, b) => b.length - a.length)
  const openings = new Uint8Array(0x10000)
  for (const label of labels) openings[label.charCodeAt(0)] = 1
  const made = {
    openings,
    byFirst: grouped(longestFirst, (label) => label.charAt(0)),
    byLast: grouped(longestFirst, (label) => label.slice(-1)),
  }
  indexes.set(labels, made)
  return made
}

function grouped(labels: readonly string[], key: (label: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const label of labels) {
    const group = groups.get(key(label))
    if (group) group.push(label)
    else groups.set(key(label), [label])
  }
  return groups
}
