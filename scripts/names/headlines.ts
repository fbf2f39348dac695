import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The first day whose headlines are kept for testing. */
const testFrom = '2025-06-12'

/** Stretches of days: the early and the late ones are left out in turn to fit the confidence. */
export type Part = 'early' | 'middle' | 'late' | 'test'

/** Where an author stands: a headline, the lead that follows it, and its part of the data. */
export interface Headline {
  readonly text: string
  readonly lead: string
  readonly part: Part
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
  const partOf = (day: string): Part => {
    if (day >= testFrom) return 'test'
    if (day >= '2025-06-02') return 'late'
    return day < '2025-05-20' ? 'early' : 'middle'
  }
  return [
    ...dated.map(([day = '', , , text = '', lead = '']) => ({ text, lead, part: partOf(day) })),
    ...corpusHeadlines(data),
    ...rows('headlines-older.tsv').map(([, , , text = '']) => ({
      text,
      lead: '',
      part: 'middle' as const,
    })),
  ].filter(({ text }) => text.includes(' '))
}

/** What has no full stop in the corpus of sentences: headlines, mostly. */
function corpusHeadlines(data: string): Headline[] {
  return readLines(join(data, 'greynircorpus-sentences.txt'))
    .filter((line) => !/[.:]$/u.test(line) && line.length < 120)
    .map((text) => ({ text, lead: '', part: 'middle' }))
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
