import type { Span } from '../text/span.ts'
import type { Trace } from '../result.ts'
import { rawSpans } from '../text/source.ts'
import type { Field } from './fields.ts'

/** Which zones make which fields, by their indexes, and what of the evidence stands outside all zones. */
export interface Links {
  readonly fieldsOfZone: readonly (readonly number[])[]
  readonly zonesOfField: readonly (readonly number[])[]
  /** Where each zone stands in what the caller gave, sorted by place. */
  readonly zonePlaces: readonly Place[]
  /** Evidence in no zone, such as a meta element; `owner` is the field. */
  readonly otherPlaces: readonly Place[]
}

/** A span of `source.raw` and the index of the zone or field it belongs to. */
export interface Place extends Span {
  readonly owner: number
}

/** Finds for each value the zones under its evidence, by halving: time grows with the spans, not their square. */
export function linkFields({ source, zones }: Trace, fields: readonly Field[]): Links {
  const zonePlaces = zones
    .flatMap(({ span }, owner) => rawSpans(source, span).map((raw) => ({ ...raw, owner })))
    .sort((a, b) => a.start - b.start)
  const fieldsOfZone = zones.map((): number[] => [])
  const otherPlaces: Place[] = []
  const zonesOfField = fields.map(({ evidence }, field) => {
    const found = new Set<number>()
    for (const span of evidence?.spans ?? []) {
      const under = placesUnder(zonePlaces, span)
      if (under.length === 0) otherPlaces.push({ ...span, owner: field })
      for (const { owner } of under) found.add(owner)
    }
    for (const zone of found) fieldsOfZone[zone]?.push(field)
    return [...found].sort((a, b) => a - b)
  })
  return { fieldsOfZone, zonesOfField, zonePlaces, otherPlaces }
}

/** The places, sorted and disjoint, that share a character with the span. */
function placesUnder(places: readonly Place[], span: Span): readonly Place[] {
  const from = firstFrom(places.length, (at) => (places[at]?.end ?? 0) > span.start)
  const to = firstFrom(places.length, (at) => (places[at]?.start ?? 0) >= span.end)
  return places.slice(from, to)
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
