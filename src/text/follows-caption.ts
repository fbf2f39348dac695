import { isUpperAt } from './letters.ts'
import { patronymic } from './patronymics.ts'
import { endsSentence } from './sentences.ts'
import type { Span } from './span.ts'
import { bareWord, wordBefore, wordsOf } from './word-spans.ts'

/**
 * Whether no caption runs on into the word: before it a sentence has ended, or names alone stand there,
 * or nothing.
 */
export function followsCaption(text: string, word: Span, within: Span): boolean {
  const before = wordBefore(text, word.start, within.start)
  return (
    before === null ||
    endsSentence(text, before.end) ||
    isNames(text, { start: within.start, end: before.end })
  )
}

/** Names alone, joined by commas or `og`: the caption of a portrait. */
function isNames(text: string, span: Span): boolean {
  const words = wordsOf(text, span, 16)
  const last = words.at(-1)
  const isName =
    last !== undefined && words.length < 16 && patronymic(bareWord(text, last)) === 'nominative'
  return (
    isName && words.every((word) => isUpperAt(text, word.start) || bareWord(text, word) === 'og')
  )
}
