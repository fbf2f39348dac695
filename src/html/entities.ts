import type { TokenizerCallbacks } from 'htmlparser2'
import { Tokenizer } from 'htmlparser2'
import type { Span } from '../text/span.ts'

/** Takes text as it comes, by its places in the page. */
export interface TextTaker {
  readonly text: (start: number, end: number) => void
  /** A decoded entity that ends there. */
  readonly entity: (decoded: string, end: number) => void
}

const nothing = (): void => undefined
/** A tokenizer's callbacks for all that is no part of the text. */
export const QUIET: TokenizerCallbacks = {
  ontext: nothing,
  ontextentity: nothing,
  onopentagname: nothing,
  onattribname: nothing,
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onopentagend: nothing,
  onselfclosingtag: nothing,
  onclosetag: nothing,
  onend: nothing,
  oncomment: nothing,
  oncdata: nothing,
  ondeclaration: nothing,
  onprocessinginstruction: nothing,
}

/** Of all elements a title alone holds text with entities and no tags. */
const TITLE = '<title>'

/**
 * Prepares to read stretches of text that a tokenizer found with their entities, which it passed
 * over.
 */
export function entityReader(html: string, taker: TextTaker): (start: number, end: number) => void {
  let offset = 0
  const tokenizer = new Tokenizer(
    {},
    {
      ...QUIET,
      ontext: (start, end) => taker.text(start + offset, end + offset),
      ontextentity: (code, end) => taker.entity(String.fromCodePoint(code), end + offset),
    },
  )
  return (start, end) => {
    offset = start - TITLE.length
    tokenizer.reset()
    tokenizer.write(TITLE)
    tokenizer.write(html.slice(start, end))
    tokenizer.end()
  }
}

/** The value of an attribute that stands there, decoded; empty where it has none. */
export function decodeAttribute(html: string, { start, end }: Span): string {
  if (start < 0) return ''
  const raw = html.slice(start, end)
  if (!raw.includes('&')) return raw
  const before = html.charAt(start - 1)
  const quote = before === '"' || before === "'" ? before : ''
  const tag = `<a b=${quote}${raw}${quote}>`
  let value = ''
  const tokenizer = new Tokenizer(
    {},
    {
      ...QUIET,
      onattribdata: (from, to) => (value += tag.slice(from, to)),
      onattribentity: (code) => (value += String.fromCodePoint(code)),
    },
  )
  tokenizer.write(tag)
  return value
}
