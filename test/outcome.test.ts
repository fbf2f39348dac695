import { describe, expect, it } from 'vitest'
import { issue } from '../src/issue.ts'
import { outcome } from '../src/outcome.ts'
import { blankArticle } from './support/article.ts'
import { draftOf } from './support/draft.ts'

const whole = { ...blankArticle, headline: 'Skip strandaði', body: 'Skipið sökk.' }
const text = 'Skip strandaði Skipið sökk.'
const draft = draftOf(text, { zones: [['headline', 'Skip strandaði']] })
const proof = { spans: [], by: 'x', certainty: 'stated', confidence: 1 } as const

describe('outcome', () => {
  it('is good with a headline and a body', () => {
    const result = outcome(whole, draft, () => ({}))
    expect(result).toEqual({
      ok: true,
      article: whole,
      warnings: [],
      trace: { source: draft.source, zones: draft.zones, evidence: {} },
    })
  })
  it('keeps evidence and warnings', () => {
    const warned = draftOf(text, {
      issues: [issue('paywalled', 'Lokað.'), issue('truncated', 'Stytt.')],
    })
    const evidence = { body: proof }
    const result = outcome(whole, warned, () => evidence)
    expect(result.ok).toBe(true)
    expect(result.warnings).toEqual(warned.issues)
    expect(result.trace.evidence).toBe(evidence)
  })
  it('makes evidence when first asked, once, and gives it to those who copy or write the result', () => {
    let made = 0
    const result = outcome(whole, draft, () => ({ body: { ...proof, confidence: ++made } }))
    expect(made).toBe(0)
    const { evidence } = result.trace
    expect(made).toBe(1)
    expect(structuredClone(result.trace).evidence).toEqual(evidence)
    expect(JSON.parse(JSON.stringify(result.trace))).toHaveProperty('evidence', evidence)
    expect({ ...result.trace }).toHaveProperty('evidence', evidence)
    expect(made).toBe(1)
  })

  const error = (article: typeof blankArticle, page: string) => {
    const result = outcome(article, draftOf(page), () => ({}))
    return result.ok ? null : [result.error.code, result.error.path, result.error.severity]
  }
  it.each(['', ' \n ', 'null', 'undefined'])('finds %j empty', (page) => {
    expect(error(whole, page)).toEqual(['empty-source', undefined, 'error'])
  })
  it.each(['nullur', 'null null', 'NULL', 'x'])('does not find %j empty', (page) => {
    expect(error(whole, page)).toBeNull()
  })
  it('misses a headline', () => {
    expect(error({ ...whole, headline: null }, text)).toEqual([
      'headline-missing',
      'headline',
      'error',
    ])
  })
  it('misses a body', () => {
    expect(error({ ...whole, body: '' }, text)).toEqual(['body-missing', 'body', 'error'])
  })
  it('misses none behind a paywall', () => {
    expect(error({ ...whole, body: '', access: 'paywalled' }, text)).toBeNull()
  })
  it('misses the headline before the body, and the text before both', () => {
    expect(error(blankArticle, text)?.[0]).toBe('headline-missing')
    expect(error(blankArticle, '')?.[0]).toBe('empty-source')
  })
  it('believes the first error that a pass reported before all others', () => {
    const refused = draftOf('', {
      issues: [
        issue('paywalled', 'Lokað.'),
        issue('not-an-article', 'Listi.'),
        issue('input-limit', 'Of stórt.'),
      ],
    })
    const result = outcome(whole, refused, () => ({}))
    expect(result.ok).toBe(false)
    expect(result).toMatchObject({ error: refused.issues[1], article: whole })
    expect(result.warnings.map(({ code }) => code)).toEqual(['paywalled'])
  })
  it('says in words what is missing', () => {
    const messages = [
      outcome(whole, draftOf(''), () => ({})),
      outcome(blankArticle, draftOf('x'), () => ({})),
      outcome({ ...whole, body: '' }, draftOf('x'), () => ({})),
    ].map((result) => (result.ok ? '' : result.error.message))
    expect(messages).toEqual([
      'There is no text: the page is empty, or what fetched it wrote "null".',
      'Nothing on the page could be told to be its headline.',
      'The page has a headline but no text under it.',
    ])
  })
})
