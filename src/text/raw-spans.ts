import type { Segment, Source } from './source.ts'
import { isDropped } from './special-runs.ts'
import type { Span } from './span.ts'

/**
 * Where a span of the clean text stands in `source.raw`: one span for flat text, one for each text
 * node for HTML. Characters dropped inside the span are covered; those at its edges may be.
 */
export function rawSpans(source: Source, span: Span): Span[] {
  const spans: Span[] = []
  if (span.start >= span.end) return spans
  for (let i = segmentAt(source, span.start); i < source.segments.length; i++) {
    const segment = source.segments[i]
    if (!segment || segment.start >= span.end) break
    const end = source.segments[i + 1]?.start ?? source.text.length
    append(source.raw, spans, rawPart(segment, span, end))
  }
  return spans
}

function rawPart(segment: Segment, span: Span, end: number): Span {
  if (!segment.exact) return { start: segment.rawStart, end: segment.rawEnd }
  return {
    start: segment.rawStart + Math.max(0, span.start - segment.start),
    end: segment.rawEnd - Math.max(0, end - span.end),
  }
}

/** Joins the part to the span before it where only dropped characters stand between them. */
function append(raw: string, spans: Span[], part: Span): void {
  const last = spans.at(-1)
  if (last && part.start >= last.start && part.end <= last.end) return
  if (last && part.start >= last.end && isDropped(raw.slice(last.end, part.start))) {
    spans[spans.length - 1] = { start: last.start, end: part.end }
    return
  }
  spans.push(part)
}

/** The index of the segment that holds a clean offset, found by halving. */
function segmentAt(source: Source, offset: number): number {
  let low = 0
  let high = source.segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.segments[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
