import type { HtmlLayout, PublisherWords } from '../publisher.ts'
import { asidesIn, factBoxesIn } from './asides.ts'
import type { Classed } from './class-words.ts'
import { classWords } from './class-words.ts'
import { COMMON } from './common-layout.ts'
import type { Pictures } from './generic-figures.ts'
import { articleFigures, findPictures } from './generic-figures.ts'
import { authorsOf } from './generic-authors.ts'
import { dateLines, timestampOf, updatedOf } from './generic-dates.ts'
import { sectionOf, tagsOf } from './generic-labels.ts'
import type { HeadContext } from './head-context.ts'
import { boldHeadline, genericHeadline } from './generic-headline.ts'
import { genericLists } from './generic-lists.ts'
import type { Element, Page } from './page.ts'
import { isWithin, textOf } from './page.ts'
import type { MainText } from './main-text.ts'
import { findMainText } from './main-text.ts'
import type { Outline } from './outline.ts'
import { findParts, readable } from './outline.ts'
import { saysWalled, showsWall } from './paywall.ts'
import { isApart } from './prose.ts'
import type { Select } from './select.ts'

/** What is known before the text is. */
interface Sight {
  readonly page: Page
  readonly select: Select
  readonly classed: Classed
  readonly headline: Element | undefined
  readonly pictures: Pictures
}

/**
 * The outline of a page whose outlet is not known, or whose layout is not: the main text by its
 * density, the other parts by their common names, in the article's neighbourhood alone.
 */
export function genericOutline(page: Page, select: Select, words: PublisherWords): Outline {
  const classed = classWords(page)
  const found = findParts(page, select, FIRST)
  const titled = genericHeadline(page, select, found.parts.headline)
  const pictures = findPictures(page, select, classed)
  const { text, lead } = textAndLead({ page, select, classed, headline: titled[0], pictures })
  const headline = titled[0] ?? (text ? boldHeadline(page, text.tokens.start) : undefined)
  const sight = { page, select, classed, headline, pictures }
  if (!text) return headAlone(page, select, headline)
  const common = { ...found, parts: { ...found.parts, headline: headline ? [headline] : [] } }
  const article = neighbourhood(text.holder, headline)
  const isNear = (one: Element): boolean => isOf(article, one)
  const teaser = teaserOf(text, { lead, article })
  const walled =
    teaser.length <= TEASER &&
    (saysWalled(page, select) || showsWall(page, classed, frameOf(article)))
  const leads = text.before.length > 0 ? text.before : lead
  return {
    ...common,
    layout: { ...COMMON, name: `generic-${text.by}` },
    parts: {
      ...common.parts,
      ...headParts({ ...sight, isNear, text: text.tokens }, { article, tags: common.parts.tags }),
      lead: walled ? teaser : leads,
      body: walled ? [] : [text.holder],
    },
    isPaywalled: walled,
    ...picturesOf(sight, { isNear, text, walled }),
    lists: genericLists(page, select, words),
    cut: asidesIn(page, select, text),
    boxes: factBoxesIn(classed, text),
    range: text.tokens,
  }
}

/** What is found before the text is, and does not depend on it. */
const FIRST: HtmlLayout = {
  name: 'generic',
  headline: COMMON.headline,
  body: [],
  tags: COMMON.tags ?? [],
}

/** A page without a text: what the common names find on it. */
function headAlone(page: Page, select: Select, headline: Element | undefined): Outline {
  const found = findParts(page, select, COMMON)
  return {
    ...found,
    layout: { ...COMMON, name: 'generic-head' },
    parts: { ...found.parts, headline: headline ? [headline] : [] },
  }
}

/** The lines around headline and text. */
function headParts(
  context: HeadContext,
  { article, tags }: { readonly article: Element; readonly tags: readonly Element[] },
): Pick<Outline['parts'], 'authors' | 'timestamp' | 'updated' | 'section' | 'tags'> {
  const timestamp = timestampOf(context)
  return {
    authors: authorsOf(context),
    timestamp,
    updated: updatedOf(context, timestamp),
    section: sectionOf(context),
    tags: tags.length > 0 ? tags : tagsOf(context, article),
  }
}

/** Of a page for subscribers all of the text is lead, and its picture may stand behind that. */
function picturesOf(
  { select, pictures }: Sight,
  {
    isNear,
    text,
    walled,
  }: {
    readonly isNear: (one: Element) => boolean
    readonly text: MainText
    readonly walled: boolean
  },
): Pick<Outline, 'figures' | 'captions' | 'credits'> {
  const { captions, credits } = pictures
  const range = walled
    ? { start: Infinity, end: Infinity }
    : { start: text.first, end: text.tokens.end }
  const figures = articleFigures({ select, pictures, isNear }, range)
  return { figures, captions, credits }
}

/** Longer elements are no lead, whatever they are called; nor are those of a word or two. */
const LEAD_LENGTH = { least: 25, most: 800 }
const LEAD =
  / (?:intro|introtext|excerpt|summary|subtitle|subheadline|subheading|standfirst|preamble|ingress|deck|dek|manchet|inngangur|undirfyrirsogn|undirheiti|undertitel|underrubrik|innleidsla) |^ (?:lead|lede) /u

/** The main text, and what is marked as its lead: the first such element behind the headline. */
function textAndLead(sight: Sight): {
  readonly text: MainText | null
  readonly lead: readonly Element[]
} {
  const { page, select, classed, headline, pictures } = sight
  const apart = [...pictures.figures, ...dateLines(page, select)].filter(
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

const OFFER = /(?:^|[^a-z])(?:paywall|offer|subscribe|abonnement|askrift|upgrade)(?:$|[^a-z])/iu

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

/** A page for subscribers that shows no more paragraphs than this shows its lead. */
const TEASER = 2

/** The smallest element around both the main text and the headline; the text's own where there is none. */
function neighbourhood(holder: Element, headline: Element | undefined): Element {
  let around: Element = holder
  while (headline && around.parent && !isWithin(around, headline)) around = around.parent
  return around
}

/** The article or main element around what was found; itself where there is none. */
function frameOf(article: Element): Element {
  for (let one: Element | null = article; one; one = one.parent)
    if (one.name === 'article' || one.name === 'main') return one
  return article
}

/** Whether an element is of the article: inside of it, and not of a menu, a comment or the like. */
function isOf(article: Element, element: Element): boolean {
  if (!isWithin(article, element)) return false
  for (let one = element.parent; one && one !== article; one = one.parent)
    if (one.name !== 'figcaption' && isApart(one)) return false
  return true
}
