import type { TrainingRun } from './training-run.ts'

/** Probabilities of edges and nodes under real-valued scores. */
export interface Sweep {
  readonly edges: Float64Array
  readonly nodes: Float64Array
}

/** Forward and backward sums over all ways through a run, in logarithms. */
export function sweep({ nodes, lowest, offset }: TrainingRun, scores: Float64Array): Sweep {
  const { count } = nodes
  const forward = new Float64Array(count).fill(-Infinity)
  const backward = new Float64Array(count).fill(-Infinity)
  forward[0] = 0
  backward[count - 1] = 0
  for (let to = 1; to < count; to += 1) {
    let edge = offset[to] ?? 0
    let sum = -Infinity
    for (let from = lowest[to] ?? 0; from < to; from += 1, edge += 1) {
      sum = logAdd(sum, (forward[from] ?? 0) + (scores[edge] ?? 0))
    }
    forward[to] = sum
  }
  for (let to = count - 1; to > 0; to -= 1) {
    let edge = offset[to] ?? 0
    for (let from = lowest[to] ?? 0; from < to; from += 1, edge += 1) {
      backward[from] = logAdd(backward[from] ?? 0, (backward[to] ?? 0) + (scores[edge] ?? 0))
    }
  }
  const total = forward[count - 1] ?? 0
  const edges = new Float64Array(scores.length)
  for (let to = 1; to < count; to += 1) {
    let edge = offset[to] ?? 0
    for (let from = lowest[to] ?? 0; from < to; from += 1, edge += 1) {
      const way = (forward[from] ?? 0) + (scores[edge] ?? 0) + (backward[to] ?? 0)
      edges[edge] = Math.exp(way - total)
    }
  }
  return { edges, nodes: forward.map((sum, node) => Math.exp(sum + (backward[node] ?? 0) - total)) }
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
