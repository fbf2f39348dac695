import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClock } from '../../src/text/date-clock.ts'
import { findDates, parseDate, readDate } from '../../src/text/dates.ts'

/** Printed date, its value, its form. */
const whole: readonly (readonly [string, string, string])[] = [
  ['13. júlí 2025 07:53', '2025-07-13T07:53:00Z', 'written'],
  ['13. JÚLÍ 2025 07:53', '2025-07-13T07:53:00Z', 'written'],
  ['13. juli 2025 07:53', '2025-07-13T07:53:00Z', 'written'],
  ['13.júlí 2025 07:53', '2025-07-13T07:53:00Z', 'written'],
  ['13 júlí, 2025', '2025-07-13', 'written'],
  ['30. janúar 2026 kl. 16:31', '2026-01-30T16:31:00Z', 'written'],
  ['30. janúar 2026 klukkan 16:31', '2026-01-30T16:31:00Z', 'written'],
  ['30. janúar 2026 KL. 16:31', '2026-01-30T16:31:00Z', 'written'],
  ['21.1.2019 09:04', '2019-01-21T09:04:00Z', 'numeric'],
  ['29.10.2024 00:01', '2024-10-29T00:01:00Z', 'numeric'],
  ['12.2.2025 7:25', '2025-02-12T07:25:00Z', 'numeric'],
  ['12. 2. 2025', '2025-02-12', 'numeric'],
  ['Sunnudaginn 15. mars 2020 10:45', '2020-03-15T10:45:00Z', 'written'],
  ['laugardaginn 5. apríl 2025 kl. 18:30', '2025-04-05T18:30:00Z', 'written'],
  ['þri 3. júní 2025 21:04', '2025-06-03T21:04:00Z', 'written'],
  ['fös. 6. júní 2025 21:04', '2025-06-06T21:04:00Z', 'written'],
  ['28.09.2021 - 21:45', '2021-09-28T21:45:00Z', 'numeric'],
  ['11.2.2025 | 23:55', '2025-02-11T23:55:00Z', 'numeric'],
  ['06 feb. 2024', '2024-02-06', 'written'],
  ['04 sept. 2024', '2024-09-04', 'written'],
  ['23 okt. 2024', '2024-10-23', 'written'],
  ['15 nóv. 2024', '2024-11-15', 'written'],
  ['04 des. 2024', '2024-12-04', 'written'],
  ['2. des. 2024', '2024-12-02', 'written'],
  ['2.des.2024', '2024-12-02', 'written'],
  ['8 ágú 2024', '2024-08-08', 'written'],
  ['17. júní 1944', '1944-06-17', 'written'],
  ['17. júní árið 1944', '1944-06-17', 'written'],
  ['þriðjudagur 5. maí 2026, kl. 9.05', '2026-05-05T09:05:00Z', 'written'],
  ['29. febrúar 2024', '2024-02-29', 'written'],
  ['1. januar 2025', '2025-01-01', 'written'],
  ['1. februar 2025', '2025-02-01', 'written'],
  ['1. april 2025', '2025-04-01', 'written'],
  ['1. mai 2025', '2025-05-01', 'written'],
  ['1. juni 2025', '2025-06-01', 'written'],
  ['1. agust 2025', '2025-08-01', 'written'],
  ['1. oktober 2025', '2025-10-01', 'written'],
  ['1. november 2025', '2025-11-01', 'written'],
  ['1. desember 2025', '2025-12-01', 'written'],
  ['thridjudagur 1. juli 2025', '2025-07-01', 'written'],
  ['10.5.2025 22:11:43 +00:00', '2025-05-10T22:11:00Z', 'numeric'],
  ['10.5.2025 22:11:43 +02:00', '2025-05-10T20:11:00Z', 'numeric'],
  ['1.1.2025 00:30:00 +01:00', '2024-12-31T23:30:00Z', 'numeric'],
  ['2025-07-13T07:53:00+01:00', '2025-07-13T06:53:00Z', 'iso'],
  ['2025-07-13T07:53:00Z', '2025-07-13T07:53:00Z', 'iso'],
  ['2025-07-13T07:53:59.123Z', '2025-07-13T07:53:00Z', 'iso'],
  ['2025-07-13T07:53-0530', '2025-07-13T13:23:00Z', 'iso'],
  ['2025-07-13T07:53+01', '2025-07-13T06:53:00Z', 'iso'],
  ['2025-07-13T07:53', '2025-07-13T07:53:00Z', 'iso'],
  ['2025-07-13 07:53:10', '2025-07-13T07:53:00Z', 'iso'],
  ['2025-12-28', '2025-12-28', 'iso'],
  ['Sun, 13 Jul 2025 07:53:00 +0000', '2025-07-13T07:53:00Z', 'rfc-822'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:00Z', 'iso'],
  ['Sun, 13 Jul 2025 07:53:00 GMT', '2025-07-13T07:53:00Z', 'rfc-822'],
  ['Sun, 13 Jul 2025 07:53 EST', '2025-07-13T12:53:00Z', 'rfc-822'],
  ['13 Jul 2025 23:53:00 PDT', '2025-07-14T06:53:00Z', 'rfc-822'],
  ['13 Jul 25 07:53:00 Z', '2025-07-13T07:53:00Z', 'rfc-822'],
  ['13 Jul 49 07:53:00 Z', '2049-07-13T07:53:00Z', 'rfc-822'],
  ['13 Jul 50 07:53:00 Z', '1950-07-13T07:53:00Z', 'rfc-822'],
  ['July 13, 2025', '2025-07-13', 'month-first'],
  ['Sunday, July 13th, 2025 7:53 PM', '2025-07-13T19:53:00Z', 'month-first'],
  ['Jul. 13, 2025 12:05 a.m.', '2025-07-13T00:05:00Z', 'month-first'],
  ['July 13, 2025 at 7:53 am EST', '2025-07-13T12:53:00Z', 'month-first'],
  ['13 July 2025', '2025-07-13', 'written'],
  ['13th July 2025', '2025-07-13', 'written'],
  ['søndag 13. juli 2025 kl. 07.53', '2025-07-13T07:53:00Z', 'written'],
  ['3. marts 2025', '2025-03-03', 'written'],
]

/** Neither a date themselves nor does one start anywhere in them. */
const refused: readonly string[] = [
  '31. febrúar 2025',
  '29. febrúar 2025',
  '31.4.2025',
  '0. júlí 2025',
  '32. júlí 2025',
  '12.13.2025',
  '1.0.2025',
  '2025-02-30',
  '2025-13-01',
  '13. júlí 2025 25:00',
  '13. júlí 2025 24:61',
  '13. júlí 2025 24:00',
  '13. júlí 2025 kl. 12.60',
  '13. júlí 2025 07:53:61',
  '13. júlí 2025 07:53Anna',
  '13. júlí 2025 07:531',
  '2025-07-13T',
  '2025-07-13T25:00:00Z',
  '2025-07-13T07:53:00+15:00',
  '2025-07-13T07:53:00+01:75',
  'Sun, 13 Jul 2025 07:53:00 +9900',
  '2025',
  'árið 2025',
  'júlí 2025',
  'febrúar árið 2022',
  'í febrúar árið 2022',
  'júlí',
  '13/7/25',
  '13/7/2025',
  '7/13/2025',
  '13.7.25',
  '13. júlí 25',
  'í gær',
  'í dag kl. 14:05',
  'fyrir 3 klst.',
  'fyrir 2 dögum',
  '13. júlí',
  '13. júlí kl. 16:31',
  '16. mars.',
  '16. mars. 2025 var met ár',
  '13. þmars 2025',
  '13. marsþ 2025',
  '13. mars2025',
  '8.mars2020x',
  '8. mars 2020x',
  'x8. mars 2020',
  'þ8. mars 2020',
  '8. mars 20201',
  '18. mars 2020-2021',
  '118. mars 2020',
  '12.-13. júlí 2025',
  '12-13. júlí 2025',
  '1.2.3',
  '1.2.2024.3',
  '10.1.2.2024',
  'v1.12.2024',
  '192.168.1.2024',
  '555-1234',
  '555 1234',
  '+354 555 1234',
  '31-28',
  '2025-31-28',
  '2-1',
  'kr. 1.500.000',
  '1.500.2000 kr.',
  '2025-07-133',
  '12025-07-13',
  'sunnudaginn',
  'Sunnudaginn 15. mars',
  'sunnudaginn 07:53',
  '07:53',
  'kl. 16:31',
  'mars 13, 2025',
  'May 2025',
  'May 13',
  '2016-12-31T23:59:61Z',
  '13 Jul 25 07:53:00',
  '13 Foo 2025 07:53:00 GMT',
  '17. júní 1899',
  '17. júní 2100',
  '17. juin 2025',
  '17. ágústínus 2025',
  '١٣. júlí 2025',
  '13. júlí\n2025',
  '',
]

describe('parseDate', () => {
  it.each(whole)('reads %s', (text, value, form) => {
    const hasClock = value.length > 10
    expect(parseDate(text)).toEqual({
      span: { start: 0, end: text.length },
      value,
      hasClock,
      form,
    })
  })

  it.each(refused)('refuses %j', (text) => {
    expect(parseDate(text)).toBeNull()
    expect(findDates(text)).toEqual([])
  })

  it('leaves a label and white space outside the span', () => {
    const reading = parseDate('  Birt: 3. apr. 2025 kl. 14.07 ')
    expect(reading?.value).toBe('2025-04-03T14:07:00Z')
    expect(reading?.span).toEqual({ start: 8, end: 30 })
    expect(parseDate('Birt þann 3. apríl 2025')?.span).toEqual({ start: 10, end: 23 })
    expect(parseDate('Síðast uppfært: 3.4.2025 14:07')?.span.start).toBe(16)
    expect(parseDate('UPPFÆRT 3.4.2025')?.span.start).toBe(8)
  })

  it.each([
    '13. júlí 2025 07:53 Sergei',
    'Anna skrifar 13. júlí 2025',
    'Birtist: ',
    'Birt3. apríl 2025',
    'Fædd: 3. apríl 2025',
    '13. júlí 2025 kl. 16',
    '13. júlí 2025 9.05',
    '13. júlí 2025.',
  ])('refuses more than a date: %s', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('passes over a weekday that does not fit the date', () => {
    expect(parseDate('mánudaginn 15. mars 2020')?.value).toBe('2020-03-15')
  })
})

describe('readDate', () => {
  it('reads decomposed letters', () => {
    const text = 'Föstudaginn 22. október 2024 18:05'.normalize('NFD')
    expect(text.length).toBe(36)
    const reading = { value: '2024-10-22T18:05:00Z', span: { start: 0, end: 36 } }
    expect(readDate(text)).toMatchObject(reading)
    expect(findDates(text)).toMatchObject([reading])
  })

  it('reads at exactly the offset, and only there', () => {
    const text = 'Anna Rós skrifar 13. júlí 2025 07:53 Bærinn vaknar'
    expect(readDate(text, 17)).toEqual({
      span: { start: 17, end: 36 },
      value: '2025-07-13T07:53:00Z',
      hasClock: true,
      form: 'written',
    })
    for (const at of [0, 9, 16, 18, 19, 21, 26, 99]) expect(readDate(text, at)).toBeNull()
  })

  it('leaves what is no clock outside', () => {
    expect(readDate('13. júlí 2025 kl. 16 hefst')?.span.end).toBe(13)
    expect(readDate('13. júlí 2025 9.05 krónur')?.span.end).toBe(13)
    expect(readDate('13. júlí 2025 3:2 sigur')?.span.end).toBe(13)
    expect(readDate('13. júlí 2025, 450 manns')?.span.end).toBe(13)
    expect(readDate('13 Jul 2025 07:53 GMTA')?.span.end).toBe(17)
    expect(readDate('13 Jul 2025 the town')?.span.end).toBe(11)
    expect(readDate('July 13, 2025 07:53 The town')?.span.end).toBe(19)
  })

  it.each([-1, Number.NaN, Infinity, 99])('gives null for the offset %s', (at) => {
    expect(readDate('13. júlí 2025', at)).toBeNull()
  })
})

describe('findDates', () => {
  it('finds all, in order, with the words before them', () => {
    const text =
      'Hátíðin var haldin 17. júní 1944 og aftur laugardaginn 5. apríl 2025 kl. 18:30. ' +
      'Sjá 2025-12-28, og July 4, 2025. Hálfleikur 14-12 árið 2019, 1.500.000 kr.'
    const found = findDates(text).map(({ span, value }) => [
      text.slice(span.start, span.end),
      value,
    ])
    expect(found).toEqual([
      ['17. júní 1944', '1944-06-17'],
      ['laugardaginn 5. apríl 2025 kl. 18:30', '2025-04-05T18:30:00Z'],
      ['2025-12-28', '2025-12-28'],
      ['July 4, 2025', '2025-07-04'],
    ])
    expect(findDates(text)[1]?.span).toEqual({ start: 42, end: 78 })
  })

  it('keeps to from, to and limit', () => {
    const text = '1.1.2024 og 2.1.2024 og 3.1.2024'
    const values = (options: object): string[] => findDates(text, options).map((date) => date.value)
    expect(values({ limit: 2 })).toEqual(['2024-01-01', '2024-01-02'])
    expect(values({ limit: 0 })).toEqual([])
    expect(values({ from: 1 })).toEqual(['2024-01-02', '2024-01-03'])
    expect(values({ to: 20 })).toEqual(['2024-01-01', '2024-01-02'])
    expect(values({ to: 19 })).toEqual(['2024-01-01'])
    expect(values({ from: 25 })).toEqual([])
    expect(values({ from: -5, to: 8 })).toEqual(['2024-01-01'])
  })

  it('does not take a weekday or a month that belongs to other words', () => {
    expect(findDates('Hetjan Mán 3. júní 2025').at(0)?.span).toEqual({ start: 7, end: 23 })
    expect(findDates('Xmán 3. júní 2025').at(0)?.span).toEqual({ start: 5, end: 17 })
    expect(findDates('sunnudaginn hinn 3. júní 2025').at(0)?.span.start).toBe(17)
  })
})

describe('readClock', () => {
  it.each([
    ['07:53', '07:53', 473],
    ['7:53', '07:53', 473],
    ['9.05', '09:05', 545],
    ['kl. 14.07', '14:07', 847],
    ['kl 14:07', '14:07', 847],
    ['Klukkan 0:00', '00:00', 0],
    ['23:59:59', '23:59', 1439],
    ['7:53 pm', '19:53', 1193],
    ['12:05 AM', '00:05', 5],
    ['16:31 PM', '16:31', 991],
  ])('reads %s', (text, value, minutes) => {
    expect(readClock(text)).toEqual({ span: { start: 0, end: text.length }, value, minutes })
  })

  it.each([
    ...[
      '24:00',
      '25:00',
      '24:61',
      '12:60',
      '7:5',
      '753',
      '07:531',
      '107:53',
      '07:53x',
      '9.05.2024',
    ],
    ...['kl. 14', 'kl.', 'klukkan', 'x07:53', '12:30-13:00', '1.500.000', '-1:00:99', ''],
  ])('refuses %j', (text) => {
    expect(readClock(text)).toBeNull()
  })

  it('reads at exactly the offset', () => {
    expect(readClock('Uppfært 12:50: Nýtt', 8)?.span).toEqual({ start: 8, end: 13 })
    expect(readClock('Uppfært 12:50: Nýtt', 9)).toBeNull()
    expect(readClock('12:50', -1)).toBeNull()
  })
})

describe('any date in any form', () => {
  const months = 'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember'
  const short = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
  const english = 'January February March April May June July August September October November'
  const name = (list: string, date: Date): string =>
    list.split(' ')[date.getUTCMonth()] ?? 'December'
  const two = (count: number): string => String(count).padStart(2, '0')
  const clock = (date: Date): string => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  const printers: Readonly<Record<string, (date: Date) => string>> = {
    written: (d) => `${d.getUTCDate()}. ${name(months, d)} ${d.getUTCFullYear()} ${clock(d)}`,
    capitals: (d) =>
      `${d.getUTCDate()}. ${name(months, d).toUpperCase()} ${d.getUTCFullYear()} kl. ${clock(d)}`,
    dotted: (d) =>
      `${d.getUTCDate()}. ${name(months, d)} ${d.getUTCFullYear()}, kl. ${clock(d).replace(':', '.')}`,
    numeric: (d) =>
      `${two(d.getUTCDate())}.${d.getUTCMonth() + 1}.${d.getUTCFullYear()} - ${clock(d)}`,
    iso: (d) => d.toISOString(),
    mail: (d) => `${d.getUTCDate()} ${name(short, d)} ${d.getUTCFullYear()} ${clock(d)}:00 +0000`,
    english: (d) => `${name(english, d)} ${d.getUTCDate()}, ${d.getUTCFullYear()} ${clock(d)}`,
  }
  const dates = fc
    .integer({ min: Date.UTC(1900, 0, 1) / 60000, max: Date.UTC(2099, 11, 31, 23, 59) / 60000 })
    .map((minutes) => new Date(minutes * 60000))

  it.each(Object.entries(printers))('comes back from %s', (_, print) => {
    fc.assert(
      fc.property(dates, (date) => {
        const text = print(date)
        const value = `${date.toISOString().slice(0, 16)}:00Z`
        expect(parseDate(text)?.value).toBe(value)
        expect(findDates(`Birt ${text}, segir þar.`)).toEqual([
          { ...readDate(text), span: { start: 5, end: 5 + text.length } },
        ])
      }),
    )
  })

  it('gives sorted, disjoint spans and no exception on any string', () => {
    const pieces = fc.constantFrom(
      ...['13', '.', ' ', 'júlí', '2025', '07:53', 'kl. ', '-', 'Z', 'May', 'sun', ','],
      ...['\uD800', '\u0000', 'þ', '12.3.2024', '2024-02-29T10:00+02:00'],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(50), (parts, at) => {
        const text = parts.join('')
        let end = 0
        for (const { span, value } of findDates(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(readDate(text, span.start)?.value).toBe(value)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        const reading = readDate(text, at)
        if (reading) expect(reading.value).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:00Z)?$/u)
      }),
    )
  })
})
