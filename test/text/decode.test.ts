import { describe, expect, it } from 'vitest'
import { asciiHead, decodeBytes } from '../../src/text/decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...codes: number[]): Uint8Array => new Uint8Array(codes)

describe('decodeBytes', () => {
  /** Letters that are whole UTF-8, and what they are in the encoding that is told. */
  const letters = utf8('þþþþ')
  const said = 'Ã¾Ã¾Ã¾Ã¾'
  const cases: [string, Uint8Array, (string | undefined)[], string][] = [
    ['UTF-8', utf8('„Þök“ – já'), [], '„Þök“ – já'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xbe), [], 'þ'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0xfe, 0), [], 'þ'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0xfe), [], 'þ'],
    [
      'windows-1252 that nobody declares',
      bytes(0x84, 0xde, 0xf6, 0x6b, 0x93, 0x20, 0x96),
      [],
      '„Þök“ –',
    ],
    ['windows-1252 under the name of Latin-1', bytes(0x84, 0xfe, 0x93), ['iso-8859-1'], '„þ“'],
    ['windows-1252 that says it is UTF-8', bytes(0xfe, 0xf6, 0x6b), ['utf-8'], 'þök'],
    ['an encoding nobody knows', utf8('þök'), ['klingon'], 'þök'],
    ['the mark before what is told', bytes(0xff, 0xfe, 0xfe, 0), ['windows-1252'], 'þ'],
    [
      'the mark of UTF-8 before what is told',
      bytes(0xef, 0xbb, 0xbf, 0xc3, 0xbe),
      ['windows-1252'],
      'þ',
    ],
    ['no mark in two bytes of it', bytes(0xef, 0xbb, ...letters), ['windows-1252'], `ï»${said}`],
    ['nor in the last two', bytes(0xbb, 0xbf, ...letters), ['windows-1252'], `»¿${said}`],
    ['nor in the outer two', bytes(0xef, 0x20, 0xbf, ...letters), ['windows-1252'], `ï ¿${said}`],
    ['nor in one before two', bytes(0x20, 0xbb, 0xbf, ...letters), ['windows-1252'], ` »¿${said}`],
    ['the first that is known', bytes(0xfe), [undefined, 'klingon', 'windows-1252', 'utf-16'], 'þ'],
    ['one that only ends like UTF-8', utf8('þök'), ['x-utf8', 'windows-1252'], 'Ã¾Ã¶k'],
    ['one that only starts like UTF-8', utf8('þök'), ['utf-8x', 'windows-1252'], 'Ã¾Ã¶k'],
    ['UTF-8 without its hyphen', utf8('þök'), ['UTF8', 'windows-1252'], 'þök'],
    ['nothing', bytes(), [], ''],
  ]
  it.each(cases)('reads %s', (...[, input, told, text]) => {
    expect(decodeBytes(input, told)).toEqual({ text, repaired: false })
  })

  it('keeps UTF-8 with a broken byte, and says so', () => {
    const broken = new Uint8Array([...utf8('þök á húsum'), 0xff])
    expect(decodeBytes(broken)).toEqual({ text: 'þök á húsum\ufffd', repaired: true })
    expect(decodeBytes(broken, ['utf8']).text).toBe('þök á húsum\ufffd')
  })
})

describe('asciiHead', () => {
  it('shows the first bytes as letters', () => {
    expect(asciiHead(utf8('<?xml version'), 5)).toBe('<?xml')
    expect(asciiHead(bytes(), 5)).toBe('')
  })
})
