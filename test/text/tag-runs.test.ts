import { describe, expect, it } from 'vitest'
import { isListedName } from '../../src/text/listed-names.ts'
import { isTagLine, splitTagRun, tagLines } from '../../src/text/tag-runs.ts'
import { linesOf } from '../../src/text/lines.ts'
import { marked, spanOf } from '../support/marked.ts'

/** What the library's own lists hold, and nothing of the caller's. */
const listed = isListedName

/** Brackets hold the tags. */
const runs: readonly (readonly [string, string])[] = [
  ['a name that no list has, and two places', '[Innrás Rússa í Úkraínu] [Rússland] [Norður-Kórea]'],
  ['places', '[Akureyri] [Ísland] [Bosnía og Hersegóvína] [Katar]'],
  ['competitions and clubs', '[Besta deild karla] [Breiðablik] [Víkingur Reykjavík]'],
  ['the longest name of a list', '[Landslið karla í fótbolta] [Akureyri]'],
  ['common words', '[Landbúnaður] [Hvalveiðar] [Leikskólar]'],
  ['small words behind the first', '[Kaup og sala fyrirtækja] [Leikskólar landsins]'],
  ['one tag', '[Landbúnaður]'],
  ['one tag of several words', '[Kaup og sala fyrirtækja]'],
  ['a person', '[Guðmundur Sigurðsson] [Akureyri]'],
  ['a person of three names', '[Anna Björk Sigurðardóttir] [Landbúnaður]'],
  ['a person by two given names', '[Guðmundur Hrafn] [Landbúnaður]'],
  ['a person with an initial', '[Stefán Ó. Jónsson] [Landbúnaður]'],
  ['an initial first', '[J. Jónsson] [Landbúnaður]'],
  ['a foreigner with a common given name', '[Bruno Fernandes] [Landbúnaður]'],
  ['a foreigner that no list has', '[Britney Spears] [Landbúnaður]'],
  ['a foreigner whose surname is known', '[Kamala Harris] [Landbúnaður]'],
  ['a foreigner whose surname is also a word', '[Kamala Hill] [Landbúnaður]'],
  ['a foreigner by counts of running text', '[Taylor Swift] [Landbúnaður]'],
  ['a name behind one that nearly always stands before another', '[Mohamed Velskó] [Landbúnaður]'],
  ['a name behind one that often stands alone', '[Elon] [Velskó] [Landbúnaður]'],
  ['a person in the genitive', '[Ríkisstjórn Kristrúnar Frostadóttur] [Landbúnaður]'],
  ['a people in the genitive', '[Hernaður Rússa] [Landbúnaður]'],
  ['a people behind a common word', '[Leikur Norðmanna] [Landbúnaður]'],
  ['a people behind a word that is not always small', '[Tap Norðmanna] [Landbúnaður]'],
  ['a country behind a common word', '[Leikur Englands] [Landbúnaður]'],
  ['a people in -inga', '[Leikur Íslendinga] [Landbúnaður]'],
  ['a people in -ússa', '[Leikur Rússa] [Landbúnaður]'],
  ['a people in -verja', '[Leikur Þjóðverja] [Landbúnaður]'],
  ['a union in -anna', '[Leikur Bandaríkjanna] [Landbúnaður]'],
  ['a patronymic behind a common word', '[Leikur Sigurðardóttur] [Landbúnaður]'],
  ['a name in another case behind a common word', '[Brúðkaup Önnu] [Landbúnaður]'],
  ['a name behind a common word', '[Saga Jónu] [Landbúnaður]'],
  ['a league and its letters', '[Ofurdeild UEFA] [Landbúnaður]'],
  ['a cup and its letters', '[Ofurbikar UEFA] [Landbúnaður]'],
  ['a contest and its letters', '[Söngkeppni RÚV] [Landbúnaður]'],
  ['a tournament and its letters', '[Skákmót RÚV] [Landbúnaður]'],
  ['a league and people of a club', '[Ofurdeild] [KR-ingar] [Landbúnaður]'],
  ['a league with the article, and letters', '[Ofurdeildin] [RÚV] [Landbúnaður]'],
  ['a head that does not open its tag', '[Verk og sýning] [Höfðaströnd] [Landbúnaður]'],
  ['a club by UMF', '[UMF Höfðaströnd] [Landbúnaður]'],
  ['a club by Ungmennafélagið', '[Ungmennafélagið Höfðaströnd] [Landbúnaður]'],
  ['a club by Íþróttafélagið', '[Íþróttafélagið Höfðaströnd] [Landbúnaður]'],
  ['a club by Knattspyrnufélagið', '[Knattspyrnufélagið Höfðaströnd] [Landbúnaður]'],
  ['a club by FC', '[FC Höfðaströnd] [Landbúnaður]'],
  ['a club by AC', '[AC Höfðaströnd] [Landbúnaður]'],
  ['a joining word', '[Samgöngur á Vestfjörðum] [Landbúnaður]'],
  ['a foreign joining word', '[Ursula von Leyen] [Landbúnaður]'],
  ['an ampersand', '[Bubbi & Sumarliði] [Landbúnaður]'],
  ['a colon', '[Skoðun: Alþingiskosningar] [Landbúnaður]'],
  ['a comma', '[Landbúnaður, Hvalveiðar] [Leikskólar]'],
  ['a hyphen at a word’s end', '[Fæðingar- Orlof] [Leikskólar]'],
  ['a dash at a word’s end', '[Fæðing– Orlof] [Leikskólar]'],
  ['a joining word before a known name', '[Flug til Akureyri] [Landbúnaður]'],
  ['a given name that is a known word, and its patronymic', '[Katar] [Anna Jónsdóttir]'],
]

describe('splitTagRun', () => {
  it.each(runs)('splits %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(splitTagRun(text, spanOf(text), listed).map(({ span }) => span)).toEqual(spans)
  })

  // A known name always begins a tag of its own, before what clubs are called is asked.
  it('splits a club of a place that a list has', () => {
    const { text, spans } = marked('[UMF Akureyri] [Landbúnaður]')
    expect(splitTagRun(text, spanOf(text), listed).map(({ span }) => span)).toEqual(spans)
  })

  it.each([
    ['a whole name', ['Stóra bjórmálið'], '[Leikskólar] [Stóra bjórmálið] [Landbúnaður]'],
    ['two names in a row', ['Landbúnaður Hvalveiðar'], '[Landbúnaður Hvalveiðar] [Leikskólar]'],
    ['a name of six words', ['Að Bæ Sé Dó Eð Fé'], '[Að Bæ Sé Dó Eð Fé] [Leikskólar]'],
    ['the longer of two', ['Enski', 'Enski Boltinn'], '[Enski Boltinn] [Landbúnaður]'],
    ['a name that would be joined', ['Guðmundur'], '[Guðmundur] [Landbúnaður]'],
    ['no given name before its patronymic', ['Guðmundur'], '[Guðmundur Sigurðsson] [Akureyri]'],
    ['nor before a known one', ['Hrafn'], '[Guðmundur] [Hrafn] [Landbúnaður]'],
    ['no word that goes on', ['Stóra'], '[Stóra bjórmálið] [Landbúnaður]'],
    ['a last word', ['Sigurðsson'], '[Leikskólar] [Sigurðsson]'],
  ])('takes what the caller knows: %s', (...[, names, drawn]) => {
    const { text, spans } = marked(drawn)
    const isKnown = (words: string) => names.includes(words) || isListedName(words)
    expect(splitTagRun(text, spanOf(text), isKnown).map(({ span }) => span)).toEqual(spans)
  })

  it('looks at no more than six words for a name', () => {
    const { text, spans } = marked('[Að] [Bæ] [Sé] [Dó] [Eð] [Fé] [Gæ]')
    const found = splitTagRun(text, spanOf(text), (words) => words === 'Að Bæ Sé Dó Eð Fé Gæ')
    expect(found.map(({ span }) => span)).toEqual(spans)
  })

  const known = (drawn: string) => {
    const { text } = marked(drawn)
    return splitTagRun(text, spanOf(text), listed).map(({ isKnown }) => isKnown)
  }
  it('says whose edges known names tell', () => {
    expect(known('Akureyri Rússland Katar')).toEqual([true, true, true])
    expect(known('Akureyri Landbúnaður')).toEqual([true, true])
    expect(known('Landbúnaður')).toEqual([true])
    expect(known('Akureyri Landbúnaður Hvalveiðar Leikskólar')).toEqual([true, false, false, false])
    expect(known('Landbúnaður Hvalveiðar').at(-1)).toBe(false)
  })
  // A tag is doubted by what the tag before it is, though a known name tells its own edges.
  it('says so of a known name behind a tag that no list has', () => {
    expect(known('Landbúnaður Akureyri')).toEqual([true, true])
  })
  // The first tag of a run always counts as known, also where a rule alone parts it from the second.
  it('says so of a first tag that a rule parts from the second', () => {
    expect(known('Landbúnaður Hvalveiðar')).toEqual([false, false])
  })

  it('looks inside the run alone', () => {
    const text = 'Sjórinn. Akureyri Rússland Katar'
    expect(splitTagRun(text, { start: 9, end: 26 }, listed).map(({ span }) => span)).toEqual([
      { start: 9, end: 17 },
      { start: 18, end: 26 },
    ])
    expect(splitTagRun(text, { start: 8, end: 8 }, listed)).toEqual([])
    const spaced = 'Hvalveiðar Landbúnaður '
    expect(splitTagRun(spaced, spanOf(spaced), listed).map(({ span }) => span)).toEqual([
      { start: 0, end: 10 },
      { start: 11, end: 22 },
    ])
  })
})

describe('isTagLine', () => {
  it.each([
    'Akureyri',
    'Innrás Rússa í Úkraínu Rússland Norður-Kórea',
    'Skoðun: Alþingiskosningar',
    'Kaup og sala fyrirtækja',
    'Kaup og sala fyrirtækja á landsbyggðinni um aldamótin tvö þúsund og eitt',
    'Landbúnaður og hvalveiðar Akureyri og nágrenni Leikskólar og skólar Reykjavík og höfuðborg',
    'Faraldur kórónuveiru (COVID-19)',
    '8. mars',
    '17. júní Akureyri',
    'Er Landbúnaður Hvalveiðar',
    `${'Aa '.repeat(23)}Aa`,
  ])('takes %j', (line) => {
    expect(isTagLine(line, spanOf(line))).toBe(true)
  })
  it.each([
    ['a sentence', 'Skipið kom í nótt.'],
    ['a quotation', 'Hún sagði „Akureyri“'],
    ['a bracket of small letters', 'Akureyri (fyrir norðan)'],
    ['a bracket of two words', 'Akureyri (Reykjavík Katar)'],
    ['a long bracket', 'Akureyri (Abcdefghijklmnopqrstuv)'],
    ['a bracket with a full stop', 'Akureyri (A.B)'],
    ['a small letter first', 'skipið Akureyri'],
    ['a digit first', '17 skip Akureyri'],
    ['a long number first', '117. skip Akureyri'],
    ['a quote first', '„Akureyri Reykjavík'],
    ['a colon last', 'Akureyri Reykjavík:'],
    ['a comma last', 'Akureyri Reykjavík,'],
    ['a semicolon last', 'Akureyri Reykjavík;'],
    ['a hyphen last', 'Akureyri Reykjavík-'],
    ['a dash last', 'Akureyri Reykjavík–'],
    ['the writer of a column', 'Höfundur er Bóndi Í Eyjafirði'],
    ['the writers of a column', 'Höfundar eru Bændur Í Eyjafirði'],
    ['an address', 'Akureyri https://visir.is'],
    ['an insecure address', 'Akureyri http://visir.is'],
    ['a site', 'Akureyri www.visir.is'],
    ['two sentences', 'Skipið kom. Akureyri Reykjavík'],
    ['a question', 'Kom skipið? Akureyri Reykjavík'],
    ['a cry', 'Skipið kom! Akureyri Reykjavík'],
    ['a colon later', 'Akureyri og fleira: Reykjavík'],
    ['a colon before a small letter', 'Skoðun: kosningar'],
    ['a verb and few capitals', 'Skipið kemur til hafnar á Akureyri í kvöld'],
    ['another verb', 'Konan fannst á heiðinni í nótt'],
    ['a verb with a mark', 'Konan fannst, heil á húfi'],
    [
      'few capitals in many words',
      'Kaup og sala fyrirtækja á landsbyggðinni um aldamótin tvö þúsund og eitt ár',
    ],
    ['twenty-five words', `${'Aa '.repeat(24)}Aa`],
    ['nothing', ''],
  ])('refuses a line with %s', (_, line) => {
    expect(isTagLine(line, spanOf(line))).toBe(false)
  })
  it('looks at its line alone', () => {
    const text = 'Skipið kom.\nAkureyri Katar\nog svo'
    expect(isTagLine(text, { start: 12, end: 26 })).toBe(true)
    expect(isTagLine(text, { start: 0, end: 11 })).toBe(false)
    expect(isTagLine(text, { start: 13, end: 26 })).toBe(false)
  })
  it('takes a third of capitals for many', () => {
    const third = `Aa bb cc ${'Aa bb cc '.repeat(4)}`.trim()
    expect(isTagLine(third, spanOf(third))).toBe(true)
    const less = `${third} dd`
    expect(isTagLine(less, spanOf(less))).toBe(false)
  })
})

describe('tagLines', () => {
  const count = (lines: string, apart: boolean): number => {
    const text = `Skipið sökk.\n${lines}`
    return tagLines(text, linesOf(text, spanOf(text)), apart)
  }
  it.each([
    ['Sjávarútvegur\nBolungarvík\nLandhelgisgæslan', true, 3],
    ['Sjávarútvegur\nBolungarvík\nLandhelgisgæslan', false, 1],
    ['Sjávarútvegur Bolungarvík', true, 1],
    ['Það var vont.\nBolungarvík', true, 1],
    ['Það var vont.', true, 0],
    ['Sjávarútvegur Bolungarvík Akureyri Grindavík Ísafjörður Dalvík\nBolungarvík', true, 1],
    [Array.from({ length: 11 }, () => 'Bolungarvík').join('\n'), true, 1],
    [Array.from({ length: 10 }, () => 'Bolungarvík').join('\n'), true, 10],
  ])('of %j, standing apart: %j, are %i', (lines, apart, expected) => {
    expect(count(lines, apart)).toBe(expected)
  })
})
