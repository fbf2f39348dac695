/** Why a pattern that the checker calls vulnerable is none here. */
export interface Argument {
  /** Where it stands, without the line, and how it begins. */
  readonly file: string
  readonly opening: string
  readonly reason: string
}

/**
 * None at present: what recheck suspects is linear when it is run. An argument whose pattern is gone is
 * refused, so that the list cannot outlive what it speaks of.
 */
export const ARGUED: readonly Argument[] = []

/** The argument for a pattern, if there is one. */
export function argumentFor(place: string, source: string): Argument | undefined {
  return ARGUED.find(
    ({ file, opening }) => place.startsWith(`${file}:`) && source.startsWith(opening),
  )
}
