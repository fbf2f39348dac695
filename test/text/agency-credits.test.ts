import { describe, expect, it } from 'vitest'
import { agencyAlone, outletAtEnd } from '../../src/text/agency-credits.ts'
import { wordAfter } from '../../src/text/word-spans.ts'
import { marked, spanOf } from '../support/marked.ts'

/** Reads at the bracket's first word; the whole text is the stretch to look in. */
function readAt(drawn: string) {
  const { text, spans } = marked(drawn)
  const word = wordAfter(text, spans[0]?.start ?? 0)
  if (!word) throw new Error(`no word in ${drawn}`)
  return { credit: agencyAlone(text, word, spanOf(text)), bracket: spans[0] }
}

describe('agencyAlone', () => {
  it.each([
    'Báturinn við höfnina [EPA] Eldurinn logar enn.',
    'Báturinn við höfnina. [Vísir] Eldurinn logar enn.',
    'Báturinn við höfnina. [RÚV] Danir unnu.',
    'Báturinn við höfnina. [Lögreglan í Tromsö] Danir unnu.',
    'Báturinn við höfnina. [Lögreglan á Húsavík] Danir unnu.',
    'Báturinn við höfnina. [Lögreglan]',
    '[Landsbjörg] Danir unnu.',
    'Anna Jónsdóttir [Vísir] Danir unnu.',
    'Báturinn við höfnina [Vísir] Lögreglan rannsakar eldinn.',
    'Báturinn við höfnina [Landsbjörg] Slökkviliðið var kallað út.',
    'Báturinn við höfnina [Rauði krossinn] Fólkið fékk inni í skóla.',
    'Sumir höfðu komið langt að [Landsbjörg] Slökkviliðið var kallað út.',
    'Eldurinn sem logað hefur í [EPA] Danir unnu.',
    'Frá leiknum [Stöð 2] Danir unnu.',
  ])('reads %s', (drawn) => {
    const { credit, bracket } = readAt(drawn)
    expect(credit).toEqual({ span: bracket, form: 'agency' })
  })
  it.each([
    ['a small word behind', 'Báturinn við höfnina [EPA] sést hér.'],
    ['a small word behind an outlet', 'Myndina tók í gær [Vísir] en hún er góð.'],
    ['a proper noun behind an outlet', 'Báturinn við höfnina [Vísir] Danir unnu.'],
    ['a quotation behind an outlet', 'Við Siggu talaði [Vísir] „Þetta er gaman,“ segir hún.'],
    ['a longer word that begins like one', 'Frá slysinu. [Lögreglan] ásamt Önnu Skipið kom.'],
    ['a longer word that ends like one', 'Frá slysinu. [Lögreglan] sá Önnu Skipið kom.'],
    ['one word behind', 'Frá slysinu. [Lögreglan] sagði'],
    ['a preposition before', 'Hún vann hjá [Landsbjörg] Lögreglan rannsakar málið.'],
    ['a preposition before an agency', 'Þáttur var sýndur á [Stöð 2] Sport í gær.'],
    ['a preposition that opens', 'Á [Stöð 2] Sport í gær var leikur.'],
    ['a verb of speech before', 'Fólkið komst af, segir [Landsbjörg] Lögreglan er á staðnum.'],
    ['a conjunction before', 'Þarna eru slökkviliðið og [Lögreglan] Maðurinn er fundinn.'],
    ['letters that may be a genitive', 'Við höfuðstöðvar [KSÍ] Landsliðið mætir Dönum.'],
    ['another case', 'Báturinn er eign [Vísis] Lögreglan rannsakar eldinn.'],
    ['no agency', 'Báturinn við höfnina [Skipið] Lögreglan rannsakar eldinn.'],
  ])('reads none with %s', (_, drawn) => {
    expect(readAt(drawn).credit).toBeNull()
  })
})

describe('outletAtEnd', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['Báturinn við höfnina [Vísir]', true],
    ['Báturinn við höfnina [Landsbjörg]', true],
    ['Báturinn við höfnina [Rauði krossinn]', true],
    ['Sjálfboðaliðar hjá [Landsbjörg]', false],
    ['Fólk á leið í [Rauði krossinn]', false],
    ['Eldri eru [Almannavarnir]', false],
    ['Höfuðstöðvar [RÚV]', false],
    ['[Vísir]', false],
    ['[Rauði krossinn]', false],
    ['Báturinn við [höfnina]', false],
  ]
  it.each(cases)('in %s: %s', (drawn, isFound) => {
    const { text, spans } = marked(drawn)
    expect(outletAtEnd(text, spanOf(text))).toEqual(isFound ? spans[0] : null)
  })
})
