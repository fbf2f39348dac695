import type { Band } from './band.ts'
import type { Lattice } from './lattice.ts'
import type { Marginals } from './marginals.ts'

interface Goal {
  readonly powers: Float64Array
  readonly count: number
}

/** Weights by node and slot of the band, and of each edge, on the scale of its later node. */
interface Sums {
  readonly weights: Float64Array
  readonly edges: Float64Array
}

/**
 * `marginals` over those ways only that hold exactly `count` headlines, as far as they keep to the
 * band; there must be one. The same two sweeps, with a number of headlines beside each node.
 */
export function countedMarginals(lattice: Lattice, band: Band, goal: Goal): Marginals {
  const { nodes, lowest, offset, scores } = lattice
  const { width, first } = band
  const sums = forward(lattice, band, goal.powers)
  const likely = new Float64Array(nodes.count * width)
  const edges = new Float64Array(scores.length)
  const last = nodes.count - 1
  likely[last * width + goal.count - (first[last] ?? 0)] = 1
  for (let to = last; to > 0; to -= 1) {
    const low = lowest[to] ?? 0
    const base = (offset[to] ?? 0) - low
    for (let from = low; from < to; from += 1) {
      edges[base + from] = passBack(likely, sums, { band, from, to, edge: base + from })
    }
  }
  const starts = new Float64Array(nodes.count)
  for (let node = 0; node < nodes.count; node += 1) {
    let sum = 0
    for (let slot = 0; slot < width; slot += 1) sum += likely[node * width + slot] ?? 0
    starts[node] = sum
  }
  return { edges, nodes: starts }
}

interface Step {
  readonly band: Band
  readonly from: number
  readonly to: number
  readonly edge: number
}

/** Hands an edge's share of its later node's probabilities to its earlier one; answers the share. */
function passBack(
  likely: Float64Array,
  { weights, edges }: Sums,
  { band: { width, first }, from, to, edge }: Step,
): number {
  const weight = edges[edge] ?? 0
  const shift = (first[from] ?? 0) + 1 - (first[to] ?? 0)
  const end = Math.min(width, width - shift)
  let passed = 0
  for (let slot = Math.max(0, -shift); slot < end; slot += 1) {
    const target = to * width + slot + shift
    const share = likely[target] ?? 0
    if (share === 0) continue
    const source = from * width + slot
    const part = (share * weight * (weights[source] ?? 0)) / (weights[target] ?? 1)
    likely[source] = (likely[source] ?? 0) + part
    passed += part
  }
  return passed
}

function forward(lattice: Lattice, band: Band, powers: Float64Array): Sums {
  const { nodes, lowest, offset, scores } = lattice
  const { width, first } = band
  const weights = new Float64Array(nodes.count * width)
  const edges = new Float64Array(scores.length)
  const power = new Int32Array(nodes.count)
  weights[-(first[0] ?? 0)] = 1
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
      const weight = powers[below] ?? 0
      edges[base + from] = weight
      sum += passOn(weights, weight, { band, from, to, edge: base + from })
    }
    power[to] = top + rescale(weights, sum, { band, to, low, base, edges, powers })
  }
  return { weights, edges }
}

/** Adds an edge's ways to its later node; answers the sum of what was added. */
function passOn(
  weights: Float64Array,
  weight: number,
  { band: { width, first }, from, to }: Step,
): number {
  const shift = (first[from] ?? 0) + 1 - (first[to] ?? 0)
  const end = Math.min(width, width - shift)
  let sum = 0
  for (let slot = Math.max(0, -shift); slot < end; slot += 1) {
    const way = weight * (weights[from * width + slot] ?? 0)
    const target = to * width + slot + shift
    weights[target] = (weights[target] ?? 0) + way
    sum += way
  }
  return sum
}

interface Scale {
  readonly band: Band
  readonly to: number
  readonly low: number
  readonly base: number
  readonly edges: Float64Array
  readonly powers: Float64Array
}

/** Brings a node's weights and its edges to a sum of at most 1; answers by how many powers. */
function rescale(weights: Float64Array, sum: number, scale: Scale): number {
  const { band, to, low, base, edges, powers } = scale
  const decay = powers[1] ?? 0
  let factor = 1
  let steps = 0
  for (; sum * factor > 1; factor *= decay) steps += 1
  for (let slot = to * band.width; slot < (to + 1) * band.width; slot += 1) {
    weights[slot] = (weights[slot] ?? 0) * factor
  }
  for (let from = low; from < to; from += 1) edges[base + from] = (edges[base + from] ?? 0) * factor
  return steps
}
