import { findList, longestWord, wordLists } from './language-words.ts'

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
const endingPlaces = new Map(endings.map((ending, n) => [endingKey(ending, 2), otherPlace + 1 + n]))
const listPlace = otherPlace + 1 + endings.length
const letterPlaces = new Map(Array.from(letters, (letter, place) => [letter.charCodeAt(0), place]))
const tableSize = 0x180
const letterTable = Int8Array.from({ length: tableSize }, (_, code) => placeOf(code))

/** What stands in a text, by counting. */
export interface LanguageFeatures {
  /** How often each of `featureNames` occurs. */
  readonly counts: Float64Array
  /** All letters seen. */
  readonly letters: number
}

/** How much of a text is read: three windows, so that a foreign quotation at the top decides nothing. */
const windowSize = 700

/** Counts letters and function words in at most 2,100 characters of the text. */
export function countFeatures(text: string): LanguageFeatures {
  const counts = new Float64Array(featureNames.length)
  let total = 0
  for (const window of windowsOf(text)) {
    total += countWindow(window.normalize('NFC').toLowerCase(), counts)
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
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const place = code < tableSize ? (letterTable[code] ?? -1) : placeOf(code)
    if (place >= 0) {
      counts[place] = (counts[place] ?? 0) + 1
      total++
      continue
    }
    const found = at > start ? placeOfWord(text, start, at) : undefined
    if (found !== undefined) counts[found] = (counts[found] ?? 0) + 1
    start = at + 1
  }
  return total
}

/** The word list that holds a word, else its ending. */
function placeOfWord(text: string, start: number, end: number): number | undefined {
  const list = end - start <= longestWord ? findList(text.slice(start, end)) : undefined
  if (list !== undefined) return listPlace + list
  return end - start < 4 ? undefined : endingPlaces.get(endingKey(text, end))
}

/** The two units before `end` as one number. */
function endingKey(text: string, end: number): number {
  return text.charCodeAt(end - 2) * 0x10000 + text.charCodeAt(end - 1)
}

/** The feature of a letter, -1 for anything else; surrogates are no letters here. */
function placeOf(code: number): number {
  const place = letterPlaces.get(code)
  if (place !== undefined) return place
  return /\p{L}/u.test(String.fromCharCode(code)) ? otherPlace : -1
}
