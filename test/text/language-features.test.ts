import { describe, expect, it } from 'vitest'
import { countFeatures, featureNames } from '../../src/text/language-features.ts'

const letters = [...'abcdefghijklmnopqrstuvwxyzáðéíóúýþæöøåäüßœñçčšžłąęőűãõâêîô']
const endings = 'ur um ir ar nn na ni nu ið in að ði st en er et te ed ng es on ie ch'.split(' ')
const lists = ['icelandic', 'icelandicPlain', 'faroese', 'island', 'nordic', 'mainland', 'foreign']

/** The features that a text has, by name. */
function featuresOf(text: string): Readonly<Record<string, number>> {
  const { counts } = countFeatures(text)
  return Object.fromEntries(
    featureNames.flatMap((name, place) => {
      const count = counts[place] ?? 0
      return count === 0 ? [] : [[name, count] as const]
    }),
  )
}

describe('countFeatures', () => {
  it('has its features in the order that the weights were trained in', () => {
    const wanted = [...letters, 'other', ...endings.map((ending) => `-${ending}`), ...lists]
    expect(featureNames).toEqual(wanted)
  })

  it.each(letters)('counts %s', (letter) => {
    expect(featuresOf(letter.repeat(3))).toMatchObject({ [letter]: 3 })
    expect(countFeatures(letter).letters).toBe(1)
  })

  it.each(['ж', '市', 'ŋ', 'ə'])('counts %s among other letters', (letter) => {
    expect(featuresOf(letter)).toEqual({ other: 1 })
  })

  it.each(['7', '-', ' ', '\u0301', '\0', '😀', '\ud800', '“'])('does not count %j', (sign) => {
    expect(featuresOf(sign)).toEqual({})
    expect(countFeatures(sign).letters).toBe(0)
  })

  it.each(endings)('counts the ending of a word in -%s', (ending) => {
    expect(featuresOf(`qq${ending}`)).toMatchObject({ [`-${ending}`]: 1 })
    expect(featuresOf(`qq${ending}, qq${ending}!`)).toMatchObject({ [`-${ending}`]: 2 })
    expect(featuresOf(`q${ending}`)[`-${ending}`]).toBeUndefined()
    expect(featuresOf(`qqqq q${ending}`)[`-${ending}`]).toBeUndefined()
    expect(featuresOf(`qq${ending}q`)[`-${ending}`]).toBeUndefined()
  })

  it('counts words of lists, at the end too, and in any case', () => {
    expect(featuresOf('það')).toEqual({ þ: 1, a: 1, ð: 1, icelandic: 1 })
    expect(featuresOf('(ÞAÐ)')).toEqual({ þ: 1, a: 1, ð: 1, icelandic: 1 })
    expect(featuresOf('xþaðx')).not.toHaveProperty('icelandic')
  })

  it('reads texts of up to 2,100 characters whole, and three windows of longer ones', () => {
    expect(countFeatures('a'.repeat(2100)).letters).toBe(2100)
    expect(countFeatures('a'.repeat(2101)).letters).toBe(2100)
    const parts = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(700))
    expect(featuresOf(parts.join(''))).toEqual({ a: 700, c: 700, e: 700 })
    expect(featuresOf(parts.slice(0, 3).join(''))).toEqual({ a: 700, b: 700, c: 700 })
  })

  it('finds no word in the gap between two windows', () => {
    const text = `${'7'.repeat(699)}þ${'að'.padEnd(1400, '7')}${'7'.repeat(700)}`
    expect(featuresOf(text)['icelandic']).toBeUndefined()
  })
})
