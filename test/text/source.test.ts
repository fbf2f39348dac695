import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rawSpans } from '../../src/text/raw-spans.ts'
import { sourceFromPieces, sourceFromText } from '../../src/text/source.ts'

const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u00ad', ' ', '\n', 'e', '\u0301', '\u0323', '\u1100', '\u1161', '\u11a8'),
      fc.constantFrom(
        '\u212b',
        '\ud83d',
        '\ude00',
        '漢',
        '\u200b',
        'þ',
        '\u0958',
        '\0',
        '\u00a0',
        '\r\n',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('sourceFromText', () => {
  const cases: [string, string][] = [
    ['', ''],
    [' \u00ad \n', ''],
    [' a  b\n\n c ', 'a b\nc'],
    ['Ve\u00ad\u00adðrið í\u00a0dag', 'Veðrið í dag'],
    ['e\u0301a', 'éa'],
    ['\u00ad\u00ada', 'a'],
    ['a\u00ad b', 'a b'],
    ['a \u00adb', 'a b'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\0b', 'ab'],
    ['a\ufeffb', 'ab'],
    ['\u212b', '\u00c5'],
    ['x\u{11099}\u{110ba}b', 'x\u{1109a}b'],
    ['\ud83d', '\ud83d'],
    ['„Já“ – nei…', '„Já“ – nei…'],
  ]
  it.each(cases)('cleans %j to %j', (raw, text) => {
    expect(sourceFromText(raw).text).toBe(text)
  })

  it.each([
    ...'\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ])('takes %j for a space', (blank) => {
    expect(sourceFromText(`a${blank}b`).text).toBe('a b')
    expect(sourceFromText(`a${blank}${blank}b${blank}`).text).toBe('a b')
  })

  it.each([...'\n\v\f\r\u0085\u2028\u2029'])('takes %j for a line break', (blank) => {
    expect(sourceFromText(`a${blank}b`).text).toBe('a\nb')
    expect(sourceFromText(`a ${blank} b`).text).toBe('a\nb')
  })

  it.each([
    ...'\u00ad\u034f\u061c\u180e\u200b\u200f\u202a\u202e\u2060\u2064\u2066\u206f\ufeff',
    ...'\0\u0008\u000e\u001f\u007f\u0084\u0086\u009f',
  ])('drops %j', (character) => {
    expect(sourceFromText(`a${character}b`).text).toBe('ab')
    expect(sourceFromText(`a${character} b`).text).toBe('a b')
  })

  it.each([...'¡ÿĀɏ‐‖…‧‰⁞'])('keeps %s as it is', (letter) => {
    expect(sourceFromText(`a${letter}b`).text).toBe(`a${letter}b`)
  })

  it('keeps what is clean already in one exact segment', () => {
    expect(sourceFromText('Þoka á Öxi, 漢字 og „ró“').segments).toHaveLength(1)
  })

  it('leads every span back to raw text that cleans to the span', () => {
    fc.assert(
      fc.property(awkward, fc.nat(), fc.nat(), (raw, a, b) => {
        const source = sourceFromText(raw)
        const start = a % (source.text.length + 1)
        const end = start + (b % (source.text.length - start + 1))
        const spans = rawSpans(source, { start, end })
        const back = spans.map((span) => raw.slice(span.start, span.end)).join('')
        expect(spans.length).toBe(start === end ? 0 : 1)
        expect(sourceFromText(`.${back}.`).text).toContain(source.text.slice(start, end))
      }),
      { numRuns: 500 },
    )
  })

  it('maps a mark that composes with nothing by itself, one that does as a whole', () => {
    const shown = (raw: string, start: number) =>
      rawSpans(sourceFromText(raw), { start, end: start + 1 }).map((span) =>
        raw.slice(span.start, span.end),
      )
    expect(shown('ab×\u0301c', 3)).toEqual(['\u0301'])
    expect(shown('abe\u0301c', 2)).toEqual(['e\u0301'])
  })

  it('maps a letter of two code units without the hyphen behind it', () => {
    expect(rawSpans(sourceFromText('\u{1d400}\u00adb'), { start: 0, end: 2 })).toEqual([
      { start: 0, end: 2 },
    ])
  })

  it('is clean, in NFC and the same when cleaned again', () => {
    fc.assert(
      fc.property(awkward, (raw) => {
        const { text } = sourceFromText(raw)
        expect(text.normalize('NFC')).toBe(text)
        expect(text).not.toMatch(/[\u00ad\u200b\0\u00a0\r]|^\s|\s$|\s\s/u)
        expect(sourceFromText(text).text).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})

describe('sourceFromPieces', () => {
  it('leads back once to a piece whose text is longer, for all that stands in it', () => {
    const raw = '<p>vindur &amp;\t sól</p>'
    const source = sourceFromPieces(raw, [{ start: 3, end: 20, text: 'vindur & \t sól' }])
    expect(source.text).toBe('vindur & sól')
    expect(rawSpans(source, { start: 0, end: 12 })).toEqual([{ start: 3, end: 20 }])
  })

  it('leads back to pieces that stand in another order than they are read', () => {
    const source = sourceFromPieces('Bátur Skip', [
      { start: 6, end: 10 },
      { start: 0, end: 5 },
    ])
    expect(source.text).toBe('SkipBátur')
    expect(rawSpans(source, { start: 0, end: 9 })).toEqual([
      { start: 6, end: 10 },
      { start: 0, end: 5 },
    ])
  })

  it('joins pieces and gives one span for each', () => {
    const raw = '<p>Vatn og</p><p>vindur &amp; sól</p>'
    const source = sourceFromPieces(raw, [
      { start: 3, end: 10 },
      { start: 10, end: 14, text: '\n' },
      { start: 17, end: 33, text: 'vindur & sól' },
    ])
    expect(source.text).toBe('Vatn og\nvindur & sól')
    expect(rawSpans(source, { start: 0, end: 4 })).toEqual([{ start: 3, end: 7 }])
    expect(rawSpans(source, { start: 8, end: 14 })).toEqual([{ start: 17, end: 33 }])
    expect(rawSpans(source, { start: 0, end: 20 }).map((s) => raw.slice(s.start, s.end))).toEqual([
      'Vatn og</p>',
      'vindur &amp; sól',
    ])
  })
})
