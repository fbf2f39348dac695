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
/** A dash opens a second title: `-Söngvarinn snýr aftur`. */
const SECOND_TITLE = /^[-–—]/u
const SPEECH = /[„“”"?!]/u

/**
 * Whether the first line under the head reads as a caption without a credit, and `next` as the text
 * below it, by what leads do not lack: a verb, or a full stop. Of 4,172 leads on Vísir and RÚV one, of
 * five words, has no verb.
 *
 *   Ráðherrann ásamt Hildi Björnsdóttur, forstjóra Hafnarsjóðs, á bryggjunni á Húsavík.
 *   Frystihúsið stóð autt í rúman áratug
 */
export function isCaptionLine(text: string, line: Span, next: Span): boolean {
  const words = wordsOf(text, line, VERBLESS + 1)
  const form = text.slice(line.start, line.end)
  if (SPEECH.test(form) || LEADS_ON.test(form) || SECOND_TITLE.test(form)) return false
  const isWithoutVerb =
    words.length <= VERBLESS && isVerbless(words.map((word) => bareWord(text, word)))
  if (endsSentence(text, line.end)) return isWithoutVerb
  if (words.length < SHORTEST_OPEN && !isNoCredit(text, line)) return false
  // Lines of results and of lists stand above their like, a caption above sentences.
  return endsSentence(text, next.end) && (isWithoutVerb || words.length <= SHORT)
}

/** Whether a line is a sentence of so few words as hardly any lead. */
export function isShortSentence(text: string, line: Span): boolean {
  return endsSentence(text, line.end) && wordsOf(text, line, SHORT + 1).length <= SHORT
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
