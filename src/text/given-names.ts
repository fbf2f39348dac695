import { packedGivenNames } from './given-names.generated.ts'

/** The case a name form stands in, as far as its letters tell. */
export type NameCase = 'nominative' | 'oblique'

/** An oblique ending, the nominative's ending, and vowels that change before it. */
type Declension = readonly [
  oblique: string,
  nominative: string,
  ...vowels: (readonly [string, string])[],
]

const uUmlaut = ['ö', 'a'] as const
const breaking = ['a', 'ö'] as const

/**
 * Oblique endings of Icelandic given names and the nominative each leads back to: `Sigurði` is
 * `Sigurður`, `Önnu` is `Anna`, `Birni` is `Björn`. Vowel pairs read from the oblique form to the
 * nominative and are tried beside the unchanged stem.
 */
const declensions: readonly Declension[] = [
  ['', 'ur'],
  ['i', 'ur', ['e', 'a'], ['e', 'ö'], ['i', 'jö']],
  ['ri', 'ur'],
  ['ri', 'ar'],
  ['s', 'ur'],
  ['ar', 'ur', breaking],
  ['a', 'i'],
  ['ja', 'i'],
  ['u', 'a', uUmlaut],
  ['u', ''],
  ['i', '', ['i', 'jö'], ['e', 'ö']],
  ['s', ''],
  ['ar', '', breaking],
  ['jar', ''],
  ['ár', 'á'],
  ['ju', ''],
  ['vi', 'r'],
  ['var', ''],
  ['', 'r'],
  ['s', 'r'],
  ['i', 'ir'],
  ['is', 'ir'],
  ['l', 'll'],
  ['li', 'll'],
  ['ls', 'll'],
  ['li', 'ill', ['a', 'e']],
  ['n', 'nn'],
  ['ni', 'nn'],
  ['ns', 'nn'],
  ['ni', 'inn'],
]

const lengthMarks = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const vowel = /[aáeéiíoóuúyýæö]/u
const letters = /^\p{L}+$/u

interface Cache {
  names?: ReadonlySet<string>
  byLastLetter?: ReadonlyMap<string, readonly Declension[]>
}

const cache: Cache = {}

/** The register, lower case; unpacked at the first question and then kept. */
export function givenNames(): ReadonlySet<string> {
  return (cache.names ??= unpack(packedGivenNames))
}

/**
 * Whether a word is a given name of the Icelandic register, and in which case. Only capitalised
 * words (or words in capitals) are: `sól` is the sun, `Sól` may be a woman. A form that is both
 * nominative of one name and oblique of another (`Arnar`) is nominative.
 */
export function givenName(form: string): NameCase | null {
  const first = form.charAt(0)
  if (form.length < 2 || form.length > 24 || first === first.toLowerCase()) return null
  return givenNameLower(form.toLowerCase())
}

/** `givenName` of a word that is in lower case already. */
export function givenNameLower(word: string): NameCase | null {
  const names = givenNames()
  if (names.has(word)) return 'nominative'
  if (word.length < 3 || !letters.test(word)) return null
  cache.byLastLetter ??= groupByLastLetter()
  const possible = cache.byLastLetter.get(word.charAt(word.length - 1)) ?? withoutEnding
  return possible.some((declension) => leadsToName(word, declension, names)) ? 'oblique' : null
}

const withoutEnding = declensions.filter(([oblique]) => oblique === '')

/** The declensions a word may follow by its last letter; those without an ending fit every word. */
function groupByLastLetter(): ReadonlyMap<string, readonly Declension[]> {
  const last = ([oblique]: Declension): string => oblique.charAt(oblique.length - 1)
  const letters = new Set(declensions.map(last))
  return new Map(
    [...letters].map((letter) => [
      letter,
      declensions.filter((one) => last(one) === letter || last(one) === ''),
    ]),
  )
}

function leadsToName(
  word: string,
  [oblique, nominative, ...vowels]: Declension,
  names: ReadonlySet<string>,
): boolean {
  if (!word.endsWith(oblique)) return false
  const stem = word.slice(0, word.length - oblique.length)
  if (stem.length < 2) return false
  if (names.has(stem + nominative)) return true
  return vowels.some(([from, to]) => {
    const changed = changeLastVowel(stem, from, to)
    return changed !== null && names.has(changed + nominative)
  })
}

/** The stem with its last vowel `from` made `to`; null when its last vowel is another. */
function changeLastVowel(stem: string, from: string, to: string): string | null {
  for (let at = stem.length - 1; at >= 0; at -= 1) {
    const letter = stem.charAt(at)
    if (letter === from) return stem.slice(0, at) + to + stem.slice(at + 1)
    if (vowel.test(letter)) return null
  }
  return null
}

function unpack(packed: string): ReadonlySet<string> {
  const names = new Set<string>()
  let name = ''
  for (const [, mark = '0', rest = ''] of packed.matchAll(/([0-9A-Z])(\p{Ll}*)/gu)) {
    name = name.slice(0, lengthMarks.indexOf(mark)) + rest
    names.add(name)
  }
  return names
}
