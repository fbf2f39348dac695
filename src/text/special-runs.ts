import type { Span } from './span.ts'

/** Soft hyphen, joiners and bidi marks, byte order mark, and control characters but white space. */
const DROPPED =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff' +
  '\\0-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f'
const LINE_BREAKS = '\\n\\v\\f\\r\\u0085\\u2028\\u2029'
/** White space, less the byte order mark that `\s` holds too. */
const BLANK = `${LINE_BREAKS}\\t \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000`
/** Marks and trailing Hangul letters: what may compose with the character before it. */
const JOINING = `\\p{M}\\u1160-\\u11ff`
/** Begins what is not plain text already: blanks but a single one, dropped characters, letters with marks. */
const SPECIAL = new RegExp(
  `[ \\n](?=[${BLANK}${DROPPED}]|$)|(?![ \\n])[${BLANK}]` +
    `|(?![${BLANK}])[^${JOINING}](?=[${JOINING}${DROPPED}])|[${JOINING}${DROPPED}]`,
  'uy',
)
const MORE_BLANKS = new RegExp(`^[${BLANK}${DROPPED}]*`, 'u')
const MORE_JOINING = new RegExp(`^[${JOINING}${DROPPED}]*`, 'u')
/** Code units of a run that a pattern is given at once: it keeps its way through millions on a stack. */
const WINDOW = 1 << 16
const DROP = new RegExp(`[${DROPPED}]`, 'gu')
const KEPT = new RegExp(`[^${DROPPED}]`, 'u')
const STARTS_JOINING = new RegExp(`^[${JOINING}${DROPPED}]`, 'u')
const PRINTED = new RegExp(`[^${BLANK}${DROPPED}]`, 'u')
const LINE_BREAK = new RegExp(`[${LINE_BREAKS}]`, 'u')
const ONE_BLANK = new RegExp(`[${BLANK}]`, 'u')

/** Where plain text stands between common blanks, as most other pieces do; null where it is not plain. */
export function plainWithin(text: string): Span | null {
  let start = 0
  let end = text.length
  while (start < end && isCommonBlank(text.charCodeAt(start))) start++
  if (start === end) return { start, end }
  while (isCommonBlank(text.charCodeAt(end - 1))) end--
  return nextSpecial(text, start, end) === end ? { start, end } : null
}

function isCommonBlank(code: number): boolean {
  return code === 32 || (code > 8 && code < 14)
}

/** The first offset that may be special: a loop over code units, since nearly all text is plain. */
export function nextSpecial(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code < 127) continue
    if (code === 32 || code === 10) {
      // Asked beyond its end, an engine leaves its fast way for good.
      if (at + 1 < text.length && isPlain(text.charCodeAt(at + 1))) continue
      return at
    }
    if (!isPlain(code)) return at
  }
  return to
}

/**
 * Code units that are neither blank, dropped nor joining, and that NFC leaves alone: Latin letters,
 * dashes, quotes, most signs.
 */
function isPlain(code: number): boolean {
  if (code < 0x300) return (code > 32 && code < 127) || (code > 0xa0 && code !== 0xad)
  return (code > 0x200f && code < 0x2028) || (code > 0x202f && code < 0x205f)
}

/**
 * The special run at an offset, with the letter before it where marks follow that letter; a letter of two
 * code units is never plain, so a run begins with it.
 */
export function specialAt(text: string, at: number, from: number): Span | null {
  SPECIAL.lastIndex = at
  const first = SPECIAL.exec(text)?.[0]
  if (first === undefined) return null
  const more = isBlank(first) ? MORE_BLANKS : MORE_JOINING
  const end = endOfRun(text, at + first.length, more)
  const run = text.slice(at, end)
  if (isBlank(run) || isDropped(run)) return { start: at, end }
  if (!STARTS_JOINING.test(run)) {
    const letter = pointLength(text, at)
    return { start: isDropped(run.slice(letter)) ? at + letter : at, end }
  }
  if (at === from || isBlank(text.charAt(at - 1))) return { start: at, end }
  return { start: at - 1, end }
}

function endOfRun(text: string, from: number, more: RegExp): number {
  let end = from
  for (let length = -1; length !== 0; end += length)
    length = more.exec(text.slice(end, end + WINDOW))?.[0].length ?? 0
  return end
}

/** Whether a run opens with white space: dropped characters that stand before a blank belong to it. */
export function isBlank(run: string): boolean {
  return ONE_BLANK.test(run.charAt(run.search(KEPT)))
}

/** Code units of the character at an offset. */
export function pointLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** Where the first character stands that is neither white space nor dropped; the text's end where none does. */
export function firstPrinted(text: string): number {
  const at = text.search(PRINTED)
  return at === -1 ? text.length : at
}

/** Whether white space holds a line break of any kind. */
export function breaksLine(text: string): boolean {
  return LINE_BREAK.test(text)
}

/** A text without its soft hyphens, joiners, bidi marks and control characters. */
export function withoutDropped(text: string): string {
  return text.replace(DROP, '')
}

/** Whether nothing of a text is left when it is cleaned, white space aside: soft hyphens, joiners, bidi marks. */
export function isDropped(raw: string): boolean {
  return !KEPT.test(raw)
}
