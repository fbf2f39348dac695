import type { Claim } from '../draft.ts'
import { findCredit } from '../text/credits.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'
import type { Reading } from './reading.ts'

/**
 * What a caption's last words are where they open with a word for the picture and a mark. Whoever it
 * names: initials, a first name, an outlet's own letters before the word (`BV-mynd: Egill`).
 */
const LABELLED =
  /(?:^|[.!?…“”")] ?|\n)(?<credit>\(?(?:(?:\p{Lu}{2,5}-)?[Mm]yndi?r?|[Ll]jósm(?:ynd(?:ir|ari)?)?|MYND|LJÓSMYND|Kort|Foto|Photo)(?: ?[:/]|\.)[^.!?\n]{2,40}(?:\.(?! )[^.!?\n]{1,30})?\)?)$/u
const CREDIT_LENGTH = 80

/** A caption; where no element holds the credit, one at the caption's end is told apart. */
export function captionClaims(
  { source, blocks }: Reading,
  block: number,
  { figure, hasCredit }: { readonly figure: number; readonly hasCredit: boolean },
): readonly Claim[] {
  const span = blocks[block]?.span ?? { start: 0, end: 0 }
  const credit = hasCredit ? null : creditOf(source.text, span)
  if (!credit) return [{ role: 'caption', span, figure }]
  // A bar or a dash may part the two.
  const before = trimSpan(source.text, { start: span.start, end: credit.start })
  const end =
    before.end - (/ [/|–—-]$/u.test(source.text.slice(before.end - 2, before.end)) ? 2 : 0)
  return [
    { role: 'caption', span: { start: span.start, end }, figure },
    {
      role: 'furniture',
      span: trimSpan(source.text, { start: end, end: credit.start }),
    },
    { role: 'credit', span: credit, figure },
  ]
}

function creditOf(text: string, span: Span): Span | null {
  const found = findCredit(text, span)?.span
  if (found?.end === span.end) return found
  const end = text.slice(Math.max(span.start, span.end - CREDIT_LENGTH), span.end)
  const credit = LABELLED.exec(end)?.groups?.['credit']
  return credit === undefined ? null : { start: span.end - credit.length, end: span.end }
}

/** Whether a line ends in a credit. */
export function endsInCredit(line: string): boolean {
  return creditOf(line, { start: 0, end: line.length }) !== null
}
