/**
 * Credits joined with the opening of a text: what the ranker of credits is trained and measured on.
 */
import { signatures } from '../../src/text/photographers.ts'
import { givenNames } from '../../src/text/given-names.ts'
import type { NamePool } from '../names/name-pool.ts'
import { pick } from '../names/random.ts'

/** A credit in front of the text that follows its picture. */
export interface SampledCredit {
  readonly text: string
  /** Where the last part of the credit starts, and where it ends. */
  readonly start: number
  readonly end: number
  readonly sort: CreditSort
}

export type CreditSort = 'signature' | 'one' | 'two given' | 'person' | 'family' | 'wire' | 'sent'

/** Names of photographers, and openings of texts. */
export interface CreditMaterial {
  readonly pool: NamePool
  readonly openings: readonly string[]
}

const outlets = [
  'Vísir',
  'Vísir',
  'Vísir',
  'vísir',
  'VÍSIR',
  'Mynd',
  'Ljósmynd',
  'Stöð 2',
  'mbl.is',
]
const senders = ['Aðsend', 'Aðsend', 'aðsend', 'Aðsent', 'Facebook', 'Einkasafn']
const wires = [
  'AP',
  'AP',
  'EPA',
  'EPA',
  'Getty',
  'Getty',
  'AFP',
  'AFP',
  'Reuters',
  'EPA-EFE',
  'NTB',
]
const shares: readonly (readonly [CreditSort, number])[] = [
  ['signature', 0.42],
  ['one', 0.12],
  ['two given', 0.07],
  ['person', 0.09],
  ['family', 0.06],
  ['wire', 0.2],
  ['sent', 0.04],
]

/** Draws a credit and what follows it; `sort` chooses the kind of name. */
export function sampleCredit(
  { pool, openings }: CreditMaterial,
  random: () => number,
  sort = drawnSort(random),
): SampledCredit {
  const mark = pick(sort === 'wire' ? wires : sort === 'sent' ? senders : outlets, random)
  const slash = random() < 0.9 ? '/' : ' / '
  const name = nameOf(sort, pool, random)
  const start = mark.length + slash.length
  // Now and then the line ends with the credit.
  const rest = random() < 0.08 ? '' : ` ${pick(openings, random)}`
  const text = `${mark}${slash}${name}${rest}`
  return { text, start, end: start + name.length, sort }
}

function drawnSort(random: () => number): CreditSort {
  let lot = random()
  for (const [sort, share] of shares) {
    if (lot < share) return sort
    lot -= share
  }
  return 'signature'
}

function nameOf(sort: CreditSort, pool: NamePool, random: () => number): string {
  const given = (): string => capitalised(pick(register(), random))
  // Others share a known photographer's first name.
  const first = (): string => (random() < 0.4 ? titled(pick(firstNames(), random)) : given())
  const family = (): string => pick(pool.foreign, random).split(' ').at(-1) ?? ''
  switch (sort) {
    case 'signature':
      return titled(pick(signatureList(), random))
    case 'one':
      return given()
    case 'two given':
      return `${first()} ${given()}`
    case 'person':
      return shortened(pick(pool.persons, random))
    case 'family':
      return `${first()} ${family()}`
    case 'sent':
      return random() < 0.7 ? shortened(pick(pool.persons, random)) : `${given()} ${given()}`
    case 'wire':
      return foreign(pool, random)
  }
}

function foreign({ foreign: names, runs }: NamePool, random: () => number): string {
  const words = pick(random() < 0.85 ? names : runs, random)
    .split(' ')
    .slice(0, 3)
  if (words.length === 2 && random() < 0.1)
    words.splice(1, 0, `${pick([...'ABDEJKLMRST'], random)}.`)
  return words.join(' ')
}

function shortened(person: string): string {
  const words = person.split(' ')
  return (words.length > 3 ? [words[0], words.at(-1)] : words).join(' ')
}

let known: readonly string[] | undefined

function signatureList(): readonly string[] {
  return (known ??= [...signatures()])
}

let firsts: readonly string[] | undefined

function firstNames(): readonly string[] {
  return (firsts ??= signatureList().filter((words) => !words.includes(' ')))
}

let names: readonly string[] | undefined

function register(): readonly string[] {
  return (names ??= [...givenNames()])
}

function titled(words: string): string {
  return words.split(' ').map(capitalised).join(' ')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
