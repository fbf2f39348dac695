import { Parser } from 'htmlparser2'
import { flowOf } from './flow.ts'
import type { HtmlLimits } from './limits.ts'
import type { Element, Page, TextToken, Token } from './page.ts'

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

/** An element while the parser is inside of it. */
interface OpenElement extends Omit<Mutable<Element>, 'attributes'> {
  readonly attributes: string[]
  lastChild: Element | null
}

/** A page in the making. */
interface Reader {
  readonly html: string
  readonly elements: Element[]
  readonly tokens: Token[]
  readonly stack: OpenElement[]
  /** Text that may go on. */
  text: Mutable<TextToken> | null
  /** The element whose opening tag is being read. */
  opened: OpenElement | null
  lastRoot: Element | null
}

/**
 * Reads HTML into flat lists, or tells which limit it breaks. Stops at the limit: the parser's own
 * cost grows with the square of the depth.
 */
export function readPage(html: string, limits: HtmlLimits): Page | keyof HtmlLimits {
  if (html.length > limits.bytes) return 'bytes'
  const reader = newReader(html)
  const broken = new Set<keyof HtmlLimits>()
  const stop = (limit: keyof HtmlLimits): void => {
    broken.add(limit)
    parser.pause()
  }
  // Without a callback for whole opening tags, the parser builds no map of attributes.
  const parser = new Parser({
    onopentagname(name) {
      if (reader.stack.length >= limits.depth) stop('depth')
      if (reader.elements.length >= limits.elements) stop('elements')
      open(reader, { name, start: parser.startIndex, end: parser.endIndex })
    },
    onattribute(name, value) {
      const { opened } = reader
      if (!opened) return
      opened.attributes.push(name, value)
      opened.end = parser.endIndex + 1
      if (opened.attributes.length > 2 * limits.attributes) stop('attributes')
    },
    onclosetag() {
      close(reader)
    },
    ontext(text) {
      write(reader, { kind: 'text', text, start: parser.startIndex, end: parser.endIndex + 1 })
    },
  })
  parser.end(html)
  endText(reader)
  const [limit] = broken
  return limit ?? { html, elements: reader.elements, tokens: reader.tokens }
}

function newReader(html: string): Reader {
  return { html, elements: [], tokens: [], stack: [], text: null, opened: null, lastRoot: null }
}

function open(reader: Reader, { name, start, end }: Pick<Element, 'name' | 'start' | 'end'>): void {
  const { elements, tokens, stack } = reader
  const parent = stack[stack.length - 1] ?? null
  const element: OpenElement = {
    kind: 'element',
    name,
    flow: flowOf(name),
    attributes: [],
    parent,
    previous: parent === null ? reader.lastRoot : parent.lastChild,
    order: elements.length,
    last: elements.length,
    start,
    end,
    token: tokens.length,
    close: tokens.length,
    lastChild: null,
  }
  if (parent === null) reader.lastRoot = element
  else parent.lastChild = element
  endText(reader)
  reader.opened = element
  elements.push(element)
  tokens.push(element)
  stack.push(element)
}

function close(reader: Reader): void {
  const element = reader.stack.pop()
  if (!element) return
  element.last = reader.elements.length - 1
  element.close = reader.tokens.length
  endText(reader)
  reader.tokens.push(element)
}

/**
 * Text comes in pieces, each entity apart; blank pieces right after a block's edge are left out. As
 * long as all pieces are raw, only their end is kept: `endText` cuts them from the page as one.
 */
function write(reader: Reader, piece: Mutable<TextToken>): void {
  const { text, tokens, html } = reader
  const isRaw = piece.text.length === piece.end - piece.start
  if (text) {
    if (!isRaw && text.text === '') text.text = html.slice(text.start, text.end)
    if (!isRaw || text.text !== '') text.text += piece.text
    text.end = piece.end
    return
  }
  const before = tokens[tokens.length - 1]
  const inLine = before?.kind === 'element' && before.flow === 'inline'
  if (!inLine && isBlankBetween(html, piece.start, piece.end)) return
  if (isRaw) piece.text = ''
  reader.text = piece
  tokens.push(piece)
}

function endText(reader: Reader): void {
  const { text, html } = reader
  if (text?.text === '') text.text = html.slice(text.start, text.end)
  reader.text = null
}

/** Plain blanks alone: looked for in the page itself, which is one flat string. */
function isBlankBetween(html: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (html.charCodeAt(at) > 32) return false
  return true
}
