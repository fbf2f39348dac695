import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, wholeOf } from '../draft.ts'
import { linesOf } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/**
 * Claims the lines that repeat a part of the page: nested containers scraped one after the other.
 *
 *   Kim lofar … EPA Kim Jong Un, einræðisherra … Úkraínu. Kim Jong Un ræddi … Sjá meira
 *   Kim Jong Un ræddi við Sergei Lavrov, utanríkisráðherra Rússlands, í heimsókn …
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ echo of the body
 *   Innrás Rússa í Úkraínu Rússland Norður-Kórea Mest lesið …
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ echo of the tail
 */
export const echoes: Pass = { name: 'echoes', run }

/** Shorter lines are repeated by chance. */
const SHORTEST = 40
/** A page of more lines than this is one scraped line by line, not container by container. */
const MOST_LINES = 24
/** Of a line that was changed between the copies, this much of either end must be the same. */
const EDGE = 60

function run(draft: Draft): Draft {
  const { text } = draft.source
  const lines = linesOf(text, wholeOf(draft))
  const page = longestOf(lines)
  if (!page || lines.length < 2 || lines.length > MOST_LINES || !isPage(draft, page)) return draft
  const claims = lines.flatMap((line): Claim[] => {
    if (line === page || line.end - line.start < SHORTEST) return []
    const repeats = findIn(text, page, line)
    return repeats ? [{ role: 'echo', span: line, repeats }] : []
  })
  return claim(draft, echoes.name, claims)
}

function longestOf(lines: readonly Span[]): Span | undefined {
  return lines.reduce<Span | undefined>(
    (longest, line) =>
      longest && longest.end - longest.start >= line.end - line.start ? longest : line,
    undefined,
  )
}

/** The line holds a whole page: a byline or the heading of a list, within the line. */
function isPage(draft: Draft, { start, end }: Span): boolean {
  const { byline, lists } = draft.publisher.words
  const marks = [
    ...byline.one,
    ...byline.many,
    ...lists.mostRead,
    ...lists.moreNews,
    ...lists.related,
  ]
  const page = draft.source.text.slice(start, end)
  return marks.some((mark) => page.includes(` ${mark} `))
}

/** Where the page holds the line: as it is, or with changes between two ends that are the same. */
function findIn(text: string, page: Span, line: Span): Span | null {
  const whole = indexIn(text, page, line)
  if (whole !== -1) return { start: whole, end: whole + line.end - line.start }
  const length = line.end - line.start
  if (length < 4 * EDGE) return null
  const start = indexIn(text, page, { start: line.start, end: line.start + EDGE })
  if (start === -1) return null
  const last = indexIn(text, { start, end: page.end }, { start: line.end - EDGE, end: line.end })
  const end = last + EDGE
  return last !== -1 && Math.abs(end - start - length) < length / 4 ? { start, end } : null
}

function indexIn(text: string, { start, end }: Span, needle: Span): number {
  const at = text.indexOf(text.slice(needle.start, needle.end), start)
  return at !== -1 && at + needle.end - needle.start <= end ? at : -1
}
