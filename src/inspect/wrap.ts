import type { Span } from '../text/span.ts'

/** Characters that terminals draw two columns wide. */
const WIDE =
  /[\p{Emoji_Presentation}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\uff01-\uff60\uffe0-\uffe6]/u
const MARK = /\p{M}/u

/**
 * The lines of a text that are no wider than `width` columns, as spans of it: broken at line breaks,
 * else at the last blank that fits, else inside the word. Blanks at a break belong to no line.
 */
export function wrapLines(text: string, width: number): readonly Span[] {
  const lines: Span[] = []
  const room = Math.max(1, width)
  let start = 0
  let blank = -1
  let used = 0
  let at = 0
  const end = (lineEnd: number, next: number): void => {
    lines.push({ start, end: lineEnd })
    start = next
    blank = -1
    used = 0
    at = next
  }
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (character === '\n') {
      end(at, at + 1)
      continue
    }
    if (character === ' ') blank = at
    used += columnsOf(character)
    if (used <= room || at === start) at += character.length
    else if (blank > start) end(blank, blank + 1)
    else end(at, at)
  }
  if (start < text.length) lines.push({ start, end: text.length })
  return lines
}

/** The text cut to so many columns, with an ellipsis where something was cut; line breaks become `⏎`. */
export function oneLine(text: string, width: number): string {
  let used = 0
  let line = ''
  for (const character of text.replaceAll('\n', '⏎')) {
    used += columnsOf(character)
    if (used > width) return `${withoutLast(line)}…`
    line += character
  }
  return line
}

function withoutLast(line: string): string {
  return [...line].slice(0, -1).join('')
}

function columnsOf(character: string): number {
  if (character < '\u0300') return 1
  if (MARK.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}
