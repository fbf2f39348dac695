import { describe, expect, it } from 'vitest'
import {
  endsWithLabel,
  findLabel,
  isLabelAt,
  longestLabelAt,
  longestLabelBefore,
} from '../../src/text/labels.ts'
import { marked, sliceOf, spanOf } from '../support/marked.ts'

const labels = ['Golf', 'Innlent', 'Enski boltinn', 'Formúla 1', 'Viðskipti', 'Viðskipti innlent']

describe('findLabel', () => {
  const found: readonly (readonly [string, string])[] = [
    ['before a capital', 'Skip strandaði [Innlent] Danir unnu'],
    ['before a digit', 'Skip strandaði [Innlent] 12 særðust'],
    ['before a quote', 'Skip strandaði [Innlent] „Þetta er búið“'],
    ['before a line break', 'Skip strandaði\n[Innlent]\nog sökk'],
    ['at the text’s end', 'Skip strandaði [Innlent]'],
    ['the first of several', 'Sigur [Golf] Tap Innlent Danir'],
    ['the first, whatever their order in the list', 'Skip [Innlent] Tap Golf Danir'],
    ['not inside a word', 'Golfarar í Golfi sigla [Golf] Danir'],
    ['not before a small letter', 'Golf er vinsælt á Íslandi [Golf] Danir'],
    ['one that ends in a digit', 'Hraðinn [Formúla 1] Danir unnu'],
    ['the longer of two that start together', 'Verðið [Viðskipti] Innlent'],
  ]
  it.each(found)('finds it %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(findLabel(text, labels, spanOf(text))).toEqual(spans[0])
  })
  it.each([
    'Innlendar fréttir',
    'Innlent efni og fleira',
    'innlent Danir',
    'Þinnlent Danir',
    'Innlent, Danir',
    'Innlent. Danir',
    'Danir unnu',
    '',
  ])('finds none in %j', (text) => {
    expect(findLabel(text, labels, spanOf(text))).toBeNull()
  })
  it('looks inside the span alone', () => {
    const text = 'Skip Golf Danir Innlent Svíar'
    expect(sliceOf(text, findLabel(text, labels, { start: 5, end: 29 }))).toBe('Golf')
    expect(findLabel(text, labels, { start: 6, end: 29 })).toEqual({ start: 16, end: 23 })
    expect(findLabel(text, labels, { start: 6, end: 22 })).toBeNull()
    expect(findLabel(text, labels, { start: 6, end: 23 })).toEqual({ start: 16, end: 23 })
  })
})

describe('isLabelAt', () => {
  const cases: readonly (readonly [string, number, boolean])[] = [
    ['Tap Golf Danir', 4, true],
    ['Tap Golf', 4, true],
    ['Tap Golf\nog', 4, true],
    ['(Golf', 1, true],
    ['Tap Golf og', 4, false],
    ['Tap Golf, Danir', 4, false],
    ['Tap Golf-Danir', 4, false],
    ['Tap Golfi Danir', 4, false],
    ['TapGolf Danir', 3, false],
    ['Tap Golf Danir', 3, false],
  ]
  it.each(cases)('in %j at %i: %j', (text, at, expected) => {
    expect(isLabelAt(text, 'Golf', at)).toBe(expected)
  })
})

describe('longestLabelBefore', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Tap Golf', 'Golf'],
    ['Golf', 'Golf'],
    ['Skip strandaði Innlent', 'Innlent'],
    ['Verðið Viðskipti innlent', 'Viðskipti innlent'],
    ['Hraðinn Formúla 1', 'Formúla 1'],
    ['Minigolf', null],
    ['MiniGolf', null],
    ['Verðið innlent', null],
    ['Tap Golf ', null],
    ['olf', null],
    ['', null],
  ]
  it.each(cases)('of %j is %j', (text, expected) => {
    expect(longestLabelBefore(text, labels, text.length)).toBe(expected)
    expect(endsWithLabel(text, labels, text.length)).toBe(expected !== null)
  })
  it('takes the longest, in whatever order they are listed', () => {
    const text = 'Spænski boltinn'
    expect(longestLabelBefore(text, ['boltinn', 'Spænski boltinn'], 15)).toBe('Spænski boltinn')
    expect(longestLabelBefore(text, ['Spænski boltinn', 'boltinn'], 15)).toBe('Spænski boltinn')
  })
  it('looks at the offset alone', () => {
    expect(longestLabelBefore('Tap Golf Danir', labels, 8)).toBe('Golf')
    expect(longestLabelBefore('Tap Golf Danir', labels, 9)).toBeNull()
  })
})

describe('longestLabelAt', () => {
  const cases: readonly (readonly [string, number, string | null])[] = [
    ['Golf Danir', 0, 'Golf'],
    ['Tap Golf', 4, 'Golf'],
    ['Golf er', 0, 'Golf'],
    ['Golf-mót', 0, 'Golf'],
    ['Viðskipti innlent Verðið', 0, 'Viðskipti innlent'],
    ['Viðskipti erlend', 0, 'Viðskipti'],
    ['Enski boltinn', 0, 'Enski boltinn'],
    ['Golfarar', 0, null],
    ['MiniGolf', 4, null],
    ['golf', 0, null],
    ['Gol', 0, null],
    ['Golf', 4, null],
    ['', 0, null],
  ]
  it.each(cases)('in %j at %i is %j', (text, at, expected) => {
    expect(longestLabelAt(text, labels, at)).toBe(expected)
  })
})
