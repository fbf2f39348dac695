import type { Role, Zone } from '../draft.ts'
import type { Trace } from '../result.ts'

/** Terminal colours of the roles; what was not understood stands out. Pieces that follow one another are underlined. */
const COLORS: Readonly<Record<Role, string>> = {
  section: '35',
  headline: '1;33',
  byline: '2;36',
  author: '4;36',
  timestamp: '32',
  updated: '32',
  caption: '34',
  credit: '4;94',
  lead: '1',
  body: '39',
  tag: '4;95',
  'list-heading': '1;4',
  'item-title': '4;33',
  'item-summary': '2;33',
  'item-author': '36',
  'item-section': '35',
  'item-timestamp': '32',
  furniture: '2',
  echo: '2;3',
  leftover: '30;41',
}

/** The zones of a page, one a line: role (with its list), offsets in the clean text, and the text, line breaks as `⏎`. */
export function zoneLines({ source, zones }: Trace): string {
  const rows = zones.map((zone) => ({
    name: nameOf(zone),
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
  const roles = [...new Set(zones.map(({ role }) => role))]
  const legend = roles.map((role) => paint(role, role)).join(' ')
  let text = ''
  let done = 0
  for (const { role, span } of zones) {
    text += source.text.slice(done, span.start)
    text += paint(role, source.text.slice(span.start, span.end))
    done = span.end
  }
  return `${legend}\n\n${text}${source.text.slice(done)}\n`
}

function nameOf({ role, list, figure }: Zone): string {
  if (list !== undefined) return `${list}.${role}`
  return figure !== undefined && figure > 0 ? `${role}.${figure}` : role
}

function paint(role: Role, text: string): string {
  return `\u001b[${COLORS[role]}m${text}\u001b[0m`
}
