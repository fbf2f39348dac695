import type { Role } from '../draft.ts'
import type { Trace } from '../result.ts'
import { escapeText } from './escape.ts'
import { fold, foldedText, grouped } from './html-fold.ts'
import { markOf } from './html-mark.ts'
import { LOOKS, rolesOn } from './role-looks.ts'
import type { View } from './view.ts'
import { MOST_ZONES, zoneMark } from './view.ts'

/** Zones are shown up to this length; what is no content, and what stands behind much else, is cut shorter. */
const LONG = { before: 6000, after: 1000 }
const SHORT = { before: 300, after: 100 }
const ASIDE: ReadonlySet<Role> = new Set(['furniture', 'echo'])
/** How much is shown before zones are cut shorter. */
const ENOUGH = 200_000

/** The clean text with each zone as a mark; the elements stay few, however long the page. */
export function zonesHtml(view: View): string {
  const { source, zones } = view.result.trace
  let html = ''
  let done = 0
  for (const [index, { role, span }] of zones.slice(0, MOST_ZONES).entries()) {
    const mark = zoneMark(view, index)
    const text = source.text.slice(span.start, span.end)
    const content = foldedText(text, span.start < ENOUGH && !ASIDE.has(role) ? LONG : SHORT)
    html += escapeText(source.text.slice(done, span.start))
    html += mark ? markOf(mark, content) : content
    done = span.end
  }
  return html + restHtml(view.result.trace, done)
}

function restHtml({ source, zones }: Trace, from: number): string {
  const rest = source.text.slice(from)
  if (zones.length <= MOST_ZONES) return escapeText(rest)
  const label = `${grouped(zones.length - MOST_ZONES)} more zones, ${grouped(rest.length)} characters`
  return `<div id="more-zones">${fold(label, escapeText(rest))}</div>`
}

/** The roles on the page with how often each is there. */
export function legendHtml({ zones }: Trace): string {
  const counts = new Map<string, number>()
  for (const { role } of zones) counts.set(role, (counts.get(role) ?? 0) + 1)
  const items = rolesOn(zones).map(
    (role) =>
      `<li class="of-${LOOKS[role].family}">${role} <span aria-label="times">×</span>${grouped(counts.get(role) ?? 0)}</li>`,
  )
  return `<ul class="legend" aria-label="Roles on this page">${items.join('')}</ul>`
}
