import type { Issue } from '../issue.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import { grouped } from './html-fold.ts'
import { kinship } from './html-mark.ts'
import { issuesOf } from './issues.ts'
import { zonesUnder } from './links.ts'
import type { View } from './view.ts'
import { fieldAnchor, zoneAnchor, zoneId } from './view.ts'

/** Issues beyond these are counted only. */
const MOST_ISSUES = 300
/** Of the text an issue speaks of. */
const EXCERPT = 160

/** The issues, errors first, with links to the field and to the zone they speak of. */
export function issuesHtml(view: View): string {
  const issues = issuesOf(view.result)
  if (issues.length === 0) return '<p class="hint">None.</p>'
  const items = issues.slice(0, MOST_ISSUES).map((issue, index) => issueHtml(view, issue, index))
  const more = issues.length - items.length
  const rest = more > 0 ? `<p class="hint">And ${grouped(more)} more.</p>` : ''
  return `<ul>${items.join('')}</ul>${rest}`
}

function issueHtml(view: View, issue: Issue, index: number): string {
  const { code, severity, message, path, span } = issue
  const zones = span ? zonesUnder(view.result.trace.zones, span) : []
  const field = path === undefined ? '' : ` <span class="sure">in ${fieldLink(view, path)}</span>`
  const excerpt = span ? excerptHtml(view, { ...span, zone: zones[0] }) : ''
  return (
    `<li class="issue ${severity}"${kinship(`i${String(index)}`, zones.map(zoneId))}>` +
    `<b>${severity} ${escapeAttribute(code)}</b>${field}<p>${escapeText(message)}</p>${excerpt}</li>`
  )
}

/** The text an issue speaks of, behind its offsets, which lead to its zone. */
function excerptHtml(
  { result }: View,
  { start, end, zone }: { start: number; end: number; zone: number | undefined },
): string {
  const { text } = result.trace.source
  const place = `${String(start)}–${String(end)}`
  const link = zone === undefined ? place : `<a href="#${zoneAnchor(zone)}">${place}</a>`
  const part = text.slice(start, Math.min(end, start + EXCERPT))
  const words = part === '' ? '' : `: <q lang="is">${escapeText(part)}</q>`
  return `<p class="sure">at ${link}${words}${end - start > EXCERPT ? ' …' : ''}</p>`
}

/** The name of a field, leading to its first value where the page has one. */
function fieldLink({ fields }: View, path: string): string {
  const at = fields.findIndex((field) => field.path === path || field.path.startsWith(`${path}.`))
  const name = escapeAttribute(path)
  return at === -1 ? name : `<a href="#${fieldAnchor(at)}">${name}</a>`
}
