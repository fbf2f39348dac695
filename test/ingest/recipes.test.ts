import { spawnSync } from 'node:child_process'
import Database from 'libsql'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { PAGES, file, jsonl, scratch } from './collection.ts'

const GUIDE = readFileSync('docs/collections.md', 'utf8')

/** The fenced blocks of the guide that open with these words. */
function blocks(opening: string): readonly string[] {
  return GUIDE.split('\n```')
    .filter((block) => block.startsWith(`${opening}\n`))
    .map((block) => block.slice(opening.length + 1))
}

/** A block with its first line, for the name of its test. */
function named(block: string): readonly [string, string] {
  return [block.split('\n', 1)[0] ?? '', block]
}

async function collection(name: string): Promise<string> {
  const folder = scratch()
  const url = 'https://www.visir.is/g/20252724582d/kim'
  const pages = [...Object.values(PAGES), PAGES.kim].map((text, id) => ({
    id,
    text,
    url: text === PAGES.kim ? url : null,
  }))
  const input = file(folder, 'in.jsonl', `${jsonl(...pages)}broken\n`)
  await ingest([input], join(folder, name), { workers: 0, errors: join(folder, 'lost.jsonl') })
  return folder
}

test('the guide has recipes', () => {
  expect([blocks('sql').length, blocks('sql duckdb').length]).toEqual([5, 3])
})

test.each(blocks('sql').map(named))('SQLite answers %s', async (_, sql) => {
  const database = new Database(join(await collection('articles.db'), 'articles.db'))
  expect(database.prepare(sql).all().length).toBeGreaterThan(0)
  database.close()
})

const hasJq = spawnSync('jq', ['--version']).status === 0

describe.skipIf(!hasJq)('jq', () => {
  const recipes = blocks('sh').filter((block) => block.startsWith('jq '))

  test('has recipes', () => {
    expect(recipes).toHaveLength(3)
  })

  test.each(recipes.map(named))('answers %s', async (_, recipe) => {
    const cwd = await collection('articles.jsonl')
    const { status, stdout, stderr } = spawnSync('sh', ['-c', recipe], { cwd, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/\S/u)
  })
})
