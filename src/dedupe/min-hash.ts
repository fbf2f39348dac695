import { scramble } from '../text/tokens.ts'

/** Bands of a signature; two texts meet when one band is the same in both. */
export const BANDS = 20
/** How surely two texts that are just similar enough have to meet. */
const RECALL = 0.99
const MOST_ROWS = 6

/**
 * The most rows a band may have so that two texts of that similarity still meet in 99 of 100 cases:
 * 1 − (1 − s^rows)^bands. More rows mean fewer meetings for nothing.
 */
export function rowsFor(similarity: number): number {
  for (let rows = MOST_ROWS; rows > 1; rows--)
    if (1 - (1 - similarity ** rows) ** BANDS >= RECALL) return rows
  return 1
}

/**
 * The bands of a MinHash signature, two numbers of 32 bits for each: of a set of shingles, the least
 * value under each of `rows` hash functions (Broder, On the resemblance and containment of documents,
 * 1997). Equal sets give equal bands; two sets share a row as often as they share members.
 */
export function bandsOf(shingles: Int32Array, rows: number): Int32Array {
  const bands = new Int32Array(2 * BANDS)
  for (let band = 0; band < BANDS; band++) {
    let low = 0
    let high = band
    for (let row = 0; row < rows; row++) {
      const least = leastUnder(shingles, band * MOST_ROWS + row)
      low = scramble(Math.imul(low, 31) + least)
      high = scramble(Math.imul(high, 37) ^ least)
    }
    bands[2 * band] = low
    bands[2 * band + 1] = high
  }
  return bands
}

/** The least of a·x + b over the set, by a function that its number chooses. */
function leastUnder(shingles: Int32Array, number: number): number {
  const factor = scramble(2 * number + 1) | 1
  const shift = scramble(2 * number + 2)
  let least = 0x7fffffff
  for (const value of shingles) {
    const mixed = Math.imul(value ^ shift, factor)
    const hash = mixed ^ (mixed >>> 15)
    if (hash < least) least = hash
  }
  return least
}
