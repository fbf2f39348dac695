import type { PackedKeys } from './packed-keys.ts'
import { unpackKeys } from './packed-keys.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const zero = 31

/** Weights as whole numbers from -31 to 31: the features that have one, and for each a letter. */
export interface PackedLevels {
  readonly features: PackedKeys
  readonly levels: string
}

/** The level of each of `size` features; 0 where none is packed. */
export function unpackLevels({ features, levels }: PackedLevels, size: number): Int8Array {
  const weights = new Int8Array(size)
  const byLetter = new Map([...alphabet].map((letter, level) => [letter, level - zero]))
  unpackKeys(features).forEach((feature, at) => {
    weights[feature] = byLetter.get(levels.charAt(at)) ?? 0
  })
  return weights
}
