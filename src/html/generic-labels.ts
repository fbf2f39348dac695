import type { HeadContext } from './head-context.ts'
import { hooked } from './head-context.ts'
import { readable } from './outline.ts'
import type { Element, Page } from './page.ts'
import { attribute, elementsIn, isWithin, textOf } from './page.ts'
import { isApart } from './prose.ts'
import type { Select } from './select.ts'

const SECTION =
  / (?:kicker|eyebrow|overline|rubrik|flokkur|category|categories|cat|terms|vignette|section (?:label|name|link)|article tag) /u
const SECTION_LENGTH = 30

/** The label of the section, nearest before the headline, or behind it before the text. */
export function sectionOf(
  context: HeadContext,
  { frame, labels }: { readonly frame: Element; readonly labels: readonly string[] },
): readonly Element[] {
  const { page, select, classed, isNear, headline, text } = context
  const found = readable(
    page,
    [...classed(SECTION), ...classed(/ section $/u).filter(isInline)].filter(
      (one) => isNear(one) && one.close - one.token < 30,
    ),
  )
    .flatMap((one) => elementsIn(one, select('a')).slice(0, 1)[0] ?? one)
    .filter((one) => isLabel(textOf(page, one).trim()))
  const before = found.filter(({ token }) => token < (headline?.token ?? 0))
  const between = found.filter(
    ({ token, close }) => token > (headline?.token ?? 0) && close <= text.start,
  )
  const behind = found.filter((one) => one.token >= text.end && one.name === 'a')
  const one =
    before.at(-1) ??
    between[0] ??
    labelBefore(context, labels) ??
    behind[0] ??
    elementsIn(frame, select('a[rel~=category]'))[0]
  return one ? [one] : []
}

/**
 * The words right before the headline, where they are a section's label that all outlets use. A label
 * behind another link is the end of a menu.
 */
function labelBefore(
  { page, headline }: HeadContext,
  labels: readonly string[],
): Element | undefined {
  const at = textBefore(page, headline?.token ?? 0)
  const words = page.tokens[at]
  const holder = page.tokens[at - 1]
  if (words?.kind !== 'text' || holder?.kind !== 'element' || holder.close !== at + 1)
    return undefined
  if (!labels.includes(words.text.trim()) || isInMenu(holder, headline)) return undefined
  const before = page.tokens[textBefore(page, at) - 1]
  return holder.name === 'a' && before?.kind === 'element' && before.name === 'a'
    ? undefined
    : holder
}

/** Whether a part of the page that holds no article stands around an element, but not around the headline. */
function isInMenu(element: Element, headline: Element | undefined): boolean {
  for (let one: Element | null = element; one; one = one.parent) {
    if (headline && isWithin(one, headline)) return false
    if (isApart(one)) return true
  }
  return false
}

/** The index of the last text before a token; -1 where there is none. */
function textBefore(page: Page, token: number): number {
  let at = token - 1
  while (at >= 0 && page.tokens[at]?.kind !== 'text') at--
  return at
}

/** What is called a section at last is its label where it stands in a line; else it is a part of the page. */
function isInline({ flow }: Element): boolean {
  return flow === 'inline'
}

function isLabel(words: string): boolean {
  return words.length <= SECTION_LENGTH && /^\p{Lu}[^\d.!?:]+$/u.test(words)
}

const TAGS = / (?:tags|taglist|lyklaord|efnisord|emneord|nokkelord|keywords|topics|merki|labels) /u
const TAG_LENGTH = 40

/** Links of a box that is called after keywords, where the common names find none. */
export function tagsOf(
  { page, select, classed, text }: HeadContext,
  article: Element,
): readonly Element[] {
  const boxes = [...classed(TAGS), ...hooked(page, select, '[data-hook=post-tags]')].filter(
    (one) => isWithin(article, one) && (one.token >= text.end || one.close <= text.start),
  )
  const box = boxes[0]
  const links = box ? elementsIn(box, select('a')) : linksToTopics(select, article, text.end)
  const words = links.map((link) => textOf(page, link).trim())
  return words.every((one) => one.length <= TAG_LENGTH) && links.length <= 20 ? links : []
}

const TOPIC = /\/(?:efni|efnisord|efnisorð|tags?|merki|lykilord|topics?)\//u

/** Links behind the text that lead to topics, the first and those beside it. */
function linksToTopics(select: Select, article: Element, end: number): readonly Element[] {
  const links = elementsIn(article, select('a')).filter(
    (one) => one.token >= end && TOPIC.test(attribute(one, 'href') ?? ''),
  )
  return links.filter(({ parent }) => parent === links[0]?.parent)
}
