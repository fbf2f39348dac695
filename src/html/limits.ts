/** What a page may be at most; beyond it the answer is `input-limit`, and quickly. */
export interface HtmlLimits {
  /** Bytes, or UTF-16 units where the page is given as a string. */
  readonly bytes: number
  /** Elements open at a time. */
  readonly depth: number
  readonly elements: number
  /** Of one element. */
  readonly attributes: number
}

/** Real pages have under 2,000 elements, 40 deep, in 300 kB. */
export const DEFAULT_LIMITS: HtmlLimits = {
  bytes: 10_000_000,
  depth: 512,
  elements: 50_000,
  attributes: 256,
}
