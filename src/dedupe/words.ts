import { scramble } from '../text/tokens.ts'

/** The words of a text as numbers, and those of them that tell one event from another. */
export interface Words {
  /** A hash for each word, in order; case and punctuation aside. */
  readonly hashes: Int32Array
  /** Numbers and words with a capital, in order and as they stand. */
  readonly telling: readonly string[]
  /** How many of those are numbers, or have their capital inside of a sentence, as names do. */
  readonly named: number
}

const WORD = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*/gu
const SENTENCE_EDGE = /[.!?:…„“”"»«]/u
const TELLING = /^[\p{N}\p{Lu}]/u
const NUMBER = /^\p{N}/u

/** Reads words off a text. Its last one is never telling: where a text was cut, it may be half of one. */
export function readWords(text: string): Words {
  const hashes: number[] = []
  const telling: string[] = []
  let named = 0
  let end = 0
  let last = ''
  for (const { 0: word, index } of text.matchAll(WORD)) {
    hashes.push(hashWord(word))
    const isName = NUMBER.test(word) || (end > 0 && !SENTENCE_EDGE.test(text.slice(end, index)))
    end = index + word.length
    last = word
    if (!TELLING.test(word)) continue
    telling.push(word)
    if (isName) named++
  }
  if (telling.at(-1) === last) telling.pop()
  return { hashes: Int32Array.from(hashes), telling, named }
}

/** FNV-1a over the code units of the lower-case word. */
function hashWord(word: string): number {
  const lower = word.toLowerCase()
  let hash = 0x811c9dc5
  for (let at = 0; at < lower.length; at++)
    hash = Math.imul(hash ^ lower.charCodeAt(at), 0x01000193)
  return scramble(hash)
}
