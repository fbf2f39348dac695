import { describe, expect, it } from 'vitest'
import { NameKind, tokenBefore } from '../../src/text/name-tokens.ts'
import { findByline } from '../../src/text/names.ts'

const newsrooms = [
  ...['AFP', 'AP', 'Auglýsingadeild', 'Blaðamaður mbl.is', 'Bylgjan', 'Bændablaðið', 'DV', 'DV.is'],
  ...['Fréttablaðið', 'Fréttastofa', 'Fréttastofa Bylgjunnar', 'Fréttastofa mbl'],
  ...['Fréttastofa RÚV', 'Fréttastofa Stöðvar 2', 'Fréttastofa Sýnar', 'Fréttastofa Vísis'],
  ...['Fréttastofa Útvarps', 'Fréttatíminn', 'Glamour', 'Heimildin', 'Innherji', 'Íþróttadeild'],
  ...['Íþróttadeild Morgunblaðsins', 'Íþróttadeild RÚV', 'Íþróttadeild Sýnar'],
  ...['Íþróttadeild Vísis', 'Kjarninn', 'Kynningardeild', 'Leikjavísir', 'Lífið', 'Makamál'],
  ...['Mannlíf', 'mbl', 'mbl.is', 'Morgunblaðið', 'Nútíminn', 'Ritstjórar', 'Ritstjóri'],
  ...['Ritstjórn', 'Ritstjórn DV', 'Ritstjórn Fréttablaðsins', 'Ritstjórn Glamour'],
  ...['Ritstjórn Heimildarinnar', 'Ritstjórn mbl', 'Ritstjórn mbl.is'],
  ...['Ritstjórn Morgunblaðsins', 'Ritstjórn Viðskiptablaðsins', 'Ritstjórn Vísis', 'RÚV'],
  ...['Samstarf', 'Samstöðin', 'Sport', 'Stundin', 'Stöð 2', 'Stöð 2 Sport', 'Sýn Sport'],
  ...['Viðskiptablaðið', 'Víkurfréttir', 'Vísir', 'Vísir.is'],
]

/** What was found before the end: the words and whether they are a newsroom. */
function found(text: string): readonly [string, boolean] | null {
  const byline = findByline(text, text.length)
  return byline && [text.slice(byline.span.start, byline.span.end), byline.newsroom]
}

describe('newsrooms', () => {
  it.each(newsrooms)('%s signs as itself', (name) => {
    expect(found(`Eldur kom upp í ${name}`)).toEqual([name, true])
    expect(found(`Eldur kom upp í ${name.toLowerCase()}`)).toEqual([name.toLowerCase(), true])
  })

  it.each(['Alþingi', 'Fréttir', 'Deild Vísis', 'Stryker was here!', 'Vísisins', 'xVísir'])(
    '%s is none',
    (name) => expect(found(`Eldur kom upp í ${name}`)?.[1] ?? false).toBe(false),
  )

  it('leaves the headline a word', () => {
    expect(found('Ritstjórn')?.[1] ?? false).toBe(false)
  })
})

const kindOf = (word: string) => tokenBefore(`Sjá ${word}`, word.length + 4, { from: 0 })?.kind

describe('small words around names', () => {
  it.each(
    'al av bin bint da dal de del della den der di dos du el ibn la le los ter van von y zu'.split(
      ' ',
    ),
  )('%s may stand inside a name', (word) => expect(kindOf(word)).toBe(NameKind.particle))

  it.each(
    (
      'á að af án bak eftir en er eru ef frá fyrir gegn gegnum handa heitir hjá í kringum kveður ' +
      'kallar með meðal milli móti nálægt né nema samkvæmt segir segja segist sem síðan til um ' +
      'undan undir utan úr vegna við yfir ásamt eða eins hét heita nefnir vs'
    ).split(' '),
  )('%s asks for what follows', (word) => expect(kindOf(word)).toBe(NameKind.opener))

  it.each(['maður', 'fer', 'þar', 'nú', 'vande', 'xde'])('%s does neither', (word) =>
    expect(kindOf(word)).toBe(NameKind.lower),
  )
})
