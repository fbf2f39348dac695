import type { Rule } from '../rates.ts'
import { findGluedCredits } from '../text/glued-credits.ts'
import { isListedName } from '../text/listed-names.ts'
import { endsText, lastSentenceEnd } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'
import { isTagLine, splitTagRun } from '../text/tag-runs.ts'
import { wordsOf } from '../text/word-spans.ts'
import { boundaryScores } from './boundary-scores.ts'

/** Where a body ends, and the rule that says so; null where a mark on the page does. */
export interface BodyEnd {
  readonly offset: number
  readonly rule: Rule | null
}

interface Surroundings {
  /** Whether no other text of the body stands before this part. */
  readonly isOnly: boolean
  /** Whether a list comes behind the part, so that tags may stand before it. */
  readonly tagsFollow: boolean
}

/** Tags that no list knows are no longer, in words. */
const TAG_WORDS = 4
/** Captions glued to their credits, and the border to the tags, are looked for this near to the end. */
const NEAR = 600
/** With fewer words before its colon it is a label of what follows: `Klippa:`, `Sjá einnig:`. */
const LEAST_WORDS = 3

/**
 * Where the running text of a body ends and its tags begin, which nothing parts:
 *
 *   … sagði hún á fundinum. Leigubílar Alþingi        the last sentence's end
 *   … þegar lægir síðdegis Snjóflóð á Íslandi Veður   no full stop: where a new text seems to start
 */
export function bodyEnd(text: string, part: Span, { isOnly, tagsFollow }: Surroundings): BodyEnd {
  if (endsText(text, part.end) && !endsInName(text, part)) return { offset: part.end, rule: null }
  const near = { start: Math.max(part.start, part.end - NEAR), end: part.end }
  const glued = findGluedCredits(text, near).at(-1)?.end ?? 0
  const end = Math.max(lastSentenceEnd(text, withoutBracket(text, part)), glued)
  if (end <= part.start) return { offset: isOnly ? part.end : part.start, rule: 'body:end' }
  const signed = signatureEnd(text, end, part.end)
  const rest = trimSpan(text, { start: signed, end: part.end })
  const [first] = isTagLine(text, rest) ? splitTagRun(text, rest, isListedName) : []
  if (first && !isSentence(text, first.span)) return { offset: signed, rule: 'body:end' }
  const open = tagsFollow ? openEnd(text, rest) : part.end
  return { offset: first?.span.end ?? open, rule: 'body:open-end' }
}

/** The last word stands in brackets, as tags may: `Faraldur kórónuveiru (COVID-19)`. */
function endsInName(text: string, { start, end }: Span): boolean {
  return /\(\p{Lu}[^() .]{0,20}\)$/u.test(text.slice(Math.max(start, end - 25), end))
}

function withoutBracket(text: string, span: Span): Span {
  return endsInName(text, span) ? { start: span.start, end: span.end - 1 } : span
}

/** A first "tag" of so many words is a last sentence without a full stop. */
function isSentence(text: string, span: Span): boolean {
  return wordsOf(text, span, TAG_WORDS + 1).length > TAG_WORDS
}

/** A last sentence may close in a colon (`hér að neðan:`) or an address, with tags right behind it. */
function markedEnd(text: string, rest: Span): number | null {
  const marked = wordsOf(text, rest).findLast(({ start, end }) =>
    /:$|^https?:|^www\.|^pic\.|\p{L}\.(?:is|com|net|org)$/u.test(text.slice(start, end)),
  )
  const isLabel =
    wordsOf(text, { start: rest.start, end: marked?.end ?? rest.start }).length < LEAST_WORDS
  if (!marked || (isLabel && text[marked.end - 1] === ':')) return null
  const behind = trimSpan(text, { start: marked.end, end: rest.end })
  return isTagLine(text, behind) ? marked.end : null
}

/**
 * The end of a last sentence without a full stop, before tags: the first gap that reads like the
 * border between two texts, and behind which all can be tags; the rest's end when there is none.
 */
function openEnd(text: string, rest: Span): number {
  const marked = markedEnd(text, rest)
  if (marked !== null) return marked
  const start = Math.max(rest.start, rest.end - NEAR)
  const border = boundaryScores(text.slice(start, rest.end)).find(
    ({ offset, probability }) =>
      probability > 0.5 && isTagLine(text, { start: start + offset, end: rest.end }),
  )
  return border ? start + border.offset - 1 : rest.end
}

/** Old pages are signed with initials behind the last sentence: `- sm` (visir/hljodfaerasmidur). */
function signatureEnd(text: string, end: number, limit: number): number {
  const signature = /^ ?[-–] ?\p{L}{2,4}(?=\s|$)/u.exec(text.slice(end, Math.min(limit, end + 10)))
  return signature ? end + signature[0].length : end
}
