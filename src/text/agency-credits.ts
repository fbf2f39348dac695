import { AGENCY_LENGTH, isAgency, isAmbiguousAgency } from './agencies.ts'
import type { BareCredit } from './bare-credits.ts'
import { opensPlainSentence } from './bare-credits.ts'
import { followsCaption } from './follows-caption.ts'
import { isUpperAt } from './letters.ts'
import { openers } from './name-words.ts'
import { opensAfter } from './opens-after.ts'
import type { Span } from './span.ts'
import { wordAfter, wordBefore, wordsOf } from './word-spans.ts'

/** Organisations of running text, in a form that no noun or preposition before them governs. */
const SUBJECTS: ReadonlySet<string> = new Set([
  'Vísir',
  'Lögreglan',
  'Almannavarnir',
  'Veðurstofan',
  'Vegagerðin',
  'Landhelgisgæslan',
  'Landsbjörg',
  'Rauði krossinn',
  'Reykjavíkurborg',
  'Stjórnarráðið',
  'Bylgjan',
  'Fréttablaðið',
])
/** Where something was shown or said, which text speaks of too. */
const CHANNEL = /^(?:stöð 2|sýn|mbl\.is|wikipedia|snapchat)/iu

/** An agency with no slash: `EPA`, `Skjáskot`, `Veðurstofa Íslands`. The longest name wins. */
export function agencyAlone(text: string, word: Span, within: Span): BareCredit | null {
  const words = wordsOf(text, { start: word.start, end: within.end }, AGENCY_LENGTH)
  for (let count = words.length; count > 0; count--) {
    const name = text.slice(word.start, words[count - 1]?.end ?? word.end)
    if (!isAgency(name)) continue
    const ambiguous = isAmbiguousAgency(name)
    const after = word.start + name.length
    const end = ambiguous ? placeEnd(text, after, within.end) : after
    const span = { start: word.start, end }
    if (!opensAfter(text, end, within.end)) continue
    if ((ambiguous || CHANNEL.test(name)) && isGoverned(text, word, within)) continue
    if (ambiguous && !followsCaption(text, word, within) && !standsLoose(text, span, within))
      continue
    return { span, form: 'agency' }
  }
  return null
}

/** `Lögreglan í Tromsö`: where an organisation of the place took the picture. */
function placeEnd(text: string, end: number, limit: number): number {
  const [preposition, place] = wordsOf(text, { start: end, end: limit }, 2)
  if (!preposition || !place || !isUpperAt(text, place.start)) return end
  return /^[íá]$/u.test(text.slice(preposition.start, preposition.end)) ? place.end : end
}

/**
 * An organisation in the nominative that closes a line without a full stop, behind a caption:
 * `Báturinn við höfnina Landsbjörg`. Only the lead image's line is read so; headings may end like it.
 */
export function outletAtEnd(text: string, line: Span): Span | null {
  let start = line.end
  for (let count = 0; count < AGENCY_LENGTH; count++) {
    const word = wordBefore(text, start, line.start)
    if (!word) return null
    start = word.start
    if (!SUBJECTS.has(text.slice(start, line.end))) continue
    return start === line.start || isGoverned(text, word, line) ? null : { start, end: line.end }
  }
  return null
}

/** `á Stöð 2`, `hjá KSÍ`, `segir Landsbjörg`: the name belongs to the word before it. */
function isGoverned(text: string, word: Span, within: Span): boolean {
  const before = wordBefore(text, word.start, within.start)
  const form = before ? text.slice(before.start, before.end).toLowerCase() : ''
  // `… höfðu komið langt að`: the one preposition that ends captions and governs no organisation.
  return form !== 'að' && openers.has(form)
}

/**
 * Behind a caption without a full stop, an organisation in the nominative before a word that must open a
 * sentence: no sentence has both.
 *
 *   … við höfnina Vísir Lögreglan rannsakar …
 *                 ^^^^^
 */
function standsLoose(text: string, span: Span, within: Span): boolean {
  const next = wordAfter(text, span.end, within.end)
  return (
    SUBJECTS.has(text.slice(span.start, span.end)) &&
    next !== null &&
    isUpperAt(text, next.start) &&
    opensPlainSentence(text, next)
  )
}
