import type { ParseResult } from '../result.ts'
import type { Zone } from '../draft.ts'
import { DOUBT, isDoubtful, sureness } from './doubt.ts'
import type { Field } from './fields.ts'
import { fieldsOf } from './fields.ts'
import type { Mark } from './html-mark.ts'
import type { Links } from './links.ts'
import { linkFields, zonesUnder } from './links.ts'
import { LOOKS } from './role-looks.ts'
import { zoneName } from './zone-name.ts'

/** A result with all that its page is written from. */
export interface View {
  readonly result: ParseResult
  readonly fields: readonly Field[]
  readonly links: Links
  readonly doubt: number
}

/** Values told from much of the page at once: a zone is named after what stands in it, not after these. */
const OF_THE_WHOLE = new Set(['id', 'url', 'publisher', 'genre', 'access', 'language'])
/** Of a page with more zones than this, or more values, the rest is folded. */
export const MOST_ZONES = 1500
export const MOST_FIELDS = 1500

/** Links a result's values with its zones. */
export function viewOf(result: ParseResult, doubt: number = DOUBT): View {
  const fields = fieldsOf(result)
  return { result, fields, links: linkFields(result.trace, fields), doubt }
}

/** The zone at an index as a mark, or null where there is none. */
export function zoneMark(view: View, index: number): Mark | null {
  const zone = view.result.trace.zones[index]
  if (!zone) return null
  const made = view.links.fieldsOfZone[index] ?? []
  const main = made.find((at) => !OF_THE_WHOLE.has(view.fields[at]?.name ?? ''))
  const twins = zone.repeats ? zonesUnder(view.result.trace.zones, zone.repeats) : []
  const doubtful = isDoubtful(zone, view.doubt)
  const { prefix, label } = labelOf(view, zone, { main, twins })
  return {
    id: zoneId(index),
    kin: [...made.map(fieldId), ...twins.map(zoneId)],
    family: LOOKS[zone.role].family,
    label: doubtful ? `${label} ${sureness(zone)}` : label,
    ...(prefix === '' ? {} : { prefix }),
    target: targetOf(main, twins[0]),
    isDoubtful: doubtful,
    isAnchor: true,
  }
}

/** A list's zones are named after their value without the list, `3.title`; the list's heading says which. */
function labelOf(
  { fields, result }: View,
  zone: Zone,
  { main, twins }: { readonly main: number | undefined; readonly twins: readonly number[] },
): { readonly prefix: string; readonly label: string } {
  const path = main === undefined ? undefined : fields[main]?.path
  if (zone.list !== undefined && path?.startsWith(`${zone.list}.`) === true)
    return { prefix: `${zone.list}.`, label: path.slice(zone.list.length + 1) }
  const roles = new Set(twins.flatMap((twin) => result.trace.zones[twin]?.role ?? []))
  const repeats = roles.size > 0 ? ` of ${[...roles].slice(0, 3).join(', ')}` : ''
  return { prefix: '', label: `${zoneName(zone)}${repeats}` }
}

function targetOf(field: number | undefined, twin: number | undefined): string | null {
  if (field !== undefined) return fieldAnchor(field)
  return twin === undefined ? null : zoneAnchor(twin)
}

/** The names by which elements know a zone and a field. */
export function zoneId(index: number): string {
  return `z${String(index)}`
}

export function fieldId(index: number): string {
  return `f${String(index)}`
}

/** Where a link to a zone or a field leads; to the fold where it is in there. */
export function zoneAnchor(index: number): string {
  return index < MOST_ZONES ? zoneId(index) : 'more-zones'
}

export function fieldAnchor(index: number): string {
  return index < MOST_FIELDS ? fieldId(index) : 'more-fields'
}
