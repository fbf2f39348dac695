import Database from 'libsql'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { PAGES, file, jsonl, objectOf, outputLines, scratch } from './collection.ts'

const LONE = 'Hálf\ud83d frétt'

/** Three articles, a refused page and a lost one. */
function collection(folder: string): string {
  const pages = [PAGES.kim, PAGES.fire, LONE, PAGES.hotel, PAGES.list]
  const lines = jsonl(...pages.map((text, id) => ({ id, text })))
  return file(folder, 'a.jsonl', `${lines}broken\n`)
}

async function write(ending: string): Promise<{
  readonly path: string
  readonly lines: readonly Readonly<Record<string, unknown>>[]
}> {
  const folder = scratch()
  const input = collection(folder)
  const path = join(folder, `out.${ending}`)
  const plain = join(folder, 'plain.jsonl')
  await ingest([input], plain, { workers: 0 })
  const { tally } = await ingest([input], path, { workers: 0 })
  expect(tally).toMatchObject({ entries: 6, lost: { 'no-json': 1 } })
  const files = ['a.jsonl', `out.${ending}`, 'plain.jsonl']
  expect(readdirSync(folder).sort()).toEqual(files)
  return { path, lines: outputLines(plain).map(objectOf) }
}

test('SQLite holds articles, their parts and what was refused', async () => {
  const { path, lines } = await write('db')
  const database = new Database(path, { readonly: true })
  const all = (sql: string): readonly unknown[] => database.prepare(sql).all()
  const one = (sql: string): unknown => Object.values(objectOf(JSON.stringify(all(sql)[0])))[0]
  expect(one('SELECT count(*) FROM records')).toBe(lines.length)
  expect(all('SELECT article, headline FROM articles ORDER BY article')).toEqual(
    lines.flatMap(({ ok, article }, at) => {
      const { headline } = objectOf(JSON.stringify(article))
      return ok === true ? [{ article: at + 1, headline }] : []
    }),
  )
  expect(all('SELECT name FROM authors WHERE article = 1 ORDER BY position')).toEqual([
    { name: 'Silja Rún Sigurbjörnsdóttir' },
  ])
  expect(one("SELECT count(*) FROM links WHERE article = 2 AND list = 'moreNews'")).toBe(10)
  expect(
    one("SELECT summary FROM links WHERE article = 2 AND list = 'related' AND position = 0"),
  ).toBe('Framleiðslan verður tvöfölduð á næsta ári.')
  expect(all('SELECT code FROM refused')).toContainEqual({ code: 'not-an-article' })
  expect(one("SELECT count(*) FROM warnings WHERE code = 'lead-uncertain'")).toBeGreaterThan(0)
  expect(one('PRAGMA integrity_check')).toBe('ok')
  database.close()
})

test('full text in SQLite keeps Icelandic letters apart', async () => {
  const { path } = await write('db')
  const database = new Database(path, { readonly: true })
  const find = (words: string): readonly unknown[] =>
    database
      .prepare('SELECT rowid AS article FROM articles_text WHERE articles_text MATCH ?')
      .all(words)
  expect(find('brugghúsi')).toEqual([{ article: 2 }])
  expect(find('headline: árskógssandi')).toEqual([{ article: 2 }])
  expect(find('brugghusi')).toEqual([])
  database.close()
})

test('Parquet gives each record back, lists and all', async () => {
  const { path, lines } = await write('parquet')
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) })
  const plain = lines.map(({ article, ...record }) => ({
    ...record,
    ...objectOf(JSON.stringify(article)),
  }))
  expect(rows).toHaveLength(plain.length)
  expect(rows.map(simplify)).toEqual(plain.map(simplify))
})

test('an output without records is whole too', async () => {
  const folder = scratch()
  const input = file(folder, 'a.jsonl', 'broken\n')
  for (const ending of ['jsonl', 'jsonl.gz', 'db', 'parquet'])
    await ingest([input], join(folder, `out.${ending}`), { workers: 0 })
  const rows = await parquetReadObjects({
    file: await asyncBufferFromFile(join(folder, 'out.parquet')),
  })
  expect(rows).toEqual([])
  expect(outputLines(join(folder, 'out.jsonl.gz'))).toEqual([])
  const database = new Database(join(folder, 'out.db'), { readonly: true })
  expect(database.prepare('SELECT count(*) AS n FROM articles').all()).toEqual([{ n: 0 }])
  database.close()
})

/** As JSON shows it: whole numbers as numbers, spans of issues aside, which Parquet does not keep. */
function simplify(row: Readonly<Record<string, unknown>>): unknown {
  const text = JSON.stringify(row, (key, value: unknown) => {
    if (key === 'span' || key === 'severity' || value === null) return undefined
    return typeof value === 'bigint' ? Number(value) : value
  })
  return JSON.parse(text.replaceAll(String.raw`\ud83d`, '\ufffd'))
}
