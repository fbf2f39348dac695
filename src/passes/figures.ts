import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed, zonesOf } from '../draft.ts'
import { issue } from '../issue.ts'
import { headEnd, tailStart } from '../landmarks.ts'
import { creditAtEnd } from '../text/credit-at-end.ts'
import { findGluedCredits } from '../text/glued-credits.ts'
import { linesOf } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { wordsOf } from '../text/word-spans.ts'

/**
 * Claims the captions of pictures in the body, where they have a line of their own.
 *
 *   Nestið skiptir öllu máli, segja vinkonurnar.Vísir/Tryggvi Páll
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ caption
 *                                               ^^^^^^^^^^^^^^^^^^ credit
 *
 * In running text such a caption cannot be parted from the paragraph around it: it stays in the body
 * and is told as an issue.
 */
export const figures: Pass = { name: 'figures', run }

/** A caption line of more words than this would be a paragraph. */
const CAPTION_WORDS = 60

function run(draft: Draft): Draft {
  if (zonesOf(draft, 'body').length > 0 || zonesOf(draft, 'headline').length === 0) return draft
  const parts = unclaimed(draft, { start: headEnd(draft), end: tailStart(draft) })
  const { text } = draft.source
  const first = 1 + draft.zones.reduce((most, { figure = 0 }) => Math.max(most, figure), 0)
  const claims: Claim[] = []
  const glued: Span[] = []
  for (const part of parts) {
    const lines = linesOf(text, part)
    if (lines.length === 1) for (const credit of findGluedCredits(text, part)) glued.push(credit)
    else for (const line of lines) claims.push(...lineFigure(text, line, first + claims.length / 2))
  }
  return report(claim(draft, figures.name, claims), glued.map(inBody))
}

/**
 * A line that a credit closes right behind its caption (visir/eldur-i-bruggsmidju); a credit alone belongs to
 * no caption here.
 */
function lineFigure(text: string, line: Span, figure: number): Claim[] {
  if (wordsOf(text, line, CAPTION_WORDS).length === CAPTION_WORDS) return []
  const credit = creditAtEnd(text, line)
  if (!credit || credit.start === line.start) return []
  return [
    { role: 'caption', span: { start: line.start, end: credit.start }, figure },
    { role: 'credit', span: credit, figure },
  ]
}

function inBody(span: Span) {
  return issue(
    'caption-in-body',
    'A caption and its credit stand in the running text of the body.',
    {
      path: 'body',
      span,
    },
  )
}
