import { Parser } from 'htmlparser2'
import type { HtmlLimits } from './limits.ts'
import type { Element, Page, Token } from './page.ts'

/** An element while the parser is inside of it. */
type OpenElement = { -readonly [Key in keyof Element]: Element[Key] } & {
  lastChild: Element | null
}

/** A text node of more pieces than this (entities part them) is joined; its offsets turn coarse. */
const PIECES = 256

/**
 * Reads HTML into flat lists, or tells which limit it breaks. Stops at the limit: the parser's own
 * cost grows with the square of the depth.
 */
export function readPage(html: string, limits: HtmlLimits): Page | keyof HtmlLimits {
  if (html.length > limits.bytes) return 'bytes'
  const elements: Element[] = []
  const tokens: Token[] = []
  const stack: OpenElement[] = []
  let attributes = 0
  let pieces = 0
  let broken: keyof HtmlLimits | null = null
  let lastRoot: Element | null = null

  const stop = (limit: keyof HtmlLimits): void => {
    broken ??= limit
    parser.pause()
  }
  const parser = new Parser({
    onopentagname() {
      attributes = 0
      if (stack.length >= limits.depth) stop('depth')
      if (elements.length >= limits.elements) stop('elements')
    },
    onattribute() {
      if (++attributes > limits.attributes) stop('attributes')
    },
    onopentag(name, found) {
      const parent = stack.at(-1) ?? null
      const order = elements.length
      const element: OpenElement = {
        kind: 'open',
        name,
        attributes: found,
        parent,
        previous: parent ? parent.lastChild : lastRoot,
        order,
        last: order,
        start: parser.startIndex,
        end: parser.endIndex + 1,
        token: tokens.length,
        close: tokens.length,
        lastChild: null,
      }
      if (parent) parent.lastChild = element
      else lastRoot = element
      elements.push(element)
      tokens.push(element)
      stack.push(element)
    },
    onclosetag() {
      const element = stack.pop()
      if (!element) return
      element.last = elements.length - 1
      element.close = tokens.length
      tokens.push({ kind: 'close', element })
    },
    ontext(text) {
      const { startIndex: start, endIndex } = parser
      const before = tokens.at(-1)
      pieces = before?.kind === 'text' ? pieces + 1 : 0
      const token = { kind: 'text', text, start, end: endIndex + 1 } as const
      if (before?.kind === 'text' && pieces > PIECES)
        tokens[tokens.length - 1] = { ...token, text: before.text + text, start: before.start }
      else tokens.push(token)
    },
  })
  parser.end(html)
  return broken ?? { html, elements, tokens }
}
