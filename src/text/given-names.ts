import { packedGivenNames } from './given-names.generated.ts'
import { extended, hashFilter, hashOf } from './hash-filter.ts'
import type { HashFilter } from './hash-filter.ts'

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
const allVowels = 'aáeéiíoóuúyýæö'
const letters = /^\p{L}+$/u

interface Register {
  readonly names: ReadonlySet<string>
  /** Tells most words that are no name by their hash, before a string is made of them. */
  readonly filter: HashFilter
}

const cache: { register?: Register } = {}

function register(): Register {
  return (cache.register ??= makeRegister())
}

function makeRegister(): Register {
  const names = unpack(packedGivenNames)
  return { names, filter: hashFilter(names) }
}

/** The register, lower case; unpacked at the first question and then kept. */
export function givenNames(): ReadonlySet<string> {
  return register().names
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
  const { names } = register()
  if (names.has(word)) return 'nominative'
  if (word.length < 3 || !letters.test(word)) return null
  const possible = paradigmsByLetter.get(word.charAt(word.length - 1)) ?? withoutEnding
  for (const paradigm of possible) if (leadsToName(word, paradigm)) return 'oblique'
  return null
}

/** All declensions with the same oblique ending. */
interface Paradigm {
  readonly oblique: string
  readonly forms: readonly Form[]
}

interface Form {
  readonly nominative: string
  readonly vowels: readonly { readonly from: string; readonly to: string }[]
}

const paradigms: readonly Paradigm[] = [...new Set(declensions.map(([oblique]) => oblique))].map(
  (oblique) => ({ oblique, forms: declensions.filter((one) => one[0] === oblique).map(formOf) }),
)
const withoutEnding = paradigms.filter(({ oblique }) => oblique === '')
/** The paradigms a word may follow by its last letter; those without an ending fit every word. */
const paradigmsByLetter: ReadonlyMap<string, readonly Paradigm[]> = new Map(
  paradigms.map(({ oblique }) => {
    const last = oblique.slice(-1)
    return [last, paradigms.filter((one) => one.oblique === '' || one.oblique.endsWith(last))]
  }),
)

function formOf([, nominative, ...vowels]: Declension): Form {
  return { nominative, vowels: vowels.map(([from, to]) => ({ from, to })) }
}

function leadsToName(word: string, { oblique, forms }: Paradigm): boolean {
  const stem = word.length - oblique.length
  if (stem < 2 || !word.endsWith(oblique)) return false
  const { names, filter } = register()
  const hash = hashOf(word, 0, stem)
  for (const { nominative, vowels } of forms) {
    const may = filter.has(extended(hash, nominative))
    if (may && names.has(word.slice(0, stem) + nominative)) return true
    for (const { from, to } of vowels) {
      const at = lastVowel(word, stem)
      if (word.charAt(at) !== from) continue
      if (names.has(word.slice(0, at) + to + word.slice(at + 1, stem) + nominative)) return true
    }
  }
  return false
}

/** Where the last vowel of the first `end` letters stands; -1 when there is none. */
function lastVowel(word: string, end: number): number {
  let at = end - 1
  while (at >= 0 && !allVowels.includes(word.charAt(at))) at -= 1
  return at
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
