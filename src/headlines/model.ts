import { unpackKeys, unpackValues } from '../text/packed-keys.ts'
import { featureBits } from './features.ts'
import type { PackedWeights } from './packed-weights.ts'
import * as segments from './segments.ts'
import { packedWeights } from './weights.generated.ts'

/** Weights by feature number, and those of a headline's measures by their steps. */
export interface Model {
  readonly weights: Int8Array
  readonly length: Int32Array
  readonly characters: Int32Array
  readonly inner: Int32Array
  readonly quotes: Int32Array
  /** Powers of the decay, from its 0th on. */
  readonly powers: Float64Array
}

/** Higher powers of the decay are taken for 0. */
const powerLimit = 1024

const cache: { model?: Model } = {}

/** The model shipped with the library, unpacked at the first question and then kept. */
export function shippedModel(): Model {
  return (cache.model ??= unpackModel(packedWeights))
}

export function unpackModel({ features, values, decay }: PackedWeights): Model {
  const weights = new Int8Array(1 << featureBits)
  const packed = unpackValues(values)
  unpackKeys(features).forEach((feature, index) => {
    const value = packed[index] ?? 0
    weights[feature] = (value & 1) === 0 ? value >> 1 : -((value + 1) >> 1)
  })
  const table = (steps: number, feature: (step: number) => number): Int32Array =>
    Int32Array.from({ length: steps }, (_, step) => weights[feature(step)] ?? 0)
  return {
    weights,
    length: table(segments.lengthSteps, segments.lengthFeature),
    characters: table(segments.characterSteps, segments.characterFeature),
    inner: table(segments.innerSteps, segments.innerFeature),
    quotes: table(segments.quoteSteps, segments.quoteFeature),
    powers: powersOf(decay),
  }
}

function powersOf(decay: number): Float64Array {
  const powers = new Float64Array(powerLimit)
  let value = 1
  for (let power = 0; power < powerLimit; power += 1) {
    powers[power] = value
    value *= decay
  }
  return powers
}
