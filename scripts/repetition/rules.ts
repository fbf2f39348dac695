/** Why a filter of repetition would drop a text, by the name of the rule; null when it keeps it. */
export type Verdict = string | null

/** The n-gram that comes most often may fill this share of the text (Rae et al. 2021, table A1). */
const TOP_NGRAMS: readonly (readonly [size: number, most: number])[] = [
  [2, 0.2],
  [3, 0.18],
  [4, 0.16],
]
/** N-grams that stood before may fill this share of the text (the same table). */
const REPEATED_NGRAMS: readonly (readonly [size: number, most: number])[] = [
  [5, 0.15],
  [6, 0.14],
  [7, 0.13],
  [8, 0.12],
  [9, 0.11],
  [10, 0.1],
]
/** Ends of sentences, and what may close after them. */
const SENTENCE_END = /[.!?…][“”"»')\]]*$/u

/** The rules of repetition of Gopher: lines, paragraphs and n-grams that come again. */
export function gopher(text: string): Verdict {
  const lines = partsOf(text, /\n+/u)
  const paragraphs = partsOf(text, /\n{2,}/u)
  if (repeatedShare(paragraphs) > 0.3) return 'repeated paragraphs'
  if (repeatedLength(paragraphs) / text.length > 0.2) return 'characters of repeated paragraphs'
  if (repeatedShare(lines) > 0.3) return 'repeated lines'
  if (repeatedLength(lines) / text.length > 0.2) return 'characters of repeated lines'
  const words = partsOf(text, /\s+/u)
  const top = TOP_NGRAMS.find(([size, most]) => topNgram(words, size) / text.length > most)
  if (top) return `the most frequent ${String(top[0])}-gram`
  const again = REPEATED_NGRAMS.find(
    ([size, most]) => repeatedNgrams(words, size) / text.length > most,
  )
  return again ? `repeated ${String(again[0])}-grams` : null
}

/** The rules of lines of FineWeb (Penedo et al. 2024): no ends of sentences, short lines, lines again. */
export function fineWeb(text: string): Verdict {
  const lines = partsOf(text, /\n+/u)
  const share = (count: number): number => count / Math.max(1, lines.length)
  if (share(lines.filter((line) => SENTENCE_END.test(line)).length) < 0.12)
    return 'lines that end no sentence'
  if (share(lines.filter((line) => line.length <= 30).length) > 0.67) return 'short lines'
  return repeatedLength(lines) / text.length > 0.01 ? 'characters of repeated lines' : null
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Parts that stood before. */
function repeated(parts: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return parts.filter((part) => seen.size === seen.add(part).size)
}

function repeatedShare(parts: readonly string[]): number {
  return repeated(parts).length / Math.max(1, parts.length)
}

function repeatedLength(parts: readonly string[]): number {
  return lengthOf(repeated(parts))
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

/** Characters of the n-gram that comes most often, each time counted; one that comes once counts none. */
function topNgram(words: readonly string[], size: number): number {
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= words.length; at++) {
    const ngram = words.slice(at, at + size).join(' ')
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1)
  }
  return Math.max(0, ...[...counts].map(([ngram, n]) => (n > 1 ? ngram.length * n : 0)))
}

/** Characters of words inside of an n-gram that stood before; each word counts once. */
function repeatedNgrams(words: readonly string[], size: number): number {
  const seen = new Set<string>()
  const marked = new Set<number>()
  for (let at = 0; at + size <= words.length; at++) {
    const ngram = words.slice(at, at + size).join(' ')
    if (seen.size === seen.add(ngram).size)
      for (let word = at; word < at + size; word++) marked.add(word)
  }
  return lengthOf(words.filter((_, at) => marked.has(at)))
}
