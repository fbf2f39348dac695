/**
 * Bylines made for training and measuring: real headlines, then a name drawn by a seeded generator.
 */
import { givenNames } from '../../src/text/given-names.ts'
import type { Span } from '../../src/text/span.ts'
import type { NamePool } from './name-pool.ts'
import { pick } from './random.ts'

export type NameSort = 'plain' | 'initial' | 'single' | 'foreign' | 'newsroom'

export interface SampledName {
  readonly name: string
  readonly sort: NameSort
}

/** What the drawing adds for training: rare shapes of names, more often than the news has them. */
export interface Drawing {
  readonly random: () => number
  readonly enrich: boolean
}

/** Draws an author: 73 % as they are, 10 % with an initial, 5 % one name, 10 % foreign, 2 % newsroom. */
export function sampleName(pool: NamePool, drawing: Drawing): SampledName {
  const { random } = drawing
  const lot = random()
  if (lot < 0.02) return { name: pick(pool.newsrooms, random), sort: 'newsroom' }
  if (lot < 0.12) return { name: foreignName(pool, drawing), sort: 'foreign' }
  const person = pick(pool.persons, random)
  if (lot < 0.17) return { name: firstNames(person, drawing), sort: 'single' }
  if (lot < 0.27) return { name: withInitial(person, random), sort: 'initial' }
  return { name: drawing.enrich ? enriched(person, pool, random) : person, sort: 'plain' }
}

function foreignName(pool: NamePool, drawing: Drawing): string {
  const name = foreignWords(pool, drawing)
  const words = name.split(' ')
  if (!drawing.enrich || words.length !== 2 || drawing.random() > 0.2) return name
  const middle = pick(pick(pool.foreign, drawing.random).split(' '), drawing.random)
  return /^\p{Lu}/u.test(middle) ? `${words[0]} ${middle} ${words[1]}` : name
}

function foreignWords({ foreign, runs, words }: NamePool, { random, enrich }: Drawing): string {
  if (!enrich) return pick(foreign, random)
  const lot = random()
  if (lot < 0.3) return pick(foreign, random)
  if (lot < 0.5) return pick(runs, random)
  if (lot < 0.7) return blended(foreign, words, random)
  const [first, last] = lot < 0.85 ? [runs, foreign] : [foreign, runs]
  return [
    ...pick(first, random).split(' ').slice(0, -1),
    pick(last, random).split(' ').at(-1),
  ].join(' ')
}

/** A name whose words begin like one foreign word and end like another, or are short Icelandic ones. */
function blended(
  foreign: readonly string[],
  words: readonly string[],
  random: () => number,
): string {
  return pick(foreign, random)
    .split(' ')
    .map((word) => {
      const other = pick(pick(foreign, random).split(' '), random)
      const lot = random()
      if (lot < 0.12) return pick(words, random)
      if (lot < 0.4 || word.length < 3 || other.length < 3) return word
      const start = word.slice(0, 1 + Math.floor(random() * 3))
      return start + other.slice(1 + Math.floor(random() * 2)).toLowerCase()
    })
    .join(' ')
}

/** A headline, the names that follow it, and whether the byline word would be `skrifa`. */
export interface SampledByline {
  readonly text: string
  readonly names: readonly Span[]
  readonly plural: boolean
}

/** Joins a headline with one author, or with two to four where `authors` or the lot says so. */
export function sampleByline(
  headline: string,
  pool: NamePool,
  drawing: Drawing & { readonly authors?: number },
): SampledByline {
  const lot = drawing.random()
  const authors = drawing.authors ?? (lot < 0.75 ? 1 : lot < 0.9 ? 2 : lot < 0.96 ? 3 : 4)
  const tight = authors > 1 && drawing.random() < 0.15
  const names: Span[] = []
  let text = `${headline} `
  for (let at = 0; at < authors; at += 1) {
    if (at > 0) text += tight ? ',' : at === authors - 1 ? ' og ' : ', '
    const start = text.length
    text += sampleName(pool, drawing).name
    names.push({ start, end: text.length })
  }
  // Now and then a byline of two says "skrifar" all the same.
  const plural = authors > 1 && !(drawing.enrich && drawing.random() < 0.05)
  return { text, names, plural }
}

/** A person without surname; in training also two given names, as some sign so. */
function firstNames(person: string, { random, enrich }: Drawing): string {
  const words = person.split(' ')
  const count = enrich && words.length > 2 && random() < 0.6 ? 2 : 1
  return words.slice(0, count).join(' ')
}

function withInitial(person: string, random: () => number): string {
  const words = person.split(' ')
  const letter = `${pick([...'ABDEFGHIJKLMNOPRSTUVÁÍÓÖÞ'], random)}.`
  if (random() < 0.2) return [letter, ...words].join(' ')
  return [...words.slice(0, -1), letter, ...words.slice(-1)].join(' ')
}

/** Now and then another middle name, another surname or other given names. */
function enriched(person: string, pool: NamePool, random: () => number): string {
  const words = person.split(' ')
  const register = (): string => capitalised(pick(registerList(), random))
  const surname = words.at(-1) ?? ''
  const lot = random()
  if (lot < 0.1) return [words[0], register(), ...words.slice(1)].join(' ')
  if (lot < 0.2) return `${register()} ${surname}`
  if (lot < 0.3) return `${register()} ${register()} ${surname}`
  if (lot < 0.4)
    return `${words.slice(0, -1).join(' ')} ${pick(pool.persons, random).split(' ').at(-1)}`
  if (lot < 0.45)
    return `${words.slice(0, -1).join(' ')} ${pick(pool.foreign, random).split(' ').at(-1)}`
  return person
}

let register: readonly string[] | undefined

function registerList(): readonly string[] {
  return (register ??= [...givenNames()])
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
