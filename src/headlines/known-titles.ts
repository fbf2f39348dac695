import type { KnownRange } from './candidates.ts'
import type { Words } from './words.ts'

/** Whole headlines known from elsewhere, by the look of their first word, the longest first. */
export type KnownTitles = ReadonlyMap<number, readonly (readonly string[])[]>

/** Prepares titles for `findKnown`; blank ones are dropped, white space is any. */
export function knownTitles(titles: Iterable<string>): KnownTitles {
  const byFirst = new Map<number, string[][]>()
  for (const title of titles) {
    const words = title.split(/\s+/u).filter((word) => word !== '')
    const [first] = words
    if (first === undefined) continue
    const look = lookOf(first, 0, first.length)
    const group = byFirst.get(look)
    if (group === undefined) byFirst.set(look, [words])
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
    const look = lookOf(words.text, words.start[word] ?? 0, words.end[word] ?? 0)
    const title = known.get(look)?.find((title) => standsAt(words, word, title))
    if (title === undefined) continue
    ranges.push({ from: word, to: word + title.length })
    word += title.length - 1
  }
  return ranges
}

/** A word's length and first character: most words are told to open no title by one look. */
function lookOf(text: string, start: number, end: number): number {
  return (end - start) * 0x10000 + text.charCodeAt(start)
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
