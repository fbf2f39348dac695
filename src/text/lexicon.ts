import { packedLexicon } from './lexicon.generated.ts'
import { unpackKeys, unpackValues } from './packed-keys.ts'
import { hashForm } from './tokens.ts'

/**
 * How a word is written in running text, sentence starts aside: `lower` under 2 % of its uses
 * capitalised, `mostly-lower` under 25 %, `either` under 75 %, `mostly-capital` under 97 %.
 */
export type CapClass =
  | 'unknown'
  | 'lower'
  | 'mostly-lower'
  | 'either'
  | 'mostly-capital'
  | 'capital'

/**
 * A lexicon entry as one number. The lowest four binary digits are its class: 0 unknown, 1 seen at
 * sentence starts only, 2 lower and frequent, 3 lower, 4 mostly lower, 5 either, 6 mostly capital,
 * 7 capital, 8 capital but seen once or twice. Two digits each follow, for words of class 5 to 7:
 * the share of its capitals that stand before another capital, that stand after one, and that
 * open a sentence, in four steps. The last three are its `NameClass`.
 */
export type LexiconEntry = number

/** Whether a form is a given name or patronymic, and in which case. */
export const NameClass = {
  none: 0,
  given: 1,
  givenOblique: 2,
  patronymic: 3,
  patronymicOblique: 4,
} as const

/** Binary digits of a form's hash that the lexicon keeps: one unknown word in 200 hits another's entry. */
export const lexiconKeyBits = 23

const classes: readonly CapClass[] = [
  'unknown',
  'unknown',
  'lower',
  'lower',
  'mostly-lower',
  'either',
  'mostly-capital',
  'capital',
  'capital',
]

const tableBits = 17
const tableMask = (1 << tableBits) - 1

interface Lexicon {
  readonly keys: Int32Array
  readonly entries: Uint16Array
}

const cache: { lexicon?: Lexicon } = {}

/**
 * How news text writes a word (punctuation around it must be gone, case is ignored): counted over
 * 17 million characters of article bodies.
 *
 * @example
 * capitalisation('Akureyri') // 'capital'
 * capitalisation('Maður') // 'lower'
 */
export function capitalisation(word: string): CapClass {
  return classes[lexiconEntry(hashForm(word)) & 15] ?? 'unknown'
}

/** The entry of the form with this hash (of `hashForm`); 0 where the lexicon has none. */
export function lexiconEntry(hash: number): LexiconEntry {
  const { keys, entries } = (cache.lexicon ??= unpack())
  const key = (hash >>> (32 - lexiconKeyBits)) + 1
  let slot = key & tableMask
  for (let found = keys[slot] ?? 0; found !== 0; found = keys[slot] ?? 0) {
    if (found === key) return entries[slot] ?? 0
    slot = (slot + 1) & tableMask
  }
  return 0
}

function unpack(): Lexicon {
  const keys = new Int32Array(tableMask + 1)
  const entries = new Uint16Array(tableMask + 1)
  const { forms, palette, codes } = packedLexicon
  const values = unpackValues(codes)
  unpackKeys(forms).forEach((form, index) => {
    let slot = (form + 1) & tableMask
    while (keys[slot] !== 0) slot = (slot + 1) & tableMask
    keys[slot] = form + 1
    entries[slot] = palette[values[index] ?? 0] ?? 0
  })
  return { keys, entries }
}
