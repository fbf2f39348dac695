/** What a character is to a word: one binary digit each. */
export const Mark = {
  upper: 1,
  digit: 2,
  /** May stand before a word's core. */
  before: 4,
  /** May stand after it. */
  after: 8,
  space: 16,
  /** Soft hyphens and zero-width characters: skipped. */
  ignored: 32,
  quote: 64,
} as const

/** Beyond the general punctuation every character is taken for a small letter. */
const size = 0x2100

/** Characters below `size`: their marks and their small letters. */
export interface CharacterTable {
  readonly marks: Uint8Array
  readonly lower: Uint16Array
}

const cache: { table?: CharacterTable } = {}
const zero = 48

const spaces =
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f'

/** The table, filled at the first question. */
export function characterTable(): CharacterTable {
  return (cache.table ??= fill())
}

/** A character's marks. */
export function marksOf(code: number, marks: Uint8Array): number {
  if (code < size) return marks[code] ?? 0
  if (code === 0xfeff) return Mark.ignored
  return code === 0x3000 ? Mark.space : 0
}

/** The letter a character counts as: its small letter, and 0 for every digit. */
export function letterOf(code: number, { marks, lower }: CharacterTable): number {
  if (code >= size) return code
  return ((marks[code] ?? 0) & Mark.digit) !== 0 ? zero : (lower[code] ?? code)
}

function fill(): CharacterTable {
  const marks = new Uint8Array(size)
  const lower = new Uint16Array(size)
  for (let code = 0; code < size; code += 1) {
    const character = String.fromCharCode(code)
    const small = character.toLowerCase()
    lower[code] = small.length === 1 ? small.charCodeAt(0) : code
    if (small !== character && /\p{Lu}/u.test(character)) marks[code] = Mark.upper
    else if (code >= zero && code < zero + 10) marks[code] = Mark.digit
  }
  add(marks, spaces, Mark.space)
  add(marks, '„"“”\'([«»‚‘’‹›–—-', Mark.before)
  add(marks, '.,:;!?)]"“”\'’«»‘‹›…', Mark.after)
  add(marks, '„"“”«»‚‘’‹›', Mark.quote)
  add(marks, '\u00ad\u200b\u200c\u200d\u2060', Mark.ignored)
  return { marks, lower }
}

function add(marks: Uint8Array, characters: string, mark: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0)
    marks[code] = (marks[code] ?? 0) | mark
  }
}
