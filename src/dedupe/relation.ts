import type { Comparable } from './comparable.ts'
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
/** How much of the fewer names and numbers both have to have. */
const TELLING_SHARE = 0.9

/**
 * Whether one article is a copy of the other; null when it is not. The texts alone do not decide:
 * forecasts, lotteries and matches repeat their sentences day by day, so that headline, day, the
 * publisher's number, names and numbers are asked as well.
 */
export function relate(a: Comparable, b: Comparable, similarity: number): Relation | null {
  const likeness = measure(a, b)
  if (a.text === b.text) return isSameText(a, b) ? { why: 'content', ...likeness } : null
  return isNear({ a, b, likeness, similarity }) ? { why: 'near', ...likeness } : null
}

/** How alike two texts are; equal ones of under three words are wholly alike, others not at all. */
export function measure(a: Comparable, b: Comparable): Likeness {
  const none = a.text === b.text ? 1 : 0
  return {
    similarity: round(resemblance(a.shingles, b.shingles) ?? none),
    contained: round(containment(a.shingles, b.shingles) ?? none),
  }
}

function isSameText(a: Comparable, b: Comparable): boolean {
  if (a.text === '') return false
  if (a.wordCount >= WORDS_ENOUGH) return true
  const against = [!isSameHeadline(a, b), isOtherDay(a, b), isOtherNumber(a, b)]
  if (a.wordCount >= FEWEST_WORDS) return against.filter(Boolean).length <= 1
  return !against.some(Boolean) && isSameMinute(a, b)
}

interface Compared {
  readonly a: Comparable
  readonly b: Comparable
  readonly likeness: Likeness
  /** How similar texts have to be. */
  readonly similarity: number
}

function isNear({ a, b, likeness, similarity }: Compared): boolean {
  if (Math.min(a.wordCount, b.wordCount) < FEWEST_WORDS || isOtherDay(a, b)) return false
  const sameHeadline = isSameHeadline(a, b)
  if (isOtherNumber(a, b) && !sameHeadline) return false
  const isAlike = likeness.similarity >= similarity
  if (!isAlike && !(sameHeadline && likeness.contained >= similarity)) return false
  // The same headline in the same minute is one article, whose names and numbers were corrected.
  if (sameHeadline && isSameMinute(a, b)) return true
  return (containment(a.telling, b.telling) ?? 1) >= TELLING_SHARE
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
