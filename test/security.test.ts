import { buildSync } from 'esbuild'
import Database from 'libsql'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'node:vm'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/html/index.ts'
import { parseArticle } from '../src/index.ts'
import { ingest } from '../src/ingest/index.ts'
import { PAGES, file, jsonl, records, scratch } from './ingest/collection.ts'

/** One script with all that a door loads, and nothing that it could load later. */
function bundled(entry: string, format: 'iife' | 'cjs'): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format,
    globalName: 'door',
    platform: 'neutral',
    charset: 'utf8',
  })
  return outputFiles[0]?.text ?? ''
}

describe('the core', () => {
  it('reads a page where there are no globals, no modules and no code from strings', () => {
    const world: Context = createContext(
      { page: PAGES.kim },
      { codeGeneration: { strings: false, wasm: false } },
    )
    expect((): unknown => runInContext('eval("1")', world)).toThrow(/Code generation/u)
    expect(runInContext('typeof process + typeof fetch + typeof require', world)).toBe(
      'undefined'.repeat(3),
    )
    const told: unknown = runInContext(
      `${bundled('src/index.ts', 'iife')};JSON.stringify(door.parseArticle(page).article)`,
      world,
    )
    expect(told).toBe(JSON.stringify(parseArticle(PAGES.kim).article))
  })

  it('reads a page where files, processes, workers and code from strings are forbidden', () => {
    const folder = scratch()
    mkdirSync(folder, { recursive: true })
    const script = file(
      folder,
      'core.cjs',
      `${bundled('src/index.ts', 'cjs')}
       const read = module.exports.parseArticle
       const page = ${JSON.stringify(PAGES.kim)}
       const may = ['fs.write', 'child', 'worker'].filter((what) => process.permission.has(what))
       console.log(JSON.stringify({ may, headline: read(page).article.headline }))`,
    )
    const flag = process.allowedNodeEnvironmentFlags.has('--permission')
      ? '--permission'
      : '--experimental-permission'
    const flags = [flag, `--allow-fs-read=${script}`, '--disallow-code-generation-from-strings']
    const output = execFileSync(process.execPath, ['--no-warnings', ...flags, script])
    expect(JSON.parse(output.toString())).toEqual({
      may: [],
      headline: parseArticle(PAGES.kim).article.headline,
    })
  })
})

describe('keys that name prototypes', () => {
  const hostile = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'
  const isClean = () => {
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  }

  it('do no harm in JSON-LD', () => {
    const json = `{"@type":"NewsArticle",${hostile},"author":{${hostile},"name":"Sif Ýr"}}`
    const html =
      `<script type="application/ld+json">${json}</script><article><h1>Bát rak á land</h1>` +
      '<p>Bátinn rak upp í fjöruna norðan við þorpið í nótt. Enginn var um borð.</p></article>'
    expect(parseHtml(html).article.authors).toEqual(['Sif Ýr'])
    isClean()
  })

  it('do no harm in JSON lines', async () => {
    const folder = scratch()
    const line = `{"id":"a",${hostile},"text":${JSON.stringify(PAGES.kim)}}\n`
    const out = join(folder, 'out.jsonl')
    await ingest([file(folder, 'a.jsonl', line)], out, { workers: 0 })
    expect(records(out)).toMatchObject([{ ok: true, source: { id: 'a' } }])
    isClean()
  })
})

describe('outputs', () => {
  it('keep SQL in a page as the words it is', async () => {
    const folder = scratch()
    const id = `x'); DROP TABLE records; --`
    const text = PAGES.kim.replaceAll('Kim', `Kim'); DELETE FROM articles; --`)
    const out = join(folder, 'out.db')
    await ingest([file(folder, 'a.jsonl', jsonl({ id, text }))], out, { workers: 0 })
    const database = new Database(out, { readonly: true })
    expect(database.prepare('SELECT source_id FROM records').all()).toEqual([{ source_id: id }])
    expect(database.prepare('SELECT headline FROM articles').all()).toEqual([
      { headline: parseArticle(text).article.headline },
    ])
    database.close()
  })

  it('have the name that was asked for, whatever a page calls itself', async () => {
    const folder = scratch()
    mkdirSync(join(folder, 'in'))
    writeFileSync(
      join(folder, 'in', 'a.jsonl'),
      jsonl({ id: '../../b', url: 'file:///etc/x', text: PAGES.kim }),
    )
    const out = join(folder, 'out.jsonl')
    await ingest([join(folder, 'in', 'a.jsonl')], out, { workers: 0 })
    expect(records(out)).toMatchObject([{ source: { id: '../../b' } }])
    expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual([
      'in',
      join('in', 'a.jsonl'),
      'out.jsonl',
    ])
  })
})
