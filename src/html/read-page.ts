import { Tokenizer } from 'htmlparser2'
import type { TokenizerCallbacks } from 'htmlparser2'
import type { HtmlLimits } from './limits.ts'
import { entityReader, QUIET } from './entities.ts'
import type { Page } from './page.ts'
import type { PageBuilder } from './page-builder.ts'
import {
  addEntity,
  addText,
  brokenLimit,
  closeNamed,
  closeTop,
  dropTop,
  endAttribute,
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
  const reader: TagReader = {
    builder,
    limits,
    stop,
    opened: null,
    valueStart: -1,
    valueEnd: -1,
    isRaw: false,
  }
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks(reader))
  tokenizer.write(html)
  tokenizer.end()
  const [limit] = broken
  const { elements, tokens, byClasses } = builder
  return limit ?? { html, elements, tokens, byClasses }
}

type OpenTag = ReturnType<typeof openElement>

/** A tag on its way in: its element, and the value of the attribute being read. */
interface TagReader {
  readonly builder: PageBuilder
  readonly limits: HtmlLimits
  readonly stop: (limit: keyof HtmlLimits) => void
  opened: OpenTag | null
  valueStart: number
  valueEnd: number
  /** Whether text is that of a script or the like, where an entity is none. */
  isRaw: boolean
}

const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'xmp'])

function callbacks(reader: TagReader): TokenizerCallbacks {
  const { builder } = reader
  const { html, stack } = builder
  const { marks } = builder.attributes
  const nameAt = nameReader(html)
  return {
    ...QUIET,
    ontext: textReader(reader),
    onopentagname(start, end) {
      reader.opened = openElement(builder, nameAt(start, end), start - 1)
      const limit = brokenLimit(builder, reader.limits)
      if (limit) reader.stop(limit)
    },
    onattribname(start, end) {
      marks.push(start, end)
      reader.valueStart = -1
      reader.valueEnd = -1
    },
    onattribdata(start, end) {
      reader.valueStart = start
      reader.valueEnd = end
    },
    onattribend: (_, end) => addAttribute(reader, end),
    onopentagend() {
      reader.isRaw = RAW.has(reader.opened?.name ?? '')
      endOpenTag(reader, false)
    },
    onselfclosingtag: () => endOpenTag(reader, reader.opened?.isForeign === true),
    onclosetag(start, end) {
      reader.isRaw = false
      const top = stack[stack.length - 1]?.name ?? ''
      if (end - start === top.length && html.startsWith(top, start)) closeTop(builder)
      else closeNamed(builder, html.slice(start, end).toLowerCase(), start - 2)
    },
    onend: () => endPage(reader),
  }
}

function endPage({ builder, opened }: TagReader): void {
  endText(builder)
  if (opened) dropTop(builder)
  while (builder.stack.length > 0) closeTop(builder)
}

/** Reads names of elements; those that a page has again and again are not cut from it each time. */
function nameReader(html: string): (start: number, end: number) => string {
  const known: string[] = new Array<string>(KNOWN).fill('')
  return (start, end) => {
    const length = end - start
    const at = (html.charCodeAt(start) * 31 + html.charCodeAt(end - 1) * 7 + length) % KNOWN
    const name = known[at] ?? ''
    if (name.length === length && html.startsWith(name, start)) return name
    return (known[at] = html.slice(start, end).toLowerCase())
  }
}

const KNOWN = 251

/** Text as it comes; entities are looked for only where there is an ampersand. */
function textReader(reader: TagReader): TokenizerCallbacks['ontext'] {
  const { builder } = reader
  const { html } = builder
  const readEntities = entityReader(html, {
    text: (start, end) => addText(builder, start, end),
    entity: (decoded, end) => addEntity(builder, decoded, end),
  })
  let ampersand = -1
  return (start, end) => {
    if (ampersand < start) ampersand = ampersandFrom(html, start)
    if (reader.isRaw || ampersand >= end) addText(builder, start, end)
    else readEntities(start, end)
  }
}

function ampersandFrom(html: string, start: number): number {
  const at = html.indexOf('&', start)
  return at < 0 ? html.length : at
}

function addAttribute(reader: TagReader, end: number): void {
  const { builder, opened, limits, stop } = reader
  builder.attributes.marks.push(reader.valueStart, reader.valueEnd)
  if (!opened) return
  const count = endAttribute(builder, opened)
  opened.end = end + 1
  if (count > limits.attributes) stop('attributes')
}

function endOpenTag(reader: TagReader, isWhole: boolean): void {
  const { opened, builder } = reader
  if (opened && (isWhole || tagOf(opened.name).isVoid)) closeTop(builder)
  reader.opened = null
}
