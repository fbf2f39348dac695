import type { Selectors } from '../publisher.ts'
import { COMMON } from './common-layout.ts'
import type { Element, Page } from './page.ts'
import { attribute, elementsIn, isWithin, textOf } from './page.ts'
import type { MainText } from './main-text.ts'
import { findMainText } from './main-text.ts'
import type { Outline } from './outline.ts'
import { findParts, readable } from './outline.ts'
import { isApart } from './prose.ts'
import type { Select } from './select.ts'

/**
 * The outline of a page whose outlet is not known, or whose layout is not: the main text by its
 * density, the other parts by their common names, in the article's neighbourhood alone.
 */
export function genericOutline(page: Page, select: Select): Outline {
  const common = withHeadline(page, select, findParts(page, select, COMMON))
  const [headline] = common.parts.headline
  const { text, lead } = textAndLead(page, select, headline)
  if (!text) return { ...common, layout: { ...COMMON, name: 'generic-head' } }
  const article = neighbourhood(text.holder, headline)
  const teaser = teaserOf(text, { lead, article })
  const walled = isWalled(page, select) && teaser.length <= TEASER
  const near = finder({ page, select }, article)
  const { start, end } = text.tokens
  const outside = ({ token, close }: Element) => close <= start || token >= end
  const line = (selectors: Selectors = []): readonly Element[] => {
    const found = near(selectors, outside)
    return (found.length > 0 ? found : near(selectors)).slice(0, 1)
  }
  return {
    ...common,
    layout: { ...COMMON, name: `generic-${text.by}` },
    parts: {
      ...common.parts,
      authors: near(COMMON.authors),
      timestamp: line(COMMON.timestamp),
      updated: line(COMMON.updated),
      lead: walled ? teaser : text.before.length > 0 ? text.before : lead,
      body: walled ? [] : [text.holder],
    },
    isPaywalled: walled,
    figures: figuresNear(select, article, text),
    cut: elementsIn(text.holder, page.elements).filter(
      (one) => isApart(one) && one.name !== 'figcaption',
    ),
    range: text.tokens,
  }
}

/** Finds what the first selector with a hit near the article finds; `isFit` leaves out the others. */
function finder(
  { page, select }: { readonly page: Page; readonly select: Select },
  article: Element,
): (selectors?: Selectors, isFit?: (one: Element) => boolean) => readonly Element[] {
  return (selectors = [], isFit) => {
    for (const one of selectors) {
      const close = select(one).filter((element) => isNear(element, article))
      const found = readable(page, isFit ? close.filter(isFit) : close)
      if (found.length > 0) return found
    }
    return []
  }
}

/** Without a heading, what the page's own title stands in is one. */
function withHeadline(page: Page, select: Select, found: Outline): Outline {
  if (found.parts.headline.length > 0) return found
  const meta = select('meta[property="og:title"]')[0]
  const title = meta ? plain(attribute(meta, 'content') ?? '') : ''
  const headline = page.elements.find(
    (one) =>
      one.flow === 'block' &&
      one.close - one.token <= FEW_TOKENS &&
      plain(textOf(page, one)) === title,
  )
  if (title === '' || !headline) return found
  return { ...found, parts: { ...found.parts, headline: [headline] } }
}

const FEW_TOKENS = 6

function plain(text: string): string {
  return text
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Longer elements are no lead, whatever they are called. */
const LEAD_LENGTH = 800

/** The main text, and what is marked as its lead: the first such element behind the headline. */
function textAndLead(
  page: Page,
  select: Select,
  headline: Element | undefined,
): { readonly text: MainText | null; readonly lead: readonly Element[] } {
  for (const selector of COMMON.lead ?? []) {
    const lead = select(selector).find((one) => one.order > (headline?.last ?? -1))
    if (!lead || isLong(page, lead)) continue
    const text = findMainText(page, select, [lead])
    if (!text || lead.token > text.tokens.start) continue
    const article = neighbourhood(text.holder, headline)
    if (isNear(lead, article)) return { text, lead: readable(page, [lead]) }
  }
  return { text: findMainText(page, select), lead: [] }
}

function isLong(page: Page, element: Element): boolean {
  const { length } = plain(textOf(page, element))
  return length === 0 || length > LEAD_LENGTH
}

const OFFER = /(?:^|[^a-z])(?:paywall|offer|subscribe|abonnement|askrift)(?:$|[^a-z])/iu

/** What a page for subscribers shows of its article: lead and paragraphs, but for what it offers. */
function teaserOf(
  { paragraphs }: MainText,
  { lead, article }: { readonly lead: readonly Element[]; readonly article: Element },
): readonly Element[] {
  const shown = [...lead, ...paragraphs.filter((one) => !isOffer(one, article))]
  return shown.length > 0 ? shown : paragraphs
}

/** Whether a paragraph stands in a box that offers a subscription. */
function isOffer(paragraph: Element, article: Element): boolean {
  for (let one: Element | null = paragraph; one && one !== article; one = one.parent)
    if (OFFER.test(one.classes ?? '')) return true
  return false
}

/** The first picture before the text, which may be missing, and those between its paragraphs. */
function figuresNear(select: Select, article: Element, { tokens }: MainText): Outline['figures'] {
  const figures = ['figure', 'div.wp-caption', 'div.mynd']
    .flatMap(select)
    .filter((figure) => isNear(figure, article) && !isTeaser(figure, select))
  const lead = figures.find(({ token }) => token < tokens.start) ?? null
  const further = figures.filter(({ token }) => tokens.start <= token && token < tokens.end)
  return [lead, ...further]
}

/** A picture that links to another page and says nothing of itself. */
function isTeaser(figure: Element, select: Select): boolean {
  const inside = (selector: string): boolean => elementsIn(figure, select(selector)).length > 0
  return inside('a[href]') && !inside('figcaption') && !inside('.wp-caption-text')
}

/** A page for subscribers that shows no more paragraphs than this shows its lead. */
const TEASER = 2

/** Whether the page's metadata says that its article is for subscribers alone. */
function isWalled(page: Page, select: Select): boolean {
  if (select('meta[property="k5a:paid"][content="1"]').length > 0) return true
  if (select('meta[property="article:content_tier"][content=locked]').length > 0) return true
  return select('script[type*="ld+json"]').some((script) =>
    /"isAccessibleForFree"\s*:\s*"?false/iu.test(textOf(page, script)),
  )
}

/** The smallest element around both the main text and the headline; the text's own where there is none. */
function neighbourhood(holder: Element, headline: Element | undefined): Element {
  let around: Element = holder
  while (headline && around.parent && !isWithin(around, headline)) around = around.parent
  return around
}

/** Whether an element is of the article: inside of it, and not of a menu, a comment or the like. */
function isNear(element: Element, article: Element): boolean {
  if (!isWithin(article, element)) return false
  for (let one = element.parent; one && one !== article; one = one.parent)
    if (one.name !== 'figcaption' && isApart(one)) return false
  return true
}
