import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/html/index.ts'
import { parseArticle } from '../src/index.ts'

const ADDRESS = 'https://www.visir.is/g/20252751234d/skip-sokk'
const page = (head: string): string =>
  `<html><head>${head}</head><body><article><h1>Skip sökk við Rif</h1><p>Áhöfnin komst af.</p></article></body></html>`

describe('the address of a page', () => {
  it('that the caller gives is told by an option', () => {
    const { article, trace } = parseArticle('Skip sökk', { url: ADDRESS })
    expect([article.id, article.url]).toEqual(['visir:20252751234d', ADDRESS])
    expect(trace.evidence['id']).toMatchObject({ by: 'option:url', spans: [] })
  })

  it('that the page gives for itself is told by the page', () => {
    const html = page(`<link rel="canonical" href="${ADDRESS}">`)
    const { article, trace } = parseHtml(html)
    expect(article.id).toBe('visir:20252751234d')
    expect(trace.evidence['url']?.by).not.toBe('option:url')
    const [span] = trace.evidence['url']?.spans ?? []
    expect(html.slice(span?.start, span?.end)).toContain('20252751234d')
  })

  it('is read without its scheme, too', () => {
    const { article } = parseArticle('Skip sökk', { url: 'visir.is/g/20252751234d/skip-sokk' })
    expect(article.url).toBe(ADDRESS)
  })

  it.each([
    ['with markup in it', 'https://www.visir.is/g/20252751234d"><script>'],
    ['with a blank in it', 'https://www.visir.is/g/20252751234d/skip sokk'],
    ['of another kind', 'mailto:ritstjorn@visir.is'],
  ])('is left out %s', (_, url) => {
    const { article, trace } = parseArticle('Skip sökk', { url })
    expect([article.id, article.url]).toEqual([null, null])
    expect(trace.evidence['url']).toBeUndefined()
  })
})
