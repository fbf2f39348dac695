import { givenName } from './given-names.ts'
import { isUpperAt } from './letters.ts'
import { capitalisation, lexiconEntry } from './lexicon.ts'
import { patronymic } from './patronymics.ts'
import { endsText } from './sentences.ts'
import type { Span } from './span.ts'
import { hashForm } from './tokens.ts'
import { bareWord, wordsOf } from './word-spans.ts'

/** A tag in a run that nothing parts, and whether known names tell its edges. */
export interface TagSpan {
  readonly span: Span
  readonly isKnown: boolean
}

/** Longest name looked up as one tag, in words. */
const LONGEST = 6
/** Longer lines are no tags: pages have one to five of them. */
const MOST_WORDS = 24
/** A line of so few words, and no verb, may be tags with few capitals: `Kaup og sala fyrirtækja`. */
const FEW_WORDS = 12
const VERBS = new Set(
  'er var eru voru verður verða varð urðu hefur hafa hafði höfðu segir segja sagði sögðu fer fara fór fóru kemur koma kom komu má þarf vill vilja mun munu skal getur geta gat gátu fékk fær fá fengu vann vinnur unnu tók tekur tóku gerði gerir stendur stóð liggur lá heitir fannst finnst þykir þótti lést lætur lét'.split(
    ' ',
  ),
)
/** Words after which a tag goes on: `Besta deild karla í körfubolta` (visir/blokk-fimm-efnisord). */
const JOINERS = new Set(
  'og í á um við með frá til af fyrir úr hjá og of the de la von van & -'.split(' '),
)
/** What clubs are called before the name of their place: `UMF Njarðvík` (visir/urtak-f12). */
const CLUB_OF = new Set([
  'UMF',
  'Ungmennafélagið',
  'Íþróttafélagið',
  'Knattspyrnufélagið',
  'FC',
  'AC',
])
/** Nouns that take a name in the genitive: `Innrás Rússa`, `Ríkisstjórn Kristrúnar`. */
const HEADS = new Set(
  'mál innrás ríkisstjórn andlát árás hvarf morð morðið stjórn framboð hernaður kjör embættistaka útför sýning verk fjölskylda dómur'.split(
    ' ',
  ),
)

/**
 * Splits a run of tags into tags: `known` ones whole, the rest at capitals where no rule joins them.
 *
 *   Innrás Rússa í Úkraínu Rússland Norður-Kórea
 *   ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^ ^^^^^^^^^^^^ three tags
 */
export function splitTagRun(
  text: string,
  run: Span,
  isKnown: (words: string) => boolean,
): TagSpan[] {
  const words = wordsOf(text, run)
  const tags: TagSpan[] = []
  for (let first = 0; first < words.length; ) {
    const length = knownLength(text, words.slice(first, first + LONGEST), isKnown)
    const last = length > 0 ? first + length : ruleEnd(text, words, { first, isKnown })
    const start = words[first]?.start ?? run.start
    const end = words[last - 1]?.end ?? run.end
    tags.push({ span: { start, end }, isKnown: length > 0 })
    first = last
  }
  return tags.map(({ span }, index) => ({
    span,
    isKnown: isEdgeKnown(tags[index - 1], tags[index]) && isEdgeKnown(tags[index], tags[index + 1]),
  }))
}

/** The border between two tags is known where one of them is; so are the run's ends. */
function isEdgeKnown(before: TagSpan | undefined, after: TagSpan | undefined): boolean {
  return !before || !after || before.isKnown || after.isKnown
}

/** How many words from the first on are one known name, before a word that can open a tag. */
function knownLength(
  text: string,
  words: readonly Span[],
  isKnown: (words: string) => boolean,
): number {
  const start = words[0]?.start ?? 0
  for (let count = words.length; count > 0; count--) {
    const end = words[count - 1]?.end ?? start
    const name = text.slice(start, end)
    const next = words[count]
    if (next && (!isUpperAt(text, next.start) || (count === 1 && joinsName(text, words)))) continue
    if (isKnown(name)) return count
  }
  return 0
}

/** A person whose given name is also a known word: then the surname goes with it. */
function joinsName(text: string, words: readonly Span[]): boolean {
  const [first, second] = words.map(({ start, end }) => text.slice(start, end))
  return givenName(first ?? '') === 'nominative' && patronymic(second ?? '') !== null
}

interface RuleInput {
  readonly first: number
  readonly isKnown: (words: string) => boolean
}

/** The index after the tag's last word, by the join rules. */
function ruleEnd(text: string, words: readonly Span[], { first, isKnown }: RuleInput): number {
  let next = first + 1
  for (; next < words.length; next++) {
    const word = words[next]
    const before = words[next - 1]
    if (!word || !before || !isUpperAt(text, word.start)) continue
    const previous = text.slice(before.start, before.end)
    const isHead = next === first + 1
    if (JOINERS.has(previous) || /[:,–-]$/u.test(previous)) continue
    if (isHead && CLUB_OF.has(previous)) continue
    if (knownLength(text, words.slice(next, next + LONGEST), isKnown) > 0) break
    if (!joins(previous, text.slice(word.start, word.end), isHead)) break
  }
  return next
}

/** Whether a capitalised word goes on with the tag before it. */
function joins(previous: string, word: string, isHead: boolean): boolean {
  const given = givenName(previous)
  if (/^\p{Lu}\.$/u.test(previous) || /^\p{Lu}\.$/u.test(word)) return true
  if (given !== null && (patronymic(word) !== null || givenName(word) !== null)) return true
  const written = capitalisation(word)
  const isName = written !== 'lower' && written !== 'mostly-lower'
  if (given === 'nominative' && isName && !/^\p{Lu}+$/u.test(word)) return written !== 'either'
  if (isHead && HEADS.has(previous.toLowerCase()) && isName) return true
  if (isHead && isCommon(previous) && isGenitive(word)) return true
  if (isHead && /(?:deild|bikar|keppni|mót)$/u.test(previous) && /^\p{Lu}{2,}$/u.test(word))
    return true
  if (isHead && isForeign(previous) && (isForeign(word) || isForeignSurname(word))) return true
  return isName && runsOn(previous, word)
}

/** A name that running text capitalises, without Icelandic letters: `Harris` behind `Kamala`. */
function isForeignSurname(word: string): boolean {
  const written = capitalisation(word)
  return /^[A-Z][a-z]+$/u.test(word) && (written === 'capital' || written === 'mostly-capital')
}

/**
 * A word that no count knows, without Icelandic letters or endings: a foreigner's first or last name
 * (visir/xny-star-rauda-dregli).
 */
function isForeign(word: string): boolean {
  if (capitalisation(word) !== 'unknown' || !/^\p{Lu}[a-z]+$/u.test(word)) return false
  return !/(?:ar|ir|ur|inn|in|an|un|ing|mal|spil|bolti|keppni|flug|hald)$/u.test(word)
}

function isCommon(word: string): boolean {
  const written = capitalisation(word)
  return written === 'lower' || written === 'mostly-lower'
}

/** An oblique given name or patronymic, or a people's or country's name in the genitive. */
function isGenitive(word: string): boolean {
  if (patronymic(word) === 'oblique') return true
  const written = capitalisation(word)
  if (written !== 'capital' && written !== 'mostly-capital') return false
  return givenName(word) === 'oblique'
    ? /(?:s|ar|ur|u)$/u.test(word)
    : /(?:anna|inga|ands|manna|ússa|verja|kana|jala)$/u.test(word)
}

/**
 * By counts of running text: the first stands before capitals, the second behind one (`Donald Trump`;
 * visir/hastafahofundur-og-fimm-merki).
 */
function runsOn(previous: string, word: string): boolean {
  const before = (lexiconEntry(hashForm(previous)) >> 4) & 3
  const after = (lexiconEntry(hashForm(word)) >> 6) & 3
  if (before < 2) return false
  return after > 0 || (before === 3 && capitalisation(word) === 'unknown')
}

/** Whether a line can be tags: few words, a good part of them capitalised, and no sentence. */
export function isTagLine(text: string, line: Span): boolean {
  const part = text.slice(line.start, line.end)
  const closed = endsText(text, line.end) && !/\(\p{Lu}[^() .]{0,20}\)$/u.test(part)
  if (closed || !/^(?:\p{Lu}|\d{1,2}\. \p{L})/u.test(part)) return false
  if (/[:,;–-]$|^Höfund(?:ur er|ar eru) |https?:|www\.|\p{Ll}[.!?] /u.test(part)) return false
  if (part.includes(':') && !/^(?:Skoðun|Umræðan): \p{Lu}/u.test(part)) return false
  const words = wordsOf(text, line, MOST_WORDS + 1)
  if (words.length > MOST_WORDS) return false
  const capitals = words.filter(({ start }) => isUpperAt(text, start)).length
  if (capitals * 3 >= words.length) return true
  return words.length <= FEW_WORDS && !words.some((word) => VERBS.has(bareWord(text, word)))
}

/** A tag alone on its line has no more words. */
const LINE_TAG_WORDS = 5
/** Articles have no more tags; a longer run of short lines is a list of something else. */
const MOST_TAGS = 10

/** How many of the last lines are tags: one that may hold several or, where they `stand apart`, one tag each. */
export function tagLines(text: string, lines: readonly Span[], standApart: boolean): number {
  let count = 0
  for (const line of lines.toReversed()) {
    if (!isTagLine(text, line)) break
    count++
  }
  const isEach = lines
    .slice(lines.length - count)
    .every((line) => wordsOf(text, line, LINE_TAG_WORDS + 1).length <= LINE_TAG_WORDS)
  return standApart && isEach && count <= MOST_TAGS ? count : Math.min(count, 1)
}
