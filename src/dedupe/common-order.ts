/** Longer lists are compared as far as this. */
const MOST = 1_000
/** Of the longer word: in a short one each letter counts. */
const FEWEST_LETTERS = 4

/**
 * How many words two lists have in common in the same order (the longest common subsequence). Words that
 * one letter parts are the same: a slip that was corrected, or another case. Numbers are not.
 */
export function countInOrder(a: readonly string[], b: readonly string[]): number {
  const width = Math.min(b.length, MOST)
  let above = new Int32Array(width + 1)
  let row = new Int32Array(width + 1)
  for (const word of a.slice(0, MOST)) {
    for (let at = 0; at < width; at++)
      row[at + 1] = isSameWord(word, b[at] ?? '')
        ? (above[at] ?? 0) + 1
        : Math.max(above[at + 1] ?? 0, row[at] ?? 0)
    const spare = above
    above = row
    row = spare
  }
  return above[width] ?? 0
}

/** Whether words are equal but for one letter more, less or other. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const most = Math.max(a.length, b.length)
  const fewest = Math.min(a.length, b.length)
  if (most < FEWEST_LETTERS || most - fewest > 1 || /^\p{N}/u.test(a)) return false
  let start = 0
  while (start < fewest && a[start] === b[start]) start++
  let end = 0
  while (end < fewest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return start + end >= most - 1
}
