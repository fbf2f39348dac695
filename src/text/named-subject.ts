import { isDefiniteNoun } from './definite-nouns.ts'
import { isGazetteerName } from './gazetteer.ts'
import { givenName } from './given-names.ts'
import type { Span } from './span.ts'
import { isTagName } from './tag-names.ts'
import { bareWord, wordAfter } from './word-spans.ts'

/** A capitalised word that says what the person before it is: an office with its country, a party. */
const STATION =
  /(?:forseti|kanslari|konungur|drottning|ráðherra|flokki)$|^(?:Samfylkingu|Viðreisn|Pírötum)$/u
/** Plurals and masculine nouns, which family names hardly end like. */
const NOUN = /(?:[aiu]r|menn)$/u
const SPEECH = /^(?:segir|segist|sagði|sagðist|segja|kveðst|telur|spyr)$/u

/** Whether the word behind a person's name tells what that person is, so that the name opens a sentence. */
export function isStation(word: string): boolean {
  return STATION.test(word)
}

/**
 * Whether a capitalised word behind two words of a name is more of it, by what stands around: behind two
 * given names, before a comma, or before a verb of speech.
 *
 *   … í Þorlákshöfn. Helgi Örn Waage segir …
 *                    ^^^^^^^^^ ^^^^^ more of the name
 */
export function isMoreOfName(
  text: string,
  last: string,
  { word, limit }: { word: Span; limit: number },
): boolean {
  const form = bareWord(text, word)
  if (NOUN.test(form) || isGazetteerName(form) || isTagName(form) || isDefiniteNoun(form))
    return false
  if (givenName(last) === 'nominative' || text[word.end - 1] === ',') return true
  const next = wordAfter(text, word.end, limit)
  return next !== null && SPEECH.test(bareWord(text, next))
}
