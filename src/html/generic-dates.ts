import type { Selectors } from '../publisher.ts'
import { findDates } from '../text/dates.ts'
import { COMMON } from './common-layout.ts'
import type { HeadContext } from './head-context.ts'
import { readable } from './outline.ts'
import type { Element, Page } from './page.ts'
import { attribute, isWithin, textOf } from './page.ts'
import type { Select } from './select.ts'

const DATE_LENGTH = 90

/**
 * Where the time stands: in an element that is called so, outside of the text before within, else in
 * the line with a date that is nearest to the headline: behind it, or before.
 */
export function timestampOf(context: HeadContext): readonly Element[] {
  const { text } = context
  const outside = ({ token, close }: Element): boolean => close <= text.start || token >= text.end
  const named = dated(context, COMMON.timestamp, outside)
  const found = named ?? lineWithDate(context) ?? dated(context, COMMON.timestamp, () => true)
  return found ? [withClock(context, found)] : []
}

function dated(
  { page, select, isNear }: HeadContext,
  selectors: Selectors = [],
  isFit: (one: Element) => boolean,
): Element | null {
  for (const one of selectors) {
    const found = readable(
      page,
      select(one).filter((element) => isNear(element) && isFit(element)),
    )
    const first = found.find((element) => isDated(page, element))
    if (first) return first
  }
  return null
}

function isDated(page: Page, element: Element): boolean {
  if (attribute(element, 'datetime') !== null || attribute(element, 'content') !== null) return true
  if (element.close - element.token > 60) return false
  return findDates(textOf(page, element), { limit: 1 }).length > 0
}

/** Small blocks that are mostly a time, which no page's text is made of. */
export function dateLines(page: Page, select: Select): readonly Element[] {
  const lines = new Map<Element, number>()
  for (const time of select('time')) {
    let line = time
    while (line.flow !== 'block' && line.parent) line = line.parent
    lines.set(line, (lines.get(line) ?? 0) + textOf(page, time).trim().length)
  }
  return [...lines].flatMap(([line, length]) =>
    line.close - line.token <= 40 && textOf(page, line).trim().length <= length * 3 ? [line] : [],
  )
}

/** Lines looked at before the headline. */
const LINES = 8

function lineWithDate({ page, headline, text, isNear }: HeadContext): Element | null {
  if (!headline) return null
  const isLine = (at: number): Element | null => {
    const token = page.tokens[at]
    if (token?.kind !== 'text' || token.text.length > DATE_LENGTH) return null
    const holder = holderOf(page, at)
    if (!holder || !isNear(holder) || findDates(token.text, { limit: 1 }).length === 0) return null
    return textOf(page, holder).trim().length <= DATE_LENGTH ? holder : null
  }
  for (let at = headline.close; at < text.start; at++) {
    const found = isLine(at)
    if (found) return found
  }
  let lines = 0
  for (let at = headline.token; at > 0 && lines < LINES; at--) {
    const found = isLine(at)
    if (found) return found
    if (page.tokens[at]?.kind === 'text') lines += 1
  }
  return null
}

/** The innermost element around a text. */
function holderOf(page: Page, at: number): Element | null {
  for (let before = at - 1; before >= 0; before--) {
    const token = page.tokens[before]
    if (token?.kind === 'element') return token.token === before ? token : token.parent
  }
  return null
}

/** A day whose clock stands beside it: the smallest element that reads as both. */
function withClock({ page, headline, text }: HeadContext, found: Element): Element {
  const [day] = findDates(textOf(page, found), { limit: 1 })
  if (!day || day.hasClock) return found
  let around = found.parent
  for (let step = 0; around && step < 3; step++, around = around.parent) {
    const holdsText = around.token <= text.start && text.start < around.close
    if (holdsText || (headline && isWithin(around, headline))) return found
    const words = spaced(page, around)
    if (words.length > DATE_LENGTH) return found
    const whole = findDates(words, { limit: 1 })[0]
    if (whole?.hasClock && whole.value.startsWith(day.value)) return around
  }
  return found
}

/** The text of an element, what its parts hold parted by blanks. */
function spaced(page: Page, element: Element): string {
  const texts = page.tokens.slice(element.token, element.close)
  return texts.flatMap((one) => (one.kind === 'text' ? one.text.trim() : [])).join(' ')
}

const UPDATED =
  / (?:updated|modified|changed|uppfaert|uppfart|oppdatert|opdateret|uppdaterad|dagfort|lastmod) /u

/** Where the last change stands; an element that tells the first printing too is none. */
export function updatedOf(context: HeadContext, timestamp: readonly Element[]): readonly Element[] {
  const { page, classed, isNear, text } = context
  const [printed] = timestamp
  const isOther = (one: Element): boolean =>
    (one.close <= text.start || one.token >= text.end) &&
    !(printed && (isWithin(one, printed) || isWithin(printed, one)))
  const known = dated(context, COMMON.updated, isOther)
  if (known) return [known]
  const named = classed(UPDATED).filter(
    (one) => isOther(one) && isNear(one) && isDated(page, one) && /\d/u.test(textOf(page, one)),
  )
  return readable(page, named).slice(0, 1)
}
