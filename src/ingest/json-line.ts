import { decodeUtf8 } from './decode-utf8.ts'
import type { FieldNames, LossReason } from './page.ts'

/** What a line may call its page; echoed as it stands. */
export type LineId = string | number | boolean | null

/** The page of a line of JSONL, or why there is none; `id` comes along wherever it can be read. */
export type JsonLine =
  | {
      readonly kind: 'page'
      readonly page: { readonly form: 'text' | 'html'; readonly content: string }
      readonly id: LineId
      readonly url: string | null
    }
  | {
      readonly kind: 'lost'
      readonly reason: LossReason
      readonly message: string
      readonly id: LineId
    }

/** Reads one line: an object whose `html` or `text` member is the page; `html` is preferred. */
export function readJsonLine(bytes: Uint8Array, fields: FieldNames): JsonLine {
  const text = decodeUtf8(bytes)
  if (text === null) return lost('not-utf8', 'The line is not in UTF-8.')
  const value = parseJson(text)
  if (value instanceof Error) return lost('no-json', value.message)
  const members = membersOf(value)
  if (!members) return lost('no-json', 'The line is JSON, but no object.')
  const id = scalar(members.get(fields.id))
  const url = members.get(fields.url)
  const page = pageOf(members, fields)
  if (!page) {
    const message = `The line has no text in the member "${fields.text}" or "${fields.html}".`
    return { ...lost('no-page', message), id }
  }
  return { kind: 'page', page, id, url: typeof url === 'string' && url !== '' ? url : null }
}

function pageOf(
  members: ReadonlyMap<string, unknown>,
  fields: FieldNames,
): { readonly form: 'text' | 'html'; readonly content: string } | null {
  const html = members.get(fields.html)
  if (typeof html === 'string' && html !== '') return { form: 'html', content: html }
  const text = members.get(fields.text)
  if (typeof text === 'string') return { form: 'text', content: text }
  return typeof html === 'string' ? { form: 'html', content: html } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map(Object.entries(value))
}

function scalar(value: unknown): LineId {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return null
}

function lost(reason: LossReason, message: string): Extract<JsonLine, { kind: 'lost' }> {
  return { kind: 'lost', reason, message, id: null }
}
