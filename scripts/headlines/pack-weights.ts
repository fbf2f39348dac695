import type { PackedWeights } from '../../src/headlines/packed-weights.ts'
import { packKeys, packValues } from '../../src/text/packed-keys.ts'

/** How real-valued weights become small integers. */
export interface Quantisation {
  /** Score of one unit. */
  readonly unit: number
  /** Smaller weights, in units, are dropped. */
  readonly least: number
  /** Scores are divided by this before they become probabilities. */
  readonly temperature: number
}

const most = 99

/** Rounds weights to whole units and packs those that matter. */
export function packWeights(weights: Float64Array, settings: Quantisation): PackedWeights {
  const { unit, least, temperature } = settings
  const features: number[] = []
  const values: number[] = []
  weights.forEach((weight, feature) => {
    const units = Math.max(-most, Math.min(most, Math.round(weight / unit)))
    if (Math.abs(units) < least) return
    features.push(feature)
    values.push(units >= 0 ? 2 * units : -2 * units - 1)
  })
  const decay = Number(Math.exp(-unit / temperature).toFixed(6))
  return { features: packKeys(features), values: packValues(values), decay }
}

/** The module text of src/headlines/weights.generated.ts; each line of the header becomes a comment. */
export function weightsModule(packed: PackedWeights, header: readonly string[]): string {
  const { features, values, decay } = packed
  return `${header.map((line) => `// ${line}`).join('\n')}
import type { PackedWeights } from './packed-weights.ts'

/** ${String(features.count)} weights. */
export const packedWeights: PackedWeights = {
  features: { count: ${String(features.count)}, low: ${String(features.low)}, text: '${features.text}' },
  values: ${JSON.stringify(values)},
  decay: ${String(decay)},
}
`
}
