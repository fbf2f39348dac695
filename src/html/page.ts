/** An element of a page. Elements stand in one list in the order of their opening tags. */
export interface Element {
  readonly kind: 'open'
  /** In lower case. */
  readonly name: string
  /** Names in lower case. Read them with `attribute`: a page may name one `constructor`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | null
  /** The element before it under the same parent. */
  readonly previous: Element | null
  /** Its index in `Page.elements`. */
  readonly order: number
  /** The index of the last element inside of it; its own where it holds none. */
  readonly last: number
  /** Where its opening tag stands, in the page as given. */
  readonly start: number
  readonly end: number
  /** Its own index in `Page.tokens`, and that of its end. */
  readonly token: number
  readonly close: number
}

/** Text as it stands between tags and entities, or one decoded entity. */
export interface TextToken {
  readonly kind: 'text'
  /** Decoded. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface CloseToken {
  readonly kind: 'close'
  readonly element: Element
}

export type Token = Element | TextToken | CloseToken

/** A page as flat lists, so that nothing that reads it needs to recurse. */
export interface Page {
  readonly html: string
  readonly elements: readonly Element[]
  readonly tokens: readonly Token[]
}

/** The value of an attribute, or null; only the page's own names count, not those of objects. */
export function attribute(element: Element, name: string): string | null {
  return Object.hasOwn(element.attributes, name) ? (element.attributes[name] ?? null) : null
}

/** Whether `inner` is `outer` or stands inside of it. */
export function isWithin(outer: Element, inner: Element): boolean {
  return outer.order <= inner.order && inner.order <= outer.last
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
