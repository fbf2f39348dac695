import type { Lattice } from './lattice.ts'

/** How likely each edge is one of the run's headlines, and each node a headline's start. */
export interface Marginals {
  readonly edges: Float64Array
  readonly nodes: Float64Array
}

/**
 * Sums over all ways through the lattice, in two sweeps: forward, how likely each headline before a
 * node is, given that the node is a boundary; back from the end, how likely the node is. Weights of
 * paths are kept as a number near 1 and a whole power of the model's decay, so that nothing overflows and only
 * multiplication and addition are used: the same on every engine, to the bit.
 */
export function marginals(lattice: Lattice, powers: Float64Array): Marginals {
  const { nodes, lowest, offset } = lattice
  const edges = forward(lattice, powers)
  const likely = new Float64Array(nodes.count)
  likely[nodes.count - 1] = 1
  for (let to = nodes.count - 1; to > 0; to -= 1) {
    const share = likely[to] ?? 0
    const low = lowest[to] ?? 0
    const base = (offset[to] ?? 0) - low
    for (let from = low; from < to; from += 1) {
      const edge = (edges[base + from] ?? 0) * share
      edges[base + from] = edge
      likely[from] = (likely[from] ?? 0) + edge
    }
  }
  return { edges, nodes: likely }
}

/** For each edge its share of all ways that end at its later node. */
function forward({ nodes, lowest, offset, scores }: Lattice, powers: Float64Array): Float64Array {
  const edges = new Float64Array(scores.length)
  const weight = new Float64Array(nodes.count)
  const power = new Int32Array(nodes.count)
  const decay = powers[1] ?? 0
  weight[0] = 1
  for (let to = 1; to < nodes.count; to += 1) {
    const low = lowest[to] ?? 0
    const base = (offset[to] ?? 0) - low
    let top = -Infinity
    for (let from = low; from < to; from += 1) {
      top = Math.max(top, (power[from] ?? 0) + (scores[base + from] ?? 0))
    }
    let sum = 0
    for (let from = low; from < to; from += 1) {
      const below = top - (power[from] ?? 0) - (scores[base + from] ?? 0)
      const way = (weight[from] ?? 0) * (powers[below] ?? 0)
      edges[base + from] = way
      sum += way
    }
    for (let from = low; from < to; from += 1) edges[base + from] = (edges[base + from] ?? 0) / sum
    for (; sum > 1; sum *= decay) top += 1
    weight[to] = sum
    power[to] = top
  }
  return edges
}
