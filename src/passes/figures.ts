import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed, zonesOf } from '../draft.ts'
import { issue } from '../issue.ts'
import { hasNodesOnLines, headEnd, tailStart } from '../landmarks.ts'
import { CreditMark, creditMarkOf } from '../text/agencies.ts'
import { creditAtEnd, isCredit } from '../text/credit-at-end.ts'
import { findGluedCredits } from '../text/glued-credits.ts'
import { linesOf } from '../text/lines.ts'
import { endsSentence } from '../text/sentences.ts'
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
/** Above a credit on a line of its own, a line of more words may be a paragraph, its picture without a caption. */
const SHORT_CAPTION = 25

function run(draft: Draft): Draft {
  if (zonesOf(draft, 'body').length > 0 || zonesOf(draft, 'headline').length === 0) return draft
  const parts = unclaimed(draft, { start: headEnd(draft), end: tailStart(draft) })
  const { text } = draft.source
  const first = 1 + draft.zones.reduce((most, { figure = 0 }) => Math.max(most, figure), 0)
  const onNodes = hasNodesOnLines(draft)
  const claims: Claim[] = []
  const glued: Span[] = []
  for (const part of parts) {
    const lines = linesOf(text, part)
    if (lines.length === 1) for (const credit of findGluedCredits(text, part)) glued.push(credit)
    else
      for (const [index, line] of lines.entries())
        claims.push(
          ...lineFigure(
            text,
            [line, onNodes ? lines[index + 1] : undefined],
            first + claims.length / 2,
          ),
        )
  }
  return report(claim(draft, figures.name, claims), glued.map(inBody))
}

/**
 * A line that a credit closes right behind its caption (visir/eldur-i-bruggsmidju), or, where each text node
 * has its line, a short one with the credit `below` (visir/hnutar-a-linum-innlent). Else a credit alone belongs
 * to no caption.
 */
function lineFigure(
  text: string,
  [line, below]: readonly [Span, Span | undefined],
  figure: number,
): Claim[] {
  const words = wordsOf(text, line, CAPTION_WORDS).length
  if (words === CAPTION_WORDS) return []
  const credit = creditAtEnd(text, line)
  if (credit && credit.start > line.start)
    return pair({ start: line.start, end: credit.start }, credit, figure)
  const isAbove = below && words <= SHORT_CAPTION && endsSentence(text, line.end)
  return isAbove && isPictureCredit(text, below) ? pair(line, below, figure) : []
}

/** A credit that is nothing but one: an outlet's bare name may be a link in the text (`BBC`). */
function isPictureCredit(text: string, line: Span): boolean {
  const words = text.slice(line.start, line.end)
  const isPlain = !words.includes('/') && creditMarkOf(words) === CreditMark.outlet
  return !isPlain && isCredit(text, line)
}

function pair(caption: Span, credit: Span, figure: number): Claim[] {
  return [
    { role: 'caption', span: caption, figure },
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
