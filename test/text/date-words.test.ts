import { describe, expect, it } from 'vitest'
import { findMonth, isWeekday } from '../../src/text/date-words.ts'
import { findDates, parseDate } from '../../src/text/dates.ts'

/** January first: whole names in Icelandic, Danish, Norwegian and English, then what cuts them short. */
const months: readonly (readonly [whole: string, short: string])[] = [
  ['janúar januar january', 'jan'],
  ['febrúar februar february', 'feb febr'],
  ['mars marts march', 'mar'],
  ['apríl april', 'apr'],
  ['maí mai maj may', ''],
  ['júní juni june', 'jún jun'],
  ['júlí juli july', 'júl jul'],
  ['ágúst agust august', 'ág ágú ag agu aug'],
  ['september', 'sep sept'],
  ['október oktober october', 'okt oct'],
  ['nóvember november', 'nóv nov'],
  ['desember december', 'des dec'],
]
const forms = months.flatMap(([whole, short], index) =>
  [whole, short].flatMap((words, at) =>
    words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => [word, index + 1, at === 1] as const),
  ),
)

describe('findMonth', () => {
  it.each(forms)('reads %s', (word, month, abbreviated) => {
    const found = { month, abbreviated }
    expect(findMonth(word)).toMatchObject(found)
    expect(findMonth(word.toUpperCase())).toMatchObject(found)
    expect(findMonth(word.normalize('NFD'))).toMatchObject(found)
  })

  it.each(['january', 'march', 'may', 'october', 'jan', 'jun', 'aug', 'oct', 'dec'])(
    'says that %s may be English',
    (word) => expect(findMonth(word)?.english).toBe(true),
  )

  it.each(['janúar', 'mars', 'maí', 'maj', 'júní', 'október', 'jún', 'okt', 'nóv', 'des', 'febr'])(
    'says that %s is not',
    (word) => expect(findMonth(word)?.english).toBe(false),
  )

  it.each(['', 'j', 'ja', 'janu', 'januari', 'mán', 'maig', 'Stryker', 'jan.', ' jan', 'Þór'])(
    'knows no %j',
    (word) => expect(findMonth(word)).toBeNull(),
  )
})

const stems = ['mánu', 'þriðju', 'miðviku', 'fimmtu', 'föstu', 'laugar', 'sunnu']
const endings = 'dagur dag degi dags dagurinn daginn deginum dagsins'.split(' ')
const weekdays = [
  ...stems.flatMap((stem) => endings.map((ending) => stem + ending)),
  ...'mán þri þrið mið fim fimmt fös föst lau laug sun sunn'.split(' '),
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  ...'mon tue tues wed thu thur thurs fri sat'.split(' '),
  ...'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' '),
  ...'man tir tirs ons tor tors fre lør søn'.split(' '),
  // As keyboards without Icelandic letters write them.
  ...'manudagur thridjudaginn midvikudagur fostudag thri mid fos'.split(' '),
]

describe('isWeekday', () => {
  it.each(weekdays)('knows %s', (word) => {
    expect(isWeekday(word)).toBe(true)
    expect(isWeekday(word.toUpperCase())).toBe(true)
    expect(isWeekday(word.normalize('NFD'))).toBe(true)
  })

  it.each([
    '',
    'dagur',
    'dag',
    'mánu',
    'mánudagar',
    'laug.',
    'júlí',
    'sunnud',
    'Stryker was here!',
  ])('knows no %j', (word) => expect(isWeekday(word)).toBe(false))
})

describe('labels before a date', () => {
  const labels = [
    ...['Birt', 'birtist', 'Birt þann', 'Birt á vef', 'Útgefið', 'Dagsetning', 'Skráð', 'Skrifað'],
    ...['Uppfært', 'Síðast uppfært', 'Síðast breytt', 'Breytt'],
    ...['Published', 'Updated', 'Last updated', 'Posted', 'date', 'Publiceret', 'OPDATERET'],
  ]

  it.each(labels)('%s', (label) => {
    for (const between of [': ', ' ', ':', ':  \t']) {
      const text = `${label}${between}3. apr. 2025`
      const span = { start: label.length + between.length, end: text.length }
      expect(parseDate(text)).toMatchObject({ span, value: '2025-04-03' })
    }
  })

  it.each([
    ['that is none', 'Sent: 3. apr. 2025'],
    ['glued to the day', 'Birt3. apr. 2025'],
    ['behind another word', 'Var birt: 3. apr. 2025'],
    ['twice', 'Birt: Birt: 3. apr. 2025'],
    ['far in front', 'Birt:    3. apr. 2025'],
    ['cut short', 'Bir: 3. apr. 2025'],
  ])('are none %s', (_, text) => expect(parseDate(text)).toBeNull())
})

describe('a date in running text', () => {
  it.each(forms.filter(([, , abbreviated]) => abbreviated))(
    'may cut its month short with a full stop: %s.',
    (word, month) => {
      const [date] = findDates(`Fundurinn var 3. ${word}. 2025 í Hofi.`)
      expect(date?.value).toBe(`2025-${String(month).padStart(2, '0')}-03`)
    },
  )

  it.each(['janúar', 'mars', 'september', 'july'])(
    'has no full stop behind a whole month: %s.',
    (word) => expect(findDates(`Fundurinn var 3. ${word}. 2025 var gott ár.`)).toEqual([]),
  )

  it.each(['Mánudaginn', 'föst.', 'Lau,', 'Sunnudagur,', 'þri', 'Tue,'])(
    'takes its weekday along: %s',
    (word) => {
      const text = `Sjá ${word} 3. júní 2025 í Hofi.`
      expect(findDates(text)[0]?.span).toEqual({ start: 4, end: text.indexOf(' í Hofi') })
    },
  )

  it.each(['Hofið', 'föstudag.', 'Stryker', 'Marta', 'júní', 'dagur,'])(
    'leaves another word, or another sentence’s, alone: %s',
    (word) => {
      const text = `Sjá ${word} 3. júní 2025 í Hofi.`
      expect(findDates(text)[0]?.span.start).toBe(text.indexOf('3.'))
    },
  )
})
