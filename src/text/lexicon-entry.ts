/**
 * A lexicon entry as one number. From its lowest binary digit on:
 *
 *   4 digits  class: 0 unknown, 1 seen at sentence starts only, 2 lower and frequent, 3 lower,
 *             4 mostly lower, 5 either, 6 mostly capital, 7 capital, 8 capital but rare
 *   2 digits  share of its capitals that stand before another capital, in four steps (class 5 to 7)
 *   2 digits  share that stand after one
 *   2 digits  share that open a sentence
 *   3 digits  its `NameClass`
 *   7 digits  its word cluster: words that stand among like neighbours; 0 none
 */
export type LexiconEntry = number

/** Whether a form is a given name or patronymic, and in which case. */
export const NameClass = {
  none: 0,
  given: 1,
  givenOblique: 2,
  patronymic: 3,
  patronymicOblique: 4,
} as const

/** Binary digits of a form's hash that the lexicon keeps: one unknown word in 200 hits another's entry. */
export const lexiconKeyBits = 23

/** An entry's parts. */
export interface EntryParts {
  readonly capitals: number
  readonly before: number
  readonly after: number
  readonly opens: number
  readonly name: number
  readonly cluster: number
}

export function packEntry(parts: EntryParts): LexiconEntry {
  const { capitals, before, after, opens, name, cluster } = parts
  return capitals | (before << 4) | (after << 6) | (opens << 8) | (name << 10) | (cluster << 13)
}

export const capitalsOf = (entry: LexiconEntry): number => entry & 15
export const beforeOf = (entry: LexiconEntry): number => (entry >>> 4) & 3
export const afterOf = (entry: LexiconEntry): number => (entry >>> 6) & 3
export const opensOf = (entry: LexiconEntry): number => (entry >>> 8) & 3
export const nameOf = (entry: LexiconEntry): number => (entry >>> 10) & 7
export const clusterOf = (entry: LexiconEntry): number => (entry >>> 13) & 127
