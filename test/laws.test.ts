import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ParseResult } from '../src/index.ts'
import { parseArticle } from '../src/index.ts'
import { validate } from '../src/schema.ts'
import { sourceFromText } from '../src/text/source.ts'

const RUNS = Number(process.env['LAW_RUNS'] ?? 100)
const seed = readFileSync(
  new URL('../fixtures/visir/kim-lofar-russum.txt', import.meta.url),
  'utf8',
)

/** Pieces of pages, glued at random: they reach deeper than random letters do. */
const pieces = fc.constantFrom(
  'Jón Ásgeir Waage',
  'skrifar',
  'skrifa',
  'og',
  '3. maí 2021 10:04',
  'date 2026-01-02',
  'Mest lesið',
  'Fleiri fréttir',
  'Tengdar fréttir',
  'Sjá meira',
  'Innlent',
  'Viðskipti innlent',
  'Vísir/Vilhelm',
  '(Photo by Ann Lee/Getty Images)',
  'Getty',
  '„Hvað er að?“',
  'Snjór féll á Akureyri.',
  'Höfundur er skáld.',
  'Uppgjörið: Þór - KA 1-2| Sigur',
  'Bíllinn fannst.Vísir/Egill',
  'Innherji er sjálfstæður áskriftarmiðill á Vísi.',
  'Innskrá',
  '×',
  '\n',
  '\u00ad',
  '\ud800',
  '…',
)
const glued = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' '))
const cutSeed = fc
  .array(fc.tuple(fc.nat(seed.length), fc.nat(400)), { maxLength: 4 })
  .map((cuts) =>
    cuts.reduce((text, [at, length]) => text.slice(0, at) + text.slice(at + length), seed),
  )
const anything = fc.string({ unit: 'binary', maxLength: 300 })
const page = fc.oneof(glued, cutSeed, anything)

const law = (check: (text: string, result: ParseResult) => void): void => {
  fc.assert(
    fc.property(page, (text) => {
      check(text, parseArticle(text))
    }),
    { numRuns: RUNS },
  )
}

describe('laws for any string', () => {
  it('the same text gives the same result', () => {
    law((text, result) => {
      expect(parseArticle(text)).toEqual(result)
    })
  })

  it('zones are sorted, disjoint, and tile the text but for single separators', () => {
    law((_, { trace }) => {
      let end = 0
      for (const { span } of trace.zones) {
        expect(span.start).toBeLessThan(span.end)
        expect(trace.source.text.slice(end, span.start)).toMatch(/^[ \n]?$/u)
        expect(span.start).toBeGreaterThanOrEqual(end)
        end = span.end
      }
      expect(trace.source.text.length - end).toBe(0)
    })
  })

  it('an accepted article fits the schema', () => {
    law((_, result) => {
      if (result.ok) expect(validate(result)).toEqual([])
    })
  })

  it('each text is what its evidence says', () => {
    law((text, { article, trace }) => {
      for (const [path, { spans }] of Object.entries(trace.evidence)) {
        const value = valueAt(article, path)
        if (typeof value !== 'string' || isRead(path)) continue
        const shown = spans.map(({ start, end }) => sourceFromText(text.slice(start, end)).text)
        expect(shown.join(' ').replace(/\s+/gu, ' ')).toBe(value.replace(/\s+/gu, ' '))
      }
    })
  })

  it('an issue that stands somewhere stands in the text', () => {
    law((_, { warnings, trace }) => {
      for (const { span } of warnings) {
        if (!span) continue
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(trace.source.text.length)
      }
    })
  })
})

/** Dates are read from their text, language and publisher from the whole: not slices of the page. */
function isRead(path: string): boolean {
  return /publishedAt|updatedAt|^(?:language|publisher|id|url)$/u.test(path)
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : null,
      value,
    )
}
