import { endsFree, startsFree } from './date-edges.ts'
import { readOffset, zoneNames } from './date-zones.ts'
import type { Span } from './span.ts'

/** A time of day as printed; seconds are dropped, the minute the reader sees wins. */
export interface ClockReading {
  readonly span: Span
  /** "HH:MM". */
  readonly value: string
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: number
}

/** The clock that follows a date, and its distance from UTC in minutes; `offset` is null when none is printed. */
export interface ClockTail {
  readonly end: number
  readonly minutes: number
  readonly offset: number | null
}

/** Which notations of a time zone a form of date may end with. */
export type ZoneStyle = 'iso' | 'named' | 'offset'

/** Blanks inside one line: a date does not run over a line break. */
export const blank = '[ \\t\\u00A0\\u202F]'

const clockWord = `(?:kl\\.?${blank}?|klukkan${blank}|at${blank})`
const pastHour = `(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?`
const meridiem = `(?:${blank}?([ap])\\.?m(?:\\.|(?!\\p{L})))?`
const clockPattern = new RegExp(`${clockWord}?(\\d{1,2})[:.]${pastHour}${meridiem}`, 'iuy')

const joiner = `,?${blank}{1,3}(?:[-–—|·•]${blank}{1,3})?`
const zones: Readonly<Record<ZoneStyle, string>> = {
  iso: `Z|${blank}?[+-]\\d{2}:?\\d{2}|[+-]\\d{2}`,
  named: `${blank}{0,2}(?:[+-]\\d{2}:?\\d{2}|${zoneNames.join('|')})`,
  offset: `${blank}?[+-]\\d{2}:\\d{2}`,
}
const tailPatterns: Readonly<Record<ZoneStyle, RegExp>> = {
  iso: tailPattern(`(?:T|${joiner})`, zones.iso),
  named: tailPattern(joiner, zones.named),
  offset: tailPattern(joiner, zones.offset),
}

/**
 * Reads a clock that starts at `from`: "07:53", "9.05", "kl. 14.07"; null for 24:00, 25:00, 12:61.
 * With a full stop between hour and minute it may be a price or a share: the caller knows the place.
 */
export function readClock(text: string, from = 0): ClockReading | null {
  if (!(from >= 0) || !startsFree(text, from)) return null
  clockPattern.lastIndex = from
  const match = clockPattern.exec(text)
  if (!match) return null
  const [whole, hour, minute, second, half] = match
  const minutes = minutesOf({ hour, minute, second, half })
  const end = from + whole.length
  if (minutes === null || !endsFree(text, end)) return null
  return { span: { start: from, end }, value: formatClock(minutes), minutes }
}

/**
 * Reads the clock behind a date that ends at `at`; null when there is none, 'spoilt' when what stands
 * there has the shape of a clock and is none (25:00): then the date is not to be trusted either.
 */
export function readClockTail(
  text: string,
  at: number,
  style: ZoneStyle,
): ClockTail | 'spoilt' | null {
  const pattern = tailPatterns[style]
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return null
  const [whole, word, hour, sign, minute, second, half, zone] = match
  // "13. júlí 2025 3.50": only a clock word tells a clock with a full stop from a number.
  if (sign === '.' && word === undefined) return null
  const minutes = minutesOf({ hour, minute, second, half })
  const offset = zone === undefined ? null : readOffset(zone.trim())
  const end = at + whole.length
  if (minutes === null || offset === undefined || !endsFree(text, end)) return 'spoilt'
  return { end, minutes, offset }
}

/** Minutes since midnight as "HH:MM". */
export function formatClock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** A number of at most two digits as two. */
export function two(count: number): string {
  return count < 10 ? `0${String(count)}` : String(count)
}

interface Face {
  readonly hour: string | undefined
  readonly minute: string | undefined
  readonly second: string | undefined
  readonly half: string | undefined
}

function minutesOf({ hour, minute, second = '0', half }: Face): number | null {
  const hours = toDayHour(Number(hour), half)
  const minutes = Number(minute)
  // 60 is a leap second; both ISO 8601 and RFC 822 allow it.
  if (!(hours <= 23) || !(minutes <= 59) || Number(second) > 60) return null
  return hours * 60 + minutes
}

/** Pages print "16:31 PM" too: above twelve the hour already says all. */
function toDayHour(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function tailPattern(before: string, zone: string): RegExp {
  const tail = `${before}(${clockWord})?(\\d{1,2})([:.])${pastHour}${meridiem}(?:(${zone})(?![\\p{L}\\p{N}]))?`
  return new RegExp(tail, 'iuy')
}
