import type { Lattice } from './lattice.ts'

/** A way through a lattice: its nodes, the first and the last node with them, and its score. */
export interface Path {
  readonly nodes: readonly number[]
  readonly score: number
}

/** The best-scoring way through the lattice, empty for an empty one; of equal ones the one with the longer last headlines. */
export function bestPath({ nodes, lowest, offset, scores }: Lattice): Path {
  if (nodes.count === 0) return { nodes: [], score: 0 }
  const last = nodes.count - 1
  const best = new Int32Array(nodes.count)
  const back = new Int32Array(nodes.count)
  for (let to = 1; to <= last; to += 1) {
    const low = lowest[to] ?? 0
    const base = (offset[to] ?? 0) - low
    let top = -Infinity
    for (let from = low; from < to; from += 1) {
      const score = (best[from] ?? 0) + (scores[base + from] ?? 0)
      if (score > top) {
        top = score
        back[to] = from
      }
    }
    best[to] = top
  }
  const path = [last]
  for (let node = last; node > 0; ) {
    node = back[node] ?? 0
    path.push(node)
  }
  return { nodes: path.reverse(), score: best[last] ?? 0 }
}
