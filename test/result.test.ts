import { describe, expect, it } from 'vitest'
import { issue } from '../src/issue.ts'
import type { ParseResult } from '../src/result.ts'
import { ParseError, unwrap } from '../src/result.ts'
import { sourceFromText } from '../src/text/source.ts'
import { blankArticle } from './support/article.ts'

const trace = { source: sourceFromText(''), zones: [], evidence: {} }
const article = { ...blankArticle, headline: 'Skip strandaði' }
const good: ParseResult = { ok: true, article, warnings: [], trace }
const bad: ParseResult = {
  ok: false,
  article,
  error: issue('body-missing', 'Enginn texti.'),
  warnings: [issue('paywalled', 'Lokað.')],
  trace,
}

describe('unwrap', () => {
  it('gives the article of a good result', () => {
    expect(unwrap(good)).toBe(article)
  })
  it('throws a ParseError that holds the result of a bad one', () => {
    const thrown = caught(() => unwrap(bad))
    expect(thrown).toBeInstanceOf(ParseError)
    expect(thrown).toBeInstanceOf(Error)
    expect(thrown).toMatchObject({
      name: 'ParseError',
      message: 'body-missing: Enginn texti.',
      issue: bad.error,
      result: bad,
    })
  })
})

function caught(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
