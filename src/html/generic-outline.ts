import type { HtmlLayout, PublisherWords } from '../publisher.ts'
import { asidesIn, factBoxesIn } from './asides.ts'
import { classWords } from './class-words.ts'
import { COMMON } from './common-layout.ts'
import { findPictures, ordered } from './find-pictures.ts'
import { articleFigures, captionBeside } from './generic-figures.ts'
import { authorsOf } from './generic-authors.ts'
import { timestampOf, updatedOf } from './generic-dates.ts'
import { sectionOf, tagsOf } from './generic-labels.ts'
import type { HeadContext } from './head-context.ts'
import { boldHeadline, genericHeadline } from './generic-headline.ts'
import type { Sight } from './generic-lead.ts'
import { textAndLead, unnamedLead } from './generic-lead.ts'
import { genericLists } from './generic-lists.ts'
import type { Element, Page } from './page.ts'
import type { MainText } from './main-text.ts'
import { isOf, neighbourhood } from './neighbourhood.ts'
import type { Outline } from './outline.ts'
import { findParts } from './outline.ts'
import { saysWalled, showsWall } from './paywall.ts'
import type { Select } from './select.ts'

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
  const named = text.before.length > 0 ? text.before : lead
  const leads = named.length > 0 ? named : unnamedLead(sight, text)
  return {
    ...common,
    layout: { ...COMMON, name: `generic-${text.by}` },
    parts: {
      ...common.parts,
      ...headParts(
        { ...sight, isNear, text: text.tokens },
        { article, tags: common.parts.tags, labels: words.sections },
      ),
      lead: walled ? teaser : leads,
      body: walled ? [] : [text.holder],
    },
    isPaywalled: walled,
    ...picturesOf(sight, { isNear, text, walled }),
    lists: genericLists(page, select, words),
    cut: asidesIn(page, select, { ...text, captions: pictures.captions }),
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
  {
    article,
    tags,
    labels,
  }: {
    readonly article: Element
    readonly tags: readonly Element[]
    readonly labels: readonly string[]
  },
): Pick<Outline['parts'], 'authors' | 'timestamp' | 'updated' | 'section' | 'tags'> {
  const timestamp = timestampOf(context)
  return {
    authors: authorsOf(context),
    timestamp,
    updated: updatedOf(context, timestamp),
    section: sectionOf(context, { frame: frameOf(article), labels }),
    tags: tags.length > 0 ? tags : tagsOf(context, article),
  }
}

/** Of a page for subscribers all of the text is lead, and its picture may stand behind that. */
function picturesOf(
  sight: Sight,
  {
    isNear,
    text,
    walled,
  }: {
    readonly isNear: (one: Element) => boolean
    readonly text: MainText
    readonly walled: boolean
  },
): Pick<Outline, 'figures' | 'captions' | 'credits' | 'beside'> {
  const { captions, credits } = sight.pictures
  const range = walled
    ? { start: Infinity, end: Infinity }
    : { start: text.first, end: text.tokens.end }
  const context = { ...sight, isNear }
  const figures = articleFigures(context, range)
  const beside = captionBeside(context, figures[0], text.first)
  const all = beside.length > 0 ? ordered([...captions, ...beside]) : captions
  return { figures, captions: all, credits, beside }
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

/** The article or main element around what was found; itself where there is none. */
function frameOf(article: Element): Element {
  for (let one: Element | null = article; one; one = one.parent)
    if (one.name === 'article' || one.name === 'main') return one
  return article
}
