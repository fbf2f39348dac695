import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed } from '../draft.ts'
import { issue } from '../issue.ts'
import type { Publisher, StandingText } from '../publisher.ts'
import type { Span } from '../text/span.ts'

/**
 * Claims texts that the publisher prints on many pages: rules for comments, cookies, paywalls.
 *
 *   … og barnabarn. Viltu birta grein á Vísi? Kynntu þér reglur ritstjórnar … Senda grein Skoðun: …
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ furniture
 */
export const standingTexts: Pass = { name: 'standing-texts', run }

/** How far the end of a standing text may be from its start, in characters, unless its data says so. */
const REACH = 400

function run(draft: Draft): Draft {
  const pattern = patternOf(draft.publisher)
  if (!pattern) return draft
  const claims = unclaimed(draft).flatMap((part) => standingIn(draft, pattern, part))
  const next = claim(draft, standingTexts.name, claims)
  const wall = claims.find(({ span }) => isPaywall(draft, span))
  return wall ? report(next, [paywalled(wall.span)]) : next
}

function standingIn(draft: Draft, pattern: RegExp, { start, end }: Span): Claim[] {
  const part = draft.source.text.slice(start, end)
  const claims: Claim[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
    const from = start + match.index
    claims.push({ role: 'furniture', span: { start: from, end: from + match[0].length } })
  }
  return claims
}

function isPaywall(draft: Draft, { start, end }: Span): boolean {
  const text = draft.source.text.slice(start, end)
  return draft.publisher.words.paywall.some((opening) => text.includes(opening))
}

function paywalled(span: Span) {
  return issue('paywalled', 'The page shows only its lead; the rest is for subscribers.', {
    path: 'body',
    span,
  })
}

const patterns = new WeakMap<Publisher, RegExp | null>()

/** All the publisher's standing texts as one pattern, made once. */
function patternOf(publisher: Publisher): RegExp | null {
  const made = patterns.get(publisher)
  if (made !== undefined) return made
  const sources = publisher.words.furniture.map(standingSource)
  const pattern = sources.length > 0 ? new RegExp(sources.join('|'), 'gu') : null
  patterns.set(publisher, pattern)
  return pattern
}

/** A line break may stand for any space of a standing text; a mark behind it would belong to its last letter. */
function standingSource({ start, end, reach = REACH }: StandingText): string {
  const opening = wordsSource(start)
  const whole = end === undefined ? opening : `${opening}[^]{0,${reach}}?${wordsSource(end)}`
  return `${whole}(?!\\p{M})`
}

function wordsSource(text: string): string {
  return text
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('[ \\n]')
}
