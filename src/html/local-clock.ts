import type { Claim, Witness } from '../draft.ts'
import { findDates, parseDate } from '../text/dates.ts'
import type { Element } from './page.ts'
import { attribute } from './page.ts'
import type { Select } from './select.ts'

/** Whole hours that clocks of the north are ahead of Iceland's. */
const AHEAD = new Set([1, 2, 3])

/**
 * Claims without the printed times that are those of another country's clock: on a page that is not in
 * Icelandic, where the metadata tells the same minute with its zone, whole hours before. The metadata
 * then speaks alone.
 */
export function withoutLocalClocks(
  claims: readonly Claim[],
  text: string,
  { select, witnesses }: { readonly select: Select; readonly witnesses: readonly Witness[] },
): readonly Claim[] {
  if (isIcelandic(select('html')[0])) return claims
  const ahead = (claim: Claim, path: string): boolean => {
    const [printed] = findDates(text.slice(claim.span.start, claim.span.end), { limit: 1 })
    if (!printed?.hasClock) return false
    return witnesses.some((one) => one.path === path && isAhead(printed.value, one.value))
  }
  return claims.map((claim) => {
    const path = claim.role === 'timestamp' ? 'publishedAt' : 'updatedAt'
    const isTime = claim.role === 'timestamp' || claim.role === 'updated'
    return isTime && ahead(claim, path) ? { span: claim.span, role: 'furniture' } : claim
  })
}

function isIcelandic(html: Element | undefined): boolean {
  const language = (html ? attribute(html, 'lang') : null) ?? 'is'
  return language === '' || /^is/iu.test(language)
}

function isAhead(printed: string, told: string): boolean {
  const moment = parseDate(told)
  if (!moment?.hasClock || !/(?:Z|[+-]\d\d:?\d\d)$/u.test(told.trim())) return false
  return AHEAD.has((minutesOf(printed) - minutesOf(moment.value)) / 60)
}

/** Minutes of `YYYY-MM-DDTHH:MM:00Z`. */
function minutesOf(moment: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = moment.split(/[-T:]/u).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000
}
