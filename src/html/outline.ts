import type { HtmlLayout, HtmlLists, Selectors } from '../publisher.ts'
import type { Span } from '../text/span.ts'
import type { Element, Page } from './page.ts'
import { elementsIn, hasText, isBlank, isWithin, outermost } from './page.ts'
import type { Select } from './select.ts'

/** The parts of an article that are single elements, or plain lists of them. */
export type PartName =
  | 'headline'
  | 'section'
  | 'authors'
  | 'timestamp'
  | 'updated'
  | 'lead'
  | 'tags'
  | 'body'

/** Which elements of a page are what, by one layout. */
export interface Outline {
  readonly layout: HtmlLayout
  readonly parts: Readonly<Record<PartName, readonly Element[]>>
  /** The lead image at 0, which may be missing, then the others in page order. */
  readonly figures: readonly (Element | null)[]
  readonly captions: readonly Element[]
  readonly credits: readonly Element[]
  /** Captions of the lead image that stand outside of its element; some of `captions`. */
  readonly beside: readonly Element[]
  readonly lists: readonly OutlineList[]
  readonly cut: readonly Element[]
  readonly boxes: readonly Element[]
  readonly isPaywalled: boolean
  /** Tokens that the body lies in, where it is known by its text; its elements hold more. */
  readonly range?: Span
}

/** The elements of link lists that look alike; which list an item is of is told later. */
export interface OutlineList {
  readonly headings: readonly Element[]
  readonly items: readonly Element[]
  readonly titles: readonly Element[]
  readonly summaries: readonly Element[]
  readonly sections: readonly Element[]
  readonly authors: readonly Element[]
  readonly timestamps: readonly Element[]
}

/** Looks for a layout's parts; null where one of its signs is missing. */
export function outline(page: Page, select: Select, layout: HtmlLayout): Outline | null {
  const fits = (layout.signs ?? []).every((sign) => select(sign).length > 0)
  return fits ? findParts(page, select, layout) : null
}

/** The parts that a layout finds, its signs aside. */
export function findParts(page: Page, select: Select, layout: HtmlLayout): Outline {
  const all = (selectors: Selectors = []): readonly Element[] => union(selectors, select)
  const parts = partsOf(page, select, layout)
  return {
    layout,
    parts,
    ...figuresOf({ page, select }, layout, parts),
    lists: (layout.lists ?? []).map((lists) => outlineList(lists, all)),
    cut: all(layout.cut),
    boxes: outermost(inside(parts.body, all(layout.boxes))),
    isPaywalled: all(layout.paywall).length > 0,
  }
}

function partsOf(page: Page, select: Select, layout: HtmlLayout): Outline['parts'] {
  const found = (selectors: Selectors = []): readonly Element[] => {
    for (const one of selectors) {
      const some = readable(page, select(one))
      if (some.length > 0) return some
    }
    return []
  }
  return {
    headline: found(layout.headline).slice(0, 1),
    section: found(layout.section).slice(0, 1),
    authors: found(layout.authors),
    timestamp: found(layout.timestamp).slice(0, 1),
    updated: found(layout.updated).slice(0, 1),
    lead: found(layout.lead),
    tags: found(layout.tags),
    body: found(layout.body),
  }
}

/** A picture of the body counts where it holds an image or words; embedded players hold neither. */
function figuresOf(
  { page, select }: { readonly page: Page; readonly select: Select },
  { figures = {} }: HtmlLayout,
  parts: Outline['parts'],
): Pick<Outline, 'figures' | 'captions' | 'credits' | 'beside'> {
  const captions = union(figures.caption, select)
  const credits = union(figures.credit, select)
  const pictures = [select('img'), captions, credits]
  const first = firstOf(figures.lead, select)
  const lead = first && !isAfterText(page, parts, first) ? first : null
  const further = outermost(inside(parts.body, union(figures.inBody, select))).filter(
    (one) =>
      !(lead && isWithin(lead, one)) && pictures.some((list) => elementsIn(one, list).length > 0),
  )
  return { figures: [lead, ...further], captions, credits, beside: [] }
}

/**
 * Whether the body's text begins before an element; then it is no lead image. Headline, names and time
 * may stand in the body's element too.
 */
function isAfterText(page: Page, parts: Outline['parts'], element: Element): boolean {
  const { body, ...head } = parts
  const skipped = new Set(Object.values(head).flatMap((some) => some.map(({ token }) => token)))
  return body.some((part) => {
    for (let at = part.token; at < Math.min(part.close, element.token); at++) {
      const token = page.tokens[at]
      if (token?.kind === 'element' && (token.flow === 'hidden' || skipped.has(at)))
        at = token.close
      else if (token?.kind === 'text' && !isBlank(token.text)) return true
    }
    return false
  })
}

/** Those that stand inside of some others, in page order. */
function inside(outer: readonly Element[], elements: readonly Element[]): readonly Element[] {
  return outer.flatMap((part) => elementsIn(part, elements))
}

/** What any of the selectors finds, in page order. */
function union(selectors: Selectors = [], select: Select): readonly Element[] {
  const [only] = selectors
  if (selectors.length < 2) return only === undefined ? [] : select(only)
  return [...new Set(selectors.flatMap(select))].sort((a, b) => a.order - b.order)
}

function outlineList(
  lists: HtmlLists,
  all: (selectors?: Selectors) => readonly Element[],
): OutlineList {
  return {
    headings: all(lists.heading),
    items: all(lists.item),
    titles: all(lists.title),
    summaries: all(lists.summary),
    sections: all(lists.section),
    authors: all(lists.authors),
    timestamps: all(lists.timestamp),
  }
}

function firstOf(selectors: Selectors = [], select: Select): Element | null {
  for (const one of selectors) {
    const found = select(one)[0]
    if (found) return found
  }
  return null
}

/** How much of an article a layout finds; the body weighs most, and a paywall stands in for it. */
export function fit({ parts, isPaywalled, layout }: Outline): number {
  const names: readonly PartName[] = ['section', 'authors', 'timestamp', 'updated', 'lead', 'tags']
  const some = names.filter((name) => parts[name].length > 0).length
  const body = parts.body.length > 0 || isPaywalled || layout.json !== undefined
  return some + (parts.headline.length > 0 ? 4 : 0) + (body ? 8 : 0)
}

/** Whether the layout finds a body, or a paywall in its stead. */
export function isWhole({ parts, isPaywalled, layout }: Outline): boolean {
  return parts.body.length > 0 || isPaywalled || layout.json !== undefined
}

/** The elements whose edges part what they hold from what stands around them, in lists. */
export function edgesOf(found: Outline): readonly (readonly Element[])[] {
  const { parts, figures, captions, credits, lists, cut, boxes } = found
  const inLists = lists.flatMap((one) => [
    one.headings,
    one.items,
    one.titles,
    one.summaries,
    one.sections,
    one.authors,
    one.timestamps,
  ])
  const pictures = figures.flatMap((one) => one ?? [])
  return [...Object.values(parts), pictures, captions, credits, ...inLists, cut, boxes]
}

/** Those that hold text, without those that stand inside of another one. */
export function readable(page: Page, elements: readonly Element[]): readonly Element[] {
  return outermost(elements.filter((element) => hasText(page, element)))
}
