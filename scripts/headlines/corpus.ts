import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A headline as an outlet printed it, on a day YYYY-MM-DD. */
export interface Headline {
  readonly date: string
  readonly outlet: string
  readonly text: string
  readonly lead: string
}

/** Everything there is to learn from. */
export interface Corpus {
  readonly headlines: readonly Headline[]
  /** Headlines of earlier years. */
  readonly older: readonly Headline[]
  /** Sentences of article bodies, each whole. */
  readonly sentences: readonly string[]
}

/** Headlines from this day on are kept for testing. */
const firstTestDay = '2025-06-12'

/** Reads the data files of a folder. */
export function readCorpus(folder: string): Corpus {
  const rows = (name: string): string[] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((row) => row !== '')
  return {
    headlines: rows('headlines.tsv').slice(1).map(readHeadline).filter(hasText),
    older: rows('headlines-older.tsv').slice(1).map(readHeadline).filter(hasText),
    sentences: [...rows('sentences.txt'), ...rows('greynircorpus-sentences.txt')].map(tidy),
  }
}

/** A part of the corpus kept out of training. */
export type HeldOut = (headline: Headline) => boolean

export const isTest: HeldOut = ({ date }) => date >= firstTestDay

/** Every fifth day before the test days: what settings are tuned on. */
export function isDevelopment(headlines: readonly Headline[]): HeldOut {
  const days = [...new Set(headlines.map(({ date }) => date))].sort()
  const held = new Set(days.filter((day, index) => day < firstTestDay && index % 5 === 4))
  return ({ date }) => held.has(date)
}

/** The last days before the test days: as far from the training days as those. */
export const isTail: HeldOut = ({ date }) => date >= '2025-06-06' && date < firstTestDay

/** Held-out headlines, without those that stand among the others too. */
export function heldOut(corpus: Corpus, held: HeldOut): Headline[] {
  const others = [...corpus.headlines.filter((headline) => !held(headline)), ...corpus.older]
  const seen = new Set(others.map(({ text }) => text))
  return corpus.headlines.filter((headline) => held(headline) && !seen.has(headline.text))
}

/**
 * Sentences short enough to pass for headlines, without their full stop; those with a quote in the
 * middle, or with more than one sentence, are left out.
 */
export function headlineLike(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => /[.?!]$/u.test(sentence)).flatMap(asHeadline)
}

/** The sentences of headlines' leads. */
export function leadSentences(headlines: readonly Headline[]): string[] {
  return headlines.flatMap(({ lead }) => lead.split(/(?<=[.!?]) (?=[\p{Lu}„])/u))
}

function asHeadline(sentence: string): string[] {
  const text = sentence.replace(/\.$/u, '')
  const words = text.split(' ').length
  const quoted = /[„“"”]/u.test(sentence) && !/^„[^„“]*“$/u.test(sentence.slice(0, -1))
  const several = /\p{Ll}{3}[.!?] \p{Lu}/u.test(text)
  return words < 3 || words > 14 || quoted || several ? [] : [text]
}

function readHeadline(row: string): Headline {
  const [date = '', outlet = '', , text = '', lead = ''] = row.split('\t')
  return { date, outlet, text: tidy(text), lead: tidy(lead) }
}

const hasText = ({ text }: Headline): boolean => text !== ''

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
