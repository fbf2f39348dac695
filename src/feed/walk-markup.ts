import { Parser } from 'htmlparser2'

/** Deeper than any description or sitemap; the parser slows down with the square of the depth. */
const DEEPEST = 256

/** What is called on the way through markup. */
interface Visitor {
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (tag: string) => void
  readonly text: (text: string) => void
}

/** Walks through HTML or XML from its start to its end, or to where elements nest too deeply. */
export function walkMarkup(markup: string, visitor: Visitor, xmlMode: boolean): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        visitor.open(tag, attributes)
        depth++
        if (depth > DEEPEST) parser.pause()
      },
      onclosetag: (tag) => {
        visitor.close(tag)
        depth--
      },
      ontext: visitor.text,
    },
    { xmlMode },
  )
  parser.end(markup)
}
