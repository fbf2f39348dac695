import { isDoubtful, sureness } from './doubt.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import type { Field } from './fields.ts'
import { emptyFields } from './fields.ts'
import { fold, grouped } from './html-fold.ts'
import { kinship } from './html-mark.ts'
import { LOOKS } from './role-looks.ts'
import type { View } from './view.ts'
import { MOST_FIELDS, fieldId, zoneAnchor, zoneId } from './view.ts'

/** Fields whose values stand together under a heading. */
const LISTS = new Set(['images', 'tags', 'related', 'mostRead', 'moreNews'])
/** How much of a value is shown: all of it stands on the page beside it. */
const LONGEST = 500

/** The values of the article: single ones, then the lists, then what the page does not say. */
export function fieldsHtml(view: View): string {
  const shown = view.fields.slice(0, MOST_FIELDS).map((field, index) => ({ field, index }))
  const singles = shown.filter(({ field }) => !LISTS.has(field.name))
  const lists = [...LISTS].flatMap((name) => {
    const values = shown.filter(({ field }) => field.name === name)
    return values.length > 0 ? [`<h3>${name}</h3>${listHtml(view, values)}`] : []
  })
  const empty = emptyFields(view.result.article)
  const rest = empty.length > 0 ? `<p class="hint">Not on the page: ${empty.join(', ')}.</p>` : ''
  return [listHtml(view, singles), ...lists, moreHtml(view.fields.slice(MOST_FIELDS)), rest].join(
    '',
  )
}

function listHtml(
  view: View,
  values: readonly { readonly field: Field; readonly index: number }[],
): string {
  const items = values.map(({ field, index }) => fieldHtml(view, field, index))
  return items.length > 0 ? `<ul>${items.join('')}</ul>` : ''
}

function fieldHtml(view: View, field: Field, index: number): string {
  const { path, value, evidence } = field
  const zones = view.links.zonesOfField[index] ?? []
  const [first] = zones
  const role = first === undefined ? undefined : view.result.trace.zones[first]?.role
  const doubtful = evidence !== null && isDoubtful(evidence, view.doubt)
  const classes = [
    'field',
    ...(role ? [`of-${LOOKS[role].family}`] : []),
    ...(doubtful ? ['doubt'] : []),
  ]
  const name = escapeAttribute(path)
  const link =
    first === undefined
      ? `<span class="path">${name}</span>`
      : `<a class="path" href="#${zoneAnchor(first)}">${name}</a>`
  return (
    `<li class="${classes.join(' ')}" id="${fieldId(index)}"${kinship(fieldId(index), zones.map(zoneId))}>` +
    `${link}<span class="sure">${sureHtml(field, doubtful)}</span>` +
    `<div class="value" lang="is">${valueHtml(value)}</div></li>`
  )
}

function sureHtml({ evidence }: Field, doubtful: boolean): string {
  if (!evidence) return ''
  const sure = sureness(evidence)
  const words = evidence.certainty === 'stated' ? sure : `confidence ${sure}`
  return `${doubtful ? 'doubtful, ' : ''}${words}, by ${escapeAttribute(evidence.by)}`
}

function valueHtml(value: string): string {
  if (value.length <= LONGEST + 100) return escapeText(value)
  const rest = value.length - LONGEST
  return `${escapeText(value.slice(0, LONGEST))}… <span class="hint" lang="en">and ${grouped(rest)} more characters</span>`
}

function moreHtml(fields: readonly Field[]): string {
  if (fields.length === 0) return ''
  const lines = fields.map(({ path, value }) => `${path}: ${value.slice(0, LONGEST)}\n`)
  const content = `<div class="value" lang="is">${escapeText(lines.join(''))}</div>`
  return `<div id="more-fields">${fold(`${grouped(fields.length)} more values`, content)}</div>`
}
