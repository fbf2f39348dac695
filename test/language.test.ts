import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../src/language.ts'

const texts: readonly (readonly [string, string, string])[] = [
  [
    'is',
    'letters',
    'Íbúar í þorpinu eru orðnir þreyttir á hávaða frá höfninni og vilja að sveitarfélagið bregðist við.',
  ],
  [
    'fo',
    'letters',
    'Íbúgvarnir í bygdini eru troyttir av ljóðinum frá havnini og vilja hava kommununa at gera nakað.',
  ],
  [
    'da',
    'trigrams',
    'Beboerne i byen er blevet trætte af støjen fra havnen, og nu beder de kommunen om at gøre noget ved det. Borgmesteren siger, at man undersøger sagen.',
  ],
  [
    'nb',
    'trigrams',
    'Innbyggerne i byen er lei av bråket fra havnen og ber nå kommunen om å gjøre noe med det. Ordføreren sier at de undersøker saken nærmere.',
  ],
  [
    'nn',
    'trigrams',
    'Innbyggjarane i bygda er leie av bråket frå hamna og bed no kommunen om å gjere noko med det. Ordføraren seier at dei skal sjå nærare på saka.',
  ],
  [
    'sv',
    'trigrams',
    'Invånarna i staden är trötta på oljudet från hamnen och ber nu kommunen att göra något åt det. Kommunalrådet säger att man undersöker saken.',
  ],
  [
    'en',
    'trigrams',
    'Residents of the town are tired of the noise from the harbour and have asked the council to do something about it before the summer.',
  ],
  [
    'de',
    'trigrams',
    'Die Bewohner der Stadt sind den Lärm aus dem Hafen leid und bitten die Gemeinde, noch vor dem Sommer etwas dagegen zu unternehmen.',
  ],
  [
    'pl',
    'trigrams',
    'Mieszkańcy miasta mają dość hałasu z portu i proszą gminę, aby coś z tym zrobiła jeszcze przed latem. Burmistrz zapowiada wyjaśnienia.',
  ],
]

describe('detectLanguage', () => {
  it.each(texts)('names %s by %s', (language, method, text) => {
    const found = detectLanguage(text)
    expect(found).toMatchObject({ language, method })
    expect(found.confidence).toBeGreaterThan(0.8)
    expect(found.confidence).toBeLessThanOrEqual(1)
  })

  it.each([
    '',
    'Ísland',
    'Good morning',
    '1234567890'.repeat(20),
    '😀'.repeat(50),
    '\uD800\u0000'.repeat(50),
    'Les habitants de la ville en ont assez du bruit du port et demandent à la mairie de réagir.',
    'Kaupungin asukkaat ovat kyllästyneet sataman meluun ja pyytävät kaupunkia tekemään jotain.',
    'A város lakói megelégelték a kikötő zaját, és arra kérik az önkormányzatot, hogy lépjen.',
    'Жители города устали от шума порта и просят городские власти что-нибудь сделать.',
    '町の住民は港の騒音にうんざりしており、夏までに対策を取るよう役場に求めています。',
  ])('answers und for %j', (text) => {
    expect(detectLanguage(text)).toEqual({ language: 'und', confidence: 0, method: 'none' })
  })

  it('answers one of its languages for any string', () => {
    const known = ['is', 'fo', 'da', 'nb', 'nn', 'sv', 'en', 'de', 'pl', 'und']
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const { language, confidence, method } = detectLanguage(text)
        expect(known).toContain(language)
        expect(confidence === 0).toBe(method === 'none')
        expect(method === 'none').toBe(language === 'und')
      }),
    )
  })
})
