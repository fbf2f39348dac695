import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { ROOT, builtTables, doors, loadedWith } from '../scripts/built-doors.ts'
import { declaredNames } from './support/declared-names.ts'

/**
 * What each door gives: its values, the types beside them, and the packages it may load. A name that
 * comes makes a minor version, one that goes a major one.
 */
const PUBLIC: Readonly<Record<string, Contents>> = {
  frettagrein: {
    values: [
      'ParseError',
      'definePublisher',
      'formatIssue',
      'parseArticle',
      'splitHeadlines',
      'toMarkdown',
      'toNewsArticle',
      'unwrap',
    ],
    types: [
      'Access',
      'Article',
      'Certainty',
      'DraftArticle',
      'Evidence',
      'Genre',
      'HeadlineSpan',
      'Image',
      'Issue',
      'IssueCode',
      'ListItem',
      'ListName',
      'NewsArticle',
      'NewsImage',
      'ParseOptions',
      'ParseResult',
      'Publisher',
      'RelatedItem',
      'Role',
      'Segment',
      'Severity',
      'Source',
      'Span',
      'SplitOptions',
      'Trace',
      'Zone',
    ],
    packages: [],
  },
  'frettagrein/html': {
    values: ['parseHtml'],
    types: ['HtmlLimits', 'HtmlOptions'],
    packages: ['cheerio/slim', 'htmlparser2'],
  },
  'frettagrein/schema': {
    values: ['articleJsonSchema', 'articleSchema', 'feedItemSchema', 'validate'],
    types: [],
    packages: ['zod'],
  },
  'frettagrein/language': {
    values: ['detectLanguage'],
    types: ['DetectedLanguage'],
    packages: ['franc'],
  },
  'frettagrein/feed': {
    values: ['parseFeed'],
    types: ['FeedFormat', 'FeedItem', 'FeedLimits', 'FeedOptions', 'FeedResult'],
    packages: ['feedsmith', 'htmlparser2', 'zod'],
  },
  'frettagrein/ingest': {
    values: [
      'IngestError',
      'filterLines',
      'findFalls',
      'ingest',
      'readBaseline',
      'recordSchema',
      'refresh',
      'shareOf',
      'writeBaseline',
    ],
    types: [
      'ChangeExample',
      'Emptied',
      'Fall',
      'FieldChange',
      'FieldChanges',
      'FieldNames',
      'Figures',
      'FilterOptions',
      'FilterSummary',
      'IngestFailure',
      'IngestLimits',
      'IngestOptions',
      'IngestProgress',
      'IngestRecord',
      'IngestReport',
      'InputFormat',
      'KeptRecords',
      'Loss',
      'PublisherChanges',
      'PublisherTally',
      'RecordCopy',
      'RecordSource',
      'RefreshOptions',
      'RefreshReport',
      'Tally',
    ],
    packages: [
      'cheerio/slim',
      'feedsmith',
      'htmlparser2',
      'hyparquet-writer',
      'libsql',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:module',
      'node:os',
      'node:path',
      'node:process',
      'node:stream',
      'node:util',
      'node:zlib',
      'piscina',
      'warcio',
      'zod',
    ],
  },
  'frettagrein/queue': {
    values: ['IngestError', 'enqueue', 'mergeParts', 'openQueueView', 'payloadSchema', 'work'],
    types: [
      'DeadJob',
      'EnqueueOptions',
      'EnqueueReport',
      'IngestFailure',
      'IngestReport',
      'JobSettings',
      'Loss',
      'MergeOptions',
      'Payload',
      'Piece',
      'QueueOptions',
      'QueueStatus',
      'QueueView',
      'Tally',
      'WorkOptions',
      'WorkReport',
    ],
    packages: [
      'bullmq',
      'cheerio/slim',
      'feedsmith',
      'htmlparser2',
      'hyparquet-writer',
      'libsql',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:module',
      'node:os',
      'node:path',
      'node:process',
      'node:stream',
      'node:zlib',
      'piscina',
      'warcio',
      'zod',
    ],
  },
  'frettagrein/dedupe': {
    values: ['IngestError', 'dedupe'],
    types: [
      'DedupeOptions',
      'DedupeProgress',
      'DedupeReport',
      'IngestFailure',
      'IngestProgress',
      'Loss',
    ],
    packages: [
      'feedsmith',
      'htmlparser2',
      'hyparquet-writer',
      'libsql',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:process',
      'node:stream',
      'node:timers/promises',
      'node:zlib',
      'warcio',
      'zod',
    ],
  },
  'frettagrein/inspect': {
    values: ['indexRow', 'renderHtml', 'renderIndex', 'renderTerminal'],
    types: ['IndexRow', 'RenderOptions', 'TerminalOptions'],
    packages: [],
  },
  'frettagrein/publishers': {
    values: [
      'builtInPublishers',
      'definePublisher',
      'findPublisher',
      'generic',
      'identify',
      'visir',
    ],
    types: [
      'AddressRules',
      'FoundPublisher',
      'HtmlLayout',
      'Identity',
      'Publisher',
      'PublisherWords',
      'StandingText',
    ],
    packages: [],
  },
}

interface Contents {
  readonly values: readonly string[]
  readonly types: readonly string[]
  readonly packages: readonly string[]
}

/** What must not stand in the core's files, neither imported nor copied in. */
const KEPT_OUT = /cheerio|htmlparser2|franc(?!\p{L})|zod|commander|["'`]node:|require\(["'`][^.]/iu

if (!existsSync(`${ROOT}dist`)) throw new Error('Nothing is built: npm run build first.')

test('the doors are the ones written down here', () => {
  expect(doors.map(({ specifier }) => specifier).sort()).toEqual(Object.keys(PUBLIC).sort())
})

test('every command runs a script that is there', () => {
  const scripts = Object.values(manifest.scripts).flatMap(
    (command) => command.match(/scripts\/\S+/gu) ?? [],
  )
  expect(scripts.length).toBeGreaterThan(5)
  expect(scripts.filter((file) => !existsSync(ROOT + file))).toEqual([])
})

describe.each(doors)('$specifier', ({ specifier, esm, cjs, types }) => {
  const wanted = PUBLIC[specifier]

  test('gives its values as ESM and as CommonJS', () => {
    expect(namesFrom('--input-type=module', `await import('${specifier}')`)).toEqual(wanted?.values)
    expect(namesFrom('--input-type=commonjs', `require('${specifier}')`)).toEqual(wanted?.values)
  })

  test('declares its values and types', () => {
    const names = [...(wanted?.values ?? []), ...(wanted?.types ?? [])].sort()
    expect(declaredNames(readFileSync(types, 'utf8'))).toEqual(names)
    expect(declaredNames(readFileSync(types.replace(/\.ts$/u, '.cts'), 'utf8'))).toEqual(names)
  })

  test('loads its packages and no other', () => {
    expect(loadedWith(esm).packages).toEqual(wanted?.packages)
    expect(loadedWith(cjs).packages).toEqual(wanted?.packages)
  })
})

describe('the core', () => {
  const entries = [...builtTables('.js').values(), ...builtTables('.cjs').values()]
  const tables = new Set(loadedWith(...entries).files)

  test.each(['dist/index.js', 'dist/index.cjs'])(
    '%s holds nothing that belongs to a door',
    (entry) => {
      const code = loadedWith(ROOT + entry).files.filter((file) => !tables.has(file))
      const guilty = code.filter((file) => KEPT_OUT.test(readFileSync(file, 'utf8')))
      expect(guilty.map((file) => relative(ROOT, file))).toEqual([])
    },
  )

  test.each([
    "import * as z from 'zod'",
    'import { load } from "cheerio/slim"',
    'const fs = await import("node:fs")',
    "const { franc } = require('franc')",
    'inst._zod.def = def',
  ])('the check finds %s', (text) => {
    expect(text).toMatch(KEPT_OUT)
  })

  test.each(['const node = { node: 1 }', 'franca', 'const z = require("./chunk-A.cjs")'])(
    'the check lets %s be',
    (text) => {
      expect(text).not.toMatch(KEPT_OUT)
    },
  )

  test('shares its code with the other doors instead of being copied into them', () => {
    const core = new Set(loadedWith(`${ROOT}dist/index.js`).files)
    const shared = loadedWith(`${ROOT}dist/publishers.js`).files.filter((file) => core.has(file))
    expect(shared).not.toEqual([])
  })
})

/** The names a module gives, as Node itself loads it through the package's own `exports`. */
function namesFrom(type: string, load: string): unknown {
  const print = `console.log(JSON.stringify(Object.keys(${load}).sort()))`
  return JSON.parse(
    execFileSync(process.execPath, [type, '-e', print], { cwd: ROOT, encoding: 'utf8' }),
  )
}
