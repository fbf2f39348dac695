/** Runs of letters and digits; what stands between them does not count as text found or missed. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** F1 of two bags of strings: order aside, repeats counted; 1 when both are empty. */
export function bagF1(expected: readonly string[], got: readonly string[]): number {
  return f1({ shared: sharedCount(expected, got), expected: expected.length, got: got.length })
}

/** F1 of the words of two texts, capitals and accents as written. */
export function wordF1(expected: string, got: string): number {
  return bagF1(expected.match(WORD) ?? [], got.match(WORD) ?? [])
}

/** F1 from counts; 1 when nothing was expected and nothing came. */
export function f1(count: {
  readonly shared: number
  readonly expected: number
  readonly got: number
}): number {
  const total = count.expected + count.got
  return total === 0 ? 1 : (2 * count.shared) / total
}

function sharedCount(expected: readonly string[], got: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of expected) left.set(one, (left.get(one) ?? 0) + 1)
  let shared = 0
  for (const one of got) {
    const count = left.get(one) ?? 0
    if (count === 0) continue
    left.set(one, count - 1)
    shared++
  }
  return shared
}
