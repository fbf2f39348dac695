import { describe, expect, test } from 'vitest'
import { importsOf, readImports, violations } from './support/layers.ts'

/** A made-up project in which every rule is kept. */
const SOUND: Readonly<Record<string, readonly string[]>> = {
  'text/span.ts': [],
  'text/source.ts': ['text/span.ts'],
  'issue.ts': ['text/span.ts'],
  'publisher.ts': ['issue.ts'],
  'draft.ts': ['publisher.ts', 'text/source.ts'],
  'headlines/split.ts': ['draft.ts'],
  'publishers/visir.ts': ['publisher.ts'],
  'publishers/index.ts': ['publishers/visir.ts'],
  'publishers/identify.ts': ['publisher.ts'],
  'passes/byline.ts': ['draft.ts'],
  'passes/link-lists.ts': ['headlines/split.ts'],
  'passes/index.ts': ['passes/byline.ts', 'passes/link-lists.ts'],
  'schema.ts': ['zod', 'issue.ts'],
  'parse.ts': ['passes/index.ts', 'publishers/identify.ts'],
  'index.ts': ['parse.ts', 'publishers/index.ts'],
  'language.ts': ['franc'],
  'html/index.ts': ['cheerio/slim', 'parse.ts', 'publishers/index.ts'],
  'ingest/lines.ts': ['node:fs', 'index.ts'],
  'cli/main.ts': ['commander', 'node:process', 'ingest/lines.ts'],
}

function check(change: Readonly<Record<string, readonly string[]>> = {}): readonly string[] {
  return violations(new Map(Object.entries({ ...SOUND, ...change })))
}

describe('the project', () => {
  const graph = readImports('src')

  test('is read at all', () => {
    expect(graph.size).toBeGreaterThan(1)
    expect([...graph.values()].flat().length).toBeGreaterThan(1)
  })

  test('keeps its layers', () => {
    expect(violations(graph)).toEqual([])
  })
})

describe('the checker', () => {
  test('accepts a sound project', () => {
    expect(check()).toEqual([])
  })

  test.each([
    ['text knows no articles', { 'text/span.ts': ['issue.ts'] }, 'points up or sideways'],
    ['vocabulary does not know the draft', { 'issue.ts': ['draft.ts'] }, 'points up or sideways'],
    ['the splitter imports no pass', { 'headlines/split.ts': ['passes/byline.ts'] }, 'points up'],
    ['a pass imports no pass', { 'passes/byline.ts': ['passes/link-lists.ts'] }, 'a pass imports'],
    ['a pass imports no list of passes', { 'passes/byline.ts': ['passes/index.ts'] }, 'a pass'],
    ['a pass imports no publisher', { 'passes/byline.ts': ['publishers/visir.ts'] }, 'only doors'],
    ['parse names no publisher', { 'parse.ts': ['publishers/index.ts'] }, 'only doors'],
    ['a pass identifies none', { 'passes/byline.ts': ['publishers/identify.ts'] }, 'only doors'],
    ['a publisher imports no pass', { 'publishers/visir.ts': ['passes/byline.ts'] }, 'points up'],
    ['doors do not import one another', { 'index.ts': ['html/index.ts'] }, 'points up or sideways'],
    ['the core does not know the command line', { 'parse.ts': ['cli/main.ts'] }, 'points up'],
    ['cheerio stays in html', { 'parse.ts': ['cheerio'] }, 'may not import cheerio'],
    ['a subpath is its package', { 'parse.ts': ['cheerio/slim'] }, 'may not import cheerio/slim'],
    ['zod stays in the schema', { 'draft.ts': ['zod'] }, 'may not import zod'],
    ['franc stays in the language door', { 'text/source.ts': ['franc'] }, 'may not import franc'],
    ['node stays out of the core', { 'html/index.ts': ['node:fs'] }, 'may not import node:fs'],
    ['node without its prefix is no package', { 'cli/main.ts': ['fs'] }, 'may not import fs'],
    ['an unknown package is refused', { 'cli/main.ts': ['chalk'] }, 'may not import chalk'],
    ['a file outside the layers is refused', { 'utils.ts': [] }, 'its layer is not written down'],
    ['a folder outside the layers is refused', { 'lib/x.ts': [] }, 'its layer is not written down'],
    ['a missing module is refused', { 'parse.ts': ['text/gone.ts'] }, 'does not exist'],
    ['an import without ending is refused', { 'draft.ts': ['text/source'] }, 'without .ts'],
  ] as const)('%s', (_, change, message) => {
    const found = check(change)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toContain(message)
  })

  test('finds a cycle of two and of three', () => {
    expect(check({ 'text/span.ts': ['text/source.ts'] })).toEqual([
      'cycle: text/span.ts → text/source.ts → text/span.ts',
    ])
    expect(check({ 'text/span.ts': ['text/x.ts'], 'text/x.ts': ['text/source.ts'] })).toEqual([
      'cycle: text/span.ts → text/x.ts → text/source.ts → text/span.ts',
    ])
  })

  test('finds a cycle of neighbours that may import one another', () => {
    expect(check({ 'issue.ts': ['publisher.ts'] })).toEqual([
      'cycle: issue.ts → publisher.ts → issue.ts',
    ])
  })
})

describe('reading imports', () => {
  test('finds each kind, and none in a comment or a string', () => {
    const text = [
      "import type { Span } from '../text/span.ts'",
      "import { z } from 'zod'",
      "export { claim } from './draft.ts'",
      "export type * from '../issue.ts'",
      "import './side-effect.ts'",
      "const late = import('node:fs')",
      "/** import { parseArticle } from 'frettagrein' */",
      '// from "nowhere"',
      'const said = "import x from \'nowhere\'"',
    ].join('\n')
    expect(importsOf('passes/byline.ts', text)).toEqual([
      'text/span.ts',
      'zod',
      'passes/draft.ts',
      'issue.ts',
      'passes/side-effect.ts',
      'node:fs',
    ])
  })
})
