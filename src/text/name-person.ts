import { namePatterns } from './name-person.generated.ts'
import { edgeToken, NameKind, NameMark, tokenBefore } from './name-tokens.ts'
import type { NameToken } from './name-tokens.ts'

const mostWords = 6

/**
 * How sure it is that these words, and no others, are a person's full name: counted on persons'
 * names against as many places, countries, topics, clubs and institutions. A given name alone is
 * not a full name. 0 for no words, for more than six, and for words with marks between them.
 *
 * @example
 * personName(['Vilhelm', 'Gunnarsson']) // 0.99…
 * personName(['Veðurstofa', 'Íslands']) // 0.0…
 */
export function personName(words: readonly string[]): number {
  if (words.length === 0 || words.length > mostWords) return 0
  const tokens = readTokens(words)
  return tokens === null ? 0 : rateOf(patternsOf(tokens))
}

/** From the most telling pattern to the least: all kinds, the first and last with the count, the last. */
export function patternsOf(tokens: readonly NameToken[]): readonly string[] {
  const letters = tokens.map(({ kind }) => String.fromCharCode(97 + kind))
  const ends = `${letters.length}${letters[0] ?? ''}${letters.at(-1) ?? ''}`
  return [letters.join(''), ends, `*${letters.at(-1) ?? ''}`]
}

/** The words as tokens in reading order; null when one of them is no word of a name. */
export function readTokens(words: readonly string[]): readonly NameToken[] | null {
  const tokens = words.map(
    (word) => tokenBefore(word, word.length, { from: 0, capitals: false }) ?? edgeToken,
  )
  const whole = tokens.every(
    ({ kind, mark, opened, start, end }, at) =>
      kind <= NameKind.particle &&
      kind !== NameKind.edge &&
      mark === NameMark.none &&
      !opened &&
      end - start === words[at]?.length,
  )
  return whole && tokens[0]?.kind !== NameKind.particle ? tokens : null
}

function rateOf(patterns: readonly string[]): number {
  for (const pattern of patterns) {
    const rate = namePatterns.get(pattern)
    if (rate !== undefined) return rate
  }
  return 0.5
}
