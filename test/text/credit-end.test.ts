import { describe, expect, it } from 'vitest'
import { CreditMark } from '../../src/text/agencies.ts'
import { creditEnd, markBefore } from '../../src/text/credit-end.ts'
import { marked } from '../support/marked.ts'

/** The bracket holds a credit's last part, behind its slash. */
const cases: readonly (readonly [string, string])[] = [
  [
    'a first name before a whole name',
    'Vísir/[Vilhelm] Hallmar Ketilsson ráðherra ætlar að hætta.',
  ],
  ['two first names before a common noun', 'Vísir/[Ívar Fannar] Hjón í sveitinni keyptu hest.'],
  ['a first name before a common noun', 'Vísir/[Vilhelm] Skipið kom til hafnar í nótt.'],
  ['a whole name before a common noun', 'Vísir/[Anna Jónsdóttir] Skipið kom til hafnar í nótt.'],
  ['a name with an initial', 'Vísir/[Hjördís L.] Skipið kom til hafnar í nótt.'],
  ['a company', 'Mynd/[Verkís hf.] Skipið kom til hafnar í nótt.'],
  ['a company by a given name', 'Mynd/[Saga hf.] „Þetta er gott,“ segir hún.'],
  ['a company by a given name, before a whole name', 'Mynd/[Embla ehf.] Anna Jónsdóttir er sátt.'],
  ['a foreigner', 'AP/[Tetiana Dzhafarova] Skipið kom til hafnar í nótt.'],
  ['an agency', 'Anna/[Getty] Skipið kom til hafnar í nótt.'],
  ['an agency of two words', 'Anna/[Getty Images] Skipið kom til hafnar í nótt.'],
  ['an agency of three words', 'Anna/[USA Today Sports] Skipið kom til hafnar.'],
  ['small letters', 'vísir/[anton] Skipið kom til hafnar í nótt.'],
  ['two words in small letters', 'vísir/[anton brink] Skipið kom til hafnar í nótt.'],
  ['two words in capitals', 'VÍSIR/[HULDA MARGRÉT] Skipið kom til hafnar í nótt.'],
  ['one before a quote', 'Vísir/[Vilhelm] „Þetta er gott,“ segir Anna.'],
  ['one before a digit', 'Vísir/[Vilhelm] 12 skip komu til hafnar.'],
  ['one before a line break', 'Vísir/[Vilhelm]\nHjördís kom til hafnar í nótt.'],
  ['all that is left', 'Vísir/[Vilhelm Gunnarsson]'],
  ['one word that is left', 'Vísir/[Vilhelm]'],
  ['a definite noun behind a first name', 'Vísir/[Vilhelm] Leikkonan er sátt með sýninguna.'],
  ['an unknown noun with the article', 'Vísir/[Vilhelm] Ferðafélagið fór á fjallið í gær.'],
  ['a first name that opens with a small word', 'Vísir/[Vilhelm] Anna er komin heim. Anna er kát.'],
  [
    'a foreigner whose name goes on',
    'AP/[Mark Wessel] Elsa Lind Ívarsdóttir rafvirki er komin í úrslit.',
  ],
  ['a foreigner with a middle initial', 'AP/[Robert F. Wessel] Donald Trump er á leið til Kanada.'],
  ['a foreigner with a particle', 'EPA/[Piet van Loon] Stjórnin í Haag er fallin.'],
  ['a foreigner with a prefix', 'AFP/[Omar al-Rashid] Stjórnin í Beirút er fallin.'],
  ['a signature of two words', 'Vísir/[Anton Brink] Hæstiréttur staðfesti dóminn í gær.'],
  [
    'a signature before a foreigner',
    'Vísir/[Vilhelm] Aaron Wessel, markvörður liðsins, er sáttur.',
  ],
  [
    'a signature before a name of three',
    'Vísir/[Daníel] Jón Pétur Wessel, þingmaður flokksins, sagði nei.',
  ],
  ['somebody who sent it', 'Aðsend/[Rafnkell Orri] Sundlaugargestum á Höfn brá í brún.'],
  ['a full stop behind a name', 'Vísir/[Vilhelm.] Skipið kom til hafnar í nótt.'],
]

describe('creditEnd', () => {
  it.each(cases)('reads %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(creditEnd(text, spans[0]?.start ?? 0, text.length)).toBe(spans[0]?.end)
  })

  it('goes no further than three words', () => {
    const { text, spans } = marked('vísir/[anton brink páll] jón gísli')
    expect(creditEnd(text, 6, text.length)).toBe(spans[0]?.end)
  })

  it('goes no further than the limit', () => {
    const text = 'Vísir/Anna Jónsdóttir Skipið kom.'
    expect(creditEnd(text, 6, 21)).toBe(21)
    expect(creditEnd(text, 6, 10)).toBe(10)
    expect(creditEnd(text, 6, 8)).toBe(8)
  })

  it('stays where it is when no word follows', () => {
    expect(creditEnd('Vísir/', 6, 6)).toBe(6)
    expect(creditEnd('Vísir/ \nog', 6, 10)).toBe(6)
  })

  it('does not take an agency that a small word goes on from', () => {
    const { text, spans } = marked('Vísir/[Alþingi] Íslendinga kom saman í gær.')
    expect(creditEnd(text, 6, text.length)).toBe(spans[0]?.end)
    const small = marked('vísir/[getty images] sýna myndina')
    expect(creditEnd(small.text, 6, small.text.length)).toBe(small.text.indexOf(' myndina'))
  })
})

describe('markBefore', () => {
  it.each([
    ['an agency', 'AP/', CreditMark.wire],
    ['an agency and a blank', 'Stjórnin í Haag AP /', CreditMark.wire],
    ['an agency of two words and a blank', 'NTB Scanpix /', CreditMark.wire],
    ['the second of two', 'Vísir/EPA/', CreditMark.wire],
    ['a blank behind the slash', 'AP/ ', CreditMark.wire],
    ['a sender of two words', 'Aðsend mynd/', CreditMark.sent],
    ['an outlet', 'Vísir/', CreditMark.outlet],
    ['an agency before the last word', 'AP Vísir/', CreditMark.outlet],
    ['no slash', 'AP ', CreditMark.outlet],
    ['a slash farther in front', 'AP/ – ', CreditMark.outlet],
    ['nothing before the slash', '/', CreditMark.outlet],
    ['nothing', '', CreditMark.outlet],
  ])('reads %s', (_, before, mark) => {
    expect(markBefore(`${before}Anna`, before.length)).toBe(mark)
  })
})
