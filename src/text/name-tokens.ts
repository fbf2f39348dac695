import { givenName, givenNameLower } from './given-names.ts'
import { lexiconEntry } from './lexicon.ts'
import { openers, particles } from './name-words.ts'
import { patronymicLower } from './patronymics.ts'
import { hashForm } from './tokens.ts'

/** What a word may be in a name or before one; `edge` stands where there is no word. */
export const NameKind = {
  edge: 0,
  initial: 1,
  abbreviation: 2,
  patronymic: 3,
  patronymicOblique: 4,
  given: 5,
  givenOblique: 6,
  unknown: 7,
  capital: 8,
  either: 9,
  lowerCapital: 10,
  acronym: 11,
  particle: 12,
  and: 13,
  opener: 14,
  lower: 15,
  number: 16,
  other: 17,
} as const

/** What parts a word from the next one: nothing but a space, a comma, or a heavier mark. */
export const NameMark = { none: 0, comma: 1, stop: 2 } as const

/**
 * A word and what the names module asks of it. `start` and `end` hold the word without the marks
 * around it (a full stop stays with initials and abbreviations); `form` is its `hashForm`; `entry`
 * its lexicon entry; `opened` says that a quote or bracket opens before it.
 */
export interface NameToken {
  readonly start: number
  readonly end: number
  readonly form: number
  readonly ending: number
  readonly kind: number
  readonly entry: number
  readonly mark: number
  readonly opened: boolean
}

/** Stands before the first word. */
export const edgeToken: NameToken = {
  start: 0,
  end: 0,
  form: 0,
  ending: 0,
  kind: NameKind.edge,
  entry: 0,
  mark: NameMark.stop,
  opened: false,
}

/** Words longer than this are no names, and are not read to their start. */
const longestWord = 60
const trailing = '.,:;!?)]"“”\'’«»‘…|'
const leading = '„"“”\'([«»‚‘’'
const capitalShapes = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const allCapitals = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u
/** `EES-samningi`, `Exit-jeppa`: a common noun after the hyphen; Korean names have short ones. */
const compound = /-\p{Ll}{4,}$/u
const foreignLetter = /[^aábdðeéfghiíjklmnoóprstuúvxyýþæö]/iu
const initial = /^(?:\p{Lu}\p{M}?\.?|(?:\p{Lu}\p{M}?\.){2,3}|Þ[hj]\.)$/u
const prefixed = /^(?:al|el|d|ibn|de|O)[-'’]\p{Lu}\p{L}+$/u

/**
 * The word that ends at or before `at`, not reaching left of `from`; null when there is none. A
 * comma between two letters parts words too (`Þula,Skarphéðinn`). `capitals` reads words all in
 * capitals as names rather than acronyms, and parts all others from them as a full stop would.
 */
export function tokenBefore(
  text: string,
  at: number,
  { from, capitals = false }: { readonly from: number; readonly capitals?: boolean },
): NameToken | null {
  let end = at
  let mark: number = NameMark.none
  for (; end > from; end -= 1) {
    const letter = text.charAt(end - 1)
    if (letter === ',') mark = Math.max(mark, NameMark.comma)
    else if (letter !== ' ' && letter !== '\n') break
  }
  if (end === from) return null
  let start = end - 1
  while (start > from && end - start < longestWord && !partsWords(text, start - 1)) start -= 1
  const cut = start > from && !partsWords(text, start - 1)
  if (cut) return { ...edgeToken, start, end, kind: NameKind.other, mark: NameMark.stop }
  return readToken(text, { start, end }, { mark, capitals })
}

function partsWords(text: string, at: number): boolean {
  const letter = text.charAt(at)
  if (letter === ' ' || letter === '\n') return true
  return letter === ',' && !isDigit(text.charCodeAt(at + 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function readToken(
  text: string,
  word: { readonly start: number; readonly end: number },
  context: { readonly mark: number; readonly capitals: boolean },
): NameToken {
  let { start, end } = word
  let { mark } = context
  let opened = false
  while (start < end && leading.includes(text.charAt(start))) {
    start += 1
    opened = true
  }
  while (end > start && trailing.includes(text.charAt(end - 1))) end -= 1
  const dotted = text.charAt(end) === '.' && end < word.end
  const core = text.slice(start, end)
  const short = dotted && isAbbreviation(core)
  if (short) end += 1
  if (end < word.end || (context.capitals && !allCapitals.test(core))) mark = NameMark.stop
  const form = hashForm(text, start, end)
  const entry = lexiconEntry(form)
  const kind = short ? shortKind(core) : kindOf(core, entry, context.capitals)
  return {
    start,
    end,
    form,
    ending: hashForm(text, Math.max(start, end - 3), end),
    kind,
    entry,
    mark,
    opened,
  }
}

/** `Ó` of `Ó.`, `Tul` of `Tul.`: a capital and at most three letters more, and no given name. */
function isAbbreviation(core: string): boolean {
  if (core.length === 0 || core.length > 5 || !capitalShapes.test(core)) return false
  return core.length === 1 || core.includes('.') || givenName(core) === null
}

function shortKind(core: string): number {
  return initial.test(`${core}.`) ? NameKind.initial : NameKind.abbreviation
}

function kindOf(core: string, entry: number, capitals: boolean): number {
  if (core === '') return NameKind.other
  const code = core.charCodeAt(0)
  if (isDigit(code)) return NameKind.number
  if (code >= 97 && code <= 122) return lowerKind(core)
  if (capitalShapes.test(core)) return capitalKind(core, entry, capitals)
  return lowerKind(core)
}

function lowerKind(core: string): number {
  if (core === 'og' || core === '&') return NameKind.and
  if (particles.has(core)) return openers.has(core) ? NameKind.opener : NameKind.particle
  if (openers.has(core)) return NameKind.opener
  if (prefixed.test(core)) return NameKind.unknown
  return /^\p{L}/u.test(core) ? NameKind.lower : NameKind.other
}

function capitalKind(core: string, entry: number, capitals: boolean): number {
  if (core.length === 1) return NameKind.initial
  const lower = core.toLowerCase()
  // The second letter tells capitals from a capital without a search of the word.
  if (core.charAt(1) !== lower.charAt(1) && !capitals && allCapitals.test(core)) {
    return NameKind.acronym
  }
  const asPatronymic = patronymicLower(lower)
  if (asPatronymic !== null) {
    return asPatronymic === 'nominative' ? NameKind.patronymic : NameKind.patronymicOblique
  }
  const asGiven = givenNameLower(lower)
  if (asGiven !== null) return asGiven === 'nominative' ? NameKind.given : NameKind.givenOblique
  if (compound.test(core)) return NameKind.other
  const kind = usageKind(entry)
  // The lexicon keeps short hashes: a foreign word may meet an Icelandic one's entry.
  return kind === NameKind.lowerCapital && foreignLetter.test(core) ? NameKind.unknown : kind
}

/** By how news text writes the word: the classes of a lexicon entry, see `LexiconEntry`. */
function usageKind(entry: number): number {
  const usage = entry & 15
  if (usage <= 1) return NameKind.unknown
  if (usage <= 4) return NameKind.lowerCapital
  return usage <= 6 ? NameKind.either : NameKind.capital
}

/** The kind of a lower-case word read as if it were capitalised, for bylines without capitals. */
export function kindIgnoringCase(word: string): number {
  const lower = word.toLowerCase()
  const asPatronymic = patronymicLower(lower)
  if (asPatronymic === 'nominative') return NameKind.patronymic
  return givenNameLower(lower) === 'nominative' ? NameKind.given : NameKind.other
}
