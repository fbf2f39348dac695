/** A half-open range [start, end) of UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one character; spans that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies wholly inside `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The span without the white space at its ends; empty, at its old end, when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** Clean text knows two separators only: the space and the line break. */
function isSpace(code: number): boolean {
  return code === 32 || code === 10
}
