import type { ParseOptions } from '../index.ts'
import { parseArticle } from '../index.ts'
import { decodeBytes } from '../text/decode.ts'
import { readFeedItem } from './feed-item.ts'
import type { JsonLine } from './json-line.ts'
import { readJsonLine } from './json-line.ts'
import type { FieldNames, LossReason, PageForm } from './page.ts'
import type { Outcome } from './record.ts'
import { readWarcRecord } from './warc-record.ts'

/** What came of one page: a result with what the input says of it, or why there is none. */
export type ReadPage =
  | {
      readonly kind: 'read'
      readonly result: Outcome
      readonly id: string | null
      readonly url: string | null
      readonly repaired: boolean
    }
  | { readonly kind: 'lost'; readonly reason: LossReason; readonly message: string }
  | { readonly kind: 'skipped'; readonly why: string }

/** What stays the same for all pages of a run. */
export interface PageSettings {
  readonly fields: FieldNames
  readonly parse: Pick<ParseOptions, 'publisher' | 'publishers'>
  /** Largest page in bytes once its encodings are undone. */
  readonly maxPage: number
}

/** Reads the bytes of one page by its form. Rejects only on a defect of the parser. */
export async function readPage(
  form: PageForm,
  bytes: Uint8Array,
  settings: PageSettings,
): Promise<ReadPage> {
  if (form === 'json') return readJson(bytes, settings)
  if (form === 'warc') return readWarc(bytes, settings)
  if (form === 'feed-item') return readItem(bytes)
  if (form === 'html') return read(await parseHtmlPage(bytes, settings.parse))
  const { text, repaired } = decodeBytes(bytes)
  return read(parseArticle(text, settings.parse), { repaired })
}

async function readJson(bytes: Uint8Array, { fields, parse }: PageSettings): Promise<ReadPage> {
  const line = readJsonLine(bytes, fields)
  if (line.kind === 'lost') return line
  const { id, url } = line
  return read(await parsePageOf(line, parse), { id: id === null ? null : String(id), url })
}

/** Parses the page of a line, with the address that stands beside it. */
export async function parsePageOf(
  { page, url }: Extract<JsonLine, { kind: 'page' }>,
  parse: PageSettings['parse'],
): Promise<Outcome> {
  const options = url === null ? parse : { ...parse, url }
  return page.form === 'html'
    ? parseHtmlPage(page.content, options)
    : parseArticle(page.content, options)
}

async function readWarc(bytes: Uint8Array, { parse, maxPage }: PageSettings): Promise<ReadPage> {
  const record = await readWarcRecord(bytes, maxPage)
  if (record.kind !== 'page') return record
  const { content, contentType, id, url } = record
  const options = url === null ? parse : { ...parse, url }
  return read(await parseHtmlPage(content, { ...options, contentType }), { id, url })
}

function readItem(bytes: Uint8Array): ReadPage {
  const { result, id, url } = readFeedItem(bytes)
  return read(result, { id, url })
}

/** What reads HTML is loaded for HTML alone. */
async function parseHtmlPage(
  html: string | Uint8Array,
  options: ParseOptions & { readonly contentType?: string },
): Promise<Outcome> {
  const { parseHtml } = await import('../html/index.ts')
  return parseHtml(html, options)
}

function read(
  result: Outcome,
  { id = null, url = null, repaired = false }: Partial<Extract<ReadPage, { kind: 'read' }>> = {},
): ReadPage {
  return { kind: 'read', result, id, url, repaired }
}
