import type { Article } from '../../src/article.ts'
import type { Random } from '../headlines/random.ts'
import { pick } from '../headlines/random.ts'
import { headlineFrom } from './invented.ts'

interface Making {
  readonly sentences: readonly string[]
  readonly random: Random
}

/** Makes a copy of an article; null where the article cannot have one of that kind. */
export type CopyKind = (article: Article, making: Making) => Article | null

/** The kinds of copies, as collections of pages have them. */
export const COPIES: Readonly<Record<string, CopyKind>> = {
  'crawled twice, number known': (article) =>
    article.id === null ? null : { ...article, updatedAt: article.publishedAt },
  'crawled twice, number unknown': (article) => (hasWords(article, 50) ? flattened(article) : null),
  'corrected, number known': (article, making) =>
    article.id === null || article.body === '' ? null : corrected(article, making),
  'corrected, number unknown': (article, making) =>
    hasWords(article, 50) ? flattened(corrected(article, making)) : null,
  'truncated, number unknown': (article, making) =>
    hasWords(article, 75) ? flattened(truncated(article, making)) : null,
  'two outlets': (article, making) =>
    hasWords(article, 75) ? secondOutlet(article, making) : null,
}

/** Copies that are refused on purpose, for nothing tells them from others of a series. */
export const TOO_SHORT: Readonly<Record<string, CopyKind>> = {
  'truncated to under 50 words': (article) =>
    hasWords(article, 75) ? flattened(cut(article, 20 + (article.body.length % 20))) : null,
}

function hasWords({ body }: Article, fewest: number): boolean {
  return (body.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewest
}

/** As it comes from flat text without an address. */
function flattened(article: Article): Article {
  const body = [article.lead, article.body].filter(Boolean).join(' ')
  return { ...article, id: null, url: null, lead: null, body }
}

/** One word in forty is another one, at least one: a letter, an ending, a number. */
function corrected(article: Article, { random }: Making): Article {
  return reworded(article, changeWord, random)
}

function reworded(
  article: Article,
  change: (word: string, random: Random) => string,
  random: Random,
): Article {
  const words = article.body.split(' ')
  const changes = Math.max(1, Math.round((words.length / 40) * random() * 2))
  for (let done = 0; done < changes; done++) {
    const at = pick(words.length, random)
    words[at] = change(words[at] ?? '', random)
  }
  return { ...article, body: words.join(' ') }
}

function changeWord(word: string, random: Random): string {
  if (!/^\p{N}/u.test(word)) return changeLetters(word, random)
  return word.replace(/\p{N}+/u, (digits) => String(Number(digits) + 1 + pick(9, random)))
}

/** The other newsroom edits the words and leaves the numbers. */
function changeLetters(word: string, random: Random): string {
  if (/^\p{N}/u.test(word)) return word
  if (word.length < 4) return `${word} ekki`
  const at = 1 + pick(word.length - 2, random)
  return `${word.slice(0, at)}${word.slice(at + 1)}`
}

/** Between a third and nine tenths of the words, never under fifty. */
function truncated(article: Article, { random }: Making): Article {
  const words = article.body.split(' ').length
  return cut(article, Math.max(55, Math.floor(words * (0.33 + 0.57 * random()))))
}

function cut(article: Article, words: number): Article {
  return { ...article, body: article.body.split(' ').slice(0, words).join(' ') }
}

/** The other newsroom's headline, number and time; a few words changed, perhaps a shorter end. */
function secondOutlet(article: Article, { sentences, random }: Making): Article {
  const publisher = article.publisher === 'visir' ? 'ruv' : 'visir'
  const number = String(500_000 + pick(400_000, random))
  const later =
    article.publishedAt === null ? null : movedBy(article.publishedAt, pick(900, random))
  const changed = random() < 0.5 ? reworded(article, changeLetters, random) : article
  const words = changed.body.split(' ').length
  return {
    ...cut(changed, Math.floor(words * (0.85 + 0.15 * random()))),
    id: `${publisher}:${number}`,
    url: `https://www.${publisher}.is/frett/${number}`,
    publisher,
    headline: random() < 0.7 ? headlineFrom(sentences, random) : article.headline,
    publishedAt: later,
  }
}

function movedBy(time: string, minutes: number): string {
  if (time.length === 10) return time
  return `${new Date(Date.parse(time) + minutes * 60_000).toISOString().slice(0, 16)}:00Z`
}
