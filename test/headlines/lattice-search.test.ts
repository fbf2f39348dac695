import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandAround } from '../../src/headlines/band.ts'
import { bestPath } from '../../src/headlines/best-path.ts'
import { countedMarginals } from '../../src/headlines/counted-marginals.ts'
import { countedPath } from '../../src/headlines/counted-path.ts'
import type { Lattice } from '../../src/headlines/lattice.ts'
import { marginals } from '../../src/headlines/marginals.ts'

const decay = 0.9
const powers = Float64Array.from({ length: 1024 }, (_, power) => decay ** power)

/** A lattice where every node may be reached from the two to four before it. */
const lattices: fc.Arbitrary<Lattice> = fc
  .tuple(
    fc.integer({ min: 2, max: 8 }),
    fc.integer({ min: 2, max: 4 }),
    fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 32, maxLength: 32 }),
  )
  .map(([count, reach, scores]) => {
    const lowest = Int32Array.from({ length: count }, (_, to) => Math.max(0, to - reach))
    const offset = new Int32Array(count + 1)
    for (let to = 1; to < count; to += 1) {
      offset[to + 1] = (offset[to] ?? 0) + to - (lowest[to] ?? 0)
    }
    const edges = offset[count] ?? 0
    const at = Int32Array.from({ length: count }, (_, node) => node)
    const nodes = { count, at, certain: new Uint8Array(count) }
    return { nodes, lowest, offset, scores: Int32Array.from(scores.slice(0, edges)) }
  })

interface Way {
  readonly nodes: readonly number[]
  readonly edges: readonly number[]
  readonly score: number
}

/** Every way through a lattice, by going through them all. */
function allWays({ nodes, lowest, offset, scores }: Lattice): Way[] {
  const into = (to: number): Way[] => {
    if (to === 0) return [{ nodes: [0], edges: [], score: 0 }]
    const ways: Way[] = []
    for (let from = lowest[to] ?? 0; from < to; from += 1) {
      const edge = (offset[to] ?? 0) + from - (lowest[to] ?? 0)
      for (const way of into(from)) {
        ways.push({
          nodes: [...way.nodes, to],
          edges: [...way.edges, edge],
          score: way.score + (scores[edge] ?? 0),
        })
      }
    }
    return ways
  }
  return into(nodes.count - 1)
}

const top = (ways: readonly Way[]): number => Math.max(...ways.map(({ score }) => score))

function share(ways: readonly Way[], holds: (way: Way) => boolean): number {
  const weight = (some: readonly Way[]): number =>
    some.reduce((sum, { score }) => sum + decay ** -score, 0)
  return weight(ways.filter(holds)) / weight(ways)
}

describe('the search through a lattice', () => {
  it('finds the best way', () =>
    fc.assert(
      fc.property(lattices, (lattice) => {
        const ways = allWays(lattice)
        const found = bestPath(lattice)
        expect(found.score).toBe(top(ways))
        expect(ways.some((way) => String(way.nodes) === String(found.nodes))).toBe(true)
      }),
    ))

  it('finds the best way with a count, and none where there is none', () =>
    fc.assert(
      fc.property(lattices, fc.integer({ min: 1, max: 9 }), (lattice, count) => {
        const ways = allWays(lattice).filter(({ edges }) => edges.length === count)
        const found = countedPath(lattice, wide(lattice, count), count)
        expect(found?.score).toBe(ways.length === 0 ? undefined : top(ways))
        expect(found?.nodes.length).toBe(ways.length === 0 ? undefined : count + 1)
      }),
    ))

  it('weighs each headline by all ways that hold it', () =>
    fc.assert(
      fc.property(lattices, (lattice) => {
        const ways = allWays(lattice)
        const found = marginals(lattice, powers)
        found.edges.forEach((likely, edge) =>
          expect(likely).toBeCloseTo(
            share(ways, ({ edges }) => edges.includes(edge)),
            9,
          ),
        )
        found.nodes.forEach((likely, node) =>
          expect(likely).toBeCloseTo(
            share(ways, ({ nodes }) => nodes.includes(node)),
            9,
          ),
        )
      }),
    ))

  it('weighs each headline by the ways with the count only', () =>
    fc.assert(
      fc.property(lattices, fc.integer({ min: 1, max: 7 }), (lattice, count) => {
        const ways = allWays(lattice).filter(({ edges }) => edges.length === count)
        fc.pre(ways.length > 0)
        const goal = { powers, count }
        const found = countedMarginals(lattice, wide(lattice, count), goal)
        found.edges.forEach((likely, edge) =>
          expect(likely).toBeCloseTo(
            share(ways, ({ edges }) => edges.includes(edge)),
            9,
          ),
        )
      }),
    ))
})

/** A band that holds every count there can be. */
function wide(lattice: Lattice, count: number): ReturnType<typeof bandAround> {
  return bandAround(lattice, bestPath(lattice), count + 20)
}
