import type { Path } from './best-path.ts'
import type { Lattice } from './lattice.ts'

/**
 * How far the number of headlines up to a node may stray from what the best path has there. A path
 * with another count in all strays less than this beside the difference, or it scores too badly to matter.
 */
const slack = 4

const unreachable = -(2 ** 30)

/**
 * The best way through the lattice with exactly `count` headlines, looked for in a band around the
 * best path of any count; null where there is none. Time and memory are linear in the run's length.
 */
export function countedPath(lattice: Lattice, free: Path, count: number): Path | null {
  const band = bandOf(lattice, free, count)
  const { nodes, lowest, offset, scores } = lattice
  const { width, first } = band
  const best = new Int32Array(nodes.count * width).fill(unreachable)
  const back = new Int32Array(nodes.count * width)
  best[-(first[0] ?? 0)] = 0
  for (let to = 1; to < nodes.count; to += 1) {
    const low = lowest[to] ?? 0
    const base = (offset[to] ?? 0) - low
    for (let from = low; from < to; from += 1) {
      const score = scores[base + from] ?? 0
      // A headline more: slot s of `from` leads to the slot of `to` that stands for one more.
      const shift = (first[from] ?? 0) + 1 - (first[to] ?? 0)
      for (let slot = Math.max(0, -shift); slot < Math.min(width, width - shift); slot += 1) {
        const sum = (best[from * width + slot] ?? 0) + score
        const target = to * width + slot + shift
        if (sum > (best[target] ?? 0)) {
          best[target] = sum
          back[target] = from
        }
      }
    }
  }
  return trace(band, { best, back, last: nodes.count - 1, count })
}

/** For each node, the least number of headlines before it that is looked at; `width` numbers are. */
interface Band {
  readonly width: number
  readonly first: Int32Array
}

function bandOf({ nodes }: Lattice, free: Path, count: number): Band {
  const difference = Math.abs(free.nodes.length - 1 - count)
  const reach = difference + slack
  const first = new Int32Array(nodes.count)
  let passed = 0
  for (let node = 0; node < nodes.count; node += 1) {
    if (free.nodes[passed + 1] === node) passed += 1
    first[node] = passed - reach
  }
  return { width: 2 * reach + 1, first }
}

interface Table {
  readonly best: Int32Array
  readonly back: Int32Array
  readonly last: number
  readonly count: number
}

function trace({ width, first }: Band, { best, back, last, count }: Table): Path | null {
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
