import { describe, expect, it } from 'vitest'
import { findGluedCredits } from '../../src/text/glued-credits.ts'
import { marked, spanOf } from '../support/marked.ts'

describe('findGluedCredits', () => {
  it.each([
    ['a chain', 'Frá ráðhúsinu í gær.[Vísir/AFP] Herinn hefur sent lið.'],
    ['an agency', 'Frá ráðhúsinu í gær.[Getty] „Ég er sátt,“ segir hún.'],
    ['one behind a question', 'Hver er þar?[Vísir/Vilhelm] Skipið kom í nótt.'],
    ['one behind a cry', 'Hver er þar![Vísir/Vilhelm] Skipið kom í nótt.'],
    ['one behind a quote', 'Það er „gott“[Vísir/Vilhelm] Skipið kom í nótt.'],
    ['one behind an English quote', 'Það er “gott”[Vísir/Vilhelm] Skipið kom í nótt.'],
    ['a bracket', 'Frá ráðhúsinu í gær.[(Photo by Anna Hall/Getty Images)] Herinn fór.'],
    ['a handle', 'Frá ráðhúsinu í gær.[@saga_sig] Herinn hefur sent lið.'],
    ['two', 'Frá ráðhúsi.[Vísir/AFP] Herinn fór. Við höfn.[Vísir/Vilhelm] Skipið kom.'],
    ['one at the end', 'Frá ráðhúsinu í gær.[Vísir/Vilhelm]'],
  ])('finds %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(findGluedCredits(text, spanOf(text))).toEqual(spans)
  })
  it.each([
    ['a credit behind a blank', 'Frá ráðhúsinu í gær. Vísir/AFP Herinn hefur sent lið.'],
    ['a credit behind a comma', 'Frá ráðhúsinu í gær,Vísir/AFP Herinn hefur sent lið.'],
    ['a credit behind a capital', 'Frá fundi hjá BSRB.Vísir/AFP Herinn hefur sent lið.'],
    ['small letters', 'Frá ráðhúsinu í gær.vísir/afp Herinn hefur sent lið.'],
    ['a sentence glued to another', 'Frá ráðhúsinu í gær.Herinn hefur sent lið.'],
    ['a credit one word later', 'Frá ráðhúsinu í gær.Herinn Vísir/AFP Skipið kom.'],
    ['a credit that goes on', 'Frá ráðhúsinu í gær.Getty segir frá.'],
    ['a web address', 'Lesið á visir.is Skipið kom.'],
    ['nothing', ''],
  ])('finds none in %s', (_, text) => {
    expect(findGluedCredits(text, spanOf(text))).toEqual([])
  })
  it('looks inside the span alone', () => {
    const text = 'Á fundi.Vísir/AFP Herinn fór. Við höfn.Getty Skipið kom.'
    expect(findGluedCredits(text, { start: 18, end: 56 })).toEqual([{ start: 39, end: 44 }])
    expect(findGluedCredits(text, { start: 0, end: 29 })).toEqual([{ start: 8, end: 17 }])
    expect(findGluedCredits(text, { start: 8, end: 29 })).toEqual([])
    expect(findGluedCredits(text, { start: 0, end: 14 })).toEqual([])
  })
  it('takes credits of up to 120 letters', () => {
    const bracket = (length: number) => `(Mynd${'a'.repeat(length - 6)})`
    const page = (length: number) => `Á fundi.${bracket(length)} Skipið kom.`
    expect(findGluedCredits(page(120), spanOf(page(120)))).toEqual([{ start: 8, end: 128 }])
    expect(findGluedCredits(page(121), spanOf(page(121)))).toEqual([])
  })
})
