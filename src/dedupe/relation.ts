import type { Comparable } from './comparable.ts'
import { countInOrder } from './common-order.ts'
import { containment, resemblance } from './shingles.ts'

/** How alike two texts are, both from 0 to 1 and rounded to three decimals. */
export interface Likeness {
  /** Runs of three words that both have, of all that either has. */
  readonly similarity: number
  /** How much of the shorter one stands in the longer one. */
  readonly contained: number
}

/** That one article is a copy of another, and by what it is known. */
export interface Relation extends Likeness {
  readonly why: 'content' | 'near'
}

/** Texts under this many words are alike by chance: a line of a match, a lead before a paywall. */
export const FEWEST_WORDS = 50
/** So many words are never a standing text, whatever stands above them. */
const WORDS_ENOUGH = 200
/** How much of the fewer names and numbers both have to have, in the same order. */
const TELLING_SHARE = 0.95
/** Under two headlines a text has to say so much, by either count: others stand anywhere. */
const SAYS_ENOUGH = { named: 4, words: 100 }
/** The same where a day is not known and a part of the text differs. */
const SAYS_MUCH = { named: 20, words: WORDS_ENOUGH }
const HALF = 0.5
/** How much of the shorter text has to stand in the longer one to make up for a day that nobody knows. */
const ALL_BUT = 0.95

/**
 * Whether one article is a copy of the other; null when it is not. The texts alone do not decide:
 * forecasts, lotteries and matches repeat their sentences day by day, so that headline, day, the
 * publisher's number, names and numbers are asked as well.
 */
export function relate(a: Comparable, b: Comparable, similarity: number): Relation | null {
  const likeness = measure(a, b)
  const compared = { a, b, ...likeness, threshold: similarity }
  if (a.text === b.text) return isSameText(compared) ? { why: 'content', ...likeness } : null
  return isNear(compared) ? { why: 'near', ...likeness } : null
}

/** How alike two texts are; equal ones of under three words are wholly alike, others not at all. */
export function measure(a: Comparable, b: Comparable): Likeness {
  const none = a.text === b.text ? 1 : 0
  return {
    similarity: round(resemblance(a.shingles, b.shingles) ?? none),
    contained: round(containment(a.shingles, b.shingles) ?? none),
  }
}

interface Compared extends Likeness {
  readonly a: Comparable
  readonly b: Comparable
  /** How similar texts have to be. */
  readonly threshold: number
}

function isSameText(compared: Compared): boolean {
  const { a, b } = compared
  if (a.wordCount >= WORDS_ENOUGH) return true
  if (a.text === '' || isOtherDay(a, b)) return false
  const sameHeadline = isSameHeadline(a, b)
  if (a.wordCount < FEWEST_WORDS) return sameHeadline && isSameMinute(a, b) && !isOtherNumber(a, b)
  return sameHeadline || standsWithoutHeadline(compared)
}

function isNear(compared: Compared): boolean {
  const { a, b, similarity, threshold } = compared
  if (Math.min(a.wordCount, b.wordCount) < FEWEST_WORDS || isOtherDay(a, b)) return false
  const sameHeadline = isSameHeadline(a, b)
  if (!sameHeadline && !standsWithoutHeadline(compared)) return false
  if (similarity < threshold && !isPart(compared, sameHeadline)) return false
  // The same headline in the same minute is one article, whose names and numbers were corrected.
  if (sameHeadline && isSameMinute(a, b)) return true
  const fewest = Math.min(a.telling.length, b.telling.length)
  return countInOrder(a.telling, b.telling) >= TELLING_SHARE * fewest
}

/**
 * Whether one text is the other cut short: of the shorter one as much stands in the longer one as two
 * equally long texts of that similarity share. Under another headline half has to be left of it.
 */
function isPart({ similarity, contained, threshold }: Compared, sameHeadline: boolean): boolean {
  return contained >= (2 * threshold) / (1 + threshold) && (sameHeadline || similarity >= HALF)
}

/** Whether texts under two headlines may still be one: they say much, and no number parts them. */
function standsWithoutHeadline({ a, b, contained }: Compared): boolean {
  const isSure = (a.day !== null && b.day !== null) || contained >= ALL_BUT
  const { named, words } = isSure ? SAYS_ENOUGH : SAYS_MUCH
  const saysEnough =
    Math.min(a.named, b.named) >= named || Math.min(a.wordCount, b.wordCount) >= words
  return saysEnough && !isOtherNumber(a, b)
}

function isSameHeadline(a: Comparable, b: Comparable): boolean {
  return a.headline !== '' && a.headline === b.headline
}

function isSameMinute(a: Comparable, b: Comparable): boolean {
  return a.minute !== null && a.minute === b.minute
}

/** Two outlets may print one text on either side of midnight. */
function isOtherDay(a: Comparable, b: Comparable): boolean {
  if (a.day === null || b.day === null) return false
  return Math.abs(a.day - b.day) > (a.publisher === b.publisher ? 0 : 1)
}

/** Whether the publisher itself numbers them as two. */
function isOtherNumber(a: Comparable, b: Comparable): boolean {
  return a.id !== null && b.id !== null && a.id !== b.id && a.publisher === b.publisher
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
