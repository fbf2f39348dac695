import { scramble } from '../text/tokens.ts'

/** The words of a text as numbers, and those of them that tell one event from another. */
export interface Words {
  /** A hash for each word, in order; case and punctuation aside. */
  readonly hashes: Int32Array
  /** Hashes of numbers, and of words with a capital inside of a sentence; sorted, each once. */
  readonly telling: Int32Array
}

const WORD = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*/gu
const SENTENCE_EDGE = /[.!?:…„“”"»«]/u
const CAPITAL = /^[\p{N}\p{Lu}]/u
const NUMBER = /^\p{N}/u

/**
 * Reads words off a text. The last word is never telling: where a text was cut, it may be half of one.
 * A capital behind a sentence's end is none of a name.
 */
export function readWords(text: string): Words {
  const hashes: number[] = []
  const telling = new Set<number>()
  let end = 0
  let waiting: number | null = null
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const hash = hashWord(word)
    hashes.push(hash)
    if (waiting !== null) telling.add(waiting)
    waiting = isTelling(word, hashes.length === 1 ? '.' : text.slice(end, index)) ? hash : null
    end = index + word.length
  }
  return { hashes: Int32Array.from(hashes), telling: Int32Array.from(telling).sort() }
}

function isTelling(word: string, gap: string): boolean {
  if (!CAPITAL.test(word)) return false
  return NUMBER.test(word) || !SENTENCE_EDGE.test(gap)
}

/** FNV-1a over the code units of the lower-case word. */
function hashWord(word: string): number {
  const lower = word.toLowerCase()
  let hash = 0x811c9dc5
  for (let at = 0; at < lower.length; at++)
    hash = Math.imul(hash ^ lower.charCodeAt(at), 0x01000193)
  return scramble(hash)
}
