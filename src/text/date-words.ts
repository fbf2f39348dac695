/**
 * The words dates are written with: months and weekdays in Icelandic, Danish, Norwegian and English.
 * Every rule in dates.ts looks words up here, so that a new spelling is a new entry and no new pattern.
 */

/** Complete Icelandic names, January first; nominative, accusative, dative and genitive are the same. */
const icelandicMonths = [
  'janúar',
  'febrúar',
  'mars',
  'apríl',
  'maí',
  'júní',
  'júlí',
  'ágúst',
  'september',
  'október',
  'nóvember',
  'desember',
]

/** Other complete names by month: Danish and Norwegian. */
const nordicMonths = [
  ['januar'],
  ['februar'],
  ['marts'],
  ['april'],
  ['maj', 'mai'],
  ['juni'],
  ['juli'],
  ['august'],
  [],
  ['oktober'],
  ['november'],
  ['december', 'desember'],
]

const englishMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Abbreviations by month, without their full stop. */
const shortMonths = [
  ['jan'],
  ['feb', 'febr'],
  ['mar'],
  ['apr'],
  [],
  ['jún'],
  ['júl'],
  ['ág', 'ágú'],
  ['sep', 'sept'],
  ['okt'],
  ['nóv', 'nov'],
  ['des', 'dec'],
]

const shortEnglishMonths = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  [],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep', 'sept'],
  ['oct'],
  ['nov'],
  ['dec'],
]

/** Stems of the Icelandic weekdays, Monday first: "mánu" + "dagur". */
const icelandicDayStems = ['mánu', 'þriðju', 'miðviku', 'fimmtu', 'föstu', 'laugar', 'sunnu']

const icelandicDayEndings = [
  'dagur',
  'dag',
  'degi',
  'dags',
  'dagurinn',
  'daginn',
  'deginum',
  'dagsins',
]

const otherWeekdays = [
  ...['mán', 'þri', 'þrið', 'mið', 'fim', 'fimmt', 'fös', 'föst', 'lau', 'laug', 'sun', 'sunn'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat'],
  ...['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  ...['man', 'tir', 'tirs', 'ons', 'tor', 'tors', 'fre', 'lør', 'søn'],
]

/** One letter of a word, as the source of a pattern; raw pages hold decomposed letters too. */
export const letter = '[\\p{L}\\p{M}]'

/** A month a word names, and whether the word is cut short, so that a full stop may follow it. */
export interface MonthWord {
  /** 1 for January. */
  readonly month: number
  readonly abbreviated: boolean
  /** Whether English writes it so: only English dates put the month first or two digits for the year. */
  readonly english: boolean
}

/** Words that may stand before a whole printed date: "Birt: 3. apr. 2025". Lower case, longest first. */
export const dateLabels: readonly string[] = [
  ...['birt', 'birtist', 'birt þann', 'birt á vef', 'útgefið', 'dagsetning', 'skráð', 'skrifað'],
  ...['uppfært', 'síðast uppfært', 'síðast breytt', 'breytt'],
  ...['published', 'updated', 'last updated', 'posted', 'date', 'publiceret', 'opdateret'],
].sort((a, b) => b.length - a.length)

const cache: { weekdays?: ReadonlySet<string>; months?: ReadonlyMap<string, MonthWord> } = {}

/** Looks a month up in any case, with or without accents; the full stop of an abbreviation left out. */
export function findMonth(word: string): MonthWord | null {
  const months = (cache.months ??= collectMonths())
  return months.get(word.normalize('NFC').toLowerCase()) ?? null
}

/** Whether a word, in any case and without its full stop, is a weekday; which one is not told. */
export function isWeekday(word: string): boolean {
  const weekdays = (cache.weekdays ??= collectWeekdays())
  return weekdays.has(word.normalize('NFC').toLowerCase())
}

function collectWeekdays(): Set<string> {
  const icelandic = icelandicDayStems.flatMap((stem) =>
    icelandicDayEndings.map((ending) => stem + ending),
  )
  return new Set([...icelandic, ...otherWeekdays].flatMap(spellings))
}

function collectMonths(): Map<string, MonthWord> {
  const found = new Map<string, MonthWord>()
  for (let index = 0; index < 12; index++) {
    const english = [englishMonths[index] ?? '', ...(shortEnglishMonths[index] ?? [])]
    const complete = [
      icelandicMonths[index] ?? '',
      ...(nordicMonths[index] ?? []),
      english[0] ?? '',
    ]
    const short = [...(shortMonths[index] ?? []), ...english.slice(1)]
    const whole = complete.flatMap(spellings)
    for (const word of [...short.flatMap(spellings), ...whole]) {
      found.set(word, {
        month: index + 1,
        abbreviated: !whole.includes(word),
        english: english.includes(word),
      })
    }
  }
  return found
}

/** A word as written, and as keyboards without Icelandic letters write it. */
function spellings(word: string): string[] {
  const plain = word.normalize('NFD').replace(/[\u0300-\u036F]/gu, '')
  return [word, plain.replaceAll('þ', 'th').replaceAll('ð', 'd')]
}
