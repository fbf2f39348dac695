/**
 * DuckDB reads what `ingest` writes as Parquet: every record, with its lists. Needs a build; DuckDB is
 * installed into this folder alone, for its platform packages break `npm ci` where one is missing.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'duckdb-'))
const parquet = join(folder, 'articles.parquet')
let records = []
let connection

beforeAll(async () => {
  for (const ending of ['jsonl', 'parquet'])
    execFileSync(process.execPath, [
      'dist/cli.js',
      'ingest',
      'fixtures/visir',
      '-o',
      join(folder, `articles.${ending}`),
      '--quiet',
    ])
  const lines = readFileSync(join(folder, 'articles.jsonl'), 'utf8').split('\n').slice(0, -1)
  records = lines.map((line) => JSON.parse(line))
  if (!existsSync('test/integration/node_modules'))
    execFileSync('npm', [
      ...['install', '--prefix', 'test/integration'],
      ...['--no-package-lock', '--no-audit', '--no-fund'],
    ])
  const { DuckDBInstance } = await import('@duckdb/node-api')
  connection = await (await DuckDBInstance.create()).connect()
})

afterAll(() => {
  connection?.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(sql) {
  const reader = await connection.runAndReadAll(sql)
  return reader.getRowObjectsJson()
}

test('every record is there, in order, equal in every member', async () => {
  expect(records.length).toBeGreaterThan(100)
  const rows = await ask(`SELECT to_json(t) AS row FROM '${parquet}' AS t`)
  expect(rows).toHaveLength(records.length)
  for (const [at, { row }] of rows.entries()) {
    const { article, ...record } = records[at]
    expect(simplify(JSON.parse(row))).toEqual(simplify({ ...record, ...article }))
  }
})

test('lists are lists of structs', async () => {
  const types = await ask(`DESCRIBE SELECT authors, images, mostRead FROM '${parquet}'`)
  expect(types.map(({ column_type }) => column_type)).toEqual([
    'VARCHAR[]',
    'STRUCT(caption VARCHAR, credit VARCHAR, url VARCHAR)[]',
    'STRUCT(title VARCHAR, section VARCHAR, authors VARCHAR[], url VARCHAR)[]',
  ])
})

test('the recipes of the guide answer', async () => {
  const guide = readFileSync('docs/collections.md', 'utf8')
  const recipes = [...guide.matchAll(/```sql duckdb\n(?<sql>[^`]+)```/gu)]
  expect(recipes).toHaveLength(3)
  for (const { groups } of recipes) {
    const rows = await ask(groups.sql.replaceAll("'articles.parquet'", `'${parquet}'`))
    expect(rows.length).toBeGreaterThan(0)
  }
})

/** Without what Parquet does not keep (severity and span of issues) and without nulls. */
function simplify(value) {
  return JSON.parse(
    JSON.stringify(value, (key, member) =>
      key === 'span' || key === 'severity' || member === null ? undefined : member,
    ),
  )
}
