import type { Path } from './best-path.ts'
import type { Lattice } from './lattice.ts'

/**
 * For each node, which numbers of headlines before it are looked at: `width` of them from `first` on
 * (below 0 at the start, where those slots stay empty).
 */
export interface Band {
  readonly width: number
  readonly first: Int32Array
}

/**
 * How far the number of headlines up to a node may stray from what the best path has there. A path
 * with another count in all strays less than this beside the difference, or it scores too badly to matter.
 */
const slack = 3

/** The band around the best path in which ways with `count` headlines are looked for. */
export function bandAround({ nodes }: Lattice, free: Path, count: number): Band {
  const reach = Math.abs(free.nodes.length - 1 - count) + slack
  const first = new Int32Array(nodes.count)
  let passed = 0
  for (let node = 0; node < nodes.count; node += 1) {
    if (free.nodes[passed + 1] === node) passed += 1
    first[node] = passed - reach
  }
  return { width: 2 * reach + 1, first }
}
