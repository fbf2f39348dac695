import { column, margin, rowSize, wordProperties } from './words.ts'
import type { WordProperty, Words } from './words.ts'

/** Binary digits of a feature's number. */
export const featureBits = 20

/** A place beside a gap: the third word before it to the third after it. */
type Place = 'p3' | 'p2' | 'p1' | 'n1' | 'n2' | 'n3'
type Part = `${Place}.${WordProperty}`
type Template = readonly [Part, ...Part[]]

/**
 * What a gap is told by, each line one conjunction. `p1` is the word before the gap, `n1` the word
 * that would start the next headline.
 */
const templates: readonly Template[] = [
  ['p1.form'],
  ['n1.form'],
  ['p1.last4'],
  ['p1.last3'],
  ['p1.last2'],
  ['n1.last4'],
  ['n1.last3'],
  ['n1.last2'],
  ['n1.first4'],
  ['n2.last2'],
  ['p1.ends'],
  ['n1.starts'],
  ['p1.ends', 'n1.starts'],
  ['p1.ends', 'n1.starts', 'n2.kind'],
  ['p2.ends', 'p1.ends', 'n1.starts'],
  ['p1.kind', 'n1.ends', 'n2.ends', 'n3.kind'],
  ['p1.form', 'n1.kind'],
  ['p1.last3', 'n1.kind'],
  ['p1.last2', 'n1.kind', 'n2.kind'],
  ['n1.kind', 'n2.last3'],
  ['p2.form', 'p1.form'],
  ['p1.closing', 'n1.open', 'n1.opening'],
  ['p1.closing', 'n1.open', 'n1.kind'],
  ['p1.before', 'n1.after', 'p1.kind', 'n1.kind'],
  ['n1.opens', 'n1.kind'],
  ['n1.opens', 'n1.after', 'p1.ends'],
  ['n1.before', 'n2.after', 'n1.kind', 'n2.shape'],
  ['p1.before', 'n1.after', 'n1.opens'],
  ['n1.opens', 'n1.kind', 'p1.last3'],
  ['n1.opens', 'n1.kind', 'n2.last3'],
  ['n1.opens', 'n1.kind', 'p1.form'],
  ['p1.name', 'n1.name', 'p1.kind', 'n1.kind'],
  ['n1.name', 'n1.kind', 'n2.shape', 'n2.name'],
  ['n1.name', 'p1.last3'],
  ['n1.name', 'n1.kind', 'p1.ends', 'n2.kind'],
  ['p3.last3', 'n1.kind'],
  ['n3.last3', 'n1.kind'],
  ['p1.cluster'],
  ['p2.cluster'],
  ['n1.cluster'],
  ['n2.cluster'],
  ['n3.cluster'],
  ['p2.cluster', 'p1.cluster'],
  ['p1.cluster', 'n1.cluster'],
  ['n1.cluster', 'n2.cluster'],
  ['p3.cluster', 'p2.cluster', 'p1.cluster'],
  ['p1.cluster', 'n1.kind'],
  ['p2.cluster', 'p1.cluster', 'n1.kind'],
  ['p1.cluster', 'n1.kind', 'n2.cluster'],
  ['p2.cluster', 'p1.cluster', 'n1.cluster'],
  ['p1.cluster', 'n1.cluster', 'n2.cluster'],
  ['n1.kind', 'n2.cluster', 'n3.cluster'],
  ['p1.cluster', 'n1.last2', 'n1.kind'],
]

/** Features of one gap: one for each template, and one that every gap has. */
export const boundaryFeatureCount = templates.length + 1

interface Plan {
  /** For each part of each template, its distance from the row of n1. */
  readonly parts: Int32Array
  /** Where each template's parts start in `parts`, and where the last one's end. */
  readonly starts: Int32Array
}

const cache: { plan?: Plan } = {}

/** One step of hashing: mixes a value into a hash. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}

/** The hash a template's values are mixed into; every template has a number of its own. */
export function templateSeed(template: number): number {
  return Math.imul(template + 1, 0x2545f491)
}

/** Writes the numbers of the features of the gap before word `at` (1 or more) to `out`. */
export function boundaryFeatures(words: Words, at: number, out: Int32Array): void {
  const { parts, starts } = (cache.plan ??= makePlan())
  const { rows } = words
  const row = (at + margin) * rowSize
  const shift = 32 - featureBits
  let part = 0
  for (let template = 0; template < templates.length; template += 1) {
    let hash = Math.imul(template + 1, 0x2545f491)
    const end = starts[template + 1] ?? 0
    for (; part < end; part += 1) {
      let mixed = Math.imul(hash ^ (rows[row + (parts[part] ?? 0)] ?? 0), 0x9e3779b1)
      mixed ^= mixed >>> 15
      mixed = Math.imul(mixed, 0x85ebca6b)
      hash = mixed ^ (mixed >>> 13)
    }
    out[template] = hash >>> shift
  }
  out[templates.length] = 0
}

function makePlan(): Plan {
  const parts: number[] = []
  const starts: number[] = []
  for (const template of templates) {
    starts.push(parts.length)
    for (const part of template) parts.push(distance(part))
  }
  starts.push(parts.length)
  return { parts: Int32Array.from(parts), starts: Int32Array.from(starts) }
}

/** How far a part's number lies from the start of n1's row. */
function distance(part: Part): number {
  const places: Readonly<Record<string, number>> = { p3: -3, p2: -2, p1: -1, n1: 0, n2: 1, n3: 2 }
  const [place = '', property = ''] = part.split('.')
  const known = wordProperties.find((candidate) => candidate === property)
  return (places[place] ?? 0) * rowSize + (known === undefined ? 0 : column[known])
}
