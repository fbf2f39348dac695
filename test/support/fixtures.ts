import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { parseHtml } from '../../src/html/index.ts'
import type { ParseResult } from '../../src/index.ts'
import { parseArticle } from '../../src/index.ts'

const ROOT = new URL('../../fixtures/', import.meta.url).pathname

/** A page, the truth about it (written by hand), and where they lie. */
export interface Fixture {
  /** `"visir/kim-lofar-russum"`. */
  readonly name: string
  readonly file: string
  readonly isHtml: boolean
  readonly expected: Readonly<Record<string, unknown>>
}

/** Every pair of a page and its expected article below fixtures/, in order of their names. */
export function fixtures(): Fixture[] {
  return folders().flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith('.expected.json'))
      .sort()
      .map((file) => fixture(folder, file.replace('.expected.json', '')))
      .filter(({ file }) => existsSync(file)),
  )
}

function folders(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

function fixture(folder: string, name: string): Fixture {
  const isHtml = existsSync(join(ROOT, folder, `${name}.html`))
  const truth: unknown = JSON.parse(
    readFileSync(join(ROOT, folder, `${name}.expected.json`), 'utf8'),
  )
  if (typeof truth !== 'object' || truth === null) throw new Error(`${folder}/${name}: no object`)
  return {
    name: `${folder}/${name}`,
    file: join(ROOT, folder, `${name}.${isHtml ? 'html' : 'txt'}`),
    isHtml,
    expected: { ...truth },
  }
}

/** The library's answer for a fixture; the expected address is told to it, as a crawler would. */
export function readFixture({ file, isHtml, expected }: Fixture): ParseResult {
  const url = expected['url']
  const options = typeof url === 'string' ? { url } : {}
  return isHtml
    ? parseHtml(readFileSync(file), options)
    : parseArticle(readFileSync(file, 'utf8'), options)
}

const knownMissesSchema = z.record(z.string(), z.record(z.string(), z.string()))

/** Pages and their fields that are known not to come out yet, with the reason. */
export function knownMisses(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return knownMissesSchema.parse(JSON.parse(readFileSync(join(ROOT, 'known-misses.json'), 'utf8')))
}
