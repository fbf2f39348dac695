import { decodeAttribute } from './entities.ts'
import type { Flow } from './tags.ts'

/** An element of a page. Elements stand in one list in the order of their opening tags. */
export interface Element {
  readonly kind: 'element'
  /** In lower case. */
  readonly name: string
  readonly flow: Flow
  /** Where its attributes stand: between two indices of the page's list of them. */
  readonly attributes: AttributeList
  readonly firstMark: number
  readonly endMark: number
  /** The class attribute as it is written; equal ones are one string. */
  readonly classes: string | null
  readonly parent: Element | null
  /** The element before it under the same parent. */
  readonly previous: Element | null
  /** Its index in `Page.elements`. */
  readonly order: number
  /** The index of the last element inside of it; its own where it holds none. */
  readonly last: number
  /** Where its opening tag stands, in the page as given; the end is that of its last attribute. */
  readonly start: number
  readonly end: number
  /** Where it stands in `Page.tokens`: at its beginning, and once more at its end. */
  readonly token: number
  readonly close: number
}

/**
 * The attributes of a page as offsets, four for each: its name's start and end, its value's start and
 * end, or -1 twice. Few are ever asked for, so none is cut from the page before it is.
 */
export interface AttributeList {
  readonly html: string
  readonly marks: readonly number[]
}

/** Text between tags. Blank text beside a block's edge, which nobody sees, has no token. */
export interface TextToken {
  readonly kind: 'text'
  /** Decoded. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export type Token = Element | TextToken

/** A page as flat lists, so that nothing that reads it needs to recurse. */
export interface Page {
  readonly html: string
  readonly elements: readonly Element[]
  readonly tokens: readonly Token[]
  /** Elements by their class attribute as it is written. */
  readonly byClasses: ReadonlyMap<string, readonly Element[]>
}

/** The value of an attribute, or null; of one written twice, the first counts. */
export function attribute(element: Element, name: string): string | null {
  const at = markOf(element, name)
  if (at < 0) return null
  const { html, marks } = element.attributes
  return decodeAttribute(html, { start: marks[at + 2] ?? -1, end: marks[at + 3] ?? -1 })
}

export function hasAttribute(element: Element, name: string): boolean {
  return markOf(element, name) >= 0
}

/** Where an attribute's offsets begin; -1 where the element has none of the name. */
function markOf({ attributes, firstMark, endMark }: Element, name: string): number {
  for (let at = firstMark; at < endMark; at += 4) if (isNamed(attributes, at, name)) return at
  return -1
}

/** Whether an attribute, told by its index in the list, has a name in lower case. */
export function isNamed({ html, marks }: AttributeList, at: number, name: string): boolean {
  const start = marks[at] ?? 0
  const end = marks[at + 1] ?? 0
  if (end - start !== name.length || (html.charCodeAt(start) | 32) !== (name.charCodeAt(0) | 32))
    return false
  return html.startsWith(name, start) || html.slice(start, end).toLowerCase() === name
}

/** Without those that stand inside of another one; in page order already. */
export function outermost(elements: readonly Element[]): readonly Element[] {
  let last = -1
  return elements.filter((one) => {
    if (one.order <= last) return false
    last = one.last
    return true
  })
}

/** Whether `inner` is `outer` or stands inside of it. */
export function isWithin(outer: Element, inner: Element): boolean {
  return outer.order <= inner.order && inner.order <= outer.last
}

/** Those of a list in page order that stand inside of an element, or are it; found by halving. */
export function elementsIn(outer: Element, elements: readonly Element[]): readonly Element[] {
  const start = firstFrom(elements, outer.order)
  return elements.slice(start, firstFrom(elements, outer.last + 1))
}

function firstFrom(elements: readonly Element[], order: number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.order ?? 0) < order) low = middle + 1
    else high = middle
  }
  return low
}

/** All text inside of an element, decoded, with its blanks as they are. */
export function textOf(page: Page, element: Element): string {
  let text = ''
  for (let at = element.token + 1; at < element.close; at++) {
    const token = page.tokens[at]
    if (token?.kind === 'text') text += token.text
  }
  return text
}

/** Whether an element holds text at all. */
export function hasText(page: Page, element: Element): boolean {
  for (let at = element.token + 1; at < element.close; at++) {
    const token = page.tokens[at]
    if (token?.kind === 'text' && !isBlank(token.text)) return true
  }
  return false
}

/** Whether text is white space alone, or nothing. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 126 && (code < 0xc0 || code > 0x17f)) return !/\S/u.test(text)
    if (code > 32) return false
  }
  return true
}
