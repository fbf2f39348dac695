import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT, doors } from '../../scripts/built-doors.ts'
import { readDoors } from '../../scripts/reference/exports.ts'
import { referencePages } from '../../scripts/reference/pages.ts'
import { declaredNames } from '../support/declared-names.ts'
import { readMarkdown, textOf } from './markdown.ts'

const FOLDER = join(ROOT, 'docs/reference')
const HINT = 'write it with npm run reference'

describe('the reference', () => {
  test('is what the sources say', async () => {
    const pages = await referencePages()
    expect(readdirSync(FOLDER).sort(), HINT).toEqual([...pages.keys()].sort())
    for (const [name, text] of pages)
      expect(readFileSync(join(FOLDER, name), 'utf8'), `${name}: ${HINT}`).toBe(text)
  }, 60_000)

  test.each(doors)('has every name that $specifier declares, and no other', async (door) => {
    expect(existsSync(door.types), 'Nothing is built: npm run build first.').toBe(true)
    const page = `${door.specifier.replace(/^.*\//u, '')}.md`
    const nodes = await readMarkdown(readFileSync(join(FOLDER, page), 'utf8'))
    const headings = nodes.filter(({ type, depth }) => type === 'heading' && depth === 2)
    expect(headings.map(textOf).sort()).toEqual(declaredNames(readFileSync(door.types, 'utf8')))
  })
})

describe('every export', () => {
  const exports = readDoors().flatMap((door) =>
    door.exports.map((one) => ({ ...one, name: `${door.specifier} ${one.name}` })),
  )

  test('says what its declaration cannot', () => {
    expect(exports.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([])
  })

  test('that reads or writes a page has an example', () => {
    const HAVE = /parse|split|unwrap|format|to[A-Z]|validate|detect|identify|ingest|filter|render/u
    const without = exports.filter(({ kind, example }) => kind === 'function' && example === null)
    expect(
      without.map(({ name }) => name).filter((name) => HAVE.test(name.split(' ')[1] ?? '')),
    ).toEqual([])
  })
})
