import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ParseResult } from '../src/index.ts'
import { parseArticle } from '../src/index.ts'
import { validate } from '../src/schema.ts'
import { holds } from './support/law.ts'
import { flatPages } from './support/pages.ts'
import { faults } from './support/sound.ts'

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
const page = fc.oneof(glued, cutSeed, flatPages)

const law = (check: (text: string, result: ParseResult) => void): void => {
  holds(page, (text) => {
    check(text, parseArticle(text))
  })
}

describe('laws for any string', () => {
  it('the same text gives the same result', () => {
    law((text, result) => {
      expect(parseArticle(text)).toEqual(result)
    })
  })

  it('zones tile the text, issues stand in it, and nothing is invented', () => {
    law((_, result) => {
      expect(faults(result)).toEqual([])
    })
  })

  it('an accepted article fits the schema', () => {
    law((_, result) => {
      if (result.ok) expect(validate(result)).toEqual([])
    })
  })

  it('an issue says what it is about, or stands somewhere, in a sentence', () => {
    law((_, { warnings }) => {
      for (const { message } of warnings) expect(message).toMatch(/^\p{Lu}.*[.?!]$/su)
    })
  })
})
