import type { Trace } from '../result.ts'
import { isDropped } from '../text/special-runs.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'

/** A span of `source.raw` and the index of the zone or field it belongs to. */
export interface Place extends Span {
  readonly owner: number
}

/**
 * Where the letters of each zone stand in what the caller gave: a place for each text node, without
 * the markup between them, sorted.
 */
export function zonePlaces({ source, zones }: Trace): readonly Place[] {
  const places: Place[] = []
  let first = 0
  for (const [owner, { span }] of zones.entries()) {
    while (endOf(source, first) <= span.start && first < source.segments.length) first++
    let last: { start: number; end: number; owner: number } | null = null
    for (let at = first; (source.segments[at]?.start ?? span.end) < span.end; at++) {
      const part = letters(source, at, span)
      if (!part) continue
      if (last && continues(source.raw, last, part)) last.end = Math.max(last.end, part.end)
      else places.push((last = { ...part, owner }))
    }
  }
  return places.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The part of a segment that a zone covers; null for a blank that stands for markup. */
function letters(source: Source, at: number, span: Span): Span | null {
  const segment = source.segments[at]
  if (!segment) return null
  const { start, rawStart, rawEnd, exact } = segment
  const end = endOf(source, at)
  if (exact) {
    return {
      start: rawStart + Math.max(0, span.start - start),
      end: rawEnd - Math.max(0, end - span.end),
    }
  }
  const isBlank = end - start === 1 && source.text.slice(start, end).trim() === ''
  const isMarkup =
    isBlank && (rawEnd < rawStart || source.raw.slice(rawStart, rawEnd).includes('<'))
  return isMarkup ? null : { start: rawStart, end: rawEnd }
}

/** Whether nothing but dropped characters stands between two parts, or they are one entity. */
function continues(raw: string, last: Span, part: Span): boolean {
  if (part.start < last.start) return false
  if (part.start <= last.end) return true
  const between = raw.slice(last.end, part.start)
  return between.trim() === '' || isDropped(between)
}

function endOf({ segments, text }: Source, at: number): number {
  return segments[at + 1]?.start ?? text.length
}
