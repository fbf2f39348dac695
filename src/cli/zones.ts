import { paint } from '../inspect/paint.ts'
import { rolesOn } from '../inspect/role-looks.ts'
import { zoneName } from '../inspect/zone-name.ts'
import type { Trace } from '../result.ts'

/** The zones of a page, one a line: role (with its list), offsets in the clean text, and the text, line breaks as `⏎`. */
export function zoneLines({ source, zones }: Trace): string {
  const rows = zones.map((zone) => ({
    name: zoneName(zone),
    place: `${zone.span.start}-${zone.span.end}`,
    text: source.text.slice(zone.span.start, zone.span.end).replaceAll('\n', '⏎'),
  }))
  const width = Math.max(0, ...rows.map(({ name }) => name.length))
  const places = Math.max(0, ...rows.map(({ place }) => place.length))
  return rows
    .map(({ name, place, text }) => `${name.padEnd(width)}  ${place.padEnd(places)}  ${text}\n`)
    .join('')
}

/** The page itself with its zones in colour, under a legend of the roles on it. */
export function zoneColors({ source, zones }: Trace): string {
  const legend = rolesOn(zones)
    .map((role) => paint(role, role))
    .join(' ')
  let text = ''
  let done = 0
  for (const { role, span } of zones) {
    text += source.text.slice(done, span.start)
    text += paint(role, source.text.slice(span.start, span.end))
    done = span.end
  }
  return `${legend}\n\n${text}${source.text.slice(done)}\n`
}
