import type { PackedKeys } from '../text/packed-keys.ts'

/** Weights as the generated file holds them: the numbers of the features that have one, and the weights. */
export interface PackedWeights {
  readonly features: PackedKeys
  /** Packed values; an even value v is the weight v / 2, an odd one -(v + 1) / 2. */
  readonly values: string
  /** What one unit of score takes from a probability: it is multiplied by this number below 1. */
  readonly decay: number
}
