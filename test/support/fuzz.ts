import { readFileSync } from 'node:fs'
import { seeded } from '../../scripts/headlines/random.ts'
import { parseHtml } from '../../src/html/index.ts'
import type { ParseResult } from '../../src/index.ts'
import { parseArticle } from '../../src/index.ts'
import { validate } from '../../src/schema.ts'
import { fixtures } from './fixtures.ts'
import { oneOf } from './invented/choose.ts'
import { mutated } from './mutate.ts'
import { faults } from './sound.ts'

/** A page that was broken on purpose, and what went wrong with it; `[]` is all well. */
export interface FuzzCase {
  readonly name: string
  readonly text: string
  readonly isHtml: boolean
  readonly faults: readonly string[]
}

/** What a page may take: a start, and so much for each of its characters. */
const MILLISECONDS = 150
const MICROSECONDS_EACH = 60

interface Page {
  readonly name: string
  readonly isHtml: boolean
  readonly text: string
}

const cache: { pages?: readonly Page[] } = {}

function pages(): readonly Page[] {
  return (cache.pages ??= fixtures().map(({ name, isHtml, file }) => ({
    name,
    isHtml,
    text: readFileSync(file, 'utf8'),
  })))
}

/** One broken page: the same for the same seed, as long as the fixtures are the same. */
export function fuzzCase(seed: number): FuzzCase {
  const random = seeded(seed)
  const page = oneOf(pages(), random)
  const other = oneOf(pages(), random)
  const text = mutated({ text: page.text, other: other.text }, random)
  return { name: page.name, isHtml: page.isHtml, text, faults: tried(page.isHtml, text) }
}

function tried(isHtml: boolean, text: string): readonly string[] {
  const read = (): ParseResult => (isHtml ? parseHtml(text) : parseArticle(text))
  try {
    const started = process.cpuUsage()
    const result = read()
    const found = [...faults(result), ...validate(result).map(({ message }) => message)]
    const spent = since(started)
    const allowed = MILLISECONDS + (MICROSECONDS_EACH * text.length) / 1000
    return spent > allowed && isSlow(read, allowed) ? [...found, `takes ${spent} ms`] : found
  } catch (error) {
    return [`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
  }
}

/** Slow twice more: once may be the machine. */
function isSlow(read: () => ParseResult, allowed: number): boolean {
  return [1, 2].every(() => {
    const started = process.cpuUsage()
    read()
    return since(started) > allowed
  })
}

function since(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started)
  return Math.round((user + system) / 1000)
}
