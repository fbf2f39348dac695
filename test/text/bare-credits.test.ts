import { describe, expect, it } from 'vitest'
import { bareCreditAt } from '../../src/text/bare-credits.ts'
import { marked, spanOf } from '../support/marked.ts'
import { wordAfter } from '../../src/text/word-spans.ts'

/** Reads at the bracket's first word; the whole text is the stretch to look in. */
function readAt(drawn: string) {
  const { text, spans } = marked(drawn)
  const word = wordAfter(text, spans[0]?.start ?? 0)
  if (!word) throw new Error(`no word in ${drawn}`)
  return { credit: bareCreditAt(text, word, spanOf(text)), bracket: spans[0] }
}

const found: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'initials',
    'letters behind a caption that has ended',
    [
      'Frá æfingu. [GVA] Skipið kom.',
      'Frá æfingu. [GV] Skipið kom.',
      'Frá æfingu. [GVAB] Skipið kom.',
      'Hvað nú? [KMU] „Skipið kom,“ segir hún.',
      'Frá æfingu. [GVA] 12 skip komu.',
      'Frá æfingu. [N4] Skipið kom.',
    ],
  ],
  [
    'agency',
    'a company, a known name or a proper noun with the article',
    [
      'Frá æfingu. [Forlagið Skrudda ehf] Sýningin er í dag.',
      'Frá æfingu. [Skrudda ehf.] Sýningin er í dag.',
      'Frá æfingu. [Stóra Nýja Skrudda hf.] Sýningin er í dag.',
      'Frá æfingu. [Skrudda ohf] Sýningin er í dag.',
      'Frá æfingu. [Skrudda sf] Sýningin er í dag.',
      'Frá æfingu. [Skrudda ses] Sýningin er í dag.',
      'Frá æfingu. [Skrudda bs.] Sýningin er í dag.',
      'Frá leiknum. [Breiðablik] Leikurinn var jafn.',
      'Frá æfingu. [Borgarleikhúsið] Sýningin er í dag.',
      'Frá æfingu. [Borgarleikhúsið] 12 manns leika.',
      'Frá æfingu. [Borgarleikhúsið] „Þetta er gaman,“ segir hún.',
      'Frá bænum. [Landspítalinn] Maðurinn er á batavegi.',
    ],
  ],
  [
    'person',
    'a whole name before a word that opens a sentence',
    [
      'Í kjól langömmu sinnar. [Guðmundur Hrafn] Leikkonan er sátt.',
      'Með hundinum sínum. [Páll Móses] Leikkonan er sátt.',
      'Með hundinum sínum [Anna Jónsdóttir] Maðurinn er á batavegi.',
      'Með hundinum sínum [Anna Björk Jónsdóttir] Maðurinn er á batavegi.',
      'Með hundinum sínum. [Anna Jónsdóttir] 12 manns komu.',
      'Með hundinum sínum [Anna Jónsdóttir] Guðmundur Sigurðsson fann hundinn.',
      'Með hundinum sínum [Anna Jónsdóttir] Guðmundur Páll Sigurðsson fann hundinn.',
      'Með hundinum sínum. [Guðmundur Kjerúlf] Vestmannaeyjar eru fallegar.',
      'Með hundinum sínum. [Guðmundur Kjerúlf] Ísland vann í gær.',
      'Með hundinum sínum. [Guðmundur Örn] Grindvíkingar eru heima.',
      'Með hundinum sínum. [Guðmundur Örn] Breiðablik vann í gær.',
      'Með hundinum sínum. [Guðmundur Kjerúlf] Flugfiskar sáust í gær.',
    ],
  ],
]

describe('bareCreditAt', () => {
  for (const [form, what, texts] of found) {
    it.each(texts)(`reads ${what}: %s`, (drawn) => {
      const { credit, bracket } = readAt(drawn)
      expect(credit).toEqual({ span: bracket, form })
    })
  }

  it.each([
    ['letters before the caption ends', 'Frá æfingu [GVA] Skipið kom.'],
    ['one letter', 'Frá æfingu. [G] Skipið kom.'],
    ['a letter and a longer number', 'Frá æfingu. [N450] Skipið kom.'],
    ['a letter and a number before the caption ends', 'Frá æfingu [N4] Skipið kom.'],
    ['five letters', 'Frá æfingu. [GVABC] Skipið kom.'],
    ['letters with a mark', 'Frá æfingu. [GVA,] Skipið kom.'],
    ['small letters', 'Frá æfingu. [gva] Skipið kom.'],
    ['letters that running text knows', 'Frá æfingu. [USA] Skipið kom.'],
    ['letters that go on with a small word', 'Frá æfingu. [GVA] er hér.'],
    ['letters at the text’s end', 'Frá æfingu. [GVA]'],
    ['letters at the start', '[GVA] Skipið kom.'],
    ['a company before the caption ends', 'Frá æfingu [Skrudda ehf] Sýningin er í dag.'],
    ['a company that goes on', 'Frá æfingu. [Skrudda ehf] er hér.'],
    ['a company at the text’s end', 'Frá æfingu. [Skrudda ehf]'],
    ['a company at the start', '[Skrudda ehf] Sýningin er í dag.'],
    ['a company in small letters', 'Frá æfingu. [skrudda ehf] Sýningin er í dag.'],
    ['a word that only begins like an ending', 'Frá Vík. [Sólin sest.] Maðurinn er sáttur.'],
    ['an ending alone', 'Frá æfingu. [Ehf] Sýningin er í dag.'],
    ['a club before a proper noun', 'Frá leiknum. [Breiðablik] Danir unnu.'],
    ['a club that does something', 'Frá leiknum. [Breiðablik] vann í gær.'],
    ['a common noun', 'Frá leiknum. [Leikurinn] Maðurinn var sáttur.'],
    ['a proper noun without the article', 'Frá leiknum. [Akureyri] Maðurinn var sáttur.'],
    ['a short one with it', 'Frá leiknum. [Harpan] Maðurinn var sáttur.'],
    ['a given name that ends like one', 'Frá leiknum. [Marteinn] Maðurinn var sáttur.'],
    ['a given name alone', 'Frá leiknum. [Anna] Maðurinn var sáttur.'],
    ['a name at the start', '[Anna Jónsdóttir] Maðurinn er á batavegi.'],
    ['a name that does something', 'Frá leiknum. [Anna Jónsdóttir] er sátt.'],
    ['a name at the text’s end', 'Frá leiknum. [Anna Jónsdóttir]'],
    ['a name before a proper noun', 'Frá leiknum [Anna Jónsdóttir] Danir unnu.'],
    ['a name before a given name alone', 'Frá leiknum. [Anna Jónsdóttir] Guðmundur vann.'],
    ['a name in the dative', 'Hér sést [Önnu Jónsdóttur] Maðurinn er á batavegi.'],
    ['a surname in the genitive', 'Hér sést [Anna Jónsdóttur] Maðurinn er á batavegi.'],
    ['two given names before the caption ends', 'Hér sést [Guðmundur Hrafn] Leikkonan er sátt.'],
    ['three given names', 'Hér er hún. [Anna Björk Rut] Leikkonan er sátt.'],
    ['a middle word that is no name', 'Hér er hún [Anna Danir Jónsdóttir] Maðurinn er sáttur.'],
    ['two given names and a family name', 'Frá Vík. [Helgi Örn] Waage segir það gott.'],
    ['two given names and an unknown word', 'Frá Vík. [Helgi Örn] Waage skoraði tvö mörk.'],
    ['a family name in two parts before speech', 'Frá Vík. [Helgi Waage] Zoëga sagði það gott.'],
    ['a family name in two parts and a comma', 'Frá Vík. [Helgi Waage] Zoëga, bóndi, er hér.'],
    ['a person and an office', 'Frá Vík. [Anna Jónsdóttir] Frakklandsforseti er hér.'],
    ['a person and a party', 'Frá Vík. [Anna Jónsdóttir] Sjálfstæðisflokki segist sátt.'],
    ['a person and a party of one word', 'Frá Vík. [Anna Jónsdóttir] Viðreisn segist sátt.'],
    ['a name of four words', 'Hér er hún [Anna Björk Dís Jónsdóttir] Maðurinn er sáttur.'],
    ['small letters in a name', 'Hér er hún. [Anna jónsdóttir] Maðurinn er sáttur.'],
    ['a comma in a name', 'Hér er hún. [Anna, Jónsdóttir] Maðurinn er sáttur.'],
  ])('finds none with %s', (_, drawn) => {
    expect(readAt(drawn).credit).toBeNull()
  })

  it.each([
    [
      'before the caption ends',
      'Með hundinum sínum [Guðmundur Kjerúlf] Vestmannaeyjar eru fallegar.',
    ],
    ['before a small letter', 'Með hundi. [Guðmundur Kjerúlf] og fleiri eru hér.'],
    ['at the text’s end', 'Með hundi. [Guðmundur Kjerúlf]'],
    ['before a given name', 'Með hundi. [Guðmundur Kjerúlf] Anna er þar.'],
    ['before a patronymic', 'Með hundi. [Guðmundur Kjerúlf] Jónsdóttir er þar.'],
    [
      'that the text names again by its first part',
      'Með hundi. [Guðmundur Kjerúlf] Vestmannaeyjar eru fallegar, segir Guðmundur.',
    ],
    [
      'that the text names again by its last part',
      'Með hundi. [Guðmundur Kjerúlf] Vestmannaeyjar eru fallegar, segir Kjerúlf.',
    ],
    ['that starts with no given name', 'Með hundi. [Danir Kjerúlf] Vestmannaeyjar eru hér.'],
    ['that ends in capitals', 'Með hundi. [Guðmundur KJERÚLF] Vestmannaeyjar eru hér.'],
    ['that ends in small letters', 'Með hundi. [Guðmundur kjerúlf] Vestmannaeyjar eru hér.'],
  ])('takes no family name %s', (_, drawn) => {
    expect(readAt(drawn).credit).toBeNull()
  })
})
