/**
 * Bylines made for training and measuring: real headlines, then a name drawn by a seeded generator.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { givenName, givenNames } from '../../src/text/given-names.ts'
import { capitalisation } from '../../src/text/lexicon.ts'
import { patronymic } from '../../src/text/patronymics.ts'
import type { Span } from '../../src/text/span.ts'
import { hashForm } from '../../src/text/tokens.ts'

/** The first day whose headlines are kept for testing. */
export const testFrom = '2025-06-12'

/** The days from here to the test days are kept from the first training, to tune and calibrate with. */
const devFrom = '2025-06-02'

export type Part = 'train' | 'dev' | 'test'

/** Where an author stands: a headline, and its part of the data. */
export interface Headline {
  readonly text: string
  readonly lead: string
  readonly part: Part
}

/** Names to draw from; what is kept for testing is drawn for tests alone. */
export interface NamePool {
  readonly persons: readonly string[]
  readonly foreign: readonly string[]
  readonly newsrooms: readonly string[]
  /** Capitalised runs of news text, drawn in training for half of the foreign names. */
  readonly runs: readonly string[]
  /** Short Icelandic words, capitalised: foreign names may be written like them (Le, Mai, Fang). */
  readonly words: readonly string[]
}

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

const newsrooms = [
  'Ritstjórn',
  'Ritstjórn',
  'Ritstjórn',
  'Fréttastofa',
  'Fréttastofa Stöðvar 2',
  'Fréttastofa RÚV',
  'Íþróttadeild Vísis',
  'Vísir',
  'mbl.is',
]

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

export function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** Whether a name is among the three tenths kept for testing. */
export function keptForTest(name: string): boolean {
  return (hashForm(name) >>> 0) % 10 < 3
}

export function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().normalize('NFC').replaceAll('\u00ad', ''))
    .filter((line) => line !== '')
}

/** The headlines of the collection with their parts; older ones are for training. */
export function readHeadlines(data: string): Headline[] {
  const rows = (file: string): string[][] =>
    readLines(join(data, file))
      .slice(1)
      .map((line) => line.split('\t'))
  const dated = rows('headlines.tsv')
  const partOf = (day: string): Part =>
    day >= testFrom ? 'test' : day >= devFrom ? 'dev' : 'train'
  return [
    ...dated.map(([day = '', , , text = '', lead = '']) => ({ text, lead, part: partOf(day) })),
    ...corpusHeadlines(data),
    ...rows('headlines-older.tsv').map(([, , , text = '']) => ({
      text,
      lead: '',
      part: 'train' as const,
    })),
  ].filter(({ text }) => text.includes(' '))
}

/** What has no full stop in the corpus of sentences: headlines, mostly. */
function corpusHeadlines(data: string): Headline[] {
  return readLines(join(data, 'greynircorpus-sentences.txt'))
    .filter((line) => !/[.:]$/u.test(line) && line.length < 120)
    .map((text) => ({ text, lead: '', part: 'train' }))
}

/** Short sentences of bodies without their full stop: they end in names as headlines do. */
export function readSentences(data: string): string[] {
  return readLines(join(data, 'sentences.txt')).filter(isPlain).map(withoutStop)
}

/** The sentences of leads, chosen in the same way. */
export function leadSentences(headlines: readonly Headline[]): string[] {
  return headlines
    .flatMap(({ lead }) => lead.split(/(?<=\p{Ll}{3}\.) (?=\p{Lu})/u))
    .filter(isPlain)
    .map(withoutStop)
}

function isPlain(sentence: string): boolean {
  return /^[^„“”"]*\.$/u.test(sentence) && sentence.length < 120 && sentence.includes(' ')
}

function withoutStop(sentence: string): string {
  return sentence.slice(0, -1)
}

/**
 * Runs of two or three capitalised words inside sentences that are neither Icelandic names nor
 * words usually written small: foreign people, clubs and places, to train on beside the list.
 */
export function capitalRuns(sentences: readonly string[]): string[] {
  const runs = new Set<string>()
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(
      /(?<=\p{Ll} )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}(?= \p{Ll}|$)/gu,
    )) {
      const words = match[0].split(' ')
      if (
        words.every(
          (word) => patronymic(word) === null && givenName(word) !== 'oblique' && isCapital(word),
        )
      ) {
        runs.add(match[0])
      }
    }
  }
  return [...runs].sort()
}

function isCapital(word: string): boolean {
  const usage = capitalisation(word)
  return usage === 'capital' || usage === 'unknown' || usage === 'mostly-capital'
}

/** Words of ASCII letters that news text writes small, with a capital. */
function shortWords(data: string): string[] {
  return readLines(join(data, 'word-counts.tsv'))
    .map((line) => line.split('\t'))
    .filter(([form = '', lower]) => Number(lower) > 20 && /^[a-z]{2,5}$/u.test(form))
    .map(([form = '']) => capitalised(form))
}

/** The names for testing, or those for training. */
export function readNames(data: string, test: boolean): NamePool {
  const persons = readLines(join(data, 'person-names.tsv')).map((line) => line.split('\t')[0] ?? '')
  const foreign = readLines(new URL('foreign-names.txt', import.meta.url).pathname)
  const ours = (name: string): boolean => keptForTest(name) === test
  return {
    persons: persons.filter(ours),
    foreign: foreign.filter(ours),
    newsrooms,
    runs: capitalRuns(readSentences(data)),
    words: shortWords(data),
  }
}

/** One half of the names: the first training and its calibration must not share any. */
export function halfOf(pool: NamePool, half: 0 | 1): NamePool {
  const ours = (name: string): boolean => ((hashForm(name) >>> 8) & 1) === half
  return {
    ...pool,
    persons: pool.persons.filter(ours),
    foreign: pool.foreign.filter(ours),
    runs: pool.runs.filter(ours),
  }
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
