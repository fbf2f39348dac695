import { Closing } from '../text/closing-marks.ts'
import { Opening, Shape } from '../text/tokens.ts'
import type { Words } from './words.ts'

/**
 * The places where a headline may start: node 0 is the first word, the last node the run's end.
 *
 *   Danir kæra Trump til Haag Flugi aflýst
 *   0          1         2    3           4
 *
 * `certain` marks nodes no headline may reach across.
 */
export interface Nodes {
  readonly count: number
  readonly at: Int32Array
  readonly certain: Uint8Array
}

/** A range of words known to be one whole headline. */
export interface KnownRange {
  readonly from: number
  readonly to: number
}

/** A team's name is no longer, in words. */
const teamWords = 4

/** Finds the nodes of a run; known ranges must be sorted and disjoint. A run without words has none. */
export function findNodes(words: Words, known: readonly KnownRange[] = []): Nodes {
  const at = new Int32Array(words.count + 1)
  const certain = new Uint8Array(words.count + 1)
  let count = 0
  let range = 0
  for (let word = 0; word < words.count; word += 1) {
    while ((known[range]?.to ?? Infinity) < word) range += 1
    const { from, to } = known[range] ?? { from: Infinity, to: Infinity }
    const isEdge = word === from || word === to || word === known[range + 1]?.from
    const sure = isEdge || word === 0 || (word < from && opensResult(words, word))
    if (!sure && ((word > from && word < to) || !mayStart(words, word))) continue
    certain[count] = sure ? 1 : 0
    at[count] = word
    count += 1
  }
  if (words.count > 0) {
    at[count] = words.count
    certain[count] = 1
    count += 1
  }
  return { count, at, certain }
}

/** Headlines start with a capital, a number, a quote or bracket, and never after a colon, comma or dash. */
function mayStart(words: Words, word: number): boolean {
  if ((words.closing[word - 1] ?? 0) >= Closing.colon) return false
  if (words.opening[word] !== Opening.none) return true
  if (words.shape[word - 2] === Shape.lower && isOpenClause(words, word)) return false
  if (isResult(words, word)) return false
  if (words.closing[word] === Closing.colon && isScore(words, word - 1)) return false
  return (words.shape[word] ?? 0) >= Shape.number
}

/** A clause that has its subject and no verb yet, so the title goes on: `… segir að félagið Alma …`. */
const OPEN_CLAUSE =
  /^(?:(?:ef|hvort|sem|þegar) \p{Ll}{4,}(?:in|an)|(?:að|ef|hvort|sem|þegar) \p{Ll}{4,}(?:inn|ið|konan))$/u

function isOpenClause(words: Words, word: number): boolean {
  return OPEN_CLAUSE.test(words.text.slice(words.coreStart[word - 2], words.end[word - 1]))
}

/** The result of a match whose teams stand right before it: `Njarðvík - Álftanes 97-89`. */
function isResult(words: Words, word: number): boolean {
  return isScore(words, word) && dashBefore(words, word) >= 0
}

/** `97-89`; behind one and before a colon stands the away team: `Brentford 0-3 Fulham: …`. */
function isScore(words: Words, word: number): boolean {
  if (words.shape[word] !== Shape.number) return false
  return /^\d{1,3}[-–]\d{1,3}[|:]?$/u.test(
    words.text.slice(words.coreStart[word], words.coreEnd[word]),
  )
}

/**
 * The home team of a match whose result follows, behind a small word: there a title starts for certain.
 *
 *   … og vann mótið Kiel - Magdeburg 28-34
 *                   ^ here
 */
function opensResult(words: Words, word: number): boolean {
  if (words.shape[word - 1] !== Shape.lower || (words.shape[word] ?? 0) < Shape.capital)
    return false
  if ((words.closing[word - 1] ?? 0) >= Closing.colon || !isDash(words, word + 1)) return false
  return isResult(words, word + 3) || isResult(words, word + 4)
}

/** The lone dash between two teams, whose second one ends before `word`; -1 when there is none. */
function dashBefore(words: Words, word: number): number {
  for (let before = word - 2; before >= Math.max(1, word - teamWords); before -= 1) {
    if (isDash(words, before)) return before
  }
  return -1
}

function isDash(words: Words, word: number): boolean {
  return words.closing[word] === Closing.dash && words.shape[word] === Shape.none
}
