import type { Random } from '../../../scripts/headlines/random.ts'
import { between } from './choose.ts'

/** A day and a time of day in Iceland. */
export interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const MONTHS = [
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

/** Some minute of the years that pages have. */
export function moment(random: Random, from = 2005): Moment {
  return {
    year: between(from, 2026, random),
    month: between(1, 12, random),
    day: between(1, 28, random),
    hour: between(0, 23, random),
    minute: between(0, 59, random),
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** `3. maí 2020` */
function writtenDay({ year, month, day }: Moment): string {
  return `${String(day)}. ${MONTHS[month - 1] ?? ''} ${String(year)}`
}

/** `10:04` */
export function clock({ hour, minute }: Moment): string {
  return `${two(hour)}:${two(minute)}`
}

/** `3. maí 2020 10:04` */
export function written(at: Moment): string {
  return `${writtenDay(at)} ${clock(at)}`
}

/** `2020-05-03` */
export function isoDay({ year, month, day }: Moment): string {
  return `${String(year)}-${two(month)}-${two(day)}`
}

/** `2020-05-03T10:04:00Z` */
export function iso(at: Moment): string {
  return `${isoDay(at)}T${clock(at)}:00Z`
}

/** `3.5.2020` */
export function numericDay({ year, month, day }: Moment): string {
  return `${String(day)}.${String(month)}.${String(year)}`
}
