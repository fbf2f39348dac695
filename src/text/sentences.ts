import { givenName } from './given-names.ts'
import { isOpeningAt } from './letters.ts'
import { patronymic } from './patronymics.ts'
import type { Span } from './span.ts'

const ENDS = '.?!…'
const CLOSERS = '“”"»)’\''

/** Whether a sentence may end at this offset: after `.?!…`, or a closing quote or bracket behind one. */
export function endsSentence(text: string, end: number): boolean {
  let at = end - 1
  while (at > 0 && CLOSERS.includes(text.charAt(at))) at--
  return at >= 0 && ENDS.includes(text.charAt(at))
}

/** Whether one ends here or a quotation does: „Já“ closes a text as well as a full stop. */
export function endsText(text: string, end: number): boolean {
  return endsSentence(text, end) || '“”"»)'.includes(text.charAt(end - 1) || ' ')
}

/**
 * The end of the last sentence in a span: after it stands the span's end, or a separator and what
 * could open a title. The span's start when no sentence ends in it.
 */
export function lastSentenceEnd(text: string, span: Span): number {
  for (let end = span.end; end > span.start; end--) {
    const separated = end === span.end || text[end] === ' ' || text[end] === '\n'
    if (!separated || !endsText(text, end) || isMiddleInitial(text, end)) continue
    if (end === span.end || opensNext(text, end + 1)) return end
  }
  return span.start
}

/** `Man.`, `St.`, an initial: a short capitalised word whose full stop ends no sentence (visir/urtak-f11). */
function isAbbreviation(text: string, end: number): boolean {
  return /(?:^|[\s„"(])\p{Lu}\p{L}{0,2}\.$/u.test(text.slice(Math.max(0, end - 6), end))
}

/** The full stop of `Hildur K. Bergsdóttir`: a person's name goes on behind it. */
function isMiddleInitial(text: string, end: number): boolean {
  const before = /(?:^|[\s„"(])(\p{Lu}\p{L}+) \p{Lu}\.$/u.exec(
    text.slice(Math.max(0, end - 40), end),
  )
  const after = /^ (\p{Lu}\p{L}+)/u.exec(text.slice(end, end + 40))
  if (!before || !after) return false
  return givenName(before[1] ?? '') !== null && patronymic(after[1] ?? '') !== null
}

/** What may stand behind a text's last sentence: a title, a tag, or the dash of a signature (visir/hljodfaerasmidur). */
function opensNext(text: string, at: number): boolean {
  return isOpeningAt(text, at) || '-–'.includes(text.charAt(at) || ' ')
}

/** Ends of the first `limit` sentences of a span, in order; its own end stands last when text is left. */
export function sentenceEnds(text: string, span: Span, limit = Infinity): number[] {
  const ends: number[] = []
  for (let end = span.start + 1; end <= span.end && ends.length < limit; end++) {
    const separated = end === span.end || text[end] === ' ' || text[end] === '\n'
    if (!separated || !endsSentence(text, end) || isAbbreviation(text, end)) continue
    if (end === span.end || isOpeningAt(text, end + 1)) ends.push(end)
  }
  return ends
}
