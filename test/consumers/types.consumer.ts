import { beforeAll, describe, expect, test } from 'vitest'
import { doors } from '../../scripts/built-doors.ts'
import { compiler, readExample, write } from './project.ts'
import { TYPESCRIPTS } from './versions.ts'

/** Every way of finding a package, with the kinds of module that a user then writes. */
const RESOLUTIONS = [
  ['node16', 'node16', ['mts', 'cts']],
  ['nodenext', 'nodenext', ['mts', 'cts']],
  ['bundler', 'esnext', ['ts']],
] as const

const every = doors
  .map(({ specifier }, index) => `export * as door${String(index)} from '${specifier}'`)
  .join('\n')

/** What a user writes, and what the types must refuse: `any` would let each of them pass. */
const use = `
import type { Article, ParseResult, Zone } from 'frettagrein'
import { parseArticle, splitHeadlines, unwrap } from 'frettagrein'
import { parseHtml } from 'frettagrein/html'
import { articleSchema } from 'frettagrein/schema'
import { detectLanguage } from 'frettagrein/language'
import { identify } from 'frettagrein/publishers'
import { parseFeed } from 'frettagrein/feed'
import { ingest } from 'frettagrein/ingest'
import { renderHtml } from 'frettagrein/inspect'

const result: ParseResult = parseArticle('Halló', { url: 'https://www.visir.is/g/20252724582d' })
export const article: Article = unwrap(result)
export const names: readonly string[] = article.authors
export const code = result.ok ? null : result.error.code
export const roles = result.trace.zones.map((zone: Zone) => zone.role)
export const titles: string[] = splitHeadlines('Halló').map(({ text }) => text)
export const fromBytes: ParseResult = parseHtml(new Uint8Array(), {})
export const headline: string = articleSchema.parse({}).headline
export const page: string = renderHtml(result)
export const open = [detectLanguage, identify, parseFeed, ingest]

// @ts-expect-error a headline is no number
export const wrong: number = article.headline
// @ts-expect-error an article has no such field
article.summary
// @ts-expect-error an article is not written to
article.headline = ''
// @ts-expect-error there is an error only where the page was refused
result.error
// @ts-expect-error a page is a string
parseArticle(7)
// @ts-expect-error an option that is none
parseArticle('', { nothing: true })
// @ts-expect-error a role that is none
export const lost = result.trace.zones.filter(({ role }) => role === 'nothing')
// @ts-expect-error HTML is a string or bytes
parseHtml(7)
`

/** Names that no module gives, and a door that is none. */
const BAD = ['wrong', 'lost']

const SETTINGS = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2022', 'dom'],
  // A user without Node's types.
  types: [],
}

beforeAll(() => {
  for (const ending of ['ts', 'mts', 'cts']) {
    write(`doors.${ending}`, every)
    write(`use.${ending}`, use)
    write(`readme.${ending}`, readExample().code)
    write(`wrong.${ending}`, "import { nothing } from 'frettagrein'\nnothing()\n")
    write(`lost.${ending}`, "import * as lost from 'frettagrein/nothing'\nlost.toString()\n")
  }
})

describe.each(TYPESCRIPTS)('TypeScript %s', (version) => {
  test('is the one that is asked for', () => {
    expect(compiler(version, '--version').out).toContain(`Version ${version}.`)
  })

  describe.each(RESOLUTIONS)('by %s', (moduleResolution, module, endings) => {
    const names = ['doors', 'use', 'readme', ...BAD]
    let said: readonly string[] = []

    beforeAll(() => {
      const files = endings.flatMap((ending) => names.map((name) => `${name}.${ending}`))
      const compilerOptions = { ...SETTINGS, module, moduleResolution }
      write('tsconfig.json', JSON.stringify({ compilerOptions, files }))
      said = compiler(version, '--pretty', 'false').out.trim().split('\n')
    })

    test('takes all doors, strictly', () => {
      expect(said.filter((line) => !BAD.some((name) => line.startsWith(`${name}.`)))).toEqual([])
    })

    test('refuses what is not there', () => {
      const missing = /^(?:wrong|lost)\.[mc]?ts\(1,\d+\): error TS(?:2305|2307|2724):/u
      const errors = said.map((line) => missing.exec(line)?.[0])
      expect(errors).toHaveLength(BAD.length * endings.length)
      expect(errors).not.toContain(undefined)
    })
  })
})
