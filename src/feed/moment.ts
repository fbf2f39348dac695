const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::\d\d(?:\.\d+)?)?\s?(?<zone>z|[+-]\S+)?)?$/iu
const MAIL =
  /^(?:\p{L}{2,12}\.?,?\s)?(?<day>\d{1,2})\.?\s(?<month>\p{L}{3})\p{L}*\.?\s(?<year>\d{2,4})\s(?<hour>\d{1,2}):(?<minute>\d\d)(?::\d\d)?(?:\s(?<zone>\S+))?$/iu
const OFFSET = /^(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)$/u

/** First letters of the months, in English and where Icelandic differs. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['may', 'maí'],
  ['jun', 'jún'],
  ['jul', 'júl'],
  ['aug', 'ágú'],
  ['sep'],
  ['oct', 'okt'],
  ['nov', 'nóv'],
  ['dec', 'des'],
]

/** Hours east of Greenwich of the zone names that feeds use. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  cest: 2,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  pst: -8,
  pdt: -7,
}

/**
 * A feed's date, of RFC 822 or ISO 8601, as `Article.publishedAt` is written: in UTC, to the minute,
 * or the day alone where there is no clock. No zone means Iceland's. Null for a day that does not
 * exist, a zone that is not known, and anything else.
 */
export function readMoment(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/gu, ' ')
  const { day, month, year, hour, minute, zone } =
    ISO.exec(trimmed)?.groups ?? MAIL.exec(trimmed)?.groups ?? {}
  if (day === undefined || month === undefined || year === undefined) return null
  const date = { year: fullYear(year), month: monthNumber(month), day: Number(day) }
  const midnight = Date.UTC(date.year, date.month - 1, date.day)
  const known = new Date(midnight)
  if (known.getUTCMonth() !== date.month - 1 || known.getUTCDate() !== date.day) return null
  if (hour === undefined || minute === undefined) return known.toISOString().slice(0, 10)
  const offset = zone === undefined ? 0 : offsetMinutes(zone)
  if (offset === null || Number(hour) > 23 || Number(minute) > 59) return null
  const time = new Date(midnight + (Number(hour) * 60 + Number(minute) - offset) * 60_000)
  return `${time.toISOString().slice(0, 16)}:00Z`
}

/** Two digits are a year of this century or, from 70 on, of the last. */
function fullYear(year: string): number {
  const number = Number(year)
  if (year.length > 2) return number
  return number < 70 ? 2000 + number : 1900 + number
}

/** 1 to 12; 0 for no month. */
function monthNumber(month: string): number {
  if (/^\d/u.test(month)) return Number(month)
  return MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1
}

function offsetMinutes(zone: string): number | null {
  const { sign, hours, minutes } = OFFSET.exec(zone)?.groups ?? {}
  if (sign !== undefined) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
  const name = zone.toLowerCase()
  return Object.hasOwn(ZONES, name) ? (ZONES[name] ?? 0) * 60 : null
}
