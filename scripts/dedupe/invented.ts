import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/article.ts'
import type { IngestRecord } from '../../src/ingest/record.ts'
import type { Random } from '../headlines/random.ts'
import { pick } from '../headlines/random.ts'
import type { Told } from './series.ts'
import { SERIES, oneOf } from './series.ts'

/** An invented article that differs from all others, though it may look like some. */
export interface Invented {
  readonly kind: string
  readonly article: Article
}

/** Sentences of the fixtures' articles. */
export function fixtureSentences(): readonly string[] {
  const files = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.expected.json'))
    .sort()
  const sentences = files.flatMap((file) => {
    const page: unknown = JSON.parse(readFileSync(join('fixtures', file), 'utf8'))
    const body = typeof page === 'object' && page !== null && 'body' in page ? page.body : ''
    return typeof body === 'string' ? body.split(/(?<=[.!?])\s+(?=\p{Lu})/u) : []
  })
  return [...new Set(sentences)].filter((sentence) => sentence.length > 40)
}

const PUBLISHERS = ['visir', 'mbl', 'ruv'] as const
const DAYS = 200
const FIRST_DAY = Date.UTC(2024, 0, 1)

/** What makes up articles: two fifths are of a series, one tenth follow another one up. */
export function* invent(
  count: number,
  sentences: readonly string[],
  random: Random,
): Generator<Invented> {
  let last: Article | null = null
  for (let number = 0; number < count; number++) {
    const draw = random()
    const kinds = Object.entries(SERIES)
    const [kind, tell] = kinds[pick(kinds.length, random)] ?? ['', null]
    if (draw < 0.4 && tell) yield { kind, article: articleOf(tell(random), number, random) }
    else if (draw < 0.5 && last)
      yield { kind: 'follow-up', article: followUp(last, { number, sentences, random }) }
    else {
      last = articleOf(recombine(sentences, random), number, random)
      yield { kind: 'news', article: last }
    }
  }
}

/** Sentences of several articles, as many as are asked for; the headline is the beginning of one more. */
export function recombine(
  sentences: readonly string[],
  random: Random,
  count = 6 + pick(19, random),
): Told {
  const chosen = Array.from({ length: count }, () => pick(sentences.length, random))
  const body = [...new Set(chosen)].map((at) => sentences[at] ?? '').join(' ')
  return { headline: headlineFrom(sentences, random), body }
}

/** Four to seven words of a sentence. */
export function headlineFrom(sentences: readonly string[], random: Random): string {
  const words = (sentences[pick(sentences.length, random)] ?? '').split(' ')
  return words
    .slice(0, 4 + pick(4, random))
    .join(' ')
    .replace(/\P{L}+$/u, '')
}

/** The news goes on: a new headline and beginning, and half of what was printed before. */
function followUp(
  before: Article,
  {
    number,
    sentences,
    random,
  }: {
    readonly number: number
    readonly sentences: readonly string[]
    readonly random: Random
  },
): Article {
  const old = before.body.split(/(?<=[.!?])\s+/u)
  const fresh = recombine(sentences, random).body.split(/(?<=[.!?])\s+/u)
  const kept = old.slice(0, Math.ceil(old.length / 2))
  const body = [...fresh.slice(0, kept.length), ...kept].join(' ')
  const told = { headline: headlineFrom(sentences, random), body }
  const article = articleOf(told, number, random)
  const { publisher } = before
  const id = `${publisher ?? ''}:${String(900_000 + number)}`
  return {
    ...article,
    publisher,
    id,
    publishedAt: random() < 0.5 ? before.publishedAt : article.publishedAt,
  }
}

/** An article that tells something, with a publisher and a time, and in three of five cases a number. */
export function articleOf({ headline, lead, body }: Told, number: number, random: Random): Article {
  const publisher = oneOf(PUBLISHERS, random)
  const minutes = pick(DAYS * 24 * 60, random)
  const moment = new Date(FIRST_DAY + minutes * 60_000).toISOString()
  const time = `${moment.slice(0, 16)}:00Z`
  const draw = random()
  const known = random() < 0.6
  return {
    id: known ? `${publisher}:${String(100_000 + number)}` : null,
    url: known ? `https://www.${publisher}.is/frett/${String(100_000 + number)}` : null,
    publisher,
    section: null,
    genre: null,
    headline,
    authors: [],
    publishedAt: draw < 0.85 ? time : draw < 0.95 ? time.slice(0, 10) : null,
    updatedAt: null,
    image: null,
    images: [],
    lead: lead ?? null,
    body,
    tags: [],
    related: [],
    mostRead: [],
    moreNews: [],
    access: body === '' ? 'paywalled' : 'open',
    language: 'is',
  }
}

/** The record of an article, whose name stands where `ingest` keeps the input's own. */
export function recordText(article: Article, name: string): string {
  const record: IngestRecord = {
    schemaVersion: 1,
    parser: 'frettagrein@0.0.0',
    source: {
      file: 'invented.jsonl',
      line: Number(name.slice(1)) + 1,
      offset: null,
      id: name,
      url: null,
    },
    ok: true,
    article,
    error: null,
    warnings: [],
  }
  return `${JSON.stringify(record)}\n`
}
