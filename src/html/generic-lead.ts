import type { Classed } from './class-words.ts'
import { COMMON } from './common-layout.ts'
import { findDates } from '../text/dates.ts'
import { dateLines } from './generic-dates.ts'
import type { Pictures } from './find-pictures.ts'
import type { MainText } from './main-text.ts'
import { findMainText } from './main-text.ts'
import { isOf, neighbourhood } from './neighbourhood.ts'
import { readable } from './outline.ts'
import type { Element, Page } from './page.ts'
import { isBlank, isWithin, textOf } from './page.ts'
import type { Select } from './select.ts'

/** What is known before the text is. */
export interface Sight {
  readonly page: Page
  readonly select: Select
  readonly classed: Classed
  readonly headline: Element | undefined
  readonly pictures: Pictures
}

/** Longer elements are no lead, whatever they are called; nor are those of a word or two. */
const LEAD_LENGTH = { least: 25, most: 800 }
const LEAD =
  / (?:intro|introtext|excerpt|summary|sub ?title|subheadline|subheading|standfirst|preamble|ingress|deck|dek|manchet|inngangur|undirfyrirsogn|undirheiti|undertitel|underrubrik|innleidsla) |^ (?:lead|lede) /u

/** The main text, and what is marked as its lead: the first such element behind the headline. */
export function textAndLead(sight: Sight): {
  readonly text: MainText | null
  readonly lead: readonly Element[]
} {
  const { page, select, classed, headline, pictures } = sight
  const { figures, captions } = pictures
  const apart = [...figures, ...captions, ...dateLines(page, select)].filter(
    (one) => !headline || !isWithin(one, headline),
  )
  const find = (lead: readonly Element[]): MainText | null =>
    findMainText(page, select, { apart: [...apart, ...lead], headline })
  const named = (COMMON.lead ?? []).map((selector) => select(selector))
  for (const some of [...named, classed(LEAD)]) {
    const lead = some.find((one) => one.order > (headline?.last ?? -1) && isLead(page, one))
    if (!lead) continue
    const text = find([lead])
    if (!text || lead.token > text.tokens.start) continue
    const article = neighbourhood(text.holder, headline)
    if (isOf(article, lead)) return { text, lead: readable(page, [lead]) }
  }
  return { text: find([]), lead: [] }
}

function isLead(page: Page, element: Element): boolean {
  const { length } = textOf(page, element).replace(/\s+/gu, ' ').trim()
  return length >= LEAD_LENGTH.least && length <= LEAD_LENGTH.most
}

/** What is too short to be a sentence behind the headline is a label or a name. */
const SENTENCE = 40

/**
 * The lead of a text for which no element is called so: a paragraph or lesser heading right behind the
 * headline, apart from the text, or the text's first paragraph where it alone is in bold.
 */
export function unnamedLead({ page, headline }: Sight, text: MainText): readonly Element[] {
  const behind = headline && page.elements[headline.last + 1]
  if (behind && isStandfirst(page, behind) && behind.parent === headline.parent)
    return behind.close <= text.tokens.start ? [behind] : []
  const [first, second] = text.paragraphs
  if (!first || !second || first.token > text.first || !isLead(page, first)) return []
  return isBold(page, first) && !isBold(page, second) ? [first] : []
}

function isStandfirst(page: Page, element: Element): boolean {
  if (!/^(?:p|h[2-4])$/u.test(element.name) || !isLead(page, element)) return false
  const words = textOf(page, element).trim()
  return words.length >= SENTENCE && findDates(words, { limit: 1 }).length === 0
}

const BOLD: ReadonlySet<string> = new Set(['b', 'strong'])

/** Whether all words of a paragraph are in bold. */
function isBold(page: Page, paragraph: Element): boolean {
  for (let at = paragraph.token + 1; at < paragraph.close; at++) {
    const token = page.tokens[at]
    if (token?.kind === 'text' && !isBlank(token.text)) return false
    if (token?.kind === 'element' && at === token.token && BOLD.has(token.name)) at = token.close
  }
  return true
}
