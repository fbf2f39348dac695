/** A regular expression of the library, and where it is written. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  /** `src/text/dates.ts:28`; the first of them where it is written more than once. */
  readonly place: string
}

/** Each pattern once, at the first place it stands. */
export function distinct(patterns: Iterable<Pattern>): readonly Pattern[] {
  const seen = new Map<string, Pattern>()
  for (const pattern of patterns) {
    const key = `/${pattern.source}/${pattern.flags}`
    if (!seen.has(key)) seen.set(key, pattern)
  }
  return [...seen.values()]
}
