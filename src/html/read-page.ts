import { Tokenizer } from 'htmlparser2'
import type { TokenizerCallbacks } from 'htmlparser2'
import type { HtmlLimits } from './limits.ts'
import type { Page } from './page.ts'
import type { PageBuilder } from './page-builder.ts'
import {
  addEntity,
  addText,
  brokenLimit,
  closeNamed,
  closeTop,
  dropTop,
  endText,
  newBuilder,
  openElement,
} from './page-builder.ts'
import { tagOf } from './tags.ts'

/**
 * Reads HTML into flat lists, or tells which limit it breaks, as soon as it does. Stands on
 * htmlparser2's tokenizer alone: its parser makes strings and objects of all that a page holds, of
 * which an article needs a few, and its cost grows with the square of the depth.
 */
export function readPage(html: string, limits: HtmlLimits): Page | keyof HtmlLimits {
  if (html.length > limits.bytes) return 'bytes'
  const builder = newBuilder(html)
  const broken = new Set<keyof HtmlLimits>()
  const stop = (limit: keyof HtmlLimits): void => {
    broken.add(limit)
    tokenizer.pause()
  }
  const reader: TagReader = { builder, limits, stop, opened: null, name: '', value: '' }
  const tokenizer = new Tokenizer({}, callbacks(reader))
  tokenizer.write(html)
  tokenizer.end()
  const [limit] = broken
  return limit ?? { html, elements: builder.elements, tokens: builder.tokens }
}

type OpenTag = ReturnType<typeof openElement>

/** A tag on its way in: its element, and the attribute being read. */
interface TagReader {
  readonly builder: PageBuilder
  readonly limits: HtmlLimits
  readonly stop: (limit: keyof HtmlLimits) => void
  opened: OpenTag | null
  name: string
  value: string
}

function callbacks(reader: TagReader): TokenizerCallbacks {
  const { builder } = reader
  const { html, stack } = builder
  return {
    ontext: (start, end) => addText(builder, start, end),
    ontextentity: (code, end) => addEntity(builder, String.fromCodePoint(code), end),
    onopentagname(start, end) {
      reader.opened = openElement(builder, html.slice(start, end).toLowerCase(), start - 1)
      const limit = brokenLimit(builder, reader.limits)
      if (limit) reader.stop(limit)
    },
    onattribname(start, end) {
      reader.name = html.slice(start, end).toLowerCase()
      reader.value = ''
    },
    onattribdata(start, end) {
      reader.value += html.slice(start, end)
    },
    onattribentity(code) {
      reader.value += String.fromCodePoint(code)
    },
    onattribend: (_, end) => addAttribute(reader, end),
    onopentagend: () => endOpenTag(reader, false),
    onselfclosingtag: () => endOpenTag(reader, reader.opened?.isForeign === true),
    onclosetag: (start, end) =>
      closeNamed(builder, html.slice(start, end).toLowerCase(), start - 2),
    onend() {
      endText(builder)
      if (reader.opened) dropTop(builder)
      while (stack.length > 0) closeTop(builder)
    },
    oncomment: nothing,
    oncdata: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
  }
}

function addAttribute({ opened, name, value, limits, stop }: TagReader, end: number): void {
  if (!opened) return
  opened.attributes.push(name, value)
  if (name === 'class') opened.classes ??= value
  opened.end = end + 1
  if (opened.attributes.length > 2 * limits.attributes) stop('attributes')
}

function endOpenTag(reader: TagReader, isWhole: boolean): void {
  const { opened, builder } = reader
  if (opened && (isWhole || tagOf(opened.name).isVoid)) closeTop(builder)
  reader.opened = null
}

function nothing(): void {
  /* No part of the text. */
}
