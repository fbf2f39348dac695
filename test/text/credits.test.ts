import { describe, expect, it } from 'vitest'
import { findCredit } from '../../src/text/credits.ts'
import { marked, sliceOf, spanOf } from '../support/marked.ts'

/** What stands around it is a caption that has ended, and a sentence that opens. */
const behindCaption = (credit: string) => `Frá höfninni í gær. [${credit}] Skipið kom í nótt.`
const inCaption = (credit: string) => `Frá höfninni í gær [${credit}] Skipið kom í nótt.`

const forms: readonly (readonly [string, readonly string[]])[] = [
  [
    'bracket',
    [
      '(Photo by Anna B. Smith/Getty Images)',
      '(Mynd Saga Sig)',
      '(Myndir Saga Sig)',
      '(ljósmynd: Saga)',
      '(Foto: Jens)',
      '(AP Photo/John Smith)',
      '(EPA/X Y)',
      '(Getty Images)',
      '(AFP)',
      '(Reuters, London)',
    ],
  ],
  ['handle', ['@saga_sig', '@F1', '@s.sig', '@Þórður']],
  [
    'chain',
    [
      'Vísir/Vilhelm',
      'vísir/getty',
      'VÍSIR/GARÐAR',
      'Vísir/A/B',
      'AP/Tetiana Dzhafarova',
      'getty/Anna',
      'Kevin J. Marlowe/Getty Images',
      'XNY/Star Max/GC Images',
      'Nordic Photos / Getty Images',
      'Fréttablaðið/EPA',
      'MYND/anton',
      'Mynd/ Vilhelm',
      'Mynd /Vilhelm',
      'mynd/stöð 2',
      'Fótbolti.net/Haukur',
      'BLÍ/Sasa Pahic',
      'Mynd: Saga',
      'Myndir: Saga',
      'Ljósmynd: Saga',
      'Ljósmyndir: Saga',
      'Ljósmyndari: Saga',
      'photo: Saga',
      'Foto: Saga',
      'Ívar/Hulda/EPA',
      'Vísir/Anna Bára Dís Hall/Getty',
      'Vísir/Anna B. Hall/Getty',
      'Vísir/Anna Bára Dís Hall /Getty',
      'Anna Bára Dís Hall /Getty',
    ],
  ],
  [
    'agency',
    ['EPA', 'ap', 'Getty', 'Getty Images', 'Skjáskot', 'Aðsend', 'Veðurstofa Íslands', 'Úr safni'],
  ],
]

describe('findCredit', () => {
  for (const [form, credits] of forms) {
    it.each(credits)(`reads a ${form}: %s`, (credit) => {
      for (const drawn of [behindCaption(credit), inCaption(credit)]) {
        const { text, spans } = marked(drawn)
        const found = findCredit(text, spanOf(text))
        expect([sliceOf(text, found?.span ?? null), found?.form]).toEqual([credit, form])
        expect(found?.span).toEqual(spans[0])
      }
    })
  }

  it.each(['Vísir', 'Lögreglan', 'Landsbjörg'])(
    'reads %s, which is a word of the text too, behind a caption without a full stop',
    (credit) => {
      for (const drawn of [behindCaption(credit), inCaption(credit)]) {
        const { text, spans } = marked(drawn)
        expect(findCredit(text, spanOf(text))).toEqual({ span: spans[0], form: 'agency' })
      }
    },
  )

  it.each(['RÚV', 'KSÍ', 'Facebook', 'Lögreglan í Tromsö', 'Lögreglan á Selfossi'])(
    'reads %s, which is a word of the text too, only behind a caption that has ended',
    (credit) => {
      const { text, spans } = marked(behindCaption(credit))
      expect(findCredit(text, spanOf(text))).toEqual({ span: spans[0], form: 'agency' })
      const inside = marked(inCaption(credit)).text
      expect(findCredit(inside, spanOf(inside))).toBeNull()
    },
  )

  it('leaves a place without a capital out of an agency’s credit', () => {
    const { text, spans } = marked('Frá slysinu. [Lögreglan] Á vettvangi var kalt.')
    expect(findCredit(text, spanOf(text))).toEqual({ span: spans[0], form: 'agency' })
    const small = 'Frá slysinu. Lögreglan í bænum kom.'
    expect(findCredit(small, spanOf(small))).toBeNull()
  })

  it.each([
    ['at the text’s end', 'Frá höfninni. [EPA]'],
    ['before a line break', 'Frá höfninni. [EPA]\nog svo framvegis'],
    ['before a digit', 'Frá höfninni. [EPA] 12 skip komu.'],
    ['before a quote', 'Frá höfninni. [EPA] „Þau komu,“ segir hún.'],
    ['without a caption', '[EPA] Skipið kom í nótt.'],
    ['without a caption, as a chain', '[Vísir/Vilhelm] Skipið kom í nótt.'],
    ['the first of two', 'Frá höfninni. [EPA] Skipið kom. AFP Því var fagnað.'],
    [
      'behind a person in the picture',
      'Anna Jónsdóttir og Einar Wium Bergsson [Jens Frej/Getty] Þau voru kát.',
    ],
    ['behind people in the picture', 'Anna Jónsdóttir og Einar Bergsson [Skjáskot] Þau voru kát.'],
    ['a later one, when the first goes on', 'Fréttastofan EPA segir frá. [AFP] Skipið kom.'],
  ])('finds one %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(findCredit(text, spanOf(text))?.span).toEqual(spans[0])
  })

  it.each([
    ['no credit', 'Skipið kom í nótt. Því var fagnað.'],
    ['an agency in the middle of a sentence', 'Þetta segir EPA og Skipið kom.'],
    ['an agency with a mark behind it', 'Frá höfninni. EPA, Skipið kom.'],
    ['two clubs', 'Leikur KR/ÍR Fór fram í gær.'],
    ['a slash between words', 'Konur og/eða karlar. Skipið kom.'],
    ['a slash alone', 'Konur / karlar. Skipið kom.'],
    ['a fraction', 'Þetta var 1/2 Skip.'],
    ['a word before the slash with a full stop', 'Kom í gær. Hér./Getty Skipið'],
    ['a label and a small letter', 'Hér er mynd: skipið kom. Því var fagnað.'],
    ['a label at the end', 'Hér er Mynd:'],
    ['a label glued to a word', 'Hér er Mynd:skip Saga Skipið kom.'],
    ['a label glued to a word with a colon', 'Hér er Mynd:skip: Saga Skipið kom.'],
    ['a word that ends in a label', 'Hér er Forsíðumynd: Skipið kom.'],
    ['a label without a colon', 'Hér er Mynd Skipið kom.'],
    ['a bracket of other words', 'Frá höfninni (sjá mynd) Skipið kom.'],
    ['a bracket that stays open', 'Frá höfninni (Mynd Saga Skipið kom.'],
    ['a handle of one letter', 'Frá höfninni @a Skipið kom.'],
    ['an address of mail', 'Sendið á saga@visir Skipið kom.'],
    ['a handle with a mark', 'Frá höfninni @saga, Skipið kom.'],
    ['a credit glued to its full stop', 'Frá höfninni.Vísir/Vilhelm Skipið kom.'],
    ['a chain whose last part stands on the next line', 'Frá höfninni. Vísir/\nSkipið kom.'],
    ['a chain that ends in its slash', 'Frá höfninni. Vísir/'],
    ['a slash at the start', 'Frá höfninni. /Vísir Skipið'],
    ['nothing', ''],
  ])('finds none with %s', (_, text) => {
    expect(findCredit(text, spanOf(text))).toBeNull()
  })

  it('reads brackets of up to 150 letters', () => {
    const bracket = (length: number) => `(Mynd${'a'.repeat(length)})`
    const page = (length: number) => `Höfnin. ${bracket(length)} Skipið kom.`
    expect(findCredit(page(150), spanOf(page(150)))?.form).toBe('bracket')
    expect(findCredit(page(151), spanOf(page(151)))).toBeNull()
  })

  it('reads handles of two to thirty letters', () => {
    const page = (length: number) => `Höfnin. @${'a'.repeat(length)} Skipið kom.`
    const found = [1, 2, 30, 31].map((length) => findCredit(page(length), spanOf(page(length))))
    expect(found.map((credit) => credit?.form)).toEqual([undefined, 'handle', 'handle', undefined])
  })

  it('takes a photographer of up to four words', () => {
    const four = 'Í gær. Anna Bára Dís Hall/Getty Skipið kom.'
    expect(sliceOf(four, findCredit(four, spanOf(four))?.span ?? null)).toBe(
      'Anna Bára Dís Hall/Getty',
    )
    const five = 'Í gær. Anna Bára Dís Eva Hall/Getty Skipið kom.'
    expect(sliceOf(five, findCredit(five, spanOf(five))?.span ?? null)).toBe(
      'Bára Dís Eva Hall/Getty',
    )
  })

  it('takes a part in the middle of a chain of up to 39 letters', () => {
    const page = (length: number) =>
      `Í gær. Vísir/${'Anna Bára Dís E'.padEnd(length, 'e')}/Getty Skipið`
    const end = (length: number) => findCredit(page(length), spanOf(page(length)))?.span.end
    expect(end(39)).toBe(page(39).indexOf(' Skipið'))
    expect(end(40)).toBeLessThan(page(40).indexOf('/Getty'))
  })

  it('starts a chain at its agency, not at the capital before it', () => {
    const text = 'Skip í Reykjavík Getty Images/Anna Skipið kom.'
    expect(sliceOf(text, findCredit(text, spanOf(text))?.span ?? null)).toBe('Getty Images/Anna')
  })

  it('looks inside the span alone', () => {
    const text = 'EPA Skip. AFP Bátur. AP Kafari.'
    expect(findCredit(text, { start: 4, end: 31 })?.span).toEqual({ start: 10, end: 13 })
    expect(findCredit(text, { start: 14, end: 23 })?.span).toEqual({ start: 21, end: 23 })
    expect(findCredit(text, { start: 14, end: 22 })).toBeNull()
  })

  it('reads no part of a chain beyond the span', () => {
    const { text, spans } = marked('[Vísir/Anna Hall]/Getty Skipið kom.')
    expect(findCredit(text, { start: 0, end: 15 })?.span).toEqual(spans[0])
  })

  it('takes a mere name only where a caption may still end', () => {
    const text = 'Frá æfingu. Borgarleikhúsið Sýningin er í dag.'
    const at = text.indexOf('Borgar')
    expect(findCredit(text, spanOf(text))?.span.start).toBe(at)
    expect(findCredit(text, spanOf(text), at - 1)?.span.start).toBe(at)
    expect(findCredit(text, spanOf(text), at - 2)).toBeNull()
  })
})
