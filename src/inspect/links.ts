import type { Trace } from '../result.ts'
import { rawSpans } from '../text/raw-spans.ts'
import type { Span } from '../text/span.ts'
import type { Field } from './fields.ts'
import type { Place } from './zone-places.ts'
import { zonePlaces } from './zone-places.ts'

/** Which zones make which fields, by their indexes, and what of the evidence stands outside all zones. */
export interface Links {
  readonly fieldsOfZone: readonly (readonly number[])[]
  readonly zonesOfField: readonly (readonly number[])[]
  readonly zonePlaces: readonly Place[]
  /** Evidence in no zone, such as a meta element; `owner` is the field. */
  readonly otherPlaces: readonly Place[]
}

/** Finds for each value the zones that its evidence is made of, or else those under it. */
export function linkFields(trace: Trace, fields: readonly Field[]): Links {
  const places = zonePlaces(trace)
  const bySpan = zonesBySpan(trace)
  const fieldsOfZone = trace.zones.map((): number[] => [])
  const otherPlaces: Place[] = []
  const zonesOfField = fields.map(({ evidence }, field) => {
    const found = new Set<number>()
    for (const span of evidence?.spans ?? []) {
      const same = bySpan.get(keyOf(span))
      const zones = same === undefined ? ownersUnder(places, span) : [same]
      if (zones.length === 0) otherPlaces.push({ ...span, owner: field })
      for (const zone of zones) found.add(zone)
    }
    for (const zone of found) fieldsOfZone[zone]?.push(field)
    return [...found].sort((a, b) => a - b)
  })
  return { fieldsOfZone, zonesOfField, zonePlaces: places, otherPlaces }
}

/** Zones by the spans that evidence has for them. */
function zonesBySpan({ source, zones }: Trace): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [index, { span }] of zones.entries())
    for (const raw of rawSpans(source, span)) found.set(keyOf(raw), index)
  return found
}

function keyOf({ start, end }: Span): string {
  return `${String(start)}-${String(end)}`
}

/** Whose places, sorted and disjoint, share a character with the span. */
function ownersUnder(places: readonly Place[], span: Span): readonly number[] {
  const from = firstFrom(places.length, (at) => (places[at]?.end ?? 0) > span.start)
  const to = firstFrom(places.length, (at) => (places[at]?.start ?? 0) >= span.end)
  return places.slice(from, Math.max(from, to)).map(({ owner }) => owner)
}

/** The zones that share a character with a span of the clean text, by their indexes. */
export function zonesUnder(zones: Trace['zones'], span: Span): readonly number[] {
  const from = firstFrom(zones.length, (at) => (zones[at]?.span.end ?? 0) > span.start)
  const to = firstFrom(zones.length, (at) => (zones[at]?.span.start ?? 0) >= span.end)
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

/** The first index from which on the test holds, found by halving; `length` where it never does. */
function firstFrom(length: number, test: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
