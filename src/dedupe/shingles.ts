import { scramble } from '../text/tokens.ts'

/** Words in a row that make a shingle. */
const WIDTH = 3
const FACTOR = 0x9e3779b1

/** The set of runs of three words of a text, as sorted hashes, each once; empty under three words. */
export function shingle(words: Int32Array): Int32Array {
  const count = Math.max(0, words.length - WIDTH + 1)
  const all = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    let hash = 0
    for (let step = 0; step < WIDTH; step++)
      hash = scramble(Math.imul(hash, FACTOR) + (words[at + step] ?? 0))
    all[at] = hash
  }
  return all.sort().filter((hash, at) => at === 0 || hash !== all[at - 1])
}

/** How many members two sorted sets share. */
function countShared(a: Int32Array, b: Int32Array): number {
  let shared = 0
  let right = 0
  for (const value of a) {
    while (right < b.length && (b[right] ?? 0) < value) right++
    if (right === b.length) break
    if (b[right] === value) shared++
  }
  return shared
}

/** Members of both over members of either (Jaccard); null where there is nothing to compare. */
export function resemblance(a: Int32Array, b: Int32Array): number | null {
  const shared = countShared(a, b)
  const all = a.length + b.length - shared
  return a.length === 0 || b.length === 0 ? null : shared / all
}

/** How much of the smaller set stands in the larger one; null where there is nothing to compare. */
export function containment(a: Int32Array, b: Int32Array): number | null {
  const smaller = Math.min(a.length, b.length)
  return smaller === 0 ? null : countShared(a, b) / smaller
}
