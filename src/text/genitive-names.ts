import { isGazetteerName } from './gazetteer.ts'
import { givenName } from './given-names.ts'
import { isUpperAt } from './letters.ts'
import { capitalisation } from './lexicon.ts'
import { isTagName } from './tag-names.ts'

/** Peoples and those who live somewhere: Íslendinga, Norðmanna, Spánverja, Akurnesinga. */
const PEOPLE = /\p{L}{2}(?:inga|manna|verja)$/u
/** Genitives of given names, but no peoples that look alike: Víkingar, Finnar, Ísraelar, Írar. */
const PERSON = /(?:s|(?<!ing|nn|el|Ír)ar)$/u
/** Endings of the genitive, each with those that the nominative may have instead. */
const ENDINGS: readonly (readonly [genitive: string, nominatives: readonly string[]])[] = [
  ['s', ['', 'ur', 'l', 'n']],
  ['ar', ['i']],
  ['ur', ['']],
]

/**
 * Whether a capitalised word is a name in the genitive, which a noun before it owns: of a person, a
 * people, or a country, place or club that the lists know. Forms that are nominatives too are none.
 *
 * @example
 * isGenitiveName('Íslendinga') // true
 * isGenitiveName('Ísland') // false
 */
export function isGenitiveName(word: string): boolean {
  if (!isUpperAt(word, 0) || isKnown(word) || capitalisation(word).endsWith('lower')) return false
  if (PEOPLE.test(word)) return true
  if (PERSON.test(word) && givenName(word) === 'oblique') return true
  return ENDINGS.some(
    ([genitive, nominatives]) =>
      word.endsWith(genitive) &&
      nominatives.some((ending) => isKnown(word.slice(0, -genitive.length) + ending)),
  )
}

function isKnown(name: string): boolean {
  return isGazetteerName(name) || isTagName(name)
}
