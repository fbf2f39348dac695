import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitHeadlines } from '../../src/headlines/split-headlines.ts'

const texts = (run: string, options?: Parameters<typeof splitHeadlines>[1]): string[] =>
  splitHeadlines(run, options).map(({ text }) => text)

/** Runs as they should be split, the border drawn as ` ¦ `. */
const runs = [
  'Snjóflóð féll á veginn um Súðavíkurhlíð ¦ Danir unnu Svía í framlengingu',
  'Bæjarstjórinn hættir í haust ¦ Þrír sluppu ómeiddir úr brunanum ¦ Verðbólgan hjaðnar hægt',
  'Segir Trump hafa rætt við Pútín ¦ Vara við hálku á Hellisheiði',
  '„Þetta var mjög erfiður leikur“ ¦ Lögreglan leitar að vitnum',
  'Kröfu Samherja hafnað ¦ „Við gefumst aldrei upp“ ¦ Ráðherra svarar gagnrýni',
  'Bein útsending: Fundur um fjárlögin ¦ Tveir á sjúkrahús eftir árekstur',
  'Uppgjörið: Valur - Haukar 31-27 ¦ Stjarnan komin í undanúrslit',
  '14 ára stúlku bjargað úr sjónum ¦ Leita enn að manninum',
  'Vextir lækka á morgun ¦ 25 milljónir króna söfnuðust ¦ Kviknaði í bíl á Akureyri',
  'Sigríður Andersen tekur sæti á þingi ¦ Vill byggja þúsund íbúðir í Reykjavík',
  'Hvað gerir Seðlabankinn núna? ¦ Katrín Jakobsdóttir hlaut verðlaunin',
  'Mótmæltu við sendiráð Rússlands ¦ Fundu fjögur kíló af kókaíni',
]

/** Words with a capital, number or quote that start no headline. */
const whole = [
  'Flugi Icelandair til Kaupmannahafnar aflýst vegna veðurs',
  'Guðrún Helga Jónsdóttir ráðin forstjóri Landsvirkjunar',
  'Forseti Íslands fundaði með Donald Trump í Hvíta húsinu',
  'Segir að „Reykjavík sé að springa“',
  'Enn skelfur jörð á Reykjanesskaga',
  'Leik KR og Vals í Bestu deildinni frestað',
  'Sakar Rússa um að hafa ráðist á Úkraínu',
  'Íbúum í Grindavík heimilt að gista',
  'Telur að leigufélagið Hreiður verði rekið með tapi',
  'Metið á tvo milljarða þegar sjóðurinn Birta keypti ráðandi hlut',
  'Óljóst hvort félagið Iða greiði arð',
]

describe('splitHeadlines', () => {
  it.each(runs)('splits %s', (marked) =>
    expect(texts(marked.replaceAll(' ¦ ', ' '))).toEqual(marked.split(' ¦ ')),
  )

  it.each(whole)('keeps %s whole', (title) => expect(texts(title)).toEqual([title]))

  it('splits the list of thirty of the seed page', () => {
    const file = new URL('../../fixtures/visir/kim-lofar-russum.expected.json', import.meta.url)
    const titles = moreNewsTitles(readFileSync(file, 'utf8'))
    expect(titles).toHaveLength(30)
    expect(texts(titles.join(' '), { expectedCount: 30 })).toEqual(titles)
  })

  it.each(['bilaði Danir', 'Leikur: Valur', 'á Íslandi, Noregi og', 'Óvissa – Ísland'])(
    'starts no headline after a colon, comma or dash, nor in lower case: %s',
    (run) => {
      for (const text of texts(run).slice(1)) expect(text).toMatch(/^[\p{Lu}\d„"(]/u)
      expect(texts('Bein lýsing: Valur mætir KR')).toHaveLength(1)
    },
  )
})

describe('the expected count', () => {
  const run = runs.join(' ').replaceAll(' ¦ ', ' ')
  const free = splitHeadlines(run).length

  it('is followed where the words allow it', () => {
    const doubtful = 'Óskar Hrafn Vals'
    expect(splitHeadlines(doubtful, { expectedCount: 1 })).toHaveLength(1)
  })

  it.each([1, free - 7, free + 7, free + 40, 0, -3, 2.5, Number.NaN, Infinity])(
    'is not forced: %s',
    (expectedCount) => expect(splitHeadlines(run, { expectedCount })).toHaveLength(free),
  )
})

describe('known headlines', () => {
  const run = 'Ræða Kristrúnar vekur athygli Ísland mætir Noregi í kvöld Óvissustigi aflýst'

  it('are whole headlines wherever they stand', () =>
    expect(texts(run, { known: ['Kristrúnar vekur athygli Ísland'] })).toEqual([
      'Ræða',
      'Kristrúnar vekur athygli Ísland',
      'mætir Noregi í kvöld',
      'Óvissustigi aflýst',
    ]))

  it.each(['Kristrúnar vekur athygli Ís', 'kristrúnar vekur', '', '  ', 'stendur hér hvergi'])(
    'match whole words only: %j',
    (title) => expect(texts(run, { known: [title] })).toEqual(texts(run)),
  )

  it('let the longest win and may touch', () =>
    expect(
      texts('Ein frétt Önnur frétt Ein frétt til', {
        known: ['Ein frétt', 'Önnur frétt', 'Ein frétt til'],
      }),
    ).toEqual(['Ein frétt', 'Önnur frétt', 'Ein frétt til']))
})

describe('bad input', () => {
  it.each(['', ' ', '\n\t ', '\u00a0'])('finds nothing in %j', (run) =>
    expect(splitHeadlines(run, { expectedCount: 3 })).toEqual([]),
  )

  it.each([
    ['one word', 'Halló'],
    ['no capital', 'bara lítil orð '.repeat(30_000).trim()],
    ['one endless word', 'A'.repeat(200_000)],
  ])('keeps %s whole', (_, run) => expect(texts(run)).toEqual([run]))

  it.each([
    ['all capitals', 'STÓR ORÐ OG FLEIRI '.repeat(5_000)],
    ['only quotes', '„ “ " '.repeat(5_000)],
    ['lone surrogates', '\ud800 \udfff Á \udc00a '.repeat(5_000)],
    ['only numbers', '1 22 333 '.repeat(5_000)],
    ['NULs', '\0 A\0 \0'.repeat(5_000)],
  ])('answers for %s', (_, run) => expectTiling(run))
})

describe('laws', () => {
  const letters = fc.constantFrom(...'aáðiðnrstuÁÞGR1.,:;„“"()-| \n\u00ad\ud800')
  const run = fc.string({ unit: letters, maxLength: 300 })

  it('spans hold every word in order, whatever the string', () =>
    fc.assert(fc.property(run, expectTiling)))

  it('the same run gives the same bytes', () =>
    fc.assert(
      fc.property(run, fc.integer({ min: 0, max: 12 }), (text, expectedCount) => {
        const again = JSON.stringify(splitHeadlines(text, { expectedCount }))
        expect(JSON.stringify(splitHeadlines(text, { expectedCount }))).toBe(again)
      }),
    ))

  it('a run read in pieces is split like its parts', () => {
    const part = runs.join(' ').replaceAll(' ¦ ', ' ')
    const copies = 150
    const expected = texts(`${part} ${part} ${part}`).slice(
      texts(part).length,
      2 * texts(part).length,
    )
    const all = texts(Array.from({ length: copies }, () => part).join(' '))
    expect(all).toHaveLength(texts(part).length * copies)
    expect(all.slice(expected.length, -expected.length)).toEqual(
      Array.from({ length: copies - 2 }, () => expected).flat(),
    )
  })
})

function expectTiling(run: string): void {
  const spans = splitHeadlines(run)
  for (const { text, span, confidence } of spans) {
    expect(run.slice(span.start, span.end)).toBe(text)
    expect(confidence >= 0 && confidence <= 1 + 1e-9).toBe(true)
  }
  const blank = /[\s\u0085]+/u
  const words = (text: string): string[] => text.split(blank).filter((word) => word !== '')
  expect(spans.flatMap(({ text }) => words(text))).toEqual(words(run))
}

function moreNewsTitles(json: string): string[] {
  const { moreNews } = JSON.parse(json) as { moreNews: { title: string }[] }
  return moreNews.map(({ title }) => title)
}
