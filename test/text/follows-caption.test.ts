import { describe, expect, it } from 'vitest'
import { followsCaption } from '../../src/text/follows-caption.ts'
import { marked, spanOf } from '../support/marked.ts'

describe('followsCaption', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['Frá æfingu. [Anna]', true],
    ['Hvað nú? [Anna]', true],
    ['Hún sagði „jæja.“ [Anna]', true],
    ['Frá æfingu.\n[Anna]', true],
    ['[Anna] Jónsdóttir', true],
    ['Frá æfingu [Anna]', false],
    ['Frá æfingu: [Anna]', false],
    ['Anna Jónsdóttir [GVA]', true],
    ['Anna Jónsdóttir og Páll Sigurðsson [GVA]', true],
    ['Anna, Björk Hall, og Páll Sigurðsson [GVA]', true],
    ['Anna Jónsdóttir og Páll Hall [GVA]', false],
    ['Anna Jónsdóttir ásamt Páll Sigurðsson [GVA]', false],
    ['Hér er Anna Jónsdóttir með Páll Sigurðsson [GVA]', false],
    ['Anna Jónsdóttir, móðir Páls Sigurðssonar [GVA]', false],
    [`${'Anna Hall og '.repeat(4)}Anna Birna Jónsdóttir [GVA]`, true],
    [`${'Anna Hall og '.repeat(4)}Anna Birna Ósk Jónsdóttir [GVA]`, false],
  ]
  it.each(cases)('in %j: %j', (drawn, expected) => {
    const { text, spans } = marked(drawn)
    const word = spans[0] ?? spanOf(text)
    expect(followsCaption(text, word, spanOf(text))).toBe(expected)
  })
  it('does not look beyond the stretch', () => {
    const text = 'Frá æfingu Anna'
    expect(followsCaption(text, { start: 11, end: 15 }, { start: 11, end: 15 })).toBe(true)
    expect(followsCaption(text, { start: 11, end: 15 }, { start: 10, end: 15 })).toBe(true)
    expect(followsCaption(text, { start: 11, end: 15 }, { start: 9, end: 15 })).toBe(false)
  })
})
