import { bandAround } from './band.ts'
import { bestPath } from './best-path.ts'
import type { Path } from './best-path.ts'
import { findNodes } from './candidates.ts'
import { countedMarginals } from './counted-marginals.ts'
import { countedPath } from './counted-path.ts'
import { findKnown } from './known-titles.ts'
import type { KnownTitles } from './known-titles.ts'
import { buildLattice } from './lattice.ts'
import type { Lattice } from './lattice.ts'
import { marginals } from './marginals.ts'
import type { Marginals } from './marginals.ts'
import type { Model } from './model.ts'
import { readWords } from './words.ts'
import type { Words } from './words.ts'

/** What a run is split with. */
export interface Decoder {
  readonly model: Model
  readonly known: KnownTitles
  readonly expectedCount?: number | undefined
}

/** A run read, and the best way through it. */
export interface Decoding {
  readonly words: Words
  readonly lattice: Lattice
  readonly path: Path
  readonly likely: Marginals
}

/** A count this far from the best path's own is not looked for. */
const countReach = 8

/** Most units of score a path with the expected count may lack to the best of any count. */
const countMargin = 40

/** Splits a run of bounded length; a blank one has an empty path. */
export function decode(run: string, { model, known, expectedCount }: Decoder): Decoding {
  const words = readWords(run)
  const nodes = findNodes(words, findKnown(words, known))
  const lattice = buildLattice(words, nodes, model)
  const free = bestPath(lattice)
  const counted =
    expectedCount === undefined ? null : withCount(lattice, free, { model, count: expectedCount })
  return {
    words,
    lattice,
    path: counted?.path ?? free,
    likely: counted?.likely ?? marginals(lattice, model.powers),
  }
}

/** The best path with the expected count, unless the evidence is against any such path. */
function withCount(
  lattice: Lattice,
  free: Path,
  { model, count }: { readonly model: Model; readonly count: number },
): Pick<Decoding, 'path' | 'likely'> | null {
  const difference = Math.abs(free.nodes.length - 1 - count)
  if (free.nodes.length === 0 || !(difference <= countReach)) return null
  const band = bandAround(lattice, free, count)
  const path = difference === 0 ? free : countedPath(lattice, band, count)
  if (path === null || free.score - path.score > countMargin) return null
  return { path, likely: countedMarginals(lattice, band, { powers: model.powers, count }) }
}
