import { isSignature } from './photographers.ts'
import type { Span } from './span.ts'
import { closingMarkOf, creditWord } from './credit-words.ts'
import { featureHash, pair } from './feature-hash.ts'
import { hashForm } from './tokens.ts'
import { bareWord } from './word-spans.ts'

/** Binary digits of a feature's number. */
export const creditFeatureBits = 13

/** Features of one length of a name. */
export const creditFeatureCount = 16

/** Words read behind a slash: the longest name, and how the text goes on. */
const creditWindow = 7

/** What all lengths of one name share: its words' kinds and marks, and which lengths are signatures. */
export interface CreditFacts {
  readonly kinds: readonly number[]
  readonly marks: readonly number[]
  /** Hashes of the last letters of each word. */
  readonly endings: readonly number[]
  readonly signatures: number
  /** A bit for each word of the window that the text has again, capitalised, further on. */
  readonly again: number
  /** Who stands before the slash, a `CreditMark`. */
  readonly mark: number
}

/** Letters of a word's ending. */
const ENDING = 3

/** How far behind a name it is looked for again, in characters. */
const REACH = 300

/** Looks the words behind a slash over once, before the lengths are compared. */
export function creditFacts(text: string, words: readonly Span[], mark: number): CreditFacts {
  const window = Array.from({ length: creditWindow }, (_, at) => words[at])
  return {
    kinds: window.map((word) => creditWord(text, word)),
    marks: window.map((word) => closingMarkOf(text, word)),
    endings: window.map((word) => ending(text, word)),
    signatures: signatureLengths(text, words),
    again: namedAgain(text, words),
    mark,
  }
}

function ending(text: string, word: Span | undefined): number {
  if (word === undefined) return 0
  const form = bareWord(text, word)
  return form.length > ENDING ? hashForm(form, form.length - ENDING) : 0
}

/** A bit for each length whose words are how a known photographer signs. */
function signatureLengths(text: string, words: readonly Span[]): number {
  const start = words[0]?.start ?? 0
  return words
    .slice(0, 3)
    .reduce(
      (bits, { end }, at) => (isSignature(text.slice(start, end)) ? bits | (1 << at) : bits),
      0,
    )
}

function namedAgain(text: string, words: readonly Span[]): number {
  const after = text.slice(words.at(-1)?.end ?? text.length).slice(0, REACH)
  return words.slice(0, 4).reduce((bits, word, at) => {
    const form = bareWord(text, word)
    return form.length > 2 && after.includes(form) ? bits | (1 << at) : bits
  }, 0)
}

/** Writes the features of the name of the first `length` words, as numbers, into `out`. */
export function creditFeatures(facts: CreditFacts, length: number, out: Int32Array): void {
  const { kinds, marks, endings, signatures, again, mark } = facts
  const kind = (at: number): number => (kinds[at] ?? 0) * 3 + (marks[at] ?? 0)
  const first = kinds[0] ?? 0
  const last = kinds[length - 1] ?? 0
  const next = kind(length)
  const second = kind(length + 1)
  const third = kind(length + 2)
  const name = kinds.slice(0, length).reduce((sum, one) => sum * 17 + one, 1)
  out[0] = feature(0, length, mark)
  out[1] = feature(1, name, mark)
  out[2] = feature(2, name, next)
  out[3] = feature(3, next, length)
  out[4] = feature(4, next, second)
  out[5] = feature(5, pair(next, second), third)
  out[6] = feature(6, pair(last, next), pair(second, third))
  out[7] = feature(7, signatures, length)
  out[8] = feature(8, pair(signatures & (1 << (length - 1)), next), length)
  out[9] = feature(9, (again >>> length) & 1, next)
  out[10] = feature(10, (again >>> (length - 1)) & 1, last)
  out[11] = feature(11, pair(last, next), length)
  out[12] = feature(12, pair(last, next), second)
  out[14] = feature(14, endings[length] ?? 0, kinds[length] ?? 0)
  out[15] = feature(15, endings[length - 1] ?? 0, length)
  out[13] = feature(13, pair(first, last), pair(next, mark))
}

function feature(template: number, a: number, b: number): number {
  return featureHash(creditFeatureBits, [template, a, b])
}
