import { describe, expect, it } from 'vitest'
import { repeatedBefore } from '../../src/text/repetition.ts'
import { marked, spanOf } from '../support/marked.ts'

/** Brackets: the part, the run in it, and its twin. The haystack is all behind the bar. */
const found: readonly (readonly [string, string, number])[] = [
  ['the whole part', '[Skip strandaði í nótt] | Danir unnu [Skip strandaði í nótt] Golf', 4],
  ['the end of a part', 'Innlent [Skip strandaði í nótt] | Danir [Skip strandaði í nótt] Golf', 4],
  ['just as many words as are asked', 'Fór [strandaði í nótt] | Danir [strandaði í nótt] Golf', 3],
  ['a twin at the text’s end', 'Nú [Skip strandaði í nótt] | Danir [Skip strandaði í nótt]', 4],
  ['the first of two twins', '[Nú er sól] | [Nú er sól] og Nú er sól', 3],
]

describe('repeatedBefore', () => {
  it.each(found)('finds %s', (_, drawn, words) => {
    const { text, spans } = marked(drawn)
    const bar = text.indexOf('|')
    const part = { start: 0, end: text.indexOf(' |') }
    const haystack = { start: bar + 1, end: text.length }
    expect(repeatedBefore(text, part, { haystack, least: 3 })).toEqual({
      span: spans[0],
      twin: spans[1],
      words,
    })
  })

  it.each([
    ['too few words', 'Skip strandaði í nótt | Danir í nótt'],
    ['other words', 'Skip strandaði í nótt | Danir unnu Svía í gær'],
    ['a longer last word', 'Skip strandaði í nótt | Skip strandaði í nóttinni'],
    ['a longer first word', 'Skip í nótt | Herskip í nótt'],
    ['nothing', ' | Skip strandaði í nótt'],
  ])('finds none with %s', (_, text) => {
    const bar = text.indexOf('|')
    const haystack = { start: bar + 1, end: text.length }
    const part = { start: 0, end: Math.max(0, bar - 1) }
    expect(repeatedBefore(text, part, { haystack, least: 3 })).toBeNull()
  })

  it('keeps to the part and to the haystack', () => {
    const text = 'Skip strandaði í nótt Skip strandaði í nótt'
    const part = { start: 5, end: 21 }
    const haystack = { start: 22, end: 43 }
    expect(repeatedBefore(text, part, { haystack, least: 2 })?.span).toEqual(part)
    expect(repeatedBefore(text, part, { haystack: { start: 22, end: 42 }, least: 2 })).toBeNull()
    expect(repeatedBefore(text, part, { haystack: { start: 28, end: 43 }, least: 2 })?.words).toBe(
      2,
    )
  })

  it('stops at forty words', () => {
    const run = Array.from({ length: 50 }, (_, at) => `orð${at}`).join(' ')
    const text = `${run} ${run}`
    const haystack = { start: run.length + 1, end: text.length }
    const repetition = repeatedBefore(text, spanOf(run), { haystack, least: 3 })
    expect(repetition?.words).toBe(40)
    expect(repetition?.span.start).toBe(text.indexOf('orð10'))
  })
})
