import { join } from 'node:path'
import { givenName } from '../../src/text/given-names.ts'
import { capitalisation } from '../../src/text/lexicon.ts'
import { patronymic } from '../../src/text/patronymics.ts'
import { hashForm } from '../../src/text/tokens.ts'
import { readLines, readSentences } from './headlines.ts'

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

/** Whether a name is among the three tenths kept for testing. */
export function keptForTest(name: string): boolean {
  return (hashForm(name) >>> 0) % 10 < 3
}

/**
 * Runs of two or three capitalised words inside sentences that are neither Icelandic names nor
 * words usually written small: foreign people, clubs and places, to train on beside the list.
 */
function capitalRuns(sentences: readonly string[]): string[] {
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

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
