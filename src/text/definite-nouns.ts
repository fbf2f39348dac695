import { givenName } from './given-names.ts'

/** The article on the end of an Icelandic noun: `leikkonan`, `maðurinn`, `leikhúsið`. */
const ARTICLE = /\p{L}{4}(?:inn|in|ið|an|arnir|urnar|irnir)$/u

/** Whether a word looks like a noun with the article, which names do not take; given names are none. */
export function isDefiniteNoun(word: string): boolean {
  return ARTICLE.test(word) && givenName(word) === null
}
