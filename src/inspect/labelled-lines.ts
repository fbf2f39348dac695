import type { Trace } from '../result.ts'
import type { PageLook } from './colored-page.ts'
import { isDoubtful, sureness } from './doubt.ts'
import { safeText } from './signs.ts'
import { wrapLines } from './wrap.ts'
import { zoneName } from './zone-name.ts'

/** Columns that stay for the text however long the labels are. */
const LEAST = 24

/** The page without colours: each zone begins a line, behind its name, and is wrapped in a column of its own. */
export function labelledLines({ source, zones }: Trace, { width, doubt }: PageLook): string {
  const rows = zones.map((zone) => ({
    label: isDoubtful(zone, doubt) ? `${zoneName(zone)} [${sureness(zone)}]` : zoneName(zone),
    text: safeText(source.text.slice(zone.span.start, zone.span.end)),
  }))
  const indent = Math.max(0, ...rows.map(({ label }) => label.length)) + 2
  const room = Math.max(LEAST, width - indent)
  return rows
    .map(({ label, text }) => {
      const lines = wrapLines(text, room).map(({ start, end }) => text.slice(start, end))
      const [first = '', ...more] = lines
      return [label.padEnd(indent) + first, ...more.map((line) => ' '.repeat(indent) + line)]
        .map((line) => `${line.trimEnd()}\n`)
        .join('')
    })
    .join('')
}
