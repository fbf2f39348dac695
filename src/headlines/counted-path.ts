import type { Band } from './band.ts'
import type { Path } from './best-path.ts'
import type { Lattice } from './lattice.ts'

const unreachable = -(2 ** 30)

/**
 * The best way through the lattice with exactly `count` headlines, looked for in a band around the
 * best path of any count; null where there is none. Time and memory are linear in the run's length.
 */
export function countedPath(lattice: Lattice, band: Band, count: number): Path | null {
  const { nodes, lowest, offset, scores } = lattice
  const size = nodes.count * band.width
  const table = { best: new Int32Array(size).fill(unreachable), back: new Int32Array(size) }
  table.best[-(band.first[0] ?? 0)] = 0
  for (let to = 1; to < nodes.count; to += 1) {
    const low = lowest[to] ?? 0
    const base = (offset[to] ?? 0) - low
    for (let from = low; from < to; from += 1) {
      extend(table, band, { from, to, score: scores[base + from] ?? 0 })
    }
  }
  return trace(table, band, { last: nodes.count - 1, count })
}

/** For each node and each number of headlines before it, the best score and the node before. */
interface Table {
  readonly best: Int32Array
  readonly back: Int32Array
}

interface Edge {
  readonly from: number
  readonly to: number
  readonly score: number
}

/** Takes an edge from all slots of its first node: one headline more in its last. */
function extend({ best, back }: Table, { width, first }: Band, { from, to, score }: Edge): void {
  const shift = (first[from] ?? 0) + 1 - (first[to] ?? 0)
  const end = Math.min(width, width - shift)
  for (let slot = Math.max(0, -shift); slot < end; slot += 1) {
    const sum = (best[from * width + slot] ?? 0) + score
    const target = to * width + slot + shift
    if (sum <= (best[target] ?? 0)) continue
    best[target] = sum
    back[target] = from
  }
}

interface Goal {
  readonly last: number
  readonly count: number
}

function trace({ best, back }: Table, { width, first }: Band, { last, count }: Goal): Path | null {
  const slotOf = (node: number, passed: number): number =>
    node * width + passed - (first[node] ?? 0)
  const score = best[slotOf(last, count)] ?? unreachable
  if (score < unreachable / 2) return null
  const nodes = [last]
  let passed = count
  for (let node = last; node > 0; passed -= 1) {
    node = back[slotOf(node, passed)] ?? 0
    nodes.push(node)
  }
  return { nodes: nodes.reverse(), score }
}
