import { blank, formatClock, readClockTail, two } from './date-clock.ts'
import { endsFree, isDigit, startsFree } from './date-edges.ts'
import { formsAt } from './date-forms.ts'
import type { DateForm, DayReading } from './date-forms.ts'
import { dateLabels, findMonth, isWeekday, letter } from './date-words.ts'
import { isLetterAt } from './letters.ts'
import type { Span } from './span.ts'

/** A date as printed, with or without a time of day. */
export interface DateReading {
  /** From the weekday, if one is printed, to the end of the clock or its time zone. */
  readonly span: Span
  /** `YYYY-MM-DDTHH:MM:00Z` when a clock is printed, else `YYYY-MM-DD`. */
  readonly value: string
  readonly hasClock: boolean
  /** Which way of printing matched: iso, rfc-822, written, numeric, month-first. */
  readonly form: string
}

/** Where to look, and how many dates are wanted; dates must lie wholly in [from, to). */
export interface FindDatesOptions {
  readonly from?: number
  readonly to?: number
  readonly limit?: number
}

/** `þri.` is a weekday cut short; behind a whole one (`á föstudag.`) a full stop ends a sentence. */
const LONGEST_ABBREVIATION = 5
const weekdayPattern = new RegExp(`(${letter}{3,16})(?:\\.?,?${blank}{1,2})`, 'uy')
const labelPattern = new RegExp(`^(?:${dateLabels.join('|')})(?::|(?=${blank}))${blank}{0,3}`, 'iu')
const blanks = ' \t\u00A0\u202F'
const digitsPattern = /\d+/gu

/**
 * Reads the date that starts at exactly `from`; null when none does, also inside a longer word or
 * number. A clock counts as Icelandic, so as UTC, unless an offset is printed. A weekday that does
 * not fit its date is passed over (pages misprint them); a clock that cannot be spoils its date.
 *
 * @example
 * readDate('Anna skrifar 13. júlí 2025 07:53', 13)?.value // '2025-07-13T07:53:00Z'
 */
export function readDate(text: string, from = 0): DateReading | null {
  if (!(from >= 0) || !startsFree(text, from)) return null
  const at = isDigit(text.charAt(from)) ? from : skipWeekday(text, from)
  for (const form of formsAt(text, at)) {
    const day = form.readDay(text, at)
    const reading = day && finishReading(text, form, day)
    if (reading === 'spoilt') return null
    if (reading) return { ...reading, span: { start: from, end: reading.span.end } }
  }
  return null
}

/**
 * Finds the dates of a running text, left to right; they never overlap.
 *
 * @example
 * findDates('Lögin tóku gildi 1. júlí 2024.').map((date) => date.value) // ['2024-07-01']
 */
export function findDates(text: string, options: FindDatesOptions = {}): DateReading[] {
  return [...eachDate(text, options)]
}

/** `findDates` one by one, for those who may stop at the first that will do. */
export function* eachDate(
  text: string,
  { from = 0, to = text.length, limit = Infinity }: FindDatesOptions = {},
): Generator<DateReading, undefined> {
  let at = from > 0 ? from : 0
  for (let found = 0; found < limit; ) {
    digitsPattern.lastIndex = at
    const digits = digitsPattern.exec(text)
    if (!digits || digits.index >= to) return
    const reading = readAround(text, { start: at, end: digits.index })
    at = reading ? reading.span.end : digits.index + digits[0].length
    if (!reading || at > to) continue
    found += 1
    yield reading
  }
}

/**
 * Reads a string that is one date and nothing else, a label ("Birt:", "Uppfært") aside; the span
 * leaves the label and the white space around out.
 *
 * @example
 * parseDate('Birt: 3. apr. 2025 kl. 14.07')?.value // '2025-04-03T14:07:00Z'
 */
export function parseDate(text: string): DateReading | null {
  const end = text.trimEnd().length
  const start = text.length - text.trimStart().length
  const label = labelPattern.exec(text.slice(start, start + 40))
  const reading = readDate(text, start + (label?.[0].length ?? 0))
  return reading?.span.end === end ? reading : null
}

/** Adds the clock to a day and checks both; null when the form needs what is not there. */
function finishReading(
  text: string,
  form: DateForm,
  day: DayReading,
): DateReading | 'spoilt' | null {
  if (!isCalendarDay(day)) return 'spoilt'
  const tail = readClockTail(text, day.end, form.zones)
  if (tail === 'spoilt') return 'spoilt'
  if (form.needsZone && (tail?.offset ?? null) === null) return null
  const end = tail ? tail.end : day.end
  if (!endsFree(text, end)) return null
  const minutes = tail ? tail.minutes - (tail.offset ?? 0) : 0
  const value = tail ? momentOf(day, minutes) : isoDay(day)
  return { span: { start: day.end, end }, value, hasClock: tail !== null, form: form.name }
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isCalendarDay({ year, month, day }: DayReading): boolean {
  if (year < 1900 || year > 2099 || day < 1) return false
  const isLeap = month === 2 && year % 4 === 0 && year !== 1900
  return day <= (daysOfMonths[month - 1] ?? 0) + (isLeap ? 1 : 0)
}

function isoDay({ year, month, day }: Omit<DayReading, 'end'>): string {
  return `${String(year)}-${two(month)}-${two(day)}`
}

/** The minute of a day as UTC; an offset may have moved it into the day before or after. */
function momentOf(day: DayReading, minutes: number): string {
  if (minutes >= 0 && minutes < 1440) return `${isoDay(day)}T${formatClock(minutes)}:00Z`
  const moved = new Date(Date.UTC(day.year, day.month - 1, day.day, 0, minutes))
  return `${moved.toISOString().slice(0, 16)}:00Z`
}

function skipWeekday(text: string, at: number): number {
  weekdayPattern.lastIndex = at
  const match = weekdayPattern.exec(text)
  const word = match?.[1] ?? ''
  if (!match || !isWeekday(word)) return at
  const endsSentence = match[0].charAt(word.length) === '.' && word.length > LONGEST_ABBREVIATION
  return endsSentence ? at : at + match[0].length
}

/** Reads the date whose first digits begin at `bounds.end`: from a word before them, or from them. */
function readAround(text: string, bounds: Span): DateReading | null {
  const starts = [bounds.end]
  for (let words = 0; words < 2; words++) {
    const start = wordBefore(text, { start: bounds.start, end: starts[0] ?? bounds.end })
    if (start === null) break
    starts.unshift(start)
  }
  for (const start of starts) {
    const reading = readDate(text, start)
    if (reading) return reading
  }
  return null
}

/** Where the weekday or month before `bounds.end` begins; null when another word stands there. */
function wordBefore(text: string, { start: from, end: to }: Span): number | null {
  let end = backOver(text, { start: Math.max(from, to - 2), end: to }, blanks)
  if (end === to) return null
  end = backOver(text, { start: Math.max(from, end - 2), end }, '.,')
  let start = end
  while (start > Math.max(from, end - 16) && isWordUnit(text, start - 1)) start -= 1
  if (end - start < 3) return null
  const word = text.slice(start, end)
  return isWeekday(word) || findMonth(word)?.english ? start : null
}

/** Where the run of such characters begins that ends where the bounds do. */
function backOver(text: string, { start, end }: Span, characters: string): number {
  let at = end
  while (at > start && characters.includes(text.charAt(at - 1))) at -= 1
  return at
}

/** Halves of a pair count as letters, so that no weekday is seen inside a longer word. */
function isWordUnit(text: string, at: number): boolean {
  return isLetterAt(text, at) || /[\ud800-\udfff]/u.test(text.charAt(at))
}
