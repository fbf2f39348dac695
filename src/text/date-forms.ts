import { blank } from './date-clock.ts'
import type { ZoneStyle } from './date-clock.ts'
import { isDigit } from './date-edges.ts'
import { findMonth, letter } from './date-words.ts'

/** Year, month and day as printed, not yet checked against the calendar. */
export interface DayReading {
  readonly year: number
  /** 1 for January. */
  readonly month: number
  readonly day: number
  /** Where the day ends; a clock may follow. */
  readonly end: number
}

/** One way to print a date. */
export interface DateForm {
  readonly name: string
  /** What it begins with: a day in one or two digits, a year in four, or a month's name. */
  readonly opening: 'day' | 'year' | 'month'
  /** Reads the day at exactly this offset, behind the weekday if there is one. */
  readonly readDay: (text: string, at: number) => DayReading | null
  readonly zones: ZoneStyle
  /** Whether the form is only itself with a clock and a time zone. */
  readonly needsZone: boolean
}

const ordinal = '(?:st|nd|rd|th)?'
const isoPattern = /(\d{4})-(\d{2})-(\d{2})/uy
const numericPattern = new RegExp(`(\\d{1,2})\\.${blank}?(\\d{1,2})\\.${blank}?(\\d{4})`, 'uy')
const writtenPattern = new RegExp(
  `(\\d{1,2})(?:\\.${blank}{0,2}|${ordinal}${blank}{1,2})(${letter}{2,11})` +
    `(?:(\\.)${blank}{0,2}|,?${blank}{1,2}(?:árið${blank})?)(\\d{4})`,
  'uy',
)
const monthFirstPattern = new RegExp(
  `(${letter}{3,11})(\\.?)${blank}{1,2}(\\d{1,2})${ordinal},?${blank}{1,2}(\\d{4})`,
  'uy',
)
const mailPattern = new RegExp(
  `(\\d{1,2})${blank}{1,2}(${letter}{3,11})${blank}{1,2}(\\d{4}|\\d{2})(?=${blank})`,
  'uy',
)

/**
 * The forms, tried in this order: "rfc-822" before "written", which would read the same text
 * without its time zone; the others begin in different ways.
 */
const dateForms: readonly DateForm[] = [
  { name: 'iso', opening: 'year', readDay: readIso, zones: 'iso', needsZone: false },
  { name: 'rfc-822', opening: 'day', readDay: readMail, zones: 'named', needsZone: true },
  { name: 'written', opening: 'day', readDay: readWritten, zones: 'offset', needsZone: false },
  { name: 'numeric', opening: 'day', readDay: readNumeric, zones: 'offset', needsZone: false },
  {
    name: 'month-first',
    opening: 'month',
    readDay: readMonthFirst,
    zones: 'named',
    needsZone: false,
  },
]

const formsByOpening = {
  day: dateForms.filter(({ opening }) => opening === 'day'),
  year: dateForms.filter(({ opening }) => opening === 'year'),
  month: dateForms.filter(({ opening }) => opening === 'month'),
}

/** The forms in which a date may be printed at this offset, by the digits that stand there. */
export function formsAt(text: string, at: number): readonly DateForm[] {
  let digits = 0
  while (digits < 5 && isDigit(text.charAt(at + digits))) digits++
  if (digits === 0) return formsByOpening.month
  if (digits === 4) return formsByOpening.year
  return digits <= 2 ? formsByOpening.day : []
}

/** `2025-07-13` */
function readIso(text: string, at: number): DayReading | null {
  const match = matchAt(isoPattern, text, at)
  if (!match) return null
  const [whole, year, month, day] = match
  return dayOf({ year, month: Number(month), day, end: at + whole.length })
}

/** `13.7.2025`, always the day first, as on Icelandic pages and in their metas. */
function readNumeric(text: string, at: number): DayReading | null {
  const match = matchAt(numericPattern, text, at)
  if (!match) return null
  const [whole, day, month, year] = match
  return dayOf({ year, month: Number(month), day, end: at + whole.length })
}

/** `13. júlí 2025`, `06 feb. 2024`, `13th July 2025`, `17. júní árið 1944` */
function readWritten(text: string, at: number): DayReading | null {
  const match = matchAt(writtenPattern, text, at)
  if (!match) return null
  const [whole, day, word = '', stop, year] = match
  const found = findMonth(word)
  // "… þann 16. mars. 2025 verður …": behind a complete name the full stop ends the sentence.
  if (!found || (stop !== undefined && !found.abbreviated)) return null
  return dayOf({ year, month: found.month, day, end: at + whole.length })
}

/** `July 13, 2025`: in English only. */
function readMonthFirst(text: string, at: number): DayReading | null {
  const match = matchAt(monthFirstPattern, text, at)
  if (!match) return null
  const [whole, word = '', stop, day, year] = match
  const found = findMonth(word)
  if (!found?.english || (stop !== '' && !found.abbreviated)) return null
  return dayOf({ year, month: found.month, day, end: at + whole.length })
}

/** `13 Jul 25 07:53:00 GMT`: two digits are 1950 to 2049, as RFC 2822 (4.3) has it. */
function readMail(text: string, at: number): DayReading | null {
  const match = matchAt(mailPattern, text, at)
  if (!match) return null
  const [whole, day, word = '', digits = ''] = match
  const found = findMonth(word)
  if (!found?.english) return null
  const century = digits.length === 4 ? 0 : Number(digits) < 50 ? 2000 : 1900
  const year = String(century + Number(digits))
  return dayOf({ year, month: found.month, day, end: at + whole.length })
}

interface Parts {
  readonly year: string | undefined
  readonly month: number
  readonly day: string | undefined
  readonly end: number
}

function dayOf({ year, month, day, end }: Parts): DayReading {
  return { year: Number(year), month, day: Number(day), end }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
