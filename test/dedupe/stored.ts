import { readFileSync } from 'node:fs'
import type { Article } from '../../src/index.ts'
import { recordSchema } from '../../src/ingest/index.ts'
import type { StoredRecord } from '../../src/ingest/writers/read-records.ts'

/** Seventy words of news with names and numbers. */
export const NEWS =
  'Sundlaugin á Hofsósi verður lokuð í þrjár vikur vegna viðgerða á lögnum. Framkvæmdir hefjast 4. mars og ' +
  'annast Pípulagnir Skagafjarðar verkið, sem kostar 12 milljónir króna. Selma Barðdal Reynisdóttir, formaður ' +
  'byggðarráðs, segir að ekki hafi verið unnt að bíða lengur. „Lögnin var orðin ónýt,“ segir Selma. Gestum er ' +
  'bent á laugarnar á Sauðárkróki og í Varmahlíð á meðan. Þar verður opið frá klukkan 7 til 21 alla virka daga, ' +
  'en skemur um helgar.'

/** An article about which one needs to say only what matters. */
export function article(parts: Partial<Article> = {}): Article {
  return {
    id: null,
    url: null,
    publisher: 'visir',
    section: null,
    genre: null,
    headline: 'Sundlaugin lokuð í þrjár vikur',
    authors: [],
    publishedAt: '2025-02-20T09:15:00Z',
    updatedAt: null,
    image: null,
    images: [],
    lead: null,
    body: NEWS,
    tags: [],
    related: [],
    mostRead: [],
    moreNews: [],
    access: 'open',
    language: 'is',
    ...parts,
  }
}

/** A record of an article, found in a file of its own. */
export function record(name: string, parts: Partial<Article> = {}): StoredRecord {
  return recordSchema.parse({
    schemaVersion: 1,
    parser: 'frettagrein@0.1.0',
    source: { file: `${name}.jsonl`, line: 1, offset: null, id: name, url: null },
    ok: true,
    article: article(parts),
    error: null,
    warnings: [],
  })
}

/** A page that was refused; of its draft these parts are known. */
export function refused(name: string, parts: Partial<Article> = {}): StoredRecord {
  const error = { code: 'body-missing', severity: 'error', message: 'Nothing stands there.' }
  return recordSchema.parse({
    ...record(name),
    ok: false,
    article: article({ body: '', ...parts }),
    error,
  })
}

/** The names of winners, each with those of its copies, in the order of the output. */
export function groups(path: string): readonly (readonly (string | null)[])[] {
  return stored(path).map(({ source, copies = [] }) => [
    source.id,
    ...copies.map((copy) => copy.source.id),
  ])
}

/** The records of an output. */
export function stored(path: string): readonly StoredRecord[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => recordSchema.parse(JSON.parse(line)))
}
