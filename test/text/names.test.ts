import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findByline, splitNames } from '../../src/text/names.ts'
import type { BylineOptions } from '../../src/text/names.ts'

/** The names found before the bar, or null. */
function namesBefore(marked: string, options: BylineOptions = {}): string[] | null {
  const end = marked.indexOf('¦')
  const text = marked.replace('¦', '')
  const byline = findByline(text, end, options)
  return byline === null ? null : byline.names.map(({ span }) => text.slice(span.start, span.end))
}

describe('findByline with one author', () => {
  it.each([
    [
      'Leigubílar bíða enn við höfnina Eyrún Dögg Hallmundsdóttir ¦skrifar',
      'Eyrún Dögg Hallmundsdóttir',
    ],
    [
      'Leigubílar bíða enn við höfnina Eyrún Dögg Hallmundsdóttir¦ skrifar',
      'Eyrún Dögg Hallmundsdóttir',
    ],
    ['Rúta festist við Landmannalaugar Tómas Ó. Vatnsdal ¦skrifar', 'Tómas Ó. Vatnsdal'],
    ['Loka höfninni vegna hákarls J. Hekla Sverrisdóttir ¦skrifar', 'J. Hekla Sverrisdóttir'],
    ['Segir frumvarpið ganga gegn samningnum um EES Hákon Þórir ¦skrifar', 'Hákon Þórir'],
    [
      'Nýr forstjóri er Gauti Hlöðver Skaftason Sædís Embla Þorvarðardóttir ¦skrifar',
      'Sædís Embla Þorvarðardóttir',
    ],
    [
      'Connor Whitlock er genginn í raðir Burnley Sindri Leó Kolbeinsson ¦skrifar',
      'Sindri Leó Kolbeinsson',
    ],
    ['Mynd um símavörð á Dalvík verðlaunuð í Gdansk Dagrún Mist Wium ¦skrifar', 'Dagrún Mist Wium'],
    ['Vatnslögn sprakk í Reykjavík Ketill Svansson ¦skrifar', 'Ketill Svansson'],
    ['Allt búið hjá Mörthu og Fenton Birna Karen Leifsdóttir ¦skrifar', 'Birna Karen Leifsdóttir'],
    ['Heilu þorpin eru á kafi Agnieszka Wróbel ¦skrifar', 'Agnieszka Wróbel'],
    ['Hitabylgja, hvalreki og Sigga Birna Karen Leifsdóttir ¦skrifar', 'Birna Karen Leifsdóttir'],
    ['Veiðar hefjast á ný Vincent van der Berg ¦skrifar', 'Vincent van der Berg'],
    ['Veiðar hefjast á ný Piet van der Berg ¦skrifar', 'Piet van der Berg'],
    ['Veiðar hefjast á ný Piet de la Cruz ¦skrifar', 'Piet de la Cruz'],
    ['Skólinn opnar dyrnar Mohammed al-Hassan ¦skrifar', 'Mohammed al-Hassan'],
    [
      '„Við eigum ekki lengur fyrir húshitun“ Magni Snær Þórólfsson ¦skrifar',
      'Magni Snær Þórólfsson',
    ],
    ['Hver á hvalbeinið? Jódís Erla Tryggvadóttir ¦skrifar', 'Jódís Erla Tryggvadóttir'],
    ['Haukar unnu 31-28 Dagmar Eik Sævarsdóttir ¦skrifar', 'Dagmar Eik Sævarsdóttir'],
    [
      '„Við gefumst aldrei upp,“ segir Katrín Eyrún Ósk Hallgrímsdóttir ¦',
      'Eyrún Ósk Hallgrímsdóttir',
    ],
    [
      '"Við gefumst aldrei upp," segir Ari Eyrún Ósk Hallgrímsdóttir ¦',
      'Eyrún Ósk Hallgrímsdóttir',
    ],
    ['„Er þetta búið?“ spyr Katrín Eyrún Ósk Hallgrímsdóttir ¦', 'Eyrún Ósk Hallgrímsdóttir'],
    ['„Við gefumst aldrei upp“ Katrín Ósk Hallgrímsdóttir ¦', 'Katrín Ósk Hallgrímsdóttir'],
    ['Margt er ósagt, segir hún Katrín Ósk Hallgrímsdóttir ¦', 'Katrín Ósk Hallgrímsdóttir'],
    ['Göngin lokuð í nótt Guðrúnarson ¦', 'Guðrúnarson'],
    ['Göngin lokuð í nótt Hilda Guðrúnarbur ¦', 'Hilda Guðrúnarbur'],
  ])('%s', (text, name) => expect(namesBefore(text)).toEqual([name]))

  it.each([
    ['Hattarnir sem allir verða með í vor Ritstjórn ¦skrifar', 'Ritstjórn'],
    ['Eldur í bruggsmiðju Fréttastofa Stöðvar 2 ¦skrifar', 'Fréttastofa Stöðvar 2'],
    ['Eldur í bruggsmiðju Íþróttadeild Vísis ¦skrifar', 'Íþróttadeild Vísis'],
    ['Eldur í bruggsmiðju ritstjórn ¦skrifar', 'ritstjórn'],
  ])('knows newsrooms: %s', (text, name) => {
    expect(namesBefore(text)).toEqual([name])
    expect(findByline(text, text.indexOf('¦'))?.newsroom).toBe(true)
  })

  it('reads names without capitals and in capitals', () => {
    expect(namesBefore('Snjór fellur á heiðum hulda björnsdóttir ¦skrifar')).toEqual([
      'hulda björnsdóttir',
    ])
    expect(namesBefore('Snjór fellur á heiðum HULDA BJÖRNSDÓTTIR ¦skrifar')).toEqual([
      'HULDA BJÖRNSDÓTTIR',
    ])
    expect(namesBefore('Snjór fellur á heiðum jakob bjarnar ¦skrifar')).toEqual(['jakob bjarnar'])
  })

  it('reads two given names without capitals, and up to three before a patronymic', () => {
    const before = (names: string) => namesBefore(`Snjór fellur á heiðum ${names} ¦skrifar`)
    expect(before('ari jakob bjarnar')).toEqual(['jakob bjarnar'])
    expect(before('anna björk dís jónsdóttir')).toEqual(['anna björk dís jónsdóttir'])
    expect(before('eva anna björk dís jónsdóttir')).toEqual(['anna björk dís jónsdóttir'])
    expect(before('jakob bílstjóri')).toBeNull()
    expect(before('bílstjóri jakob')).toBeNull()
    expect(before('jónsdóttir')).toBeNull()
    expect(before('jónsdóttir jakob')).toBeNull()
    const text = 'Snjór fellur á heiðum jakob bjarnar'
    expect(findByline(text, text.length)?.newsroom).toBe(false)
    expect(findByline(text, text.length, { from: text.indexOf('jakob') })).toBeNull()
  })

  it.each([
    '',
    ' ¦skrifar',
    'Snjór fellur á heiðum ¦skrifar',
    'Snjór fellur á heiðum og jökla ¦skrifar',
    'Hann kom klukkan 14:30 ¦skrifar',
    'Hvað nú? ¦skrifar',
    'og ¦skrifa',
    ', ¦skrifar',
    '„ ¦skrifar',
    '— – ¦',
  ])('finds none in %j', (text) => expect(namesBefore(text)).toBeNull())

  it.each([
    ['Eldgos er hafið í Öskju Sól Jónsdóttir ¦', 'Öskju'],
    ['Sættir hjá Birni og Önnu Kári Stefánsson ¦', 'Önnu'],
    ['Liðið heldur til Parísar Kári Stefánsson ¦', 'Parísar'],
    ['Hún er á leið til KR Kári Stefánsson ¦', 'KR'],
    ['Leitað að bíl Kristínar Kári Stefánsson ¦', 'Kristínar'],
    ['Fjölmenni í afmæli Ólafs Jónssonar Kári Stefánsson ¦', 'Jónssonar'],
  ])('leaves the headline its last word: %s', (text, word) => {
    expect(namesBefore(text)?.[0]).not.toContain(word)
  })

  it('leaves the headline a word at least, unless the names have a line of their own', () => {
    expect(namesBefore('Kári Stefánsson ¦skrifar')).toEqual(['Stefánsson'])
    expect(namesBefore('Stefánsson ¦skrifar')).toEqual(['Stefánsson'])
    expect(namesBefore('Snjór fellur\nKári Stefánsson ¦skrifar')).toEqual(['Kári Stefánsson'])
    expect(namesBefore('Kári Stefánsson ¦skrifar', { whole: true })).toEqual(['Kári Stefánsson'])
  })

  it('does not reach over a line break, nor left of `from`', () => {
    const text = 'Rætt við Önnu\nKára Stefánsson skrifar'
    expect(findByline(text, text.indexOf('skrifar'))?.span.start).toBe(text.indexOf('Kára'))
    const line = 'Anna Kári Stefánsson skrifar'
    const from = line.indexOf('Kári')
    expect(findByline(line, line.indexOf('skrifar'), { from })?.span.start).toBeGreaterThanOrEqual(
      from,
    )
  })

  it('says less of what can be read in two ways', () => {
    const sure = 'Snjór fellur á heiðum Kári Stefánsson'
    const open = 'Verðlaunin hlýtur Felix Kári Stefánsson'
    expect(findByline(sure, sure.length)?.confidence).toBeGreaterThan(0.99)
    expect(findByline(open, open.length)?.confidence).toBeLessThan(0.99)
  })
})

describe('findByline with known authors', () => {
  it('takes the longest known name before any rule', () => {
    const text = 'Fundað um hafnir Mjöll Thors Kjalar ¦skrifar'
    expect(namesBefore(text, { known: ['Thors Kjalar', 'Kjalar'] })).toEqual(['Thors Kjalar'])
    expect(namesBefore('Fundað um hafnir kmu ¦skrifar', { known: new Set(['kmu']) })).toEqual([
      'kmu',
    ])
  })

  it('looks at no more than eight words for one', () => {
    const eight = 'Að Bæ Cé Dó Eð Fé Gæ Hó'
    const text = `Fundað um hafnir ${eight} ¦skrifar`
    expect(namesBefore(text, { known: [eight] })).toEqual([eight])
    const nine = `Á ${eight}`
    const longer = `Fundað um hafnir ${nine} ¦skrifar`
    expect(namesBefore(longer, { known: [nine] })).not.toEqual([nine])
  })

  it('does not take part of a word, nor a name that stands elsewhere', () => {
    const text = 'Fundað um hafnir Kári Stefánsson ¦skrifar'
    expect(namesBefore(text, { known: ['ánsson', 'hafnir', 'Kári'] })).toEqual(['Kári Stefánsson'])
  })
})

describe('findByline with several authors', () => {
  it.each([
    [
      'Flugeldur hafnaði inni í stofu Hrefna Líf Bergþórsdóttir og Ketill Svansson ¦skrifa',
      ['Hrefna Líf Bergþórsdóttir', 'Ketill Svansson'],
    ],
    [
      'Allt búið hjá Mörthu og Fenton Birna Karen Leifsdóttir og Arnór Logi Kristvinsson ¦skrifa',
      ['Birna Karen Leifsdóttir', 'Arnór Logi Kristvinsson'],
    ],
    [
      'Fjöldi leitaði skjóls í nótt Arna Rún Sveinsdóttir, Teitur Máni Jóhannsson, Védís Lóa og Hugi Blöndal ¦skrifa',
      ['Arna Rún Sveinsdóttir', 'Teitur Máni Jóhannsson', 'Védís Lóa', 'Hugi Blöndal'],
    ],
    [
      'Snjór fellur á heiðum Kári Stefánsson & Anna Pálsdóttir ¦skrifa',
      ['Kári Stefánsson', 'Anna Pálsdóttir'],
    ],
    [
      'Snjór fellur á heiðum Kári Stefánsson og Ritstjórn ¦skrifa',
      ['Kári Stefánsson', 'Ritstjórn'],
    ],
  ])('%s', (text, names) => expect(namesBefore(text, { plural: true })).toEqual(names))

  it('reads items of lists, whose authors have no byline word', () => {
    expect(namesBefore('Hver á að gæta ömmu? Gyða Melkorka Stígsdóttir¦')).toEqual([
      'Gyða Melkorka Stígsdóttir',
    ])
    expect(
      namesBefore('Nýtum rigninguna betur Rakel Þula Birgisdóttir,Skarphéðinn Jes Ólason¦'),
    ).toEqual(['Rakel Þula Birgisdóttir', 'Skarphéðinn Jes Ólason'])
  })

  it('gives what is there when the byline dangles', () => {
    const text = 'Snjór fellur á heiðum Kári Stefánsson og skrifa'
    const byline = findByline(text, text.indexOf('skrifa'), { plural: true })
    expect(byline).toMatchObject({ dangling: true, names: [{ span: { start: 22, end: 37 } }] })
    expect(findByline('Snjór fellur á heiðum Kári Stefánsson', 37)?.dangling).toBe(false)
  })

  it('splits a line of names as it stands', () => {
    const whole = { whole: true, plural: true }
    expect(namesBefore('Líf Þrastardóttir og Konráð Uni Hjartarson ¦skrifa', whole)).toEqual([
      'Líf Þrastardóttir',
      'Konráð Uni Hjartarson',
    ])
    expect(namesBefore('KMU, njörður og Xyloph Q ¦skrifa', whole)).toEqual([
      'KMU',
      'njörður',
      'Xyloph Q',
    ])
    expect(namesBefore(' og ¦skrifa', whole)).toBeNull()
  })
})

describe('splitNames', () => {
  it.each([
    ['Anna Pálsdóttir, Kári Ó. Jónsson og Védís', ['Anna Pálsdóttir', 'Kári Ó. Jónsson', 'Védís']],
    ['Rakel Þula,Skarphéðinn Jes', ['Rakel Þula', 'Skarphéðinn Jes']],
    ['Anna Pálsdóttir', ['Anna Pálsdóttir']],
    ['Vogur Oddsson og Logi Roggason', ['Vogur Oddsson', 'Logi Roggason']],
    [' , og ,', []],
    ['', []],
  ])('%j', (text, names) => {
    const spans = splitNames(text, { start: 0, end: text.length })
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(names)
  })

  it('counts offsets in the whole text', () => {
    expect(splitNames('xx Anna og Kári xx', { start: 3, end: 15 })).toEqual([
      { start: 3, end: 7 },
      { start: 11, end: 15 },
    ])
  })
})

describe('any string', () => {
  const words = fc.constantFrom(
    'Anna',
    'og',
    ',',
    'Jónsdóttir',
    'Ó.',
    'van',
    '„',
    '“',
    '\n',
    'á',
    'KR',
    '2',
    '-',
    '\ud800',
    'skrifar',
    'ritstjórn',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((list) => list.join(' ')),
  )

  const questions = fc.record({
    text: texts,
    end: fc.integer(),
    plural: fc.boolean(),
    whole: fc.boolean(),
  })

  it('gives sorted names inside the text, or null', () => {
    fc.assert(
      fc.property(questions, ({ text, end, plural, whole }) => {
        const byline = findByline(text, end, { plural, whole })
        if (byline === null) return
        const spans = byline.names.map(({ span }) => span)
        expect(spans.length).toBeGreaterThan(0)
        expect(byline.span).toEqual({ start: spans[0]?.start, end: spans.at(-1)?.end })
        expect(byline.span.start).toBeGreaterThanOrEqual(0)
        expect(byline.span.end).toBeLessThanOrEqual(text.length)
        spans.forEach((span, at) => {
          expect(span.start).toBeLessThan(span.end)
          expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
        })
        expect(byline.confidence).toBeGreaterThan(0)
        expect(byline.confidence).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('takes offsets that are none', () => {
    expect(findByline('Anna Jónsdóttir', Number.NaN)).toBeNull()
    expect(findByline('Anna Jónsdóttir', -5)).toBeNull()
    expect(findByline('Anna Jónsdóttir', Infinity, { from: 99 })).toBeNull()
    expect(findByline('Fundur hjá Önnu Kári Jónsson', Infinity)?.span.end).toBe(28)
  })
})
