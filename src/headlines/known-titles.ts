import type { KnownRange } from './candidates.ts'
import type { Words } from './words.ts'

/** Whole headlines known from elsewhere, by their first word, the longest first. */
export type KnownTitles = ReadonlyMap<string, readonly (readonly string[])[]>

/** Prepares titles for `findKnown`; blank ones are dropped, white space is any. */
export function knownTitles(titles: Iterable<string>): KnownTitles {
  const byFirst = new Map<string, string[][]>()
  for (const title of titles) {
    const words = title.split(/\s+/u).filter((word) => word !== '')
    const [first] = words
    if (first === undefined) continue
    const group = byFirst.get(first)
    if (group === undefined) byFirst.set(first, [words])
    else group.push(words)
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.length - a.length)
  return byFirst
}

/** Where known titles stand in the run, whole words only; from left to right, the longest wins. */
export function findKnown(words: Words, known: KnownTitles): KnownRange[] {
  const ranges: KnownRange[] = []
  if (known.size === 0) return ranges
  for (let word = 0; word < words.count; word += 1) {
    const title = known.get(wordAt(words, word))?.find((title) => standsAt(words, word, title))
    if (title === undefined) continue
    ranges.push({ from: word, to: word + title.length })
    word += title.length - 1
  }
  return ranges
}

function standsAt(words: Words, at: number, title: readonly string[]): boolean {
  return (
    at + title.length <= words.count &&
    title.every((word, index) => word === wordAt(words, at + index))
  )
}

function wordAt({ text, start, end }: Words, index: number): string {
  return text.slice(start[index], end[index])
}
