import { listedWords, wordLists } from './language-words.ts'
import { isLetterAt } from './letters.ts'
import type { Span } from './span.ts'

/** Letters counted one by one: the common ones and those that give a language away. */
const letters = 'abcdefghijklmnopqrstuvwxyzáðéíóúýþæöøåäüßœñçčšžłąęőűãõâêîô'

/** How words of four letters and more end: inflection shows even where accents are missing. */
const endings = 'ur um ir ar nn na ni nu ið in að ði st en er et te ed ng es on ie ch'.split(' ')

/** The features in order: each letter, any other letter, each ending, a hit in each word list. */
export const featureNames: readonly string[] = [
  ...letters,
  'other',
  ...endings.map((ending) => `-${ending}`),
  ...wordLists,
]

const otherPlace = letters.length
const listPlace = otherPlace + 1 + endings.length
const letterPlaces = new Map([
  ...Array.from(letters, (letter, place) => [letter.charCodeAt(0), place] as const),
  // The one small letter of the table whose capital is none of it.
  ['ẞ'.charCodeAt(0), letters.indexOf('ß')],
])
const tableSize = 0x180
/** A letter's feature, whether it is a capital or small. */
const letterTable = Int8Array.from({ length: tableSize }, (_, code) =>
  placeOf(String.fromCharCode(code).toLowerCase().charCodeAt(0)),
)
const endingPlaces = new Map(
  endings.map((ending, n) => [endingKey(ending, ending.length), otherPlace + 1 + n]),
)

/** A word of the lists, and its list's feature. */
interface ListedWord {
  readonly word: string
  readonly feature: number
}

/** A hash table, so that the words of a text need not be cut out of it. */
type Slots = readonly (ListedWord | undefined)[]

const slotCount = 2048
const cache: { slots?: Slots } = {}

/** The lists as a hash table, filled at the first question. */
function wordSlots(): Slots {
  return (cache.slots ??= filledSlots())
}

function filledSlots(): Slots {
  const slots: (ListedWord | undefined)[] = Array.from({ length: slotCount })
  for (const [word, list] of listedWords()) {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = mixed(hash, placeAt(word, at))
    let slot = slotOf(hash)
    while (slots[slot]) slot = slotOf(slot + 1)
    slots[slot] = { word, feature: listPlace + list }
  }
  return slots
}

function mixed(hash: number, place: number): number {
  return Math.imul(hash ^ (place + 1), 0x01000193)
}

function slotOf(hash: number): number {
  return hash & (slotCount - 1)
}

/** What stands in a text, by counting. */
export interface LanguageFeatures {
  /** How often each of `featureNames` occurs. */
  readonly counts: Float64Array
  /** All letters seen. */
  readonly letters: number
}

/** How much of a text is read: three windows, so that a foreign quotation at the top decides nothing. */
const windowSize = 700

/** Counts letters and function words, in any case, in at most 2,100 characters of the text. */
export function countFeatures(text: string): LanguageFeatures {
  const counts = new Float64Array(featureNames.length)
  let total = 0
  for (const window of windowsOf(text)) {
    // The one capital that has two characters when small.
    total += countWindow(window.normalize('NFC').replaceAll('İ', 'i\u0307'), counts)
  }
  return { counts, letters: total }
}

function windowsOf(text: string): string[] {
  if (text.length <= windowSize * 3) return [text]
  const last = text.length - windowSize
  return [0, Math.floor(last / 2), last].map((start) => text.slice(start, start + windowSize))
}

/** Adds one window to the counts and gives the number of its letters. */
function countWindow(text: string, counts: Float64Array): number {
  let total = 0
  let start = 0
  let hash = 0
  for (let at = 0; at <= text.length; at++) {
    const place = placeAt(text, at)
    if (place >= 0) {
      counts[place] = (counts[place] ?? 0) + 1
      hash = mixed(hash, place)
      total++
      continue
    }
    const found = at > start ? featureOfWord(text, { start, end: at }, hash) : undefined
    if (found !== undefined) counts[found] = (counts[found] ?? 0) + 1
    start = at + 1
    hash = 0
  }
  return total
}

/** The feature of the word list that holds a word, else of its ending. */
function featureOfWord(text: string, { start, end }: Span, hash: number): number | undefined {
  const slots = wordSlots()
  for (let slot = slotOf(hash); ; slot = slotOf(slot + 1)) {
    const found = slots[slot]
    if (!found) break
    if (found.word.length === end - start && isWordAt(text, start, found.word)) return found.feature
  }
  return end - start < 4 ? undefined : endingPlaces.get(endingKey(text, end))
}

/** Whether the word stands at an offset, in any case. */
function isWordAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    if (placeAt(text, start + at) !== placeAt(word, at)) return false
  }
  return true
}

/** The features of the two letters before `end` as one number. */
function endingKey(text: string, end: number): number {
  return placeAt(text, end - 2) * featureNames.length + placeAt(text, end - 1)
}

function placeAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < tableSize ? (letterTable[code] ?? -1) : placeOf(code)
}

/** The feature of a small letter, -1 for anything else, as for a text's end; surrogates are no letters here. */
function placeOf(code: number): number {
  const place = letterPlaces.get(code)
  if (place !== undefined) return place
  const letter = String.fromCharCode(code)
  const isLetter = code < tableSize ? isLetterAt(letter, 0) : /\p{L}/u.test(letter)
  return isLetter ? otherPlace : -1
}
