import type { Span } from '../text/span.ts'
import type { Element, Page } from './page.ts'
import { attribute, isBlank, isWithin } from './page.ts'

/** Running text between two edges of blocks, as far as it tells prose from menus. */
export interface TextRun {
  /** Tokens, its first text's and one after its last text's. */
  readonly tokens: Span
  /** The innermost element around it that is a block. */
  readonly holder: Element
  readonly length: number
  /** Characters of it that are links. */
  readonly linked: number
  /** Whether it has a sentence's end in it. */
  readonly isSentence: boolean
}

/** Where readers of news find no article: parts of the page by what they are. */
const APART: ReadonlySet<string> = new Set(
  (
    'nav aside footer form button dialog menu figcaption ' +
    'amp-ad amp-embed amp-sidebar amp-consent amp-user-notification'
  ).split(' '),
)
/**
 * The same by what they are called; whole words of classes and ids, parted by hyphens and the like. A
 * text that is called `no-share` or `has-sidebar` only tells what stands beside it.
 */
const APART_WORDS =
  /(?:^|[^a-z])(?<!(?:^|[^a-z])(?:no|has|with|without|hide|show)[-_])(?:nav|navbar|menu|menus|breadcrumbs?|cookies?|consent|gdpr|newsletter|subscribe|subscription|signup|share|sharing|social|comments?|disqus|related|recommended|recommendations|promo|advert|advertisement|ads?|banner|sidebar|footer|teasers?|popular|trending|mostread|most-read|tagslist|tags|pullquote|pull-quote|pull_quote|toolbar|bookmark-card|modal|popup|skip-link|article-item|article-card|article-list|news-list|news-card|story-card|nyjast|vinsaelt|mest-lesid|tengt)(?:$|[^a-z])/iu

/** Those of them that class names in camel case have, as `itemRelated` and `shareBar` do. */
const APART_CAMEL =
  /(?:[a-z](?:Related|Comments?|Newsletter|Share|Sharing|Social|Sidebar|Footer|Toolbar|Breadcrumbs?|Promo|Banner|Teasers?|Tags|Navigation|Rating)(?![a-z])|(?:^|[^A-Za-z])(?<!(?:^|[^a-z])(?:no|has|with|without|hide|show)[-_])(?:related|comments?|newsletter|share|sharing|social|sidebar|toolbar|promo|banner|articles?Related)(?=[A-Z\s]|$))/u

/** Whether an element is by its name or class a part of the page that holds no article. */
export function isApart(element: Element): boolean {
  if (APART.has(element.name)) return true
  const role = attribute(element, 'role') ?? ''
  if (/^(?:navigation|complementary|contentinfo|dialog|banner|search)$/u.test(role)) return true
  if (element.name === 'body' || element.name === 'html' || element.name === 'main') return false
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return names.length < 400 && (APART_WORDS.test(names) || APART_CAMEL.test(names))
}

/**
 * The runs of a page's visible text in order, those of parts that hold no article left out; a part
 * around one of `keep` (the headline, say) is none of those, whatever it is called, and those of
 * `apart` (the lead) are.
 */
export function textRuns(
  page: Page,
  { keep, apart = [] }: { readonly keep: readonly Element[]; readonly apart?: readonly Element[] },
): readonly TextRun[] {
  const left = new Set(apart)
  const walk: Walk = { runs: [], open: null, current: null, links: 0 }
  for (let at = 0; at < page.tokens.length; at++) {
    const token = page.tokens[at]
    if (!token) break
    if (token.kind === 'text') {
      if (!isBlank(token.text)) addText(walk, token.text, at)
      continue
    }
    const opens = at === token.token
    const isOut = opens && (token.flow === 'hidden' || left.has(token))
    if (isOut || (opens && isApart(token) && !holdsAny(token, keep))) {
      at = token.close
      endRun(walk)
      continue
    }
    if (token.flow === 'block') endRun(walk)
    if (token.name === 'a') walk.links += opens ? 1 : -1
    walk.current = opens ? token : token.parent
  }
  endRun(walk)
  return walk.runs
}

function holdsAny(outer: Element, elements: readonly Element[]): boolean {
  return elements.some((one) => isWithin(outer, one))
}

interface OpenRun {
  readonly start: number
  end: number
  readonly holder: Element
  length: number
  linked: number
  text: string
}

interface Walk {
  readonly runs: TextRun[]
  open: OpenRun | null
  current: Element | null
  links: number
}

function addText(walk: Walk, text: string, at: number): void {
  if (!walk.open) {
    let holder = walk.current
    while (holder && holder.flow !== 'block') holder = holder.parent
    if (!holder) return
    walk.open = { start: at, end: at, holder, length: 0, linked: 0, text: '' }
  }
  const { length } = text.trim()
  walk.open.end = at + 1
  walk.open.length += length
  walk.open.text = text
  if (walk.links > 0) walk.open.linked += length
}

function endRun(walk: Walk): void {
  const { open } = walk
  walk.open = null
  if (!open) return
  const { start, end, holder, length, linked, text } = open
  const isSentence = /[.!?…:][“”"»)\]]*\s*$/u.test(text.slice(-12)) || /[.!?] \p{Lu}/u.test(text)
  walk.runs.push({ tokens: { start, end }, holder, length, linked, isSentence })
}

const SHORTEST = 45

/** Whether a run reads as a paragraph: long enough, a sentence, and no list of links. */
export function isProse({ length, linked, isSentence }: TextRun): boolean {
  return length >= SHORTEST && linked < length * 0.4 && (isSentence || length > 160)
}
