import { isVerbless } from './finite-verbs.ts'
import { givenName } from './given-names.ts'
import { isUpperAt } from './letters.ts'
import { endsSentence } from './sentences.ts'
import type { Span } from './span.ts'
import { bareWord, wordsOf } from './word-spans.ts'

/** A lead of so few words is rare: 0.3 % of 1,857 on Vísir. */
const SHORT = 9
/** A line without a full stop of fewer words may be a credit. */
const SHORTEST_OPEN = 4
/** Captions without a verb are no longer, in words. */
const VERBLESS = 25
/** Behind these something follows that the line only leads to, or speech has ended. */
const LEADS_ON = /[:;,–-]$/u
const SPEECH = /[„“”"?!]/u

/**
 * Whether the first line under the head reads as a caption without a credit, and `next` as the text
 * below it: a line of few words, or one without a verb (of 4,172 leads on Vísir and RÚV only one of five words had none).
 *
 *   Ráðherrann ásamt Hildi Björnsdóttur, forstjóra Hafnarsjóðs, á bryggjunni á Húsavík.
 *   Frystihúsið stóð autt í rúman áratug
 */
export function isCaptionLine(text: string, line: Span, next: Span): boolean {
  const words = wordsOf(text, line, VERBLESS + 1)
  const form = text.slice(line.start, line.end)
  const isShort = words.length <= SHORT
  if (endsSentence(text, line.end)) return isShort || isWithoutVerb(text, form, words)
  if (words.length < SHORTEST_OPEN && !isNoCredit(text, line)) return false
  if (LEADS_ON.test(form) || SPEECH.test(form)) return false
  // Lines of results and of lists stand above their like, a caption above sentences.
  if (!endsSentence(text, next.end)) return false
  return isShort || isWithoutVerb(text, form, words)
}

/** Whether few words without a full stop say what a picture shows: `Frá Hveragerði`, `Halla Tómasdóttir forseti`. */
export function isNoCredit(text: string, line: Span): boolean {
  const words = wordsOf(text, line)
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || first === last) return false
  if (/^(?:Frá|Við|Á|Í|Hjá)$/u.test(text.slice(first.start, first.end))) return true
  return givenName(bareWord(text, first)) === 'nominative' && !isUpperAt(text, last.start)
}

function isWithoutVerb(text: string, form: string, words: readonly Span[]): boolean {
  if (words.length > VERBLESS || SPEECH.test(form)) return false
  return isVerbless(words.map((word) => bareWord(text, word)))
}
