import { isOpeningAt, isOpeningQuote } from '../text/letters.ts'
import { sentenceEnds } from '../text/sentences.ts'
import { boundaryScores } from './boundary-scores.ts'
import type { TitleGap } from './title-end-features.ts'
import { readWords } from './words.ts'
import type { Words } from './words.ts'

/** Titles are 2 to 18 words in all but a few. */
const LONGEST = 170
/** Characters that are read: the longest title and its summary's first sentence. */
const REACH = 600

/** The places where the title of `TITLE SUMMARY` may end, and the words around them. */
export interface TitleGaps {
  readonly words: Words
  readonly gaps: readonly TitleGap[]
}

/** Each gap before a word that may open a sentence, up to the first full stop. */
export function titleGaps(item: string): TitleGaps {
  const run = item.slice(0, REACH)
  const words = readWords(run)
  const ends = sentenceEnds(run, { start: 0, end: run.length }, 4)
  const headlines = new Map(boundaryScores(run).map((one) => [one.offset, one.probability]))
  // A question may end a title; a full stop ends the summary's first sentence.
  const plain = ends.find((end) => isStop(run, end)) ?? run.length
  const gaps: TitleGap[] = []
  for (let word = 1; word < words.count; word += 1) {
    const start = words.start[word] ?? 0
    const ended = ends.filter((end) => end <= start).length
    if (start >= LONGEST || ended > 1 || start > plain) break
    if (!opensSummary(run, start) || endsOpen(run, words.end[word - 1] ?? 0)) continue
    const next = ends[ended] ?? run.length
    gaps.push({
      word,
      ended,
      endsHere: ended > 0 && ends[ended - 1] === start - 1 ? 1 : 0,
      ahead: Math.min(31, countWords(words, word, next)),
      rank: Math.min(3, gaps.length),
      headline: logOdds(headlines.get(start) ?? 0),
      top: 0,
    })
  }
  const most = Math.max(...gaps.map(({ headline }) => headline))
  return { words, gaps: gaps.map((gap) => ({ ...gap, top: gap.headline === most ? 1 : 0 })) }
}

/** Whether the sentence that ends here ends in a full stop. */
function isStop(run: string, end: number): boolean {
  return /[.…][“”"»)’']*$/u.test(run.slice(Math.max(0, end - 4), end))
}

function logOdds(probability: number): number {
  const clamped = Math.min(Math.max(probability, 0.001), 0.999)
  return Math.max(-6, Math.min(6, Math.round(Math.log(clamped / (1 - clamped)))))
}

function countWords({ start, count }: Words, from: number, until: number): number {
  let word = from
  while (word < count && (start[word] ?? 0) < until) word += 1
  return word - from
}

/** The title goes on behind a dash, bar or colon (`Valur - Haukar 24-24 | Jafnt`); none ends in a full stop. */
function endsOpen(run: string, end: number): boolean {
  return '-–—|:,.'.includes(run.charAt(end - 1))
}

/** A capital or digit, or a quote before one: a quote before a small letter goes on with a sentence. */
function opensSummary(run: string, at: number): boolean {
  if (!isOpeningAt(run, at)) return false
  return !isOpeningQuote(run, at) || !/^\P{L}{1,2}\p{Ll}/u.test(run.slice(at, at + 3))
}
