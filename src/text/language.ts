import { countFeatures, featureNames } from './language-features.ts'
import { languageWeights } from './language-weights.generated.ts'

/** Icelandic, Faroese, or neither of them as far as can be told. */
export interface IslandLanguage {
  readonly language: 'is' | 'fo' | null
  /**
   * The probability that the answer is right; for null the probability that the text is neither,
   * and 0 when it is too short to tell.
   */
  readonly confidence: number
}

/** Texts with fewer letters than this say too little: a name or two. */
export const fewestLetters = 20

/** An answer that is less likely than this is none. */
const threshold = 0.5

const bias = languageWeights['bias'] ?? [0, 0]
const icelandicWeights = columnOf(0)
const faroeseWeights = columnOf(1)

/**
 * Tells Icelandic and Faroese from each other and from every other language, by counting letters and
 * function words: a multinomial logistic regression, whose probabilities are used as they are.
 * At most 2,100 characters are looked at.
 *
 * @example
 * icelandicOrFaroese('Það er ekki hægt að segja til um veðrið.').language // 'is'
 */
export function icelandicOrFaroese(text: string): IslandLanguage {
  const { counts, letters } = countFeatures(text)
  if (letters < fewestLetters) return { language: null, confidence: 0 }
  const icelandic = score(counts, icelandicWeights) + bias[0]
  const faroese = score(counts, faroeseWeights) + bias[1]
  const top = Math.max(0, icelandic, faroese)
  const sum = Math.exp(icelandic - top) + Math.exp(faroese - top) + Math.exp(-top)
  const best = Math.exp(Math.max(icelandic, faroese) - top) / sum
  if (best < threshold) return { language: null, confidence: Math.exp(-top) / sum }
  return { language: icelandic > faroese ? 'is' : 'fo', confidence: best }
}

function score(counts: Float64Array, weights: Float64Array): number {
  return counts.reduce((sum, count, feature) => sum + count * (weights[feature] ?? 0), 0)
}

function columnOf(column: 0 | 1): Float64Array {
  return Float64Array.from(featureNames, (name) => languageWeights[name]?.[column] ?? 0)
}
