import { readdirSync, readFileSync } from 'node:fs'
import { recordBuilt } from './built.ts'
import type { Pattern } from './pattern.ts'
import { distinct } from './pattern.ts'
import { readWritten } from './written.ts'

/** Every pattern of the library, and the places that build one but were not reached. */
export interface Collected {
  readonly patterns: readonly Pattern[]
  readonly unreached: readonly string[]
}

/** Patterns in the sources and those built from dictionaries, at loading and while pages are read. */
export async function collectPatterns(): Promise<Collected> {
  const { literals, constructions } = readWritten()
  const built = await recordBuilt(useLibrary)
  const reached = new Set(built.map(({ place }) => place))
  return {
    patterns: distinct([...literals, ...built]),
    unreached: constructions.filter((place) => !reached.has(place) && !isCallers(place)),
  }
}

/** A publisher that the caller hands over brings patterns of its own, which are the caller's to check. */
function isCallers(place: string): boolean {
  return place.startsWith('src/cli/publisher-schema.ts:')
}

/** Loads every module but the programs, and reads fixtures, so that what is built late is built too. */
async function useLibrary(): Promise<void> {
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.ts') && !PROGRAMS.has(file)) await import(`../../src/${file}`)
  const { fixtures, readFixture } = await import('../../test/support/fixtures.ts')
  for (const page of fixtures()) readFixture(page)
  const { parseFeed } = await import('../../src/feed/index.ts')
  for (const file of readdirSync('fixtures/feeds'))
    if (!file.endsWith('.items.json'))
      await parseFeed(readFileSync(`fixtures/feeds/${file}`, 'utf8').slice(0, -40))
  const { splitPattern } = await import('../../src/ingest/readers/glob.ts')
  splitPattern('pages/*/[a-z]?.txt')
}

/** They run when they are imported. */
const PROGRAMS = new Set(['cli/main.ts', 'ingest/worker.ts'])
