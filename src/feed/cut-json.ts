/** Deeper than any feed. */
const DEEPEST = 64
const TOKEN = /["[\]{}]/gu

/**
 * Closes a JSON Feed whose end is missing after its last whole item; null where none is whole. The
 * text need not be JSON at all. Linear.
 */
export function closeJson(text: string): string | null {
  const token = new RegExp(TOKEN)
  const open: string[] = []
  let end = 0
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [sign] = found
    if (sign === '"') token.lastIndex = stringEnd(text, token.lastIndex)
    else if (sign === '{' || sign === '[') open.push(sign)
    else open.pop()
    if (sign === '}' && open.length === 2 && open[1] === '[') end = token.lastIndex
    if (open.length > DEEPEST) break
  }
  return end === 0 ? null : `${text.slice(0, end)}]}`
}

/** After the quote that closes a string: one before which no escape, or whole escapes, stand. */
function stringEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0
    while (text[at - 1 - escapes] === '\\' && at - 1 - escapes >= from) escapes++
    if (escapes % 2 === 0) return at + 1
  }
  return text.length
}
