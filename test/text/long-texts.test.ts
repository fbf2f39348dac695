import { describe, expect, it } from 'vitest'
import { findDates, parseDate, readDate } from '../../src/text/dates.ts'
import { icelandicOrFaroese } from '../../src/text/language.ts'
import { findByline } from '../../src/text/names.ts'
import { sourceFromText } from '../../src/text/source.ts'

/** Bounds of time, apart from the other tests: instrumented code does not keep them. */
describe('long and hostile texts', () => {
  it('have their dates found in linear time', () => {
    const size = 1_000_000
    const hostile = ['1', '1.', '13. ', '1.1.', 'mán ', '\u0000', '\uD800', '2025-', '13. júlí 20 ']
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(size / piece.length))
      const start = performance.now()
      expect(findDates(text)).toEqual([])
      expect(readDate(text)).toBeNull()
      expect(parseDate(text)).toBeNull()
      expect(performance.now() - start).toBeLessThan(3000)
    }
  })

  it('are cleaned in linear time however long a run of one kind is', () => {
    for (const piece of ['\u0301', '\u{e0100}', '\u200b', ' \t', '\u00a0']) {
      const text = `a${piece.repeat(2 ** 23 / piece.length)}b`
      const started = performance.now()
      expect(sourceFromText(text).text.length).toBeLessThanOrEqual(text.length)
      expect(performance.now() - started).toBeLessThan(5000)
    }
  })

  it('have their language told from a bounded part', () => {
    const sentence =
      'Vegurinn um heiðina er lokaður vegna veðurs og ekki verður reynt að opna hann. '
    const start = performance.now()
    for (const text of [sentence.repeat(100_000), '\uD800'.repeat(5e6), '\u0000'.repeat(5e6)]) {
      icelandicOrFaroese(text)
    }
    expect(performance.now() - start).toBeLessThan(200)
  })

  it('are read no further for a byline than it can reach', () => {
    for (const part of ['A', 'Anna ', 'Anna, ', 'og ', ' ', '\n', 'Ó.', '-', '“']) {
      const text = part.repeat(2_000_000 / part.length)
      const started = performance.now()
      for (let round = 0; round < 20; round += 1) findByline(text, text.length, { plural: true })
      expect(performance.now() - started).toBeLessThan(500)
    }
  })
})
