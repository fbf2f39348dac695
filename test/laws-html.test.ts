import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/html/index.ts'
import { validate } from '../src/schema.ts'
import { holds } from './support/law.ts'
import { htmlPages } from './support/pages.ts'
import { faults } from './support/sound.ts'

/** A page's bytes as a server may send them: in one encoding or another, a few of them wrong. */
const bytes = fc
  .tuple(
    htmlPages,
    fc.constantFrom('utf8', 'latin1', 'utf16le'),
    fc.array(fc.nat(), { maxLength: 3 }),
  )
  .map(([page, encoding, broken]) => {
    const all = Buffer.from(page, encoding)
    for (const at of broken) if (all.length > 0) all[at % all.length] = at & 255
    return new Uint8Array(all)
  })

describe('laws for any markup', () => {
  it('the same page gives the same result', () => {
    holds(htmlPages, (html) => {
      expect(parseHtml(html)).toEqual(parseHtml(html))
    })
  })

  it('zones tile the text, issues stand in it, and nothing is invented', () => {
    holds(htmlPages, (html) => {
      expect(faults(parseHtml(html))).toEqual([])
    })
  })

  it('an accepted article fits the schema', () => {
    holds(htmlPages, (html) => {
      expect(validate(parseHtml(html))).toEqual([])
    })
  })

  it('bytes in any encoding give a result that fits it too', () => {
    holds(bytes, (page) => {
      expect(validate(parseHtml(page))).toEqual([])
    })
  })
})
