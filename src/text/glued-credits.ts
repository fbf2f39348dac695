import { findCredit } from './credits.ts'
import { isUpperAt } from './letters.ts'
import type { Span } from './span.ts'

/** A mark that ends a sentence right between a small letter and what may open a credit. */
const GLUED = /[.!?“”](?<=\p{Ll}.)(?=[\p{Lu}@(])/gu

/**
 * Credits glued to the full stop before them, which only captions inside a body are:
 *
 *   … ráðhúsið í gær.Vísir/AFP Herinn hefur sent …
 *                    ^^^^^^^^^
 */
export function findGluedCredits(text: string, span: Span): Span[] {
  const found: Span[] = []
  const part = text.slice(span.start, span.end)
  GLUED.lastIndex = 0
  for (let match = GLUED.exec(part); match; match = GLUED.exec(part)) {
    const start = span.start + match.index + 1
    if (found.at(-1) && start < (found.at(-1)?.end ?? 0)) continue
    const credit = findCredit(text, { start, end: Math.min(span.end, start + 120) })
    if (credit?.span.start === start && (isUpperAt(text, start) || credit.form !== 'person')) {
      found.push(credit.span)
    }
  }
  return found
}
