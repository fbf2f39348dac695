/** Why a pattern that the checker calls vulnerable is none here. */
export interface Argument {
  /** Where it stands, without the line, and how it begins. */
  readonly file: string
  readonly opening: string
  readonly reason: string
}

/** An argument whose pattern is gone is refused, so that the list cannot outlive what it speaks of. */
export const ARGUED: readonly Argument[] = [
  {
    file: 'src/html/decode.ts',
    opening: '<meta[^>]{0,200}charset',
    reason: 'reads the first 4,096 characters of a page alone, and at most 200 from each start',
  },
  {
    file: 'src/genre.ts',
    opening: '(?:^|[\\s.!?“”])Höfund(?:ur er|ar eru)',
    reason: 'reads the last 600 characters of a body alone',
  },
  {
    file: 'src/publishers/ruv.ts',
    opening: 'Mynd: [^\\n]{2,60}? - RÚV',
    reason: 'reads at most 60 characters from each of its starts, which are six apart: linear',
  },
  {
    file: 'src/passes/standing-texts.ts',
    opening: '×|Athugið',
    reason:
      'each text starts in words of its own and is looked for at most 1,200 characters on: linear',
  },
]

/** The argument for a pattern, if there is one. */
export function argumentFor(place: string, source: string): Argument | undefined {
  return ARGUED.find(
    ({ file, opening }) => place.startsWith(`${file}:`) && source.startsWith(opening),
  )
}
