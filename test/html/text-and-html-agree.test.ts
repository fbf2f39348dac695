import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../src/html/index.ts'
import { parseArticle } from '../../src/index.ts'
import { fixtures } from '../support/fixtures.ts'
import { flattenVisir } from '../support/flatten.ts'

/**
 * The same page as HTML and as the text that is left when its markup is gone gives the same article,
 * as far as the text shows it. The list without labels is split with its titles known, as a feed
 * would tell them: where one title ends and the next begins is a matter of its own.
 */
describe.each(fixtures().filter(({ name, isHtml }) => isHtml && name.startsWith('visir/')))(
  '$name',
  ({ file, expected }) => {
    const html = readFileSync(file, 'utf8')
    const url = String(expected['url'])
    const fromHtml = parseHtml(html, { url }).article
    const headlines = fromHtml.moreNews.map(({ title }) => title)
    const fromText = parseArticle(flattenVisir(html), { url, known: { headlines } }).article

    test.each([
      'id',
      'headline',
      'authors',
      'publishedAt',
      'tags',
      'lead',
      'access',
      'language',
    ] as const)('%s', (field) => {
      expect(fromText[field]).toEqual(fromHtml[field])
    })

    test('the words of the body', () => {
      expect(squeezed(fromText.body)).toBe(squeezed(fromHtml.body))
    })

    test('caption and credit of the lead image', () => {
      const words = ({ caption, credit }: { caption: string | null; credit: string | null }) => ({
        caption,
        credit,
      })
      expect(fromText.image && words(fromText.image)).toEqual(
        fromHtml.image && words(fromHtml.image),
      )
    })

    test.each(['related', 'mostRead', 'moreNews'] as const)('%s', (list) => {
      expect(fromText[list].map((item) => ({ ...item, url: null }))).toEqual(
        fromHtml[list].map((item) => ({ ...item, url: null })),
      )
    })
  },
)

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
