import { findNodes } from '../../src/headlines/candidates.ts'
import type { Nodes } from '../../src/headlines/candidates.ts'
import { boundaryFeatureCount, boundaryFeatures } from '../../src/headlines/features.ts'
import { findEdges, quoteBalance } from '../../src/headlines/lattice.ts'
import * as segments from '../../src/headlines/segments.ts'
import { readWords } from '../../src/headlines/words.ts'
import type { Lookup, Words } from '../../src/headlines/words.ts'

/** A glued list with the numbers of all its features, and where its titles really start. */
export interface TrainingRun {
  readonly nodes: Nodes
  readonly lowest: Int32Array
  readonly offset: Int32Array
  /** `boundaryFeatureCount` for each node; those of the first and last node are not set. */
  readonly gapFeatures: Int32Array
  /** `edgeFeatureCount` for each edge. */
  readonly edgeFeatures: Int32Array
  /** 1 where a title starts, and at the end. */
  readonly starts: Uint8Array
}

export const edgeFeatureCount = 8

/** Glues titles; null where a title starts or reaches where the lattice has no node or edge for it. */
export function trainingRun(titles: readonly string[], lookup?: Lookup): TrainingRun | null {
  const words = readWords(titles.join(' '), lookup)
  const nodes = findNodes(words)
  const { lowest, offset } = findEdges(nodes)
  const starts = startsOf(titles, words, nodes)
  if (starts === null || !reaches(starts, lowest)) return null
  const gapFeatures = new Int32Array(nodes.count * boundaryFeatureCount)
  for (let node = 1; node < nodes.count - 1; node += 1) {
    const from = node * boundaryFeatureCount
    const own = gapFeatures.subarray(from, from + boundaryFeatureCount)
    boundaryFeatures(words, nodes.at[node] ?? 0, own)
  }
  const edgeFeatures = edgeFeaturesOf(words, nodes, { lowest, offset })
  return { nodes, lowest, offset, gapFeatures, edgeFeatures, starts }
}

function startsOf(titles: readonly string[], words: Words, nodes: Nodes): Uint8Array | null {
  const offsets = new Set<number>()
  let offset = 0
  for (const title of titles) {
    offsets.add(offset)
    offset += title.length + 1
  }
  const starts = new Uint8Array(nodes.count)
  let found = 0
  for (let node = 0; node < nodes.count - 1; node += 1) {
    if (!offsets.has(words.start[nodes.at[node] ?? 0] ?? 0)) continue
    starts[node] = 1
    found += 1
  }
  starts[nodes.count - 1] = 1
  return found === titles.length ? starts : null
}

function reaches(starts: Uint8Array, lowest: Int32Array): boolean {
  let last = 0
  for (let node = 1; node < starts.length; node += 1) {
    if (starts[node] !== 1) continue
    if (last < (lowest[node] ?? 0)) return false
    last = node
  }
  return true
}

function edgeFeaturesOf(
  words: Words,
  nodes: Nodes,
  { lowest, offset }: { readonly lowest: Int32Array; readonly offset: Int32Array },
): Int32Array {
  const features = new Int32Array((offset[nodes.count] ?? 0) * edgeFeatureCount)
  const quotes = quoteBalance(words)
  let edge = 0
  for (let to = 1; to < nodes.count; to += 1) {
    for (let from = lowest[to] ?? 0; from < to; from += 1, edge += 1) {
      const start = nodes.at[from] ?? 0
      const end = nodes.at[to] ?? 0
      const count = end - start
      const short = segments.shortStep(count)
      const characters = (words.end[end - 1] ?? 0) - (words.start[start] ?? 0)
      const balance = (quotes[end] ?? 0) - (quotes[start] ?? 0)
      const inner = segments.innerStep(to - from - 1, count)
      features.set(
        [
          segments.lengthFeature(segments.lengthStep(count)),
          segments.characterFeature(segments.characterStep(characters)),
          segments.innerFeature(inner),
          segments.quoteFeature(segments.quoteStep(balance)),
          ...segments.firstWordFeatures(words, start, short),
          ...segments.lastWordFeatures(words, end - 1, short),
        ],
        edge * edgeFeatureCount,
      )
    }
  }
  return features
}
