import { sourceFromText } from '../text/source.ts'
import type { FeedImage } from './item.ts'
import { walkMarkup } from './walk-markup.ts'

/** Tags and entities: their absence saves a run of the HTML parser. */
const MARKUP = /<[a-z!/]|&[a-z#]/iu
const BLOCKS = /^(?:p|div|br|li|ul|ol|h[1-6]|blockquote|figure|figcaption|table|tr)$/u
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'figcaption', 'iframe'])
/** The last line that WordPress adds to each description. */
const FOOTER =
  /^(?:The post|Greinin|Færslan|Fréttin|Innleggið) .* (?:appeared first on|birtist fyrst á) /u
const CREDIT = /^\[(?:Credit|Mynd|Ljósmynd):(?<credit>[^\]]+)\]$/iu

/** What a description says when its markup is read. */
export interface MarkupText {
  /** On one line, clean. */
  readonly text: string
  readonly images: readonly FeedImage[]
}

/** Text without tags and entities, and the pictures in it. Text without markup comes out clean. */
export function readMarkup(html: string): MarkupText {
  if (!MARKUP.test(html)) return { text: oneLine(html), images: [] }
  const parts: string[] = []
  const images: FeedImage[] = []
  let silent = 0
  const visitor = {
    open: (name: string, { src, alt }: Readonly<Record<string, string>>) => {
      if (SILENT.has(name)) silent++
      if (BLOCKS.test(name)) parts.push('\n')
      if (name === 'img') images.push({ url: src, ...readAlt(alt ?? '') })
    },
    close: (name: string) => {
      if (SILENT.has(name)) silent--
      if (BLOCKS.test(name)) parts.push('\n')
    },
    text: (text: string) => {
      if (silent === 0) parts.push(text)
    },
  }
  walkMarkup(html, visitor, false)
  const lines = sourceFromText(parts.join('')).text.split('\n')
  const kept = FOOTER.test(lines.at(-1) ?? '') ? lines.slice(0, -1) : lines
  return { text: oneLine(kept.join(' ')), images }
}

/** Text on one line: NFC, no soft hyphens, single blanks. */
export function oneLine(text: string): string {
  return sourceFromText(text).text.replaceAll('\n', ' ')
}

/** `CAPTION [Credit: AFP]`, as mbl.is writes the alternative text of its pictures. */
function readAlt(alt: string): FeedImage {
  const text = oneLine(alt)
  const bracket = text.lastIndexOf('[')
  const credit = bracket === -1 ? undefined : CREDIT.exec(text.slice(bracket))?.groups?.['credit']
  if (credit === undefined) return { caption: text }
  return { caption: text.slice(0, bracket).trim(), credit: credit.trim() }
}
