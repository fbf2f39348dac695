import type { Nodes } from './candidates.ts'
import { boundaryFeatureCount, boundaryFeatures } from './features.ts'
import type { Model } from './model.ts'
import {
  characterStep,
  firstWordFeatures,
  innerStep,
  lastWordFeatures,
  lengthStep,
  quoteStep,
  shortStep,
  shortSteps,
  wordLimit,
} from './segments.ts'
import type { Words } from './words.ts'

/**
 * Every headline the run could hold, as an edge between two nodes, with its score:
 *
 *   0 ───────── 1 ──────── 2 ─── 3 ──────── 4
 *    ╲__________________________╱            one edge for each pair at most `wordLimit` words apart
 *
 * The edges into node j start at `lowest[j]` … j - 1; their scores stand from `offset[j]` on.
 */
export interface Lattice {
  readonly nodes: Nodes
  readonly lowest: Int32Array
  readonly offset: Int32Array
  readonly scores: Int32Array
}

/** Scores all edges of a run. */
export function buildLattice(words: Words, nodes: Nodes, model: Model): Lattice {
  const { lowest, offset } = findEdges(nodes)
  const scores = new Int32Array(offset[nodes.count] ?? 0)
  const lattice = { nodes, lowest, offset, scores }
  const ends = wordScores(words, nodes, model)
  const quotes = quoteBalance(words)
  for (let to = 1; to < nodes.count; to += 1)
    scoreEdges(lattice, to, { words, model, quotes, ends })
  return lattice
}

/** Which edges there are: the lowest node an edge into each node may come from, and where they are kept. */
export function findEdges({ count, at, certain }: Nodes): Pick<Lattice, 'lowest' | 'offset'> {
  const lowest = new Int32Array(count)
  const offset = new Int32Array(count + 1)
  let edges = 0
  let low = 0
  for (let to = 1; to < count; to += 1) {
    if (certain[to - 1] === 1) low = to - 1
    while (low < to - 1 && (at[to] ?? 0) - (at[low] ?? 0) > wordLimit) low += 1
    lowest[to] = low
    offset[to] = edges
    edges += to - low
  }
  offset[count] = edges
  return { lowest, offset }
}

/** For each node, what its gap scores, and what its word scores as a first and the one before as a last. */
interface WordScores {
  readonly gap: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
}

function wordScores(words: Words, nodes: Nodes, { weights }: Model): WordScores {
  const { count, at } = nodes
  const gap = new Int32Array(count)
  const first = new Int32Array(count * shortSteps)
  const last = new Int32Array(count * shortSteps)
  const features = new Int32Array(boundaryFeatureCount)
  for (let node = 0; node < count; node += 1) {
    const word = at[node] ?? 0
    if (node > 0 && node < count - 1) {
      boundaryFeatures(words, word, features)
      let sum = 0
      for (let at = 0; at < boundaryFeatureCount; at += 1) sum += weights[features[at] ?? 0] ?? 0
      gap[node] = sum
    }
    for (let short = 0; short < shortSteps; short += 1) {
      const slot = node * shortSteps + short
      if (node < count - 1) {
        const [kind, form] = firstWordFeatures(words, word, short)
        first[slot] = (weights[kind] ?? 0) + (weights[form] ?? 0)
      }
      if (node > 0) {
        const [kind, form] = lastWordFeatures(words, word - 1, short)
        last[slot] = (weights[kind] ?? 0) + (weights[form] ?? 0)
      }
    }
  }
  return { gap, first, last }
}

/** For each word and the end, quotes opened less quotes closed before it. */
export function quoteBalance({ count, quotes }: Words): Int32Array {
  const balance = new Int32Array(count + 1)
  for (let word = 0; word < count; word += 1) {
    balance[word + 1] = (balance[word] ?? 0) + (quotes[word] ?? 0)
  }
  return balance
}

interface Scoring {
  readonly words: Words
  readonly model: Model
  readonly quotes: Int32Array
  readonly ends: WordScores
}

/** Scores the edges into one node. */
function scoreEdges(lattice: Lattice, to: number, { words, model, quotes, ends }: Scoring): void {
  const { at } = lattice.nodes
  const end = at[to] ?? 0
  const lastCharacter = words.end[end - 1] ?? 0
  const gap = ends.gap[to] ?? 0
  const low = lattice.lowest[to] ?? 0
  const base = (lattice.offset[to] ?? 0) - low
  for (let from = low; from < to; from += 1) {
    const start = at[from] ?? 0
    const count = end - start
    const short = shortStep(count)
    const inner = innerStep(to - from - 1, count)
    const length = lastCharacter - (words.start[start] ?? 0)
    const balance = quoteStep((quotes[end] ?? 0) - (quotes[start] ?? 0))
    lattice.scores[base + from] =
      gap +
      (model.length[lengthStep(count)] ?? 0) +
      (model.characters[characterStep(length)] ?? 0) +
      (model.inner[inner] ?? 0) +
      (model.quotes[balance] ?? 0) +
      (ends.first[from * shortSteps + short] ?? 0) +
      (ends.last[to * shortSteps + short] ?? 0)
  }
}
