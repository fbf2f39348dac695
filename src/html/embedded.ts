import type { Witness } from '../draft.ts'
import type { EmbeddedJson } from '../publisher.ts'
import { parseDate } from '../text/dates.ts'
import type { JsonValue } from './json.ts'
import { rawOffsets, readJson, valuesAt } from './json.ts'
import type { HtmlLimits } from './limits.ts'
import type { Page } from './page.ts'
import { readPage } from './read-page.ts'
import type { Insert } from './reading.ts'
import { blockPieces } from './reading.ts'
import type { Select } from './select.ts'

/** What a script holds of its page's article: text to read where the script stands, and witnesses. */
export interface Embedded {
  /** By the script's token. */
  readonly inserts: ReadonlyMap<number, readonly Insert[]>
  readonly witnesses: readonly Witness[]
}

/** Reads the article inside of a script; nothing where the script or its body is missing. */
export function readEmbedded(
  page: Page,
  { select, limits }: { readonly select: Select; readonly limits: HtmlLimits },
  rules: EmbeddedJson,
): Embedded {
  const script = select(rules.selector)[0]
  const content = script && page.tokens[script.token + 1]
  if (!script || content?.kind !== 'text') return { inserts: new Map(), witnesses: [] }
  const [data] = readJson(page.html, content.start, content.end)
  if (!data) return { inserts: new Map(), witnesses: [] }
  const at = (path: string | undefined): readonly JsonValue[] =>
    path === undefined ? [] : valuesAt(data, path)
  const parts = (['headline', 'lead', 'body'] as const).flatMap((part) =>
    at(rules[part]).flatMap((value) => insertsOf(page, value, { part, limits })),
  )
  const ordered = [...parts].sort((a, b) => start(a) - start(b))
  const witnesses = (['authors', 'publishedAt', 'updatedAt', 'section', 'tags'] as const).flatMap(
    (path) => at(rules[path]).flatMap((value) => witnessOf(path, value)),
  )
  return { inserts: new Map([[script.token, ordered]]), witnesses }
}

function start(insert: Insert): number {
  return insert.pieces[0]?.start ?? 0
}

/** The blocks of a string of HTML; plain text is one, or several parted by line breaks. */
function insertsOf(
  page: Page,
  value: JsonValue,
  { part, limits }: { readonly part: string; readonly limits: HtmlLimits },
): readonly Insert[] {
  if (value.kind !== 'string') return []
  const fragment = readPage(value.text, limits)
  if (typeof fragment === 'string') return []
  const blocks = blockPieces(fragment)
  const edges = blocks.flat().flatMap((piece) => [piece.start, piece.end])
  const raw = rawOffsets(page.html, value.span, edges)
  let at = 0
  return blocks.map((pieces) => ({
    part,
    pieces: pieces.map((piece) => ({
      text: piece.text ?? '',
      start: raw[at++] ?? value.span.end,
      end: raw[at++] ?? value.span.end,
    })),
  }))
}

function witnessOf(path: string, value: JsonValue): readonly Witness[] {
  if (value.kind !== 'string') return []
  const isDate = path === 'publishedAt' || path === 'updatedAt'
  const found = isDate ? (parseDate(value.text)?.value ?? '') : value.text.trim()
  return found === '' ? [] : [{ path, value: found, by: 'json', span: value.span }]
}
