import { givenNameLower } from '../text/given-names.ts'
import {
  afterOf,
  beforeOf,
  capitalsOf,
  clusterOf,
  NameClass,
  nameOf,
  opensOf,
} from '../text/lexicon-entry.ts'
import type { LexiconEntry } from '../text/lexicon-entry.ts'
import { lexiconEntry } from '../text/lexicon.ts'
import { patronymicLower } from '../text/patronymics.ts'
import { hashForm, Shape, tokenise } from '../text/tokens.ts'
import type { Tokens } from '../text/tokens.ts'

/**
 * What the model knows of one word, in this order in its row:
 * hashes of the form and its ends; `kind`: shape and capitalisation class; `ends` and `starts`: kind
 * with the mark after or before it; `before`, `after`, `opens`: the lexicon's shares of capitals
 * beside it and of sentence starts; `name`: a `NameClass`; the marks alone; `open`: whether a quote
 * opened at most `quoteReach` words ago is still open; `cluster`: the lexicon's word cluster.
 */
export const wordProperties = [
  'form',
  'last2',
  'last3',
  'last4',
  'first4',
  'kind',
  'ends',
  'starts',
  'before',
  'after',
  'opens',
  'name',
  'shape',
  'closing',
  'opening',
  'open',
  'cluster',
] as const

export type WordProperty = (typeof wordProperties)[number]

/** Numbers in a word's row. */
export const rowSize = wordProperties.length

/** Empty rows before the first word and after the last one, so that a look beyond the run finds zeros. */
export const margin = 3

const quoteReach = 14

/** Where each property stands in a row. */
export const column: Readonly<Record<WordProperty, number>> = {
  form: 0,
  last2: 1,
  last3: 2,
  last4: 3,
  first4: 4,
  kind: 5,
  ends: 6,
  starts: 7,
  before: 8,
  after: 9,
  opens: 10,
  name: 11,
  shape: 12,
  closing: 13,
  opening: 14,
  open: 15,
  cluster: 16,
}

/** Tokens with a row of numbers each; word i's row starts at `(i + margin) * rowSize`. */
export interface Words extends Tokens {
  readonly rows: Int32Array
}

/** Class of an unknown word whose end is a common noun of the lexicon. */
const commonCompound = 9
/** Class of an unknown word whose end is a name of the lexicon. */
const nameCompound = 10
/** Class of an unknown word that is a known name once its last letter or two are gone. */
const inflectedName = 11

/** Finds the lexicon's entry of a form's hash. */
export type Lookup = (hash: number) => LexiconEntry

/** Reads a run's words and looks them up; training looks them up in a lexicon with gaps. */
export function readWords(run: string, lookup: Lookup = lexiconEntry): Words {
  const tokens = tokenise(run)
  const rows = new Int32Array((tokens.count + 2 * margin) * rowSize)
  const words: Words = { ...tokens, rows }
  let balance = 0
  let opened = 0
  for (let index = 0; index < tokens.count; index += 1) {
    const row = (index + margin) * rowSize
    rows[row + column.open] = balance > 0 && index - opened <= quoteReach ? 1 : 0
    fillRow(words, index, { row, entry: lookup(tokens.form[index] ?? 0) })
    const quotes = tokens.quotes[index] ?? 0
    balance = index - opened > quoteReach ? Math.max(0, quotes) : Math.max(0, balance + quotes)
    if (quotes > 0) opened = index
  }
  return words
}

/** Where a word's row starts, and what the lexicon knows of the word. */
interface Found {
  readonly row: number
  readonly entry: LexiconEntry
}

function fillRow(words: Words, index: number, { row, entry }: Found): void {
  const { rows } = words
  const shape = words.shape[index] ?? 0
  const closing = words.closing[index] ?? 0
  const opening = words.opening[index] ?? 0
  rows[row + column.form] = words.form[index] ?? 0
  rows[row + column.last2] = words.last2[index] ?? 0
  rows[row + column.last3] = words.last3[index] ?? 0
  rows[row + column.last4] = words.last4[index] ?? 0
  rows[row + column.first4] = words.first4[index] ?? 0
  rows[row + column.shape] = shape
  rows[row + column.closing] = closing
  rows[row + column.opening] = opening
  rows[row + column.cluster] = clusterOf(entry)
  const capital = shape === Shape.capital
  const kind = capital ? capitalKind(words, index, { row, entry }) : plainKind(words, index)
  rows[row + column.kind] = kind
  rows[row + column.ends] = kind | (closing << 12) | (1 << 16)
  rows[row + column.starts] = kind | (opening << 12) | (1 << 16)
}

function plainKind(words: Words, index: number): number {
  const shape = words.shape[index] ?? 0
  const length = words.length[index] ?? 0
  if (shape === Shape.number) return shape | (Math.min(length, 5) << 3)
  return shape === Shape.capitals && length > 5 ? shape | 8 : shape
}

/** Fills in what the lexicon says of a capitalised word, and answers its kind. */
function capitalKind(words: Words, index: number, { row, entry }: Found): number {
  const { rows } = words
  const known = entry !== 0
  rows[row + column.before] = beforeOf(entry)
  rows[row + column.after] = afterOf(entry)
  rows[row + column.opens] = opensOf(entry)
  rows[row + column.name] = known ? nameOf(entry) : nameOfUnknown(words, index)
  const capitals = known ? capitalsOf(entry) : kindOfUnknown(words, index)
  const single = words.length[index] === 1 ? 1 << 7 : 0
  return Shape.capital | (capitals << 3) | single
}

function nameOfUnknown(words: Words, index: number): number {
  const start = words.coreStart[index] ?? 0
  const end = words.coreEnd[index] ?? 0
  if (end - start > 40) return NameClass.none
  const word = words.text.slice(start, end).toLowerCase()
  const given = givenNameLower(word)
  if (given !== null) return given === 'nominative' ? NameClass.given : NameClass.givenOblique
  const patronymic = patronymicLower(word)
  if (patronymic === null) return NameClass.none
  return patronymic === 'nominative' ? NameClass.patronymic : NameClass.patronymicOblique
}

/** The lexicon knows only every word's usual forms: its ends tell compounds, its start other cases. */
function kindOfUnknown(words: Words, index: number): number {
  const start = words.coreStart[index] ?? 0
  const end = words.coreEnd[index] ?? 0
  const size = Math.min(end - start, 30)
  for (let cut = 1; cut <= 2 && size - cut >= 4; cut += 1) {
    if (capitalsOf(lexiconEntry(hashForm(words.text, start, end - cut))) >= 6) return inflectedName
  }
  for (let last = size - 2; last >= 4; last -= 1) {
    const found = capitalsOf(lexiconEntry(hashForm(words.text, end - last, end)))
    if (found >= 2 && found <= 4) return commonCompound
    if (found >= 6) return nameCompound
  }
  return 0
}
