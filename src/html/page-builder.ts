import type { HtmlLimits } from './limits.ts'
import { decodeAttribute } from './entities.ts'
import type { Element, TextToken, Token } from './page.ts'
import { isNamed } from './page.ts'
import { tagOf } from './tags.ts'

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

/** An element while the parser is inside of it. */
interface OpenElement extends Mutable<Element> {
  lastChild: Element | null
  readonly isForeign: boolean
}

/** A page in the making. */
export interface PageBuilder {
  readonly html: string
  readonly attributes: { readonly html: string; readonly marks: number[] }
  readonly byClasses: Map<string, Element[]>
  readonly elements: Element[]
  readonly tokens: Token[]
  readonly stack: OpenElement[]
  /** Text that may go on; raw as long as its `text` is empty. */
  text: Mutable<TextToken> | null
  lastRoot: Element | null
  /** Closing tags that close nothing as long as no element begins or ends. */
  readonly strays: Set<string>
}

export function newBuilder(html: string): PageBuilder {
  return {
    html,
    attributes: { html, marks: [] },
    byClasses: new Map(),
    elements: [],
    tokens: [],
    stack: [],
    text: null,
    lastRoot: null,
    strays: new Set(),
  }
}

/** Begins an element, and ends those that it closes by beginning. `start` is that of its tag. */
export function openElement(builder: PageBuilder, name: string, start: number): OpenElement {
  const { elements, tokens, stack } = builder
  const { flow, closes, isForeign, name: known } = tagOf(name)
  endText(builder)
  if (builder.strays.size > 0) builder.strays.clear()
  if (closes) while (closes.has(stack[stack.length - 1]?.name ?? '')) closeTop(builder)
  const parent = stack[stack.length - 1] ?? null
  const element: OpenElement = {
    kind: 'element',
    // The same string for every element of a kind: maps find it without reading it.
    name: known === '' ? name : known,
    flow,
    attributes: builder.attributes,
    firstMark: builder.attributes.marks.length,
    endMark: builder.attributes.marks.length,
    classes: null,
    parent,
    previous: parent === null ? builder.lastRoot : parent.lastChild,
    order: elements.length,
    last: elements.length,
    start,
    end: start,
    token: tokens.length,
    close: tokens.length,
    lastChild: null,
    isForeign: isForeign ?? parent?.isForeign ?? false,
  }
  if (parent === null) builder.lastRoot = element
  else parent.lastChild = element
  elements.push(element)
  tokens.push(element)
  stack.push(element)
  return element
}

/** Ends the innermost element. */
export function closeTop(builder: PageBuilder): void {
  const element = builder.stack.pop()
  if (!element) return
  endText(builder)
  if (builder.strays.size > 0) builder.strays.clear()
  element.last = builder.elements.length - 1
  element.close = builder.tokens.length
  builder.tokens.push(element)
}

/** Takes the innermost element back, whose tag the page's end cut off. */
export function dropTop(builder: PageBuilder): void {
  const element = builder.stack.pop()
  builder.elements.pop()
  builder.tokens.pop()
  if (element?.classes) builder.byClasses.get(element.classes)?.pop()
}

/** Adds the attribute whose offsets are the last four; answers how many the element has. */
export function endAttribute({ html, attributes, byClasses }: PageBuilder, element: OpenElement) {
  const { marks } = attributes
  const at = marks.length - 4
  element.endMark = marks.length
  if (element.classes === null && isNamed(attributes, at, 'class')) {
    const value = { start: marks[at + 2] ?? -1, end: marks[at + 3] ?? -1 }
    addClasses(byClasses, element, decodeAttribute(html, value))
  }
  return (element.endMark - element.firstMark) / 4
}

function addClasses(byClasses: PageBuilder['byClasses'], element: OpenElement, classes: string) {
  const alike = byClasses.get(classes)
  element.classes = alike?.[0]?.classes ?? classes
  if (alike) alike.push(element)
  else byClasses.set(classes, [element])
}

/** Ends an element by its closing tag, with all that is open inside of it; strays are passed over. */
export function closeNamed(builder: PageBuilder, name: string, start: number): void {
  const { stack, strays } = builder
  if (strays.has(name)) return
  let at = stack.length - 1
  while (at >= 0 && stack[at]?.name !== name) at--
  if (at >= 0) while (stack.length > at) closeTop(builder)
  else if (name === 'p' || name === 'br') {
    // HTML says that these stand for a whole element.
    openElement(builder, name, start)
    closeTop(builder)
  } else strays.add(name)
}

/**
 * Adds raw text. Blank text right after a block's edge is left out. As long as all of a text is raw
 * and in one stretch only its end is kept: `endText` cuts it from the page as one.
 */
export function addText(builder: PageBuilder, start: number, end: number): void {
  const { text, tokens, html } = builder
  if (text) {
    // A comment parts stretches of text that are one to the reader.
    if (text.text === '' && start !== text.end) text.text = html.slice(text.start, text.end)
    if (text.text !== '') text.text += html.slice(start, end)
    text.end = end
    return
  }
  const before = tokens[tokens.length - 1]
  const inLine = before?.kind === 'element' && before.flow === 'inline'
  if (!inLine && isBlankBetween(html, start, end)) return
  tokens.push((builder.text = { kind: 'text', text: '', start, end }))
}

/** Adds a decoded entity that ends at `end`. */
export function addEntity(builder: PageBuilder, decoded: string, end: number): void {
  const { text, tokens, html } = builder
  const start = html.lastIndexOf('&', end - 1)
  if (text) {
    text.text = (text.text === '' ? html.slice(text.start, text.end) : text.text) + decoded
    text.end = end
  } else tokens.push((builder.text = { kind: 'text', text: decoded, start, end }))
}

/** Ends the text before a tag. */
export function endText(builder: PageBuilder): void {
  const { text, html } = builder
  if (text?.text === '') text.text = html.slice(text.start, text.end)
  builder.text = null
}

/** The limit that the page breaks with the element that is about to begin. */
export function brokenLimit({ stack, elements }: PageBuilder, limits: HtmlLimits) {
  if (stack.length > limits.depth) return 'depth'
  return elements.length > limits.elements ? 'elements' : null
}

/** Plain blanks alone: looked for in the page itself, which is one flat string. */
function isBlankBetween(html: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (html.charCodeAt(at) > 32) return false
  return true
}
