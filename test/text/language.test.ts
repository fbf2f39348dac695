import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFeatures, featureNames } from '../../src/text/language-features.ts'
import { languageWeights } from '../../src/text/language-weights.generated.ts'
import { listedWords, wordLists } from '../../src/text/language-words.ts'
import { fewestLetters, icelandicOrFaroese } from '../../src/text/language.ts'

const icelandic: readonly string[] = [
  'Bæjarstjórnin samþykkti á fundi sínum í gær að fresta framkvæmdum við nýja sundlaug.',
  'Vegurinn um heiðina er lokaður vegna veðurs og ekki verður reynt að opna hann fyrr en á morgun.',
  'BJÖRGUNARSVEITIR KALLAÐAR ÚT VEGNA FERÐAMANNA SEM VILLTUST Á FJALLINU',
  'Liðið vann stórsigur á heimavelli og þjálfarinn segir leikmenn sína eiga hrósið skilið.',
  'Ráðherra segist ekki hafa vitað af skýrslunni fyrr en hún birtist í fjölmiðlum.',
  'Hvað kostar að hita upp húsið þitt og hvers vegna hækkar reikningurinn?',
]

const faroese: readonly string[] = [
  'Tað er ikki lætt at siga, hvussu nógv fólk vóru á fundinum, men tey vóru fleiri enn vanligt.',
  'Landsstýrið hevur gjørt av, at nýggja sjúkrahúsið skal verða bygt í Havn.',
  'Hon segði, at hetta var fyrstu ferð, at øll børnini í bygdini høvdu verið saman.',
  'Veðrið verður gott í morgin, men um kvøldið fer at regna í norðuroyggjum.',
]

const foreign: readonly string[] = [
  'Statsministeren siger, at regeringen ikke har planer om at ændre loven før næste år.',
  'Politiet ber om tips etter at en mann ble funnet skadet på en parkeringsplass i natt.',
  'Ho seier at det ikkje er nokon grunn til å vere redd for dei nye reglane.',
  'Regeringen vill att fler ska kunna köpa sin första bostad och föreslår lägre skatt.',
  'The council voted on Tuesday to postpone the construction of the new swimming pool.',
  'Prime Minister Kristrún Frostadóttir met with Þorgerður Katrín in Reykjavík on Monday.',
  'Die Gemeinde hat am Dienstag beschlossen, den Bau des Schwimmbads zu verschieben.',
  'Rada miasta postanowiła we wtorek odłożyć budowę nowego basenu na przyszły rok.',
  'A város önkormányzata kedden úgy döntött, hogy elhalasztja az új uszoda építését.',
  'Le conseil municipal a décidé mardi de reporter la construction de la piscine.',
  'Kaupunginvaltuusto päätti tiistaina lykätä uuden uimahallin rakentamista ensi vuoteen.',
  'El ayuntamiento decidió el martes aplazar la construcción de la nueva piscina.',
  'Zastupitelstvo města v úterý rozhodlo odložit stavbu nového bazénu na příští rok.',
  'Совет решил отложить строительство нового бассейна до следующего года.',
  '市議会は火曜日、新しいプールの建設を来年まで延期することを決めました。',
]

describe('icelandicOrFaroese', () => {
  it.each(icelandic)('finds Icelandic: %s', (text) => {
    const { language, confidence } = icelandicOrFaroese(text)
    expect(language).toBe('is')
    expect(confidence).toBeGreaterThan(0.9)
  })

  it.each(faroese)('finds Faroese: %s', (text) => {
    const { language, confidence } = icelandicOrFaroese(text)
    expect(language).toBe('fo')
    expect(confidence).toBeGreaterThan(0.9)
  })

  it.each(foreign)('leaves other languages alone: %s', (text) => {
    const { language, confidence } = icelandicOrFaroese(text)
    expect(language).toBeNull()
    expect(confidence).toBeGreaterThan(0.5)
  })

  it.each([
    '',
    'Það er',
    '31. júlí 2025 07:53',
    'Þórður Ægir',
    '1234567890'.repeat(50),
    '😀'.repeat(99),
  ])('refuses what is too short: %j', (text) => {
    expect(icelandicOrFaroese(text)).toEqual({ language: null, confidence: 0 })
  })

  it('counts letters and not characters for its shortest text', () => {
    const spaced = 'það, er, ekki, hægt!! 2025'
    expect(spaced.match(/\p{L}/gu)).toHaveLength(fewestLetters - 7)
    expect(icelandicOrFaroese(spaced).confidence).toBe(0)
    expect(icelandicOrFaroese(`${spaced} að segja`).language).toBe('is')
  })

  it('reads decomposed letters and capitals as the composed small ones', () => {
    for (const text of icelandic) {
      expect(icelandicOrFaroese(text.normalize('NFD'))).toEqual(icelandicOrFaroese(text))
      expect(icelandicOrFaroese(text.toUpperCase())).toEqual(icelandicOrFaroese(text))
    }
  })

  it('is as sure as the regression makes it, its bias included', () => {
    for (const text of [...icelandic, ...faroese, ...foreign]) {
      const { counts } = countFeatures(text)
      const odds = [0, 1].map((column) => {
        const weight = (name: string) => languageWeights[name]?.[column] ?? 0
        const sum = featureNames.reduce((all, name, n) => all + (counts[n] ?? 0) * weight(name), 0)
        return Math.exp(sum + weight('bias'))
      })
      const [is = 0, fo = 0] = odds.map((one) => one / (1 + odds.reduce((a, b) => a + b)))
      const { language, confidence } = icelandicOrFaroese(text)
      const sure = language === null ? 1 - is - fo : language === 'is' ? is : fo
      expect(confidence).toBeCloseTo(sure, 12)
    }
  })

  it('is not led astray by a foreign caption before an Icelandic body', () => {
    const caption =
      'A man walks past the harbour in the early morning of a cold winter day. '.repeat(8)
    expect(icelandicOrFaroese(caption).language).toBeNull()
    expect(icelandicOrFaroese(caption + icelandic.join(' ').repeat(6)).language).toBe('is')
  })

  it('gives a probability for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
        const { language, confidence } = icelandicOrFaroese(text)
        expect(confidence).toBeGreaterThanOrEqual(language === null ? 0 : 0.5)
        expect(confidence).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('countFeatures', () => {
  it('counts letters, endings and words of lists', () => {
    const { counts, letters } = countFeatures('Þau sögðu: Ikki, hestur, hestur!')
    const count = (name: string): number | undefined => counts[featureNames.indexOf(name)]
    expect(letters).toBe(24)
    expect([count('þ'), count('ö'), count('ð'), count('s'), count('å')]).toEqual([1, 1, 1, 3, 0])
    expect([count('icelandic'), count('faroese'), count('foreign')]).toEqual([1, 1, 0])
    expect([count('-ur'), count('-um')]).toEqual([2, 0])
  })

  it('gives a listed word no ending', () => {
    const { counts } = countFeatures('verður')
    expect(counts[featureNames.indexOf('island')]).toBe(1)
    expect(counts[featureNames.indexOf('-ur')]).toBe(0)
  })
})

describe('the word lists', () => {
  it.each([
    ['það', 'icelandic'],
    ['thad', 'icelandicPlain'],
    ['ikki', 'faroese'],
    ['við', 'island'],
    ['og', 'nordic'],
    ['at', 'mainland'],
    ['und', 'foreign'],
    ['fríggjadagin', 'faroese'],
  ])('holds %s in the list %s', (word, list) => {
    expect(wordLists[listedWords().get(word) ?? -1]).toBe(list)
  })

  it.each(['', 'Það', 'constructor', 'kartafla'])('does not hold %j', (word) => {
    expect(listedWords().get(word)).toBeUndefined()
  })
})
