import { describe, expect, test } from 'vitest'
import { decodeHtml } from '../../src/html/decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)

describe('encodings', () => {
  const cases: readonly (readonly [string, Uint8Array, string | undefined, string])[] = [
    ['UTF-8 without a word', utf8('Þögn'), undefined, 'Þögn'],
    ['windows-1252 without a word', latin1('Þögn'), undefined, 'Þögn'],
    ['windows-1252 has quotes of its own', Uint8Array.of(0x84, 0xe1, 0x93), undefined, '„á“'],
    ['the header', latin1('Þögn'), 'text/html; charset=ISO-8859-1', 'Þögn'],
    [
      'the header over the page',
      latin1('<meta charset="utf-8">\u00deögn á ný og aftur'),
      'text/html; charset="windows-1252"',
      '<meta charset="utf-8">Þögn á ný og aftur',
    ],
    [
      'the page',
      latin1('<meta charset=iso-8859-1>Þögn'),
      undefined,
      '<meta charset=iso-8859-1>Þögn',
    ],
    [
      'the page, the old way',
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">Þ'),
      undefined,
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">Þ',
    ],
    [
      'an XML declaration',
      latin1('<?xml version="1.0" encoding="iso-8859-1"?>Þ'),
      undefined,
      '<?xml version="1.0" encoding="iso-8859-1"?>Þ',
    ],
    ['a byte order mark over the header', utf8('\ufeffÞ'), 'text/html; charset=iso-8859-1', 'Þ'],
    ['UTF-16 by its mark', Uint8Array.of(0xff, 0xfe, 0xde, 0), undefined, 'Þ'],
    ['an encoding that nobody knows', utf8('Þ'), 'text/html; charset=x-klingon', 'Þ'],
    [
      'a page that claims UTF-16 in ASCII',
      utf8('<meta charset=utf-16>Þ'),
      undefined,
      '<meta charset=utf-16>Þ',
    ],
    [
      'a page that claims UTF-8 and is not',
      latin1('<meta charset=utf-8>Þögnin á fjöllum'),
      undefined,
      '<meta charset=utf-8>Þögnin á fjöllum',
    ],
    [
      'one broken byte in UTF-8',
      Uint8Array.of(...utf8('<meta charset=utf-8>Þögnin '), 0xff, ...utf8(' á fjöllum')),
      undefined,
      '<meta charset=utf-8>Þögnin \ufffd á fjöllum',
    ],
    ['nothing', new Uint8Array(), undefined, ''],
  ]

  test.each(cases)('%s', (_, bytes, ...[contentType, text]) => {
    expect(decodeHtml(bytes, contentType)).toBe(text)
  })
})
