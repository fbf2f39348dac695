import type { Span } from '../text/span.ts'
import type { Element, Page } from './page.ts'
import { isWithin } from './page.ts'
import type { TextRun } from './prose.ts'
import { isProse, textRuns } from './prose.ts'
import type { Select } from './select.ts'

/** Where the main text of a page of no known outlet stands. */
export interface MainText {
  /** How it was found. */
  readonly by: 'microdata' | 'article' | 'main' | 'densest'
  readonly holder: Element
  /** Tokens of the holder from the first paragraph to the last. */
  readonly tokens: Span
  /** The token that its first paragraph starts with. */
  readonly first: number
  /** Elements of paragraphs that stand between a marked text and the headline: its lead. */
  readonly before: readonly Element[]
  /** Those of the paragraphs themselves. */
  readonly paragraphs: readonly Element[]
}

/** Elements that pages mark as the article, the surest mark first. */
const MARKS = [
  ['microdata', '[itemprop~=articleBody]'],
  ['article', 'article'],
  ['main', 'main, [role=main]'],
] as const

/** Least prose, in characters: of a marked element or page, and of an element that is only dense. */
const MARKED = 60
const DENSE = 150
/** A marked element with less of the page's prose than this is a teaser. */
const SHARE = 0.4
/** A child with this much of the prose is what really holds it. */
const NARROWER = 0.9

/** What is known of the article before its text is looked for. */
export interface TextOptions {
  /** Parts of it that are no main text, whatever they hold. */
  readonly apart?: readonly Element[]
  readonly headline?: Element | undefined
}

/**
 * Finds the main text: in what the page marks as its article, else where paragraphs stand densest;
 * `apart` is no part of it.
 */
export function findMainText(
  page: Page,
  select: Select,
  { apart = [], headline }: TextOptions = {},
): MainText | null {
  const keep = [
    ...(headline ? [headline] : []),
    ...select('h1').slice(0, 3),
    ...select('[itemprop~=articleBody]').slice(0, 3),
  ]
  const runs = textRuns(page, { keep, apart })
  const prose = runs.filter(isProse)
  const densest = densestHolder(prose)
  const marked = markedText(select, { runs, prose }, densest)
  if (marked) return marked
  const says = select('meta[property="og:type"][content=article]').length > 0
  if (densest && proseIn(densest, prose) >= (says ? MARKED : DENSE))
    return mainText('densest', densest, { runs, prose })
  return shortText(select, runs)
}

function markedText(
  select: Select,
  { runs, prose }: Runs,
  densest: Element | null,
): MainText | null {
  for (const [by, selector] of MARKS) {
    const best = largest(select(selector), prose)
    const most = densest ? proseIn(densest, prose) : 0
    if (best && best.size >= Math.max(MARKED, most * SHARE))
      return mainText(by, by === 'microdata' ? best.element : narrowed(best.element, prose), {
        runs,
        prose,
      })
  }
  return null
}

/** The first marked element that holds a paragraph at all, where no page of any length was found. */
function shortText(select: Select, runs: readonly TextRun[]): MainText | null {
  const paragraphs = runs.filter((run) => run.linked < run.length / 2)
  for (const [by, selector] of MARKS) {
    const inText = (run: TextRun) => by === 'microdata' || run.holder.name === 'p'
    const own = paragraphs.filter(inText)
    const element = select(selector).find((one) => own.some(({ holder }) => isWithin(one, holder)))
    if (element) return mainText(by, element, { runs, prose: own })
  }
  return null
}

interface Runs {
  readonly runs: readonly TextRun[]
  readonly prose: readonly TextRun[]
}

function mainText(by: MainText['by'], holder: Element, { runs, prose }: Runs): MainText {
  const own = runs.filter((run) => isWithin(holder, run.holder))
  const chosen = new Set(prose)
  const isOne = (run: TextRun): boolean => chosen.has(run)
  const paragraphs = own.filter((run) => isOne(run) && run.holder.name === 'p').map(holderOf)
  if (by === 'microdata') {
    const tokens = { start: holder.token, end: holder.close }
    const first = own.find(isOne)?.tokens.start ?? holder.token
    return { by, holder, tokens, first, before: leadBefore(holder, prose), paragraphs }
  }
  const first = own.findIndex(isOne)
  const last = own.findLastIndex(isOne)
  const start = own[beforeFirst(own, first)]?.tokens.start ?? holder.token
  const end = own[afterLast(own, last)]?.tokens.end ?? holder.close
  return { by, holder, tokens: { start, end }, first: start, before: [], paragraphs }
}

/** Short paragraphs beside long ones of the same element belong to them: an agency's name, a question. */
function beforeFirst(runs: readonly TextRun[], first: number): number {
  if (isSibling(runs[first - 1], runs[first])) return first - 1
  let start = first
  while (first - start < 2 && opens(runs[start - 1], runs[first])) start--
  return start
}

/** A heading or a time right before a paragraph, in an element that holds no more than the text. */
function opens(run: TextRun | undefined, prose: TextRun | undefined): boolean {
  if (!run || prose?.holder.name !== 'p' || run.linked > 0) return false
  const around = sectionAround(prose.holder)
  if (!around) return false
  if (run.holder === around || run.holder.parent === around)
    return run.holder === around || /^(?:h[2-4]|header)$/u.test(run.holder.name)
  return run.holder.parent?.name === 'header' && run.holder.parent.parent === around
}

/** The section that a paragraph is the text of: its parent, or that of the box it stands in. */
function sectionAround({ parent }: Element): Element | null {
  const near = [parent, parent?.parent ?? null]
  return near.find((one) => one?.name === 'section') ?? null
}

function afterLast(runs: readonly TextRun[], last: number): number {
  let end = last
  while (end - last < 3 && isSibling(runs[end + 1], runs[last])) end++
  return end
}

function isSibling(run: TextRun | undefined, prose: TextRun | undefined): boolean {
  if (!run || run.holder.name !== prose?.holder.name) return false
  // Boxes as paragraphs: only what reads as a sentence is one, and stands right beside.
  const isBox =
    run.holder.name === 'div' && run.isSentence && run.holder.parent === prose.holder.parent
  return (
    (isBox || run.holder.name === 'p') &&
    isBeside(run.holder, prose.holder) &&
    run.linked < run.length
  )
}

/** Paragraphs of one element, or of two boxes alike that stand side by side. */
function isBeside({ parent: one }: Element, { parent: other }: Element): boolean {
  if (one === other) return true
  return (
    one?.parent === other?.parent && one?.name === other?.name && one?.classes === other?.classes
  )
}

/** Paragraphs right before a marked text, no further away than its parent's parent. */
function leadBefore(holder: Element, prose: readonly TextRun[]): readonly Element[] {
  const around = holder.parent?.parent
  if (!around) return []
  return prose
    .filter(({ holder: one, tokens }) => isWithin(around, one) && tokens.end <= holder.token)
    .filter(({ holder: one }) => one.name === 'p')
    .map(holderOf)
}

function holderOf({ holder }: TextRun): Element {
  return holder
}

function proseIn(element: Element, prose: readonly TextRun[]): number {
  return prose.reduce(
    (sum, { holder, length }) => sum + (isWithin(element, holder) ? length : 0),
    0,
  )
}

/** The one with most prose; of many alike only the first hundred are looked at. */
function largest(
  elements: readonly Element[],
  prose: readonly TextRun[],
): { readonly element: Element; readonly size: number } | null {
  let best: { element: Element; size: number } | null = null
  for (const element of elements.slice(0, 100)) {
    const size = proseIn(element, prose)
    if (size > (best?.size ?? 0)) best = { element, size }
  }
  return best
}

/** The element whose paragraphs, children and grandchildren, make up most text. */
function densestHolder(prose: readonly TextRun[]): Element | null {
  const scores = new Map<Element, number>()
  const add = (element: Element | null | undefined, score: number): void => {
    if (element) scores.set(element, (scores.get(element) ?? 0) + score)
  }
  for (const { holder, length } of prose) {
    // A paragraph's own element holds one paragraph; the one around it holds them all.
    const around = holder.name === 'p' || holder.name === 'li' ? holder.parent : holder
    add(around, length)
    add(around?.parent, length / 2)
    add(around?.parent?.parent, length / 4)
  }
  let best: Element | null = null
  for (const [element, score] of scores)
    if (!best || score > (scores.get(best) ?? 0)) best = element
  return best
}

/** Follows the prose inwards as long as one element holds nearly all of it. */
function narrowed(element: Element, prose: readonly TextRun[]): Element {
  const own = prose.filter(({ holder }) => isWithin(element, holder))
  const size = own.reduce((sum, { length }) => sum + length, 0)
  let inner = element
  for (const { holder, length } of own) {
    if (length < size * (1 - NARROWER)) continue
    const chain: Element[] = []
    for (let one: Element | null = holder; one && one.order > inner.order; one = one.parent)
      if (one.flow === 'block' && !['p', 'li', 'ul', 'ol', 'blockquote'].includes(one.name))
        chain.unshift(one)
    for (const one of chain) if (proseIn(one, own) >= size * NARROWER) inner = one
    break
  }
  return inner
}
