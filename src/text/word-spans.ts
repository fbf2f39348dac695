import { isLetterOrDigitAt } from './letters.ts'
import type { Span } from './span.ts'

/** The word (from separator to separator) that starts at or after `from`; null past `to`. */
export function wordAfter(text: string, from: number, to = text.length): Span | null {
  const start = skipSeparators(text, from, to)
  if (start >= to) return null
  let end = start
  while (end < to && !isSeparator(text.charCodeAt(end))) end++
  return { start, end }
}

/** The first offset from `from` on that holds no separator; `to` when there is none before it. */
export function skipSeparators(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isSeparator(text.charCodeAt(at))) at++
  return at
}

/** The word that ends at or before `to`; null before `from`. */
export function wordBefore(text: string, to: number, from = 0): Span | null {
  let end = to
  while (end > from && isSeparator(text.charCodeAt(end - 1))) end--
  if (end <= from) return null
  let start = end
  while (start > from && !isSeparator(text.charCodeAt(start - 1))) start--
  return { start, end }
}

/** Up to `limit` words of a span, in order. */
export function wordsOf(text: string, span: Span, limit = Infinity): Span[] {
  const words: Span[] = []
  for (
    let word = wordAfter(text, span.start, span.end);
    word && words.length < limit;
    word = wordAfter(text, word.end, span.end)
  ) {
    words.push(word)
  }
  return words
}

/** The start of the word that lies `count` words before `to`, or `from` where there are fewer. */
export function backWords(
  text: string,
  to: number,
  { count, from = 0 }: { count: number; from?: number },
): number {
  let start = to
  for (let i = 0; i < count; i++) {
    const word = wordBefore(text, start, from)
    if (!word) return from
    start = word.start
  }
  return start
}

/** The word without the marks around it; empty when it has no letter or digit. */
export function bareWord(text: string, word: Span): string {
  let { start, end } = word
  while (start < end && !isLetterOrDigitAt(text, start)) start++
  while (end > start && !isLetterOrDigitAt(text, end - 1)) end--
  return text.slice(start, end)
}

function isSeparator(code: number): boolean {
  return code === 32 || code === 10
}
