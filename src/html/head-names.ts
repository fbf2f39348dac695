import type { Claim } from '../draft.ts'
import { personName } from '../text/name-person.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'
import { nameClaims, opensNames } from './line-claims.ts'

/** What parts a line of the head. */
const BARS = /[|•·\n]| \/ /gu
/** Names with a rate of this and more are told from places and sections without a word before them. */
const LIKELY = 0.7

/**
 * The claims of a line with a time, with the names that stand beside it told from what else does:
 *
 *   Birt 3. desember 2025 | Texti: Védís Lóa | Myndir: Hugi
 *                                  ^^^^^^^^^ author
 *   Hugi Blöndal · 30. júní 2026
 *   ^^^^^^^^^^^^ author
 */
export function withNames(text: string, claims: readonly Claim[]): readonly Claim[] {
  return claims.flatMap((claim) => {
    if (claim.role !== 'furniture' && claim.role !== 'section') return claim
    const parts = partsOf(text, claim.span)
    const named = parts.map((part) => namesOf(text, part))
    if (named.every((one) => one === null)) return claim
    return parts.flatMap((span, at) => named[at] ?? [{ ...claim, span }])
  })
}

function namesOf(text: string, part: Span): readonly Claim[] | null {
  const line = text.slice(part.start, part.end)
  if (opensNames(line)) return nameClaims(text, part)
  const isPerson = line.includes(' ') && personName(line.split(' ')) >= LIKELY
  return isPerson ? [{ role: 'author', span: part }] : null
}

/** The stretches between bars, and the bars. */
function partsOf(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = []
  let at = start
  for (const bar of text.slice(start, end).matchAll(BARS)) {
    const from = start + bar.index
    parts.push({ start: at, end: from }, { start: from, end: from + bar[0].length })
    at = from + bar[0].length
  }
  parts.push({ start: at, end })
  return parts.map((part) => trimSpan(text, part)).filter((part) => part.start < part.end)
}
