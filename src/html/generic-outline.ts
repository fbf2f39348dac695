import type { HtmlLayout, Selectors } from '../publisher.ts'
import type { Element, Page } from './page.ts'
import { elementsIn, isWithin, textOf } from './page.ts'
import type { MainText } from './main-text.ts'
import { findMainText } from './main-text.ts'
import type { Outline } from './outline.ts'
import { findParts, readable } from './outline.ts'
import { isApart } from './prose.ts'
import type { Select } from './select.ts'

/** What pages of all outlets call their parts; the body is found by its text, not by a name. */
const COMMON: HtmlLayout = {
  name: 'generic',
  headline: ['[itemprop~=headline]', 'article h1', 'main h1', 'h1'],
  body: [],
  authors: [
    '[itemprop~=author] [itemprop~=name]',
    '[itemprop~=author]',
    '[rel~=author]',
    '.author-name',
    '.article-author',
    '.byline-name',
    '.byline',
    '.author',
  ],
  timestamp: [
    'time[itemprop~=datePublished]',
    '[itemprop~=datePublished]',
    'time[pubdate]',
    'time.entry-date',
    'time[datetime]',
    'time',
    '.dateline',
    '.article-date',
    '.publish-date',
    '.published',
    '.date',
  ],
  updated: ['time[itemprop~=dateModified]', 'time.updated:not(.published)'],
  lead: [
    '.standfirst',
    '.article-lead',
    '.article__lead',
    'p.lead',
    'div.lead',
    '.manchet',
    'p.intro',
  ],
  tags: ['a[rel~=tag]', '.tags a', '.tag-list a', '.article-tags a'],
  figures: {
    inBody: ['figure', 'div.wp-caption'],
    caption: ['figcaption', '.wp-caption-text'],
    credit: [
      'figcaption .credit',
      'figcaption .photographer',
      'figcaption .copyright',
      'figcaption > span + span',
    ],
  },
}

/**
 * The outline of a page whose outlet is not known, or whose layout is not: the main text by its
 * density, the other parts by their common names, in the article's neighbourhood alone.
 */
export function genericOutline(page: Page, select: Select): Outline {
  const text = findMainText(page, select)
  const common = findParts(page, select, COMMON)
  if (!text) return { ...common, layout: { ...COMMON, name: 'generic-head' } }
  const article = neighbourhood(text.holder, common.parts.headline[0])
  const walled = isWalled(page, select) && text.paragraphs.length <= TEASER
  const near = (selectors: Selectors = []): readonly Element[] => {
    for (const one of selectors) {
      const found = readable(
        page,
        select(one).filter((element) => isNear(element, article)),
      )
      if (found.length > 0) return found
    }
    return []
  }
  return {
    ...common,
    layout: { ...COMMON, name: `generic-${text.by}` },
    parts: {
      ...common.parts,
      authors: near(COMMON.authors),
      timestamp: near(COMMON.timestamp).slice(0, 1),
      updated: near(COMMON.updated).slice(0, 1),
      lead: walled ? text.paragraphs : text.before.length > 0 ? text.before : near(COMMON.lead),
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

/** The first picture before the text, which may be missing, and those between its paragraphs. */
function figuresNear(select: Select, article: Element, { tokens }: MainText): Outline['figures'] {
  const figures = ['figure', 'div.wp-caption']
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
