/** What a reader cannot see, or what would move, hide or turn the text around it; breaks of lines aside. */
const UNSEEN = /\r\n|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
/** A line feed and a tab do no harm on a page, and keep its shape. */
const HARMLESS = new Set(['\n', '\t'])

/**
 * The text with each unseen character written out by `sign`, which gets its code point as `U+202E`;
 * all between them goes through `plain`. Lone surrogates count as unseen; `\r\n` is a line break.
 */
export function writeSigns(
  text: string,
  { plain, sign }: { plain: (text: string) => string; sign: (name: string) => string },
): string {
  let written = ''
  let done = 0
  for (const { 0: unseen, index } of text.matchAll(UNSEEN)) {
    if (HARMLESS.has(unseen)) continue
    written += plain(text.slice(done, index))
    written += unseen === '\r\n' ? '\n' : sign(codeName(unseen))
    done = index + unseen.length
  }
  return written + plain(text.slice(done))
}

/** The text as a terminal can show it: unseen characters as `‹U+202E›`, tabs as blanks. */
export function safeText(text: string): string {
  const plain = (part: string): string => part.replaceAll('\t', ' ')
  return writeSigns(text, { plain, sign: (name) => `‹${name}›` })
}

function codeName(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
