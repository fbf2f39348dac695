import { francAll } from 'franc'
import { readScandinavian } from './text/language-scandinavian.ts'
import { scandinavianRates, trigramCalibration } from './text/language-weights.generated.ts'
import { icelandicOrFaroese } from './text/language.ts'

/** Which language a text is in, how sure that is, and what told it. */
export interface DetectedLanguage {
  /** BCP 47: is, fo, da, nb, nn, sv, en, de, pl; `und` for any other and where nothing can be told. */
  readonly language: string
  /** The probability that `language` is right; 0 for `und`. */
  readonly confidence: number
  /**
   * Letters and function words told it, or trigrams did (franc; between Danish and the two Norwegians
   * small words have the last say), or nothing.
   */
  readonly method: 'letters' | 'trigrams' | 'none'
}

/** The languages franc may name here; it knows neither Icelandic nor Faroese. */
const named: ReadonlyMap<string, string> = new Map([
  ['dan', 'da'],
  ['nob', 'nb'],
  ['nno', 'nn'],
  ['swe', 'sv'],
  ['eng', 'en'],
  ['deu', 'de'],
  ['pol', 'pl'],
])

/** Languages whose trigrams are so alike that franc, which learned them from legal prose, mixes them up. */
const scandinavian: ReadonlySet<string> = new Set(['da', 'nb', 'nn'])

/** How much of a text franc is given: more makes it slower and no surer. */
const francLimit = 500

/** Left out of franc's languages: Scots, which takes every thirtieth English text for itself. */
const ignore = ['sco']

/** An answer that is less likely than this is none. */
const threshold = 0.5

const undetermined: DetectedLanguage = { language: 'und', confidence: 0, method: 'none' }

/**
 * Names the language of a text of at least 20 letters: Icelandic and Faroese by letters and function
 * words, others by franc.
 *
 * @example
 * detectLanguage('Það er ekki hægt að segja til um veðrið.').language // 'is'
 */
export function detectLanguage(text: string): DetectedLanguage {
  const { language, confidence } = icelandicOrFaroese(text)
  if (language !== null) return { language, confidence, method: 'letters' }
  if (confidence === 0) return undetermined
  const other = nameByTrigrams(text)
  const product = (other?.confidence ?? 0) * confidence
  if (!other || product < threshold) return undetermined
  return { language: other.language, confidence: product, method: 'trigrams' }
}

/**
 * franc is asked about all the languages it knows: held to the seven (`only`) it would name one of them
 * for French or Finnish too.
 */
function nameByTrigrams(text: string): { language: string; confidence: number } | null {
  const start = text.slice(0, francLimit)
  const [first, second] = francAll(start, { ignore })
  const language = named.get(first?.[0] ?? '')
  if (language === undefined) return null
  const byWords = scandinavian.has(language) ? readScandinavian(start) : null
  if (!byWords) return { language, confidence: trigramConfidence(start.length, second?.[1] ?? 0) }
  const rate = scandinavianRates[Math.min(byWords.lead, scandinavianRates.length) - 1] ?? 0
  return { language: byWords.language, confidence: rate }
}

/** franc gives its first answer 1 and the second its share; the gap says more in a longer text. */
function trigramConfidence(length: number, runnerUp: number): number {
  const evidence = (1 - runnerUp) * length
  return 1 / (1 + Math.exp(-trigramCalibration.bias - trigramCalibration.slope * evidence))
}
