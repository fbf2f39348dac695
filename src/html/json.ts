import type { Span } from '../text/span.ts'

/** A value of JSON with its place in the text it was read from. Objects are maps: any key is harmless. */
export type JsonValue =
  | { readonly kind: 'string'; readonly text: string; readonly span: Span }
  | { readonly kind: 'other'; readonly text: string; readonly span: Span }
  | { readonly kind: 'array'; readonly items: readonly JsonValue[]; readonly span: Span }
  | {
      readonly kind: 'object'
      readonly members: ReadonlyMap<string, JsonValue>
      readonly span: Span
    }

/** Deeper nesting is given up: no article's data comes near. */
const DEPTH = 100
/** Values of one script, one after another; real ones hold one, or a few. */
const MOST = 200
/** All values in one script together. */
const BUDGET = 200_000
const SPACE = /(?:[\s;,]|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/|\/\/[^\n]*|<!--|-->|<!\[CDATA\[|\]\]>)*/uy
const WORD = /[^\s,;:[\]{}"']+/uy
const PLAIN = /[^"\\]*/uy

/**
 * Reads the values of a script leniently: several after one another, `};` at the end, comments, line
 * breaks inside of strings, trailing commas. What cannot be read ends the reading, and what came
 * before it is kept.
 */
export function readJson(text: string, from = 0, to = text.length): readonly JsonValue[] {
  const reader: Reader = { text, at: from, end: to, left: BUDGET }
  const values: JsonValue[] = []
  for (;;) {
    skip(reader, SPACE)
    if (reader.at >= reader.end) return values
    const value = readValue(reader, 0)
    if (!value || values.length >= MOST) return values
    values.push(value)
  }
}

interface Reader {
  readonly text: string
  at: number
  readonly end: number
  /** Values that may still be read. */
  left: number
}

function readValue(reader: Reader, depth: number): JsonValue | null {
  if (depth > DEPTH || reader.at >= reader.end || reader.left-- <= 0) return null
  const sign = reader.text[reader.at]
  if (sign === '{') return readObject(reader, depth)
  if (sign === '[') return readArray(reader, depth)
  if (sign === '"') return readString(reader)
  const start = reader.at
  const text = skip(reader, WORD)
  return text === '' ? null : { kind: 'other', text, span: { start, end: reader.at } }
}

function readObject(reader: Reader, depth: number): JsonValue {
  const start = reader.at++
  const members = new Map<string, JsonValue>()
  for (;;) {
    skip(reader, SPACE)
    if (reader.at >= reader.end || take(reader, '}')) break
    const key = readValue(reader, DEPTH)
    skip(reader, SPACE)
    if (!key || key.kind === 'array' || key.kind === 'object' || !take(reader, ':')) break
    skip(reader, SPACE)
    const value = readValue(reader, depth + 1)
    if (!value) break
    if (!members.has(key.text)) members.set(key.text, value)
  }
  return { kind: 'object', members, span: { start, end: reader.at } }
}

function readArray(reader: Reader, depth: number): JsonValue {
  const start = reader.at++
  const items: JsonValue[] = []
  for (;;) {
    skip(reader, SPACE)
    if (reader.at >= reader.end || take(reader, ']')) break
    const value = readValue(reader, depth + 1)
    if (!value) break
    items.push(value)
  }
  return { kind: 'array', items, span: { start, end: reader.at } }
}

/** The span of a string lies between its quotes. */
function readString(reader: Reader): JsonValue {
  const start = ++reader.at
  let text = ''
  for (;;) {
    text += skip(reader, PLAIN)
    if (reader.at >= reader.end || reader.text[reader.at] === '"') break
    const { decoded, length } = readEscape(reader.text, reader.at)
    text += decoded
    reader.at += length
  }
  const span = { start, end: Math.min(reader.at, reader.end) }
  reader.at = Math.min(reader.at + 1, reader.end)
  return { kind: 'string', text, span }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
])

function readEscape(text: string, at: number): { decoded: string; length: number } {
  const hex = text.slice(at + 2, at + 6)
  if (text[at + 1] === 'u' && /^[\da-f]{4}$/iu.test(hex))
    return { decoded: String.fromCharCode(parseInt(hex, 16)), length: 6 }
  const sign = text[at + 1] ?? ''
  return { decoded: ESCAPES.get(sign) ?? sign, length: 2 }
}

/**
 * Where the offsets of a string's decoded text stand in the text it was read from; both ascending.
 */
export function rawOffsets(
  text: string,
  span: Span,
  decoded: readonly number[],
): readonly number[] {
  const offsets: number[] = []
  let raw = span.start
  let length = 0
  for (const wanted of decoded) {
    while (length < wanted && raw < span.end) {
      const escaped = text[raw] === '\\' ? readEscape(text, raw) : null
      raw += escaped?.length ?? 1
      length += escaped?.decoded.length ?? 1
    }
    offsets.push(Math.min(raw, span.end))
  }
  return offsets
}

function take(reader: Reader, sign: string): boolean {
  if (reader.text[reader.at] !== sign) return false
  reader.at++
  return true
}

function skip(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0] ?? ''
  const cut = found.slice(0, reader.end - reader.at)
  reader.at += cut.length
  return cut
}

/** The member of an object; null for any other value, and where there is none. */
export function member(value: JsonValue | null, key: string): JsonValue | null {
  return value?.kind === 'object' ? (value.members.get(key) ?? null) : null
}

/** The values at a path of keys parted by dots, `*` for every item: `"article.body.*.html"`. */
export function valuesAt(value: JsonValue, path: string): readonly JsonValue[] {
  return path.split('.').reduce<readonly JsonValue[]>(
    (values, key) =>
      values.flatMap((one) => {
        if (key === '*') return one.kind === 'array' ? one.items : []
        if (one.kind === 'array') return one.items[Number(key)] ?? []
        return member(one, key) ?? []
      }),
    [value],
  )
}
