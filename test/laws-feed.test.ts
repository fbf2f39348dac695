import { load } from 'cheerio/slim'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFeed } from '../src/feed/index.ts'
import { holdsLater } from './support/law.ts'

const FOLDER = new URL('../fixtures/feeds/', import.meta.url)
const feeds = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.items.json'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))

const pieces = fc.constantFrom(
  '<item>',
  '</item>',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '<',
  '"',
  '\0',
  'þ',
)

/** Feeds with pieces cut out and others put in, and any string. */
const texts = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...feeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(99), pieces), { maxLength: 5 }),
    )
    .map(([feed, changes]) =>
      changes.reduce((text, [at, length, piece]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + piece + text.slice(place + length)
      }, feed),
    ),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

/** What of a text is left without marks, blanks and letters' cases: enough to see whether it was there. */
function core(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')
}

describe('laws for any feed', () => {
  it('gives a result, and the same one again', async () => {
    await holdsLater(texts, async (text) => {
      expect(await parseFeed(text)).toEqual(await parseFeed(text))
    })
  })

  it('invents no title', async () => {
    await holdsLater(texts, async (text) => {
      const result = await parseFeed(text)
      const page = shownBy(text)
      for (const { title } of result.items)
        for (const word of title.split(/[^\p{L}\p{N}]+/u))
          expect([word, isIn(page, word)]).toEqual([word, true])
    })
  })

  it('has a sentence for what it refuses', async () => {
    await holdsLater(texts, async (text) => {
      const result = await parseFeed(text)
      if (!result.ok) expect(result.error.message).toMatch(/\S.*[.?!]$/su)
    })
  })
})

/** Whether the word stands in the page, whole or in two pieces: broken marks between letters join them. */
function isIn(page: string, word: string): boolean {
  const letters = core(word)
  return (
    letters === '' ||
    Array.from(letters, (_, at) => [letters.slice(0, at), letters.slice(at)]).some((pieces) =>
      pieces.every((piece) => page.includes(piece)),
    )
  )
}

/** All that a feed may show: as it stands, and with its marks, marks inside of those, and escapes read. */
function shownBy(text: string): string {
  const bare = text.replace(/<!\[CDATA\[|\]\]>/gu, '')
  const once = load(bare, { xml: true }, false).text()
  const twice = load(once, null, false).text()
  const read = text.replace(/\\u(?<code>[\da-f]{4})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return core(`${text} ${bare} ${once} ${twice} ${read} ${load(read, null, false).text()}`)
}
