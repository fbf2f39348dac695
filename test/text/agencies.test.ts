import { describe, expect, it } from 'vitest'
import {
  AGENCY_LENGTH,
  CreditMark,
  creditMarkOf,
  isAgency,
  isAmbiguousAgency,
  isChainMark,
  isPictureLabel,
} from '../../src/text/agencies.ts'

/** Agencies that are nothing else, as pages print them. */
const plain = [
  ...['Getty', 'getty images', 'GettyImages', 'EPA', 'EPA-EFE', 'EFE', 'ap', 'AP Photo'],
  ...['AP Images', 'AFP', 'Reuters', 'NTB', 'NTB Scanpix', 'Ritzau', 'Ritzau Scanpix'],
  ...['Scanpix', 'Lehtikuva', 'Bildbyrån', 'ANP', 'DPA', 'PA Images', 'Imago', 'Imago Images'],
  ...['Zuma', 'XNY', 'Star Max', 'GC Images', 'WireImage', 'FilmMagic', 'USA Today'],
  ...['USA Today Sports', 'ITAR-TASS', 'TASS', 'Xinhua', 'Nordic Photos', 'Nordicphotos'],
  ...['Nordicphotos/Getty', 'NordicPhotos/AFP', 'Shutterstock', 'iStock', 'Unsplash', 'Pexels'],
  ...['Pixabay', 'Wikipedia', 'Wikimedia Commons', 'Wikimedia', 'Creative Commons', 'Stöð 2'],
  ...['Stöð 2 Sport', 'Sýn Sport', 'mbl.is', 'Skjáskot', 'Skjáskot/YouTube', 'Skáskot'],
  ...['Skjámynd', 'Aðsend', 'aðsend mynd', 'Aðsendar', 'Aðsendar myndir', 'Aðsent', 'Samsett'],
  ...['Samsett mynd', 'Úr safni', 'Safnmynd', 'Einkasafn', 'Snapchat', 'Google Maps', 'ja.is'],
  ...['map.is', 'Veðurstofa Íslands', 'Forsætisráðuneytið', 'Utanríkisráðuneytið'],
] as const

/** Agencies that running text speaks of, too. */
const ambiguous = [
  ...['Vísir', 'VÍSIR', 'TT', 'PA', 'BBC', 'CNN', 'Fréttablaðið', 'Sýn', 'Bylgjan', 'RÚV', 'mbl'],
  ...['DV', 'Glamour', 'NASA', 'ESA', 'Facebook', 'Instagram', 'Twitter', 'YouTube', 'TikTok'],
  ...['Google', 'Landhelgisgæslan', 'Landsbjörg', 'Lögreglan', 'Almannavarnir', 'Veðurstofan'],
  ...['Vegagerðin', 'Rauði krossinn', 'Háskóli Íslands', 'Stjórnarráðið', 'Alþingi'],
  ...[
    'Reykjavíkurborg',
    'KSÍ',
    'HSÍ',
    'KKÍ',
    'ÍSÍ',
    'FIBA',
    'IHF',
    'FRÍ',
    'GSÍ',
    'UEFA',
    'FIFA',
    'Netflix',
    'HBO',
    'Disney',
  ],
] as const

const labels = [
  ...['Mynd', 'MYND', 'Myndir', 'Ljósmynd', 'Ljósmyndir', 'Ljósmyndari', 'Myndvinnsla'],
  ...['Grafík', 'Teikning', 'Skjáskot', 'Aðsend', 'Photo', 'Foto'],
] as const

describe('isAgency', () => {
  it.each([...plain, ...ambiguous])('takes %j', (words) => {
    expect(isAgency(words)).toBe(true)
  })
  it.each(['Mynd', 'Vilhelm', 'Getty  Images', 'Getty Image', 'Vísi', 'Veðurstofa', 'EPA.', ''])(
    'refuses %j',
    (words) => {
      expect(isAgency(words)).toBe(false)
    },
  )
  it('holds no agency of more words than are looked up', () => {
    const longest = Math.max(...[...plain, ...ambiguous].map((words) => words.split(' ').length))
    expect(longest).toBe(AGENCY_LENGTH)
  })
})

describe('isAmbiguousAgency', () => {
  it.each(ambiguous)('takes %j', (words) => {
    expect(isAmbiguousAgency(words)).toBe(true)
  })
  it.each([...plain, 'Vilhelm', ''])('refuses %j', (words) => {
    expect(isAmbiguousAgency(words)).toBe(false)
  })
})

describe('isPictureLabel', () => {
  it.each(labels)('takes %j', (word) => {
    expect(isPictureLabel(word)).toBe(true)
  })
  it.each(['Mynd:', 'Myndin', 'Getty', 'Ljósmynda', ''])('refuses %j', (word) => {
    expect(isPictureLabel(word)).toBe(false)
  })
})

describe('isChainMark', () => {
  it.each(['Getty', 'Vísir', 'Mynd', 'Fótbolti.net', 'visir.is', 'ABC.com', 'Wiki-x2.org'])(
    'takes %j',
    (words) => {
      expect(isChainMark(words)).toBe(true)
    },
  )
  it.each([
    'Vilhelm',
    'visir.dk',
    '.is',
    'a.is',
    '7a.is',
    'www.visir.is',
    'visir.is.',
    'a b.is',
    `${'a'.repeat(32)}.is`,
    '',
  ])('refuses %j', (words) => {
    expect(isChainMark(words)).toBe(false)
  })
  it('takes site names of two to thirty-one letters', () => {
    expect(isChainMark('ab.is')).toBe(true)
    expect(isChainMark(`${'a'.repeat(31)}.is`)).toBe(true)
  })
})

describe('creditMarkOf', () => {
  it.each([
    ...['AP', 'AP Photo', 'AFP', 'ANP', 'DPA', 'EFE', 'EPA', 'EPA-EFE', 'Getty', 'Getty Images'],
    ...['GettyImages', 'Imago', 'ITAR-TASS', 'Lehtikuva', 'Nordicphotos', 'NTB', 'NTB Scanpix'],
    ...['PA', 'Reuters', 'Ritzau', 'Ritzau Scanpix', 'Scanpix', 'TASS', 'TT', 'Xinhua', 'Zuma'],
    'USA Today Sports',
  ])('takes %j for an agency', (words) => {
    expect(creditMarkOf(words)).toBe(CreditMark.wire)
  })
  it.each([
    ...['Aðsend', 'Aðsend mynd', 'Aðsendar', 'Aðsendar myndir', 'Aðsent', 'Einkasafn'],
    ...['Facebook', 'Instagram'],
  ])('takes %j for who sent it', (words) => {
    expect(creditMarkOf(words)).toBe(CreditMark.sent)
  })
  it.each(['Vísir', 'RÚV', 'Mynd', 'Vilhelm', 'AP Images', 'EPA.', ''])(
    'takes %j for an outlet',
    (words) => {
      expect(creditMarkOf(words)).toBe(CreditMark.outlet)
    },
  )
})
