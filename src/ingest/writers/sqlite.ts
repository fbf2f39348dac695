import type { Database } from 'libsql'
import { optional } from '../optional-package.ts'
import { guardWrite, remove, syncFile } from './part-file.ts'
import type { StoredRecord } from './read-records.ts'
import { readRecords } from './read-records.ts'
import { INDEXES, INSERTS, TABLES } from './sqlite-tables.ts'

/** Rows that one transaction holds. */
const ROWS = 1_000

/** Makes a SQLite database of JSON lines: tables, then indexes and full text. */
export async function writeSqlite(lines: string, path: string): Promise<void> {
  const { default: Libsql } = await optional('libsql', () => import('libsql'))
  await remove(path)
  await guardWrite(path, async () => {
    const database = new Libsql(path)
    try {
      // Nobody sees the file before it is whole, so that it needs no way back.
      database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
      database.exec(TABLES)
      await insertAll(database, lines)
      database.exec(INDEXES)
    } finally {
      database.close()
    }
    await syncFile(path)
  })
}

async function insertAll(database: Database, lines: string): Promise<void> {
  const insert = inserter(database)
  let number = 0
  database.exec('BEGIN')
  for await (const record of readRecords(lines)) {
    insert(record, ++number)
    if (number % ROWS === 0) database.exec('COMMIT; BEGIN')
  }
  database.exec('COMMIT')
}

type Value = string | number | null

/** Inserts a record under its number, which the tables of its parts refer to. */
function inserter(database: Database): (record: StoredRecord, number: number) => void {
  const statements = new Map(
    Object.entries(INSERTS).map(([table, sql]) => [table, database.prepare<Value[]>(sql)]),
  )
  const run = (table: keyof typeof INSERTS, ...values: readonly Value[]): void => {
    statements.get(table)?.run(...values)
  }
  return (record, number) => {
    const { file, line, offset, id, url, crc32 = null } = record.source
    const ok = record.ok ? 1 : 0
    run('records', number, file, line, offset, id, url, ok, record.parser, crc32)
    for (const { code, message, path = null } of record.warnings)
      run('warnings', number, code, message, path)
    insertCopies(run, record.copies ?? [], number)
    if (record.ok) insertArticle(run, record.article, number)
    else {
      const { code, message } = record.error
      run('refused', number, code, message, JSON.stringify(record.article))
    }
  }
}

type Run = (table: keyof typeof INSERTS, ...values: readonly Value[]) => void

function insertCopies(run: Run, copies: NonNullable<StoredRecord['copies']>, number: number): void {
  copies.forEach(({ source, id, url, why, similarity, contained }, at) => {
    const { file, line, offset } = source
    const named = [id, url, why, similarity, contained]
    run('copies', number, at, file, line, offset, source.id, source.url, ...named)
  })
}

type StoredArticle = Extract<StoredRecord, { ok: true }>['article']

function insertArticle(run: Run, article: StoredArticle, number: number): void {
  const { image, images } = article
  run(
    'articles',
    ...[number, article.id, article.url, article.publisher, article.section, article.genre],
    ...[article.headline, article.publishedAt, article.updatedAt, article.lead, article.body],
    ...[article.access, article.language],
  )
  article.authors.forEach((name, at) => {
    run('authors', number, at, name)
  })
  article.tags.forEach((tag, at) => {
    run('tags', number, at, tag)
  })
  const pictures = image ? [image, ...images] : images
  pictures.forEach(({ caption, credit, url }, at) => {
    run('images', number, image ? at : at + 1, caption, credit, url)
  })
  insertLinks(run, article, number)
}

function insertLinks(
  run: Run,
  { related, mostRead, moreNews }: StoredArticle,
  number: number,
): void {
  related.forEach(({ title, summary, publishedAt, url }, at) => {
    run('links', number, 'related', at, title, summary, null, null, publishedAt, url)
  })
  for (const [list, items] of Object.entries({ mostRead, moreNews }))
    items.forEach(({ title, section, authors, url }, at) => {
      const names = authors.length > 0 ? authors.join('; ') : null
      run('links', number, list, at, title, null, section, names, null, url)
    })
}
