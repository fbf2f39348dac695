import type { Span } from './span.ts'
import { overlaps } from './span.ts'

/** What stands somewhere in a text. */
export interface Spanned {
  readonly span: Span
}

/** Whether each ends before the next begins. */
export function areDisjoint(all: readonly Spanned[]): boolean {
  for (let index = 1; index < all.length; index += 1) {
    if ((all[index]?.span.start ?? 0) < (all[index - 1]?.span.end ?? 0)) return false
  }
  return true
}

/** Of sorted, disjoint ones the index before which a range fits in; null where one stands in the range. */
export function gapFor(all: readonly Spanned[], { start, end }: Span): number | null {
  let index = all.length
  while (index > 0 && (all[index - 1]?.span.end ?? 0) > start) index -= 1
  return (all[index]?.span.start ?? Infinity) >= end ? index : null
}

/** The neighbour, where it overlaps the other. */
export function clashOf<T extends Spanned>(neighbour: T | undefined, other: Spanned): T | null {
  return neighbour && overlaps(neighbour.span, other.span) ? neighbour : null
}
