import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article } from '../src/index.ts'
import { parseArticle, unwrap } from '../src/index.ts'

const seed = readFileSync(
  new URL('../fixtures/visir/kim-lofar-russum.txt', import.meta.url),
  'utf8',
)
const [page = '', body = '', tail = ''] = seed.split('\n')
const article = unwrap(parseArticle(seed))

/** A soft hyphen after every third letter of longer words, as Vísir prints its headlines. */
const hyphenated = (text: string): string => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad')
const titles = [article.headline, ...article.mostRead.map(({ title }) => title)]

describe('the seed page comes out the same', () => {
  const variants: Record<string, string> = {
    'with CRLF': seed.replaceAll('\n', '\r\n'),
    'with CR': seed.replaceAll('\n', '\r'),
    'with no-break spaces': seed
      .replaceAll(' Norður', '\u00a0Norður')
      .replaceAll('lesið ', 'lesið\u00a0'),
    'with blanks around lines': `  ${seed.split('\n').join(' \n\t ')} \n`,
    'with blank lines between': seed.split('\n').join('\n\n\n'),
    'with soft hyphens in titles': titles.reduce(
      (text, title) => text.replaceAll(title, hyphenated(title)),
      seed,
    ),
    'decomposed (NFD)': seed.normalize('NFD'),
    'with lines 2 and 3 swapped': [page, tail, body].join('\n'),
    'with lines 2 and 3 doubled': [page, body, body, tail, tail].join('\n'),
    'with a byte order mark': `\ufeff${seed}`,
  }
  it.each(Object.entries(variants))('%s', (_, text) => {
    expect(text).not.toBe(seed)
    expect(unwrap(parseArticle(text))).toEqual(article)
  })
})

describe('without the repetition that parts them, lead and body stay one text', () => {
  const lead = article.lead ?? ''
  const forms: Record<string, string> = {
    'line 1 alone': page,
    'lead and body together as line 2': [page, `${lead} ${body}`, tail].join('\n'),
  }
  it.each(Object.entries(forms))('%s', (_, text) => {
    const result = parseArticle(text)
    const expected: Article = { ...article, lead: null, body: `${lead} ${article.body}` }
    expect(unwrap(result)).toEqual(expected)
    expect(result.warnings.map(({ code }) => code)).toContain('lead-uncertain')
  })
})

describe('the zones of the seed page', () => {
  const { zones, source } = parseArticle(seed).trace
  it('are echoes on lines 2 and 3, which point at what they repeat', () => {
    const echoes = zones.filter(({ role }) => role === 'echo')
    const twins = echoes.map(({ span, repeats }) => [
      source.text.slice(span.start, span.end),
      source.text.slice(repeats?.start, repeats?.end),
    ])
    expect(twins).toEqual([
      [body, body],
      [tail, tail],
    ])
  })
})
